"""Text files become pages: DOCX, RTF and plain text in foreign encodings."""

import docx
import pytest

from pipelines.documents.reading import read_record, render_page
from pipelines.documents.results import BlockKind, ReadingState
from pipelines.documents.rtf import rtf_text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_reads_plain_text_in_its_encoding(encoding, tmp_path):
    source = tmp_path / "letter.txt"
    source.write_bytes("Выписной эпикриз\nЖалоб на боли нет.".encode(encoding))

    reading = read_record(source)

    assert reading.state is ReadingState.READ
    assert reading.pages[0].text == "Выписной эпикриз\nЖалоб на боли нет."
    assert reading.language == "ru"


def test_reads_rtf_with_code_page_and_unicode():
    source = (
        r"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0 Arial;}}{\*\generator x;}"
        r"\f0 \'c4\'ee\'e7\'e0\par CA 19-9\tab \u10003? 5 \'b5g{\b !}\par}"
    )

    assert rtf_text(source) == "Доза\nCA 19-9\t✓ 5 µg!\n"


def test_reads_an_rtf_file(tmp_path):
    source = tmp_path / "letter.rtf"
    source.write_bytes(rb"{\rtf1\ansi The patient was discharged in good condition.\par}")

    reading = read_record(source)

    assert reading.media_type == "text/rtf"
    assert reading.pages[0].text == "The patient was discharged in good condition."


def test_keeps_paragraphs_and_cells_of_a_docx(tmp_path):
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "City hospital"
    document.add_paragraph("The operation went well and " + "there was little pain " * 8)
    document.add_paragraph("A second paragraph.")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ["Drug", "Dose", "Ramipril", "5 mg"], strict=True):
        cell.text = text
    document.save(str(tmp_path / "letter.docx"))

    (page,) = read_record(tmp_path / "letter.docx").pages

    cells = [(b.row, b.column, b.text) for b in page.blocks if b.kind is BlockKind.TABLE_CELL]
    assert cells == [(0, 0, "Drug"), (0, 1, "Dose"), (1, 0, "Ramipril"), (1, 1, "5 mg")]
    assert [b.text for b in page.blocks if b.kind is BlockKind.PARAGRAPH][-1] == (
        "A second paragraph."
    )
    assert page.text.startswith("City hospital")


def test_turns_the_page_when_a_text_is_long(tmp_path):
    source = tmp_path / "long.txt"
    source.write_text("\n".join(f"Line number {n} of a long letter." for n in range(120)))

    pages = read_record(source).pages

    assert len(pages) > 1
    assert pages[-1].text.endswith("Line number 119 of a long letter.")
    assert render_page(source, page=len(pages), width=300).startswith(b"\xff\xd8")
