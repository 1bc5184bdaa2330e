"""Words of a text layer come whole, in their order, and much faster than from pdfplumber."""

import time

import pdfplumber
import pypdfium2 as pdfium
import pytest
from reportlab.pdfgen.canvas import Canvas

from pipelines.documents.text_layer import words_in_layer
from tests.pipelines.documents.papers import A4, text_pdf

LINES = ["Discharge summary, two-page: BI-RADS 5.", "HbA1c 7.1 % on 04/10/2026; pT3N1M0 (2/18)."]


def words_in(path, page=0):
    with pdfium.PdfDocument(path) as document:
        return words_in_layer(document[page])


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_keeps_the_letters_of_a_word_in_order_on_turned_pages(rotate, tmp_path):
    source = text_pdf(tmp_path / "turned.pdf", *LINES, rotate=rotate)

    assert sorted(word.text for word in words_in(source)) == sorted(" ".join(LINES).split())


def test_numbers_the_printed_lines(tmp_path):
    words = words_in(text_pdf(tmp_path / "lines.pdf", *LINES))

    assert [" ".join(w.text for w in words if w.line == line) for line in (0, 1)] == LINES


def test_draws_the_box_of_a_word_around_its_letters(tmp_path):
    (first, *_) = words_in(text_pdf(tmp_path / "box.pdf", *LINES, size=12))

    x0, y0, x1, y1 = first.box

    assert 71 <= x0 < x1 <= 140
    assert 841.89 - 760 - 12 < y0 < y1 < 841.89 - 760 + 4


def test_is_several_times_as_fast_as_pdfplumber(tmp_path):
    canvas = Canvas(str(tmp_path / "long.pdf"), pagesize=A4)
    for page in range(8):
        for line in range(45):
            canvas.drawString(60, 790 - 16 * line, f"{page}.{line} The patient was seen here.")
        canvas.showPage()
    canvas.save()

    started = time.process_time()
    ours = [len(words_in(tmp_path / "long.pdf", page)) for page in range(8)]
    middle = time.process_time()
    with pdfplumber.open(tmp_path / "long.pdf") as document:
        theirs = [len(page.extract_words()) for page in document.pages]
    ended = time.process_time()

    assert ours == theirs
    assert ended - middle > 2 * (middle - started)


def test_parts_a_word_that_is_broken_at_the_end_of_a_line(tmp_path):
    lines = [
        "Operated for a carci-",
        "noma; the dose was 120-",
        "150 mg, the out\u00adcome good\u00ad",
        "natured.",
    ]

    words = words_in(text_pdf(tmp_path / "broken.pdf", *lines))

    assert [" ".join(w.text for w in words if w.line == line) for line in range(4)] == [
        "Operated for a carci-",
        "noma; the dose was 120-",
        "150 mg, the outcome good-",
        "natured.",
    ]
    assert max(word.box[3] - word.box[1] for word in words) < 16
