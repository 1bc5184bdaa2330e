"""Two pages that lie side by side in one picture are read one after the other."""

import numpy as np
import pytest
from PIL import Image

from fixtures.papers import wear
from pipelines.documents.raster import page_picture
from pipelines.documents.reading import read_record
from pipelines.documents.spreads import gutter_of
from tests.pipelines.documents.papers import CASES, grey, printed

LEFT = [f"The left page tells of {what} and its margins" for what in ("tumour", "liver", "node")]
RIGHT = [f"The right page tells of {what} and its course" for what in ("fever", "pain", "sleep")]


def words_of(lines):
    return [word for line in lines for word in line.split()]


def page(lines, *, degrees=0.0):
    return wear.scanned(grey(printed(*(lines * 4))), degrees=degrees, seed=4)


def spread(*, fold=False):
    picture = np.hstack([page(LEFT, degrees=0.7), page(RIGHT, degrees=-0.9)])
    if fold:
        picture[:, 1640:1668] = 60
    return picture


def saved(path, picture):
    Image.fromarray(picture).save(path, dpi=(200, 200))
    return path


@pytest.mark.parametrize("fold", [False, True])
def test_the_gutter_is_found(fold):
    assert 1300 < gutter_of(spread(fold=fold)) < 1780  # between the texts


def test_the_left_page_is_read_before_the_right(tmp_path):
    (read,) = read_record(saved(tmp_path / "book.png", spread())).pages

    assert read.text.split() == words_of(LEFT * 4) + words_of(RIGHT * 4)
    assert [read.words[number].text for block in read.blocks for number in block.words] == (
        read.text.split()
    )
    middle = read.width / 2
    sides = [word.box[0] > middle for word in read.words]
    assert sides == [False] * len(words_of(LEFT * 4)) + [True] * len(words_of(RIGHT * 4))


def test_the_right_page_is_read_first_in_arabic(tmp_path):
    source = CASES / "ar-mamma" / "records" / "discharge-letter.pdf"
    halves = [
        grey(page_picture(source, media_type="application/pdf", page=number, longest=2339))
        for number in (1, 1)
    ]

    (read,) = read_record(saved(tmp_path / "book.png", np.hstack(halves))).pages

    half = len(read.text) // 2
    assert read.language == "ar"
    assert half > 300
    first, last = read.words[0].box, read.words[len(read.words) * 3 // 4].box
    assert first[0] > read.width / 2 > last[2]


@pytest.mark.parametrize("lines", [LEFT * 4, ["Hb\t\t130", "CEA\t\t1.2"] * 8])
def test_one_page_has_no_gutter(lines):
    assert gutter_of(grey(printed(*lines))) is None


def test_a_wide_table_is_no_spread():
    left = [f"parameter {number}" for number in range(16)]
    right = [f"12.{number} g/l" for number in range(16)]
    sheet = np.hstack([grey(printed(*left)), grey(printed(*right))])

    assert gutter_of(sheet[:1600]) is None


def test_two_columns_close_to_each_other_are_one_page():
    lines = ["The text of a column runs on and on in every line of it"] * 12
    column = grey(printed(*lines))
    text = np.flatnonzero((column < 128).any(axis=0))
    column = column[:, text[0] - 15 : text[-1] + 15]

    assert gutter_of(np.hstack([column, column])[:1200]) is None


@pytest.mark.parametrize("turn", [0, 2])
def test_a_sheet_with_one_half_empty_is_one_page(turn):
    half = page(LEFT)
    sheet = np.hstack([half, np.full_like(half, 246)])

    assert gutter_of(np.ascontiguousarray(np.rot90(sheet, turn))) is None


@pytest.mark.parametrize("level", [0, 128, 255])
def test_a_picture_without_print_is_no_spread(level):
    assert gutter_of(np.full((600, 900), level, np.uint8)) is None
    assert gutter_of(np.full((1, 3), level, np.uint8)) is None
