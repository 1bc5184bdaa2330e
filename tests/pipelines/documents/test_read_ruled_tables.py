"""The ruled tables of PDFs with a text layer: cells from the drawing, words from the layer."""

import math

import pikepdf
import pypdfium2 as pdfium
import pytest
from reportlab.pdfgen.canvas import Canvas

from pipelines.documents.page_marks import marks_on
from pipelines.documents.reading import read_record
from pipelines.documents.results import BlockKind
from pipelines.documents.survey import survey
from tests.pipelines.documents.papers import A4, reading_of

CELLS = [
    ["Parameter", "Result", "Unit"],
    ["Haemoglobin", "118", "g/l"],
    ["Platelets", "240", "G/l"],
]
LEFT, TOP, WIDE, HIGH = 80, 700, 120, 30


def table_pdf(path, *, boxes=False, spanned=False):
    """Write a page with one ruled table; `boxes` draws each cell as a rectangle."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    canvas.drawString(80, 760, "The laboratory values of the patient are given below.")
    for row, cells in enumerate(CELLS):
        for column, text in enumerate(cells):
            x, y = LEFT + column * WIDE, TOP - row * HIGH
            canvas.drawString(x + 6, y + 10, text)
            if boxes:
                canvas.rect(x, y, WIDE, HIGH)
    if not boxes:
        for row in range(len(CELLS) + 1):
            canvas.line(LEFT, TOP + HIGH - row * HIGH, LEFT + 3 * WIDE, TOP + HIGH - row * HIGH)
        for column in range(4):
            x, top = LEFT + column * WIDE, TOP + HIGH
            inner = spanned and column in (1, 2)
            canvas.line(x, top - HIGH if inner else top, x, top - 3 * HIGH)
    canvas.save()
    return path


def cells_of(page):
    return {
        (block.row, block.column): block.text
        for block in page.blocks
        if block.kind is BlockKind.TABLE_CELL and block.table == 0
    }


EXPECTED = {(r, c): text for r, cells in enumerate(CELLS) for c, text in enumerate(cells)}


@pytest.mark.parametrize("boxes", [False, True], ids=["lines", "rectangles"])
def test_gives_every_cell_its_place(boxes, tmp_path):
    (page,) = read_record(table_pdf(tmp_path / "table.pdf", boxes=boxes)).pages

    assert cells_of(page) == EXPECTED


def test_joins_the_words_of_a_cell_that_spans_columns(tmp_path):
    (page,) = read_record(table_pdf(tmp_path / "table.pdf", spanned=True)).pages

    assert cells_of(page)[0, 0] == "Parameter Result Unit"
    assert cells_of(page)[2, 1] == "240"


@pytest.mark.parametrize(
    ("rotate", "crop"),
    [
        (0, [40, 300, 560, 800]),
        (90, [0, 0, 595, 842]),
        (180, [40, 300, 560, 800]),
        (270, [40, 300, 560, 800]),
    ],
)
def test_finds_the_cells_on_turned_and_cropped_pages(rotate, crop, tmp_path):
    source = table_pdf(tmp_path / "table.pdf")
    with pikepdf.open(source, allow_overwriting_input=True) as document:
        document.pages[0].CropBox = crop
        document.pages[0].Rotate = rotate
        document.save()

    (page,) = read_record(source).pages

    assert sorted(cells_of(page).values()) == sorted(EXPECTED.values())


def test_finds_the_cells_where_the_paper_does_not_start_at_zero(tmp_path):
    source = table_pdf(tmp_path / "table.pdf")
    with pikepdf.open(source, allow_overwriting_input=True) as document:
        document.pages[0].MediaBox = [30, 200, 560, 820]
        document.save()

    (page,) = read_record(source).pages

    assert cells_of(page) == EXPECTED


def test_keeps_the_words_where_the_finder_fails(tmp_path, monkeypatch):
    source = table_pdf(tmp_path / "table.pdf")
    monkeypatch.setattr("pipelines.documents.planning.tables_in", math.fsum)  # no finder

    (page,) = read_record(source).pages

    assert "Haemoglobin" in page.text


def test_does_not_look_for_tables_on_pages_without_rules(tmp_path):
    canvas = Canvas(str(tmp_path / "plain.pdf"), pagesize=A4, invariant=1)
    canvas.drawString(80, 700, "Nothing but a line of text and a rule below it.")
    canvas.line(80, 690, 500, 690)
    canvas.save()

    with pdfium.PdfDocument(tmp_path / "plain.pdf") as document:
        assert not marks_on(document[0]).may_hold_a_table
    (sheet,) = survey(str(tmp_path / "plain.pdf"))["sheets"]
    assert not sheet["drawn"]


def test_takes_a_drawing_of_thousands_of_lines_for_no_table(tmp_path):
    canvas = Canvas(str(tmp_path / "drawing.pdf"), pagesize=A4, invariant=1)
    for number in range(3200):
        canvas.line(50, 50 + number / 10, 500, 50 + number / 10)
    canvas.save()

    with pdfium.PdfDocument(tmp_path / "drawing.pdf") as document:
        assert not marks_on(document[0]).may_hold_a_table


def test_reads_the_three_laboratory_tables_whole():
    (page,) = reading_of("ru-pankreas", "analizy-krovi.pdf").pages

    tables = [[b for b in page.blocks if b.table == table] for table in range(3)]

    assert [max(block.row for block in table) + 1 for table in tables] == [7, 12, 3]
    assert {block.column for table in tables for block in table} == {0, 1, 2, 3, 4}
    assert [len(table) for table in tables] == [35, 60, 15]
