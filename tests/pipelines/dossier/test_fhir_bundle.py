"""The dossier as a hospital's system takes it."""

import base64
import json
import re
from dataclasses import replace
from hashlib import sha1
from xml.etree import ElementTree

import pytest
from fhir.resources.R4B.bundle import Bundle

from pipelines.dossier import kdl
from pipelines.dossier.content import DossierContent, DossierFact
from pipelines.dossier.fhir import document_bundle


def read(content: DossierContent) -> dict:
    return json.loads(document_bundle(content))


def resources(bundle: dict, kind: str) -> list[dict]:
    found = [entry["resource"] for entry in bundle["entry"]]
    return [resource for resource in found if resource["resourceType"] == kind]


def references(value: object) -> list[str]:
    if isinstance(value, dict):
        here = [value["reference"]] if "reference" in value else []
        return here + [found for item in value.values() for found in references(item)]
    if isinstance(value, list):
        return [found for item in value for found in references(item)]
    return []


def test_is_a_valid_document_bundle(make_content):
    bundle = Bundle.model_validate_json(document_bundle(make_content()))

    assert bundle.type == "document"
    assert bundle.entry[0].resource.get_resource_type() == "Composition"
    assert bundle.identifier.value == "ZB-2026-00042-D1-V1"


def test_is_the_same_text_when_made_again(make_content):
    assert document_bundle(make_content()) == document_bundle(make_content())


def test_answers_every_reference_inside_itself(make_content):
    bundle = read(make_content())

    urls = [entry["fullUrl"] for entry in bundle["entry"]]

    assert len(set(urls)) == len(urls)
    assert set(references(bundle)) <= set(urls)
    assert len(references(bundle)) > 20


def test_holds_nothing_empty(make_content):
    content = make_content(
        questions=(), proposed_plan="", facts=(), events=(), documents=(), studies=(), contact=""
    )

    text = document_bundle(content).decode()

    Bundle.model_validate_json(text)
    assert not re.search(r':(""|\[\]|\{\}|null)', text)
    assert "Es liegt keine Frage vor." in text


def test_tells_every_section_in_words(make_content):
    composition = resources(read(make_content()), "Composition")[0]

    for section in composition["section"]:
        told = "".join(ElementTree.fromstring(section["text"]["div"]).itertext())
        assert told.strip()
    titles = [section["title"] for section in composition["section"]]
    assert titles[:2] == ["Fragestellung", "Zu beurteilender Plan"]
    assert {"Diagnosen", "Befunde", "Medikation", "Verlauf", "Dokumente", "Bildgebung"} < {*titles}


def test_says_that_the_translation_transforms_the_original(make_content):
    bundle = read(make_content())

    by_url = {entry["fullUrl"]: entry["resource"] for entry in bundle["entry"]}
    translated = [r for r in resources(bundle, "DocumentReference") if "relatesTo" in r]

    assert len(translated) == 2
    for translation in translated:
        related = translation["relatesTo"][0]
        original = by_url[related["target"]["reference"]]
        assert related["code"] == "transforms"
        assert translation["content"][0]["attachment"]["language"] == "de"
        assert original["content"][0]["attachment"]["language"] == "ru"


def test_carries_the_german_text_and_the_originals_checksum(make_content, make_document):
    document = make_document()

    found = resources(read(make_content(documents=(document,))), "DocumentReference")

    original, translation = (resource["content"][0]["attachment"] for resource in found)
    digest = sha1(document.original, usedforsecurity=False).digest()
    assert base64.b64decode(original["hash"]) == digest
    assert original["url"] == "originals/01-Vypiska-14-09.jpg"
    assert "Keine Fernmetastasen." in base64.b64decode(translation["data"]).decode()


def test_calls_a_document_class_by_its_kdl_code_and_name(make_content):
    found = resources(read(make_content()), "DocumentReference")

    codes = {(c["system"], c["code"], c.get("display")) for c in found[0]["type"]["coding"]}

    assert (kdl.KDL_SYSTEM, "AD010115", "Entlassungsbericht") in codes


def test_writes_the_successor_of_an_obsolete_class(make_content, make_document):
    content = make_content(documents=(make_document(kdl="LB120103"),))

    found = resources(read(content), "DocumentReference")

    assert found[0]["type"]["coding"][0]["code"] == "LB120107"


def test_separates_confirmed_from_proposed_facts(make_content):
    content = make_content(
        facts=(
            DossierFact("DIAGNOSIS", "Mammakarzinom", "C50.4", None, "d1", 1, False),
            DossierFact("DIAGNOSIS", "Diabetes", "E11.9", None, "d1", 1, True),
        )
    )

    found = resources(read(content), "Condition")

    states = [(c["code"]["coding"][0]["code"], c["verificationStatus"]) for c in found]
    assert [(code, state["coding"][0]["code"]) for code, state in states] == [
        ("C50.4", "unconfirmed"),
        ("E11.9", "confirmed"),
    ]


@pytest.mark.parametrize(
    ("value", "quantity"),
    [
        ("412,5 U/ml", {"value": 412.5, "unit": "U/ml"}),
        ("< 0.01 ng/ml", {"value": 0.01, "unit": "ng/ml", "comparator": "<"}),
        ("7", {"value": 7.0}),
    ],
)
def test_writes_a_measured_value_as_a_quantity(make_content, value, quantity):
    fact = DossierFact("LABORATORY", "CA 19-9", value, None, "d1", 1, True)

    found = resources(read(make_content(facts=(fact,))), "Observation")[0]

    assert found["valueQuantity"] == quantity


def test_keeps_a_value_that_is_no_number_as_text(make_content):
    fact = DossierFact("LABORATORY", "Urinkultur", "negativ", None, "d1", 1, True)

    found = resources(read(make_content(facts=(fact,))), "Observation")[0]

    assert found["valueString"] == "negativ"


def test_names_who_signed_and_is_only_preliminary_without(make_content, make_document):
    signed = read(make_content())
    unsigned = read(make_content(documents=(make_document(sign_off=None),)))

    assert resources(signed, "Provenance")[0]["agent"][1]["who"]["display"] == "Dr. Jonas Brandt"
    assert resources(signed, "Composition")[0]["status"] == "final"
    assert resources(unsigned, "Provenance") == []
    assert resources(unsigned, "Composition")[0]["status"] == "preliminary"


def test_counts_series_and_missing_slices_of_a_study(make_content):
    study = resources(read(make_content()), "ImagingStudy")[0]

    assert study["numberOfSeries"] == 2
    assert study["numberOfInstances"] == 79
    assert "fehlende Schichten: 1" in study["note"][0]["text"]


def test_shows_markup_in_a_question_as_text(make_content):
    content = make_content(questions=('<script>alert("x")</script>\x00 & mehr',))

    bundle = read(replace(content))

    section = resources(bundle, "Composition")[0]["section"][0]
    div = ElementTree.fromstring(section["text"]["div"])
    assert "".join(div.itertext()) == '<script>alert("x")</script> & mehr'


def test_makes_no_translation_of_a_german_paper(make_content, make_document):
    content = make_content(documents=(make_document(source_language="de", sign_off=None),))

    bundle = read(content)

    assert len(resources(bundle, "DocumentReference")) == 1
    assert resources(bundle, "Composition")[0]["status"] == "final"
