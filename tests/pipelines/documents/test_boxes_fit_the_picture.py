"""The boxes of the words lie on the words in the picture that people see."""

import io
import math

import numpy as np
import pikepdf
import pytest
from PIL import Image

from pipelines.documents.reading import read_record, render_page
from pipelines.documents.results import TextSource
from tests.pipelines.documents.papers import CASES, printed, reading_of, text_pdf

WIDTH = 1200
LINES = ["Discharge summary of the patient", "Adenocarcinoma of the pancreas head, stage two"] * 4


def picture_of(source, page=1):
    return np.asarray(
        Image.open(io.BytesIO(render_page(source, page=page, width=WIDTH))).convert("L")
    )


def contrast(picture, box, scale):
    """Return how much darker the ink in a box is than the paper right around it."""
    x0, y0, x1, y1 = (round(value * scale) for value in box)
    margin = 12
    around = picture[max(0, y0 - margin) : y1 + margin, max(0, x0 - margin) : x1 + margin]
    inside = picture[max(0, y0) : y1 + 1, max(0, x0) : x1 + 1]
    return float(np.percentile(around, 80)) - float(np.percentile(inside, 8))


def share_on_ink(source, page):
    """Return the share of words of three letters or more that have their ink in their box."""
    picture = picture_of(source, page.number)
    scale = picture.shape[1] / page.width
    assert math.isclose(picture.shape[0] / picture.shape[1], page.height / page.width, rel_tol=0.01)
    words = [word for word in page.words if len(word.text) > 2]
    return sum(contrast(picture, word.box, scale) > 50 for word in words) / len(words)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_in_a_text_layer_on_a_turned_page(rotate, tmp_path):
    source = text_pdf(tmp_path / "turned.pdf", *LINES, rotate=rotate)

    (page,) = read_record(source).pages

    assert page.source is TextSource.TEXT_LAYER
    assert (page.width > page.height) == (rotate in (90, 270))
    assert share_on_ink(source, page) == 1.0


def test_in_a_text_layer_on_a_cropped_page(tmp_path):
    source = text_pdf(tmp_path / "plain.pdf", *LINES)
    with pikepdf.open(source, allow_overwriting_input=True) as document:
        document.pages[0].CropBox = [40, 300, 560, 800]
        document.save(tmp_path / "cropped.pdf")

    (page,) = read_record(tmp_path / "cropped.pdf").pages

    assert (page.width, page.height) == (520, 500)
    assert share_on_ink(tmp_path / "cropped.pdf", page) == 1.0


@pytest.mark.parametrize(
    ("case", "name"),
    [
        ("ru-pankreas", "vypiska.pdf"),
        ("ru-pankreas", "gistologia.jpg"),
        ("ru-pankreas", "Список лекарств.docx"),
        ("ar-mamma", "histology.pdf"),
    ],
)
def test_on_skewed_photographed_and_set_papers(case, name):
    source = CASES / case / "records" / name
    page = reading_of(case, name).pages[0]

    assert share_on_ink(source, page) > 0.95


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_on_a_scan_that_lies_the_wrong_way(turn, tmp_path):
    source = tmp_path / "turned.png"
    printed(*LINES * 2).rotate(turn, expand=True).save(source, dpi=(200, 200))

    (page,) = read_record(source).pages

    assert page.rotation == turn
    assert "Adenocarcinoma of the pancreas head" in page.text
    assert share_on_ink(source, page) > 0.95


def test_draws_a_page_without_the_metadata_of_the_file(tmp_path):
    source = tmp_path / "photo.jpg"
    exif = Image.Exif()
    exif[0x010E] = "where it was taken"
    printed("One line").save(source, exif=exif)

    drawn = render_page(source, page=1, width=300)

    assert b"where it was taken" not in drawn
    assert Image.open(io.BytesIO(drawn)).width == 300
