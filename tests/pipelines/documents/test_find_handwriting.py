"""What a pen wrote is pointed at and not read; print, seals and frames are not taken for it."""

import io

import cv2
import numpy as np
import pytest
from PIL import Image

from fixtures.papers import marks, wear
from fixtures.papers.pen import Hand, write
from pipelines.documents.boxes import around, contains, middle
from pipelines.documents.engine import OcrWord
from pipelines.documents.handwriting import pen_on
from pipelines.documents.ocr_page import read_picture
from pipelines.documents.preprocess import prepare
from pipelines.documents.reading import read_record
from pipelines.documents.seal_lifting import without_seals
from pipelines.documents.seals import seals_on
from pipelines.documents.tesseract import WarmTesseract
from tests.pipelines.documents.papers import A4, grey, printed

LINES = ["No metastases were found in the lymph nodes", "The patient was discharged home"] * 8
PRINT = wear.scanned(grey(printed(*LINES)), degrees=0.8, seed=2)
NOTE = (250, 1500, 1450, 1680)  # pixels of the page of 200 dpi
HANDS = [
    Hand(),
    Hand(size=18, slant=0.1, stroke=2.5, ink=110, wavering=0.2),
    Hand(size=32, slant=0.7, stroke=5, ink=40),
]


def in_points(box):
    return tuple(value * A4[0] / PRINT.shape[1] for value in box)


def pen_alone(picture, words=()):
    page = prepare(picture, width=A4[0])
    seals = seals_on(page.image, letter=page.letter)
    lifted = without_seals(page, seals=seals)
    return page, pen_on(page, words, seals=seals, lifted=lifted)


def read_words(picture):
    page = prepare(picture, width=A4[0])
    return WarmTesseract().read(page.image, models=("eng",))


@pytest.fixture(scope="module")
def noted():
    picture = write(PRINT, box=NOTE, hand=Hand(), seed=7)
    return read_picture(picture, width=A4[0], engine=WarmTesseract(), hint="en")


def test_a_note_is_boxed_where_it_stands(noted):
    (x0, y0, x1, y1) = in_points(NOTE)

    assert noted.handwriting
    for box in noted.handwriting:
        assert contains((x0 - 10, y0 - 15, x1 + 10, y1 + 15), middle(box))
    assert sum((box[2] - box[0]) * (box[3] - box[1]) for box in noted.handwriting) > 0.5 * (
        (x1 - x0) * (y1 - y0)
    )


def test_what_was_made_of_a_note_is_kept_out_of_the_text(noted):
    text = [word.text for word in noted.words if not word.stray]

    assert text == [word for line in LINES for word in line.split()]


def test_a_note_is_warned_of(noted):
    assert "handwriting" in noted.warnings
    assert not {"handwritten", "lost-text", "low-confidence"} & set(noted.warnings)


@pytest.mark.parametrize("hand", HANDS)
def test_a_page_written_by_hand_says_so(hand):
    picture = write(np.full_like(PRINT, 250), box=(140, 150, 1500, 2200), hand=hand, seed=5)

    _, pen = pen_alone(wear.scanned(picture, degrees=1, seed=5))

    assert pen.mostly


def test_a_letter_written_by_hand_is_boxed_and_leaves_no_text(tmp_path):
    picture = write(np.full_like(PRINT, 250), box=(140, 150, 1500, 1200), hand=Hand(), seed=5)
    source = tmp_path / "letter.png"
    Image.fromarray(picture).save(source, dpi=(200, 200))

    (page,) = read_record(source).pages

    assert page.text == ""
    assert {"handwriting", "handwritten", "low-confidence"} <= set(page.warnings)
    x0, y0, x1, y1 = around(page.handwriting)
    left, top, right, bottom = in_points((140, 150, 1500, 1200))
    assert left - 20 < x0 < left + 40
    assert right - 60 < x1 < right + 40
    assert top - 20 < y0 < top + 40
    assert bottom - 60 < y1 < bottom + 40


@pytest.mark.parametrize("seed", range(4))
def test_a_signature_is_found_between_printed_lines(seed):
    page = Image.fromarray(PRINT).convert("RGB")
    name = Image.open(io.BytesIO(marks.signature(seed=seed))).resize((240, 70))
    page.paste(name, (700, 1500), name)
    picture = grey(page)

    prepared, pen = pen_alone(picture, read_words(picture))

    (place,) = pen.places
    x, y = middle(prepared.page_box(place))
    assert contains(in_points((700, 1500, 940, 1570)), (x, y))


def test_print_is_no_handwriting():
    _, pen = pen_alone(PRINT, read_words(PRINT))

    assert pen.places == ()


def test_print_that_nobody_has_read_is_no_handwriting():
    _, pen = pen_alone(PRINT)

    assert pen.places == ()


def test_seals_frames_and_rules_are_no_handwriting():
    page = Image.fromarray(PRINT).convert("RGB")
    seal = Image.open(io.BytesIO(marks.seal("City Hospital of Pathology - "))).resize((340, 340))
    page.paste(seal, (420, 1500), seal)
    frame = np.zeros((220, 420, 4), np.uint8)
    cv2.rectangle(frame, (8, 8), (411, 211), (40, 60, 150, 170), 7)
    stamp = Image.fromarray(frame).rotate(8, expand=True)
    page.paste(stamp, (420, 620), stamp)
    picture = grey(page).copy()
    for y in range(1950, 2250, 60):
        cv2.line(picture, (160, y), (1500, y), (60,), 3)

    _, pen = pen_alone(picture, read_words(picture))

    assert pen.places == ()


def test_a_word_that_is_surely_read_stays_though_a_pen_crossed_it():
    picture = write(PRINT, box=NOTE, hand=Hand(), seed=7)
    _, pen = pen_alone(picture)
    place = max(pen.places, key=lambda box: box[2] - box[0])

    wrote = [pen.wrote(OcrWord("T3", place, 1, sure)) for sure in (0.3, 0.95)]

    assert wrote == [True, False]


def test_the_same_seed_gives_the_same_hand():
    pages = [write(PRINT, box=NOTE, hand=Hand(), seed=seed) for seed in (7, 7, 8)]

    assert (pages[0] == pages[1]).all()
    assert (pages[0] != pages[2]).any()
