"""Every number, unit and code is read twice, and a person is told where the readings differ."""

from dataclasses import replace

import cv2
import pytest

from pipelines.documents.critical import is_critical, shape
from pipelines.documents.crosscheck import Reader, cross_checked
from pipelines.documents.cuttings import Cutter, read_cuttings
from pipelines.documents.engine import OcrWord
from pipelines.documents.preprocess import prepare
from pipelines.documents.results import Doubt
from pipelines.documents.tesseract import WarmTesseract
from tests.pipelines.documents.papers import grey, printed

WIDTH = 595.28
PICTURE = grey(printed("Creatinine 78 and 1,35 mg/dl on 12.10.2026, G2, HER2", height=500))
PAGE = prepare(PICTURE, width=WIDTH)
ENGINE = WarmTesseract()
WORDS = ENGINE.read(PAGE.image, models=["eng"])
CUTTER = Cutter(PICTURE, PAGE, WIDTH)


def checked(words, *, engine=ENGINE, script="Latin", models=("eng",)):
    reader = Reader(CUTTER, engine, models, script)
    return dict(
        zip(
            [word.text.strip(",") for word in words],
            cross_checked(words, [None] * len(words), reader=reader),
            strict=True,
        )
    )


def misread(text, *, instead_of, confidence=0.9):
    """Return the line with one word misread."""
    return tuple(
        replace(word, text=text, confidence=confidence)
        if word.text.strip(",") == instead_of
        else word
        for word in WORDS
    )


class Says:
    """An engine that reads one text in every cutting, at the place where it stands."""

    def __init__(self, text, *, confidence=0.95):
        self.text, self.confidence = text, confidence

    def read(self, image, *, models, mode):
        height, width = image.shape
        return (OcrWord(self.text, (0, 0, width, height), 0, self.confidence),)


def test_has_nothing_to_say_where_both_readings_agree():
    found = checked(WORDS)

    assert [text for text, each in found.items() if each.doubt or each.proposed] == []
    assert set(found) >= {"78", "1,35", "mg/dl", "12.10.2026", "G2", "HER2"}


@pytest.mark.parametrize(
    ("text", "instead_of"), [("73", "78"), ("1.35", "1,35"), ("12.10.2020,", "12.10.2026")]
)
def test_doubts_a_number_that_reads_differently(text, instead_of):
    found = checked(misread(text, instead_of=instead_of))

    assert found[text.strip(",")].doubt is Doubt.READ_DIFFERENTLY
    assert found[text.strip(",")].proposed is None


def test_proposes_the_code_that_the_second_reading_sees():
    found = checked(misread("НЕВ2", instead_of="HER2"), script="Cyrillic", models=("rus", "eng"))

    assert found["НЕВ2"].proposed == "HER2"


def test_doubts_what_may_be_a_code_and_reads_as_nothing_known():
    words = misread("ХГ7", instead_of="HER2")

    assert checked(words, script="Cyrillic", engine=Says("$%")).get("ХГ7").doubt is Doubt.CODE


def test_doubts_a_number_that_was_faint_even_if_it_reads_the_same():
    found = checked(misread("78", instead_of="78", confidence=0.3))

    assert found["78"].doubt is Doubt.UNSURE


def test_keeps_a_proposal_and_does_not_read_it_again():
    proposed = ["X"] * len(WORDS)
    reader = Reader(CUTTER, Says("never asked"), ("eng",), "Latin")

    found = cross_checked(WORDS, proposed, reader=reader)

    assert {(each.proposed, each.doubt) for each in found} == {("X", None)}


def test_cuts_words_upright_from_a_crooked_picture():
    crooked = cv2.warpAffine(
        PICTURE,
        cv2.getRotationMatrix2D((800, 250), 3, 1.0),
        (PICTURE.shape[1], PICTURE.shape[0]),
        borderValue=(255,),
    )
    page = prepare(crooked, width=WIDTH)
    words = ENGINE.read(page.image, models=["eng"])

    cutter = Cutter(crooked, page, WIDTH)
    read = read_cuttings([cutter.cut(w.box) for w in words], engine=ENGINE, models=["eng"])

    assert [each.text.strip(",") for each in read] == [word.text.strip(",") for word in words]


@pytest.mark.parametrize(
    "text", ["12,5", "(2/18)", "12.10.2026,", "мг", "10⁹/л", "IIB", "R0", "Рпо", "КА$", "p53"]
)
def test_knows_what_a_treatment_depends_on(text):
    assert is_critical(text, script="Cyrillic")


@pytest.mark.parametrize("text", ["и", "Пациент", "–", "лечение."])
def test_knows_a_plain_word(text):
    assert not is_critical(text, script="Cyrillic")


def test_compares_by_the_printed_form():
    assert shape("СА") == shape("CA")
    assert shape("12,5.") == shape("12,5")
    assert shape("12,5") != shape("12.5")
    assert shape("RO") != shape("R0")


@pytest.mark.parametrize("unit", ["pmol/L", "pg/ml"])
def test_asks_about_a_pico_unit_on_which_all_readings_agree(unit):
    found = checked(misread(unit, instead_of="mg/dl"), engine=Says(unit))

    assert found[unit].doubt is Doubt.UNSURE


def test_asks_about_a_word_that_was_read_as_nothing():
    found = checked(misread("anc", instead_of="and", confidence=0.05))

    assert found["anc"].doubt is Doubt.UNSURE
