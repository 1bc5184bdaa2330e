"""Whatever letters a paper holds, it becomes a dossier."""

import json
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipelines.dossier.fhir import document_bundle
from pipelines.dossier.german import german_pdf
from pipelines.translation.results import Origin

ANY_TEXT = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("#$*_`<>@\\/[](){}\"'\n\t\u200f\u202e\u2067\ufeff\u0301أبתДж医¾⁹🩺\ue000"),
    ),
    max_size=60,
)
FEW = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@FEW
@given(text=ANY_TEXT, native=ANY_TEXT, origin=st.sampled_from(Origin))
def test_any_text_is_set(make_content, make_document, text, native, origin):
    content = make_content()
    segment = replace(make_document().segments[2], source=text, target=native, origin=origin)
    cell = replace(make_document().segments[-1], target=text)
    document = make_document(segments=(segment, cell), title=text, file_name=text, issuer=native)

    pdf = german_pdf(
        replace(
            content,
            questions=(text,),
            proposed_plan=native,
            patient=replace(content.patient, native_name=native, family_name=text),
            documents=(document,),
        )
    )

    assert pdf.startswith(b"%PDF")


@FEW
@given(text=ANY_TEXT)
def test_any_text_is_bundled(make_content, text):
    bundle = json.loads(document_bundle(make_content(questions=(text, "Frage"), contact=text)))

    sections = bundle["entry"][0]["resource"]["section"]
    for section in sections:
        ElementTree.fromstring(section["text"]["div"])


@pytest.mark.parametrize("size", [1, 2000])
def test_a_table_of_any_length_is_set(make_content, make_document, size):
    cell = make_document().segments[-1]
    cells = tuple(
        replace(cell, row=row, column=column, target=f"Zelle {row}/{column}")
        for row in range(size)
        for column in range(3)
    )

    pdf = german_pdf(make_content(documents=(make_document(segments=cells),)))

    assert pdf.startswith(b"%PDF")
