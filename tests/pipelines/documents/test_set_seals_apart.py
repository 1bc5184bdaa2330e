"""What OCR makes of seals, scribbles and dust is shown and warned of, but makes no sentence."""

import io

import pytest
from PIL import Image

from fixtures.papers.marks import seal
from pipelines.documents.assembly import assembled
from pipelines.documents.engine import OcrWord
from pipelines.documents.seals import Seal, seals_on
from pipelines.documents.sheets import FoundWord, Sheet
from pipelines.documents.speckle import stray_words, without_marks
from tests.pipelines.documents.papers import A4, grey, printed, reading_of

ROUND = Seal(x=500, y=500, radius=100)
LINES = ["No metastases were found in the lymph nodes (0/18), margins free"] * 24


def word(text, *, x, y=500, line=1, confidence=0.4, high=20):
    return OcrWord(text, (x, y - high / 2, x + 10 * len(text), y + high / 2), line, confidence)


def stray_of(*words, seals=(ROUND,), in_table=None):
    held = in_table or [False] * len(words)
    return {words[number].text for number in stray_words(words, seals=seals, in_table=held)}


PRINT = [word("attending", x=100, confidence=0.96), word("physician", x=210, confidence=0.95)]


def sealed(page, *, at, side=420):
    picture = Image.open(io.BytesIO(seal("LITTLE EXAMPLE HOSPITAL • ")))
    page = page.convert("RGB")
    page.paste(picture.resize((side, side)), at, picture.resize((side, side)))
    return page


def test_finds_a_seal_over_print():
    page = grey(sealed(printed(*LINES), at=(600, 900)))

    (found,) = seals_on(page, letter=25)

    assert abs(found.x - 810) < 8
    assert abs(found.y - 1110) < 8
    assert abs(found.radius - 201) < 8


def test_finds_no_seal_in_print():
    assert seals_on(grey(printed(*LINES)), letter=25) == ()


@pytest.mark.parametrize("text", ["pak", "12k", "K", "7"])
def test_sets_apart_what_stands_alone_in_a_seal(text):
    assert stray_of(*PRINT, word(text, x=480, line=2)) == {text}


def test_keeps_print_under_a_seal():
    under = word("Sergejewa", x=450, line=2, confidence=0.93)

    assert stray_of(*PRINT, under) == set()


def test_keeps_digits_that_stand_in_a_line():
    assert stray_of(*PRINT, word("118", x=450, confidence=0.2, high=60)) == set()


def test_sets_apart_what_is_too_tall_for_its_line():
    assert stray_of(*PRINT, word("he", x=450, high=60)) == {"he"}


def test_keeps_a_doubtful_word_as_high_as_its_line():
    assert stray_of(*PRINT, word("he", x=450)) == set()


def test_keeps_what_stands_in_a_table():
    lone = word("7", x=480, line=2)

    assert stray_of(lone, in_table=[True]) == set()


def test_sets_a_signature_apart_without_a_seal():
    assert stray_of(*PRINT, word("\\33>->-", x=450, confidence=0.0), seals=()) == {"\\33>->-"}


def test_drops_doubtful_marks_only():
    words = [word("|_", x=10), word("-", x=40), word("10%/л", x=60)]

    assert [each.text for each in without_marks(words)] == ["-", "10%/л"]


def test_keeps_words_set_apart_on_the_page_and_out_of_its_text():
    found = [
        FoundWord("pak", (300, 700, 320, 712), 0, 0.3, stray=True),
        FoundWord("Attending", (60, 60, 110, 71), 1),
        FoundWord("physician", (114, 60, 160, 71), 1),
    ]

    page = assembled(Sheet(*A4), found, tables=(), language="en")

    assert [each.text for each in page.words] == ["Attending", "physician", "pak"]
    assert page.text == "Attending physician"
    assert [block.words for block in page.blocks] == [(0, 1)]
    assert page.warnings == ("stamp-text",)


def test_warns_of_the_seal_on_a_scan():
    page = reading_of("ru-pankreas", "gistologia.jpg").pages[-1]

    assert "stamp-text" in page.warnings
    assert "\n" + page.words[-1].text not in page.text


def test_warns_of_a_seal_that_was_lifted_and_could_not_be_read():
    page = reading_of("ru-pankreas", "vypiska.pdf").pages[-1]

    assert {"stamp-text", "unread-mark"} & set(page.warnings)


def test_does_not_warn_of_a_page_without_seal():
    pages = reading_of("ru-pankreas", "vypiska.pdf").pages

    assert [page.warnings for page in pages[:2]] == [(), ()]


def test_sets_aside_what_a_pen_wrote_behind_a_name():
    pen = word("IWAySs-", x=420, confidence=0.0, high=32)

    assert stray_of(*PRINT, pen, seals=()) == {"IWAySs-"}


@pytest.mark.parametrize(
    "other",
    [
        word("carcinoma", x=420, confidence=0.2, high=32),
        word("m?", x=420, confidence=0.0, high=20),
        word("between", x=200, confidence=0.0, high=32),
    ],
)
def test_print_that_is_hard_to_read_stays(other):
    line = [word("attending", x=100, confidence=0.96), word("physician", x=510, confidence=0.95)]

    assert stray_of(*(line if other.text == "between" else PRINT), other, seals=()) == set()


def test_a_unit_of_which_signs_were_made_stays_behind_its_number():
    number = word("1.8", x=320, confidence=0.95)
    unit = word("m?.", x=358, confidence=0.0)

    assert stray_of(*PRINT, number, unit, seals=()) == set()
