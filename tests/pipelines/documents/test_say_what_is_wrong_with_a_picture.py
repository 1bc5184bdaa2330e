"""A picture that cannot be read well says why; a good one has nothing to complain of."""

import cv2
import numpy as np
import pytest

from fixtures.papers import wear
from pipelines.documents.ocr_page import read_picture
from pipelines.documents.preprocess import prepare
from pipelines.documents.quality import glares, is_cut, quality_of
from pipelines.documents.tesseract import WarmTesseract
from tests.pipelines.documents.papers import grey, printed, reading_of

WIDTH = 595.28
LINES = ["No metastases were found in the lymph nodes", "The patient was discharged home"] * 8
CLEAN = grey(printed(*LINES))
PHOTO = cv2.cvtColor(wear.photographed(CLEAN, seed=3), cv2.COLOR_BGR2GRAY)
SCAN = wear.scanned(CLEAN, degrees=1.5, seed=4)


def shaken(picture):
    return cv2.filter2D(picture, -1, np.full((1, 17), 1 / 17, np.float32))


def unfocused(picture):
    return cv2.GaussianBlur(picture, (0, 0), 4)


def from_afar(picture):
    return cv2.resize(picture, None, fx=0.22, fy=0.22, interpolation=cv2.INTER_AREA)


def in_the_dark(picture):
    grain = np.random.default_rng(5).normal(0, 2, picture.shape)
    return (picture * 0.18 + grain).clip(0, 255).astype(np.uint8)


def under_a_lamp(picture):
    height, width = picture.shape
    y, x = np.mgrid[0:height, 0:width]
    spot = np.exp(-(((x - width * 0.4) / (width * 0.14)) ** 2))
    spot *= np.exp(-(((y - height * 0.26) / (height * 0.06)) ** 2))
    return (picture + 500 * spot).clip(0, 255).astype(np.uint8)


def measured(picture):
    return quality_of(picture, prepare(picture, width=WIDTH), width=WIDTH)


@pytest.mark.parametrize("spoil", [shaken, unfocused])
@pytest.mark.parametrize("picture", [PHOTO, SCAN])
def test_tells_blur(spoil, picture):
    assert measured(spoil(picture)).warnings() == ("blur",)


@pytest.mark.parametrize("picture", [PHOTO, SCAN])
def test_tells_what_is_too_small_or_too_dark(picture):
    assert "too-small" in measured(from_afar(picture)).warnings()
    assert "too-dark" in measured(in_the_dark(picture)).warnings()


@pytest.mark.parametrize("picture", [PHOTO, SCAN, CLEAN])
def test_has_nothing_to_say_of_a_good_picture(picture):
    quality = measured(picture)

    assert quality.warnings() == ()
    assert not glares(quality, [(60, 60, 500, 800)], width=WIDTH, height=842)


def test_tells_glare_over_the_text():
    page = read_picture(under_a_lamp(PHOTO), width=WIDTH, engine=WarmTesseract())

    assert "glare" in page.warnings


def test_tells_a_page_that_is_cut_off():
    cut = read_picture(np.ascontiguousarray(SCAN[:, 330:]), width=WIDTH, engine=WarmTesseract())

    assert "cut" in cut.warnings


def test_does_not_call_a_margin_cut():
    lines = [(20.0, 10.0 * row, 500.0, 10.0 * row + 8) for row in range(9)]

    assert not is_cut(lines, width=WIDTH, height=842)


@pytest.mark.parametrize(
    ("case", "name"), [("ru-pankreas", "gistologia.jpg"), ("ar-mamma", "discharge-letter.pdf")]
)
def test_raises_no_false_alarm(case, name):
    codes = {code for page in reading_of(case, name).pages for code in page.warnings}

    assert not codes & {"blur", "glare", "cut", "too-small", "too-dark"}
