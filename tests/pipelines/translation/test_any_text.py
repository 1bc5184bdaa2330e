"""Whatever a paper holds: nothing raises, nothing is lost on the way out and back."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.translation.checks import check
from pipelines.translation.protect import protect, restore
from pipelines.translation.pseudonyms import Identity, Pseudonyms
from pipelines.translation.sentences import split_sentences

PIECES = st.text(
    alphabet=st.sampled_from(
        list('0123456789.,-/ ()<>+×х%²⁹^мгМГлTNMpCG12абвИванова أبت٠١⟦⟧PV\n"«»:;№°µ')
    ),
    max_size=60,
)
LANGUAGES = st.sampled_from(["ru", "uk", "pl", "en", "ar", "tr", "ro", "de", "kk"])
PEOPLE = Identity(names=("Иванова Анна", "Ivanova Anna"))
thorough = settings(max_examples=250, deadline=None, derandomize=True)


@thorough
@given(text=PIECES, language=LANGUAGES)
def test_masks_and_values_come_back_whole(text: str, language: str) -> None:
    pseudonyms = Pseudonyms(PEOPLE)

    sent = protect(pseudonyms.mask(text), source=language, target="de")
    values = restore(sent.text, sent)
    names = pseudonyms.restore(values.text, sent=sent.text, target="de")

    assert values.lost == names.lost == ()
    assert not re.search(r"⟦[PV]\d+⟧", names.text)


@thorough
@given(text=PIECES, language=LANGUAGES)
def test_sentences_keep_every_character(text: str, language: str) -> None:
    kept = "".join(text[a:b] for a, b in split_sentences(text, language=language))

    assert "".join(kept.split()) == "".join(text.split())


@thorough
@given(text=PIECES, language=LANGUAGES)
def test_a_copy_of_a_german_text_has_no_wrong_values(text: str, language: str) -> None:
    found = {f.check for f in check(text, text, source_language="de", target_language="de")}

    assert not found & {"numbers", "units", "dates", "codes", "laterality", "negation"}
    check(text, "x 1", source_language=language, target_language="de")
