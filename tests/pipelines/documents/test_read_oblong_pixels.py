"""A fax has fewer rows than columns an inch; its pages are set right before they are read."""

import io
import math

import numpy as np
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from pipelines.documents.raster import image_page_sizes, page_picture
from pipelines.documents.reading import read_record
from tests.pipelines.documents.papers import A4, printed

LINES = ["No metastases were found in the lymph nodes", "The patient was discharged home"] * 8
COLUMNS, ROWS = 204, 98
PAGE = printed(*LINES, width=1687, height=2386)
FAX = PAGE.resize((1687, 2386 * ROWS // COLUMNS), Image.Resampling.BOX).point(
    lambda level: 255 * (level > 140)
)


@pytest.fixture
def fax(tmp_path):
    source = tmp_path / "fax.tiff"
    FAX.convert("1").save(source, dpi=(COLUMNS, ROWS), compression="group4")
    return source


def scan_in_pdf(path, picture):
    held = io.BytesIO()
    picture.convert("L").save(held, format="JPEG", quality=90)
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    canvas.drawImage(ImageReader(held), 0, 0, *A4)
    canvas.save()
    return path


def test_a_fax_is_as_large_as_its_paper(fax):
    ((width, height),) = image_page_sizes(fax)

    assert math.isclose(width, 1687 / COLUMNS * 72, abs_tol=1)
    assert math.isclose(height, 2386 / COLUMNS * 72, abs_tol=1)


def test_the_picture_of_a_fax_has_square_pixels(fax):
    picture = page_picture(fax, media_type="image/tiff", page=1, longest=3500)

    assert math.isclose(picture.height / picture.width, 2386 / 1687, rel_tol=0.01)


def test_a_flat_scan_in_a_pdf_is_set_right(tmp_path):
    source = scan_in_pdf(tmp_path / "fax.pdf", FAX)

    picture = page_picture(source, media_type="application/pdf", page=1, longest=3500)

    assert math.isclose(picture.height / picture.width, A4[1] / A4[0], rel_tol=0.01)


@pytest.mark.parametrize("dots", [(200, 200), (204, 196), (300, 72)])
def test_other_resolutions_leave_the_picture_as_it_is(tmp_path, dots):
    source = tmp_path / "scan.tiff"
    PAGE.save(source, dpi=dots)

    picture = page_picture(source, media_type="image/tiff", page=1, longest=3500)

    assert np.array_equal(np.asarray(picture.convert("L")), np.asarray(PAGE))


def test_a_fax_is_read_and_its_boxes_lie_on_its_paper(fax):
    (page,) = read_record(fax).pages

    wanted = [word for line in LINES for word in line.split()]
    assert sum(word.text in wanted for word in page.words) >= 0.9 * len(wanted)
    first = page.words[0].box
    assert math.isclose(first[0], 160 / COLUMNS * 72, abs_tol=6)
    assert math.isclose(page.words[-1].box[1], (180 + 15 * 34 * 1.6) / COLUMNS * 72, abs_tol=12)
