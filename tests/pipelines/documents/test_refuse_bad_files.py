"""A bad file ends in a named state with advice, and never raises."""

import subprocess
import sys
import zipfile

import pytest
from PIL import Image

from fixtures.make_bad_input import make_one
from pipelines.documents.reading import page_count, read_record, render_page
from pipelines.documents.refusals import ADVICE, PaperRefused
from pipelines.documents.results import ReadingState

REFUSED, UNREADABLE = ReadingState.REFUSED, ReadingState.UNREADABLE
ENDS = {
    "password.pdf": (REFUSED, "encrypted"),
    "empty.pdf": (REFUSED, "empty"),
    "truncated.jpg": (REFUSED, "truncated"),
    "truncated.pdf": (REFUSED, "truncated"),
    "bomb.zip": (REFUSED, "bomb"),
    "pixels.png": (REFUSED, "bomb"),
    "program.pdf": (REFUSED, "executable"),
    "eicar.txt": (REFUSED, "infected"),
    "blank.pdf": (UNREADABLE, "blank"),
    "entities.docx": (REFUSED, "bomb"),
    "unknown.bin": (REFUSED, "unsupported"),
}


@pytest.mark.parametrize("name", sorted(ENDS))
def test_names_the_reason_and_says_what_to_do(name, tmp_path):
    source = make_one(name, tmp_path)

    reading = read_record(source)

    assert (reading.state, reading.refusal.code) == ENDS[name]
    assert reading.refusal.advice == ADVICE[reading.refusal.code]
    assert len(reading.sha256) == 64


def test_reads_a_pdf_that_only_its_owner_locked(tmp_path):
    reading = read_record(make_one("restricted.pdf", tmp_path))

    assert reading.state is ReadingState.READ


def test_takes_the_type_from_the_content(tmp_path):
    source = tmp_path / "letter.pdf"
    Image.new("L", (600, 800), 255).save(source, format="PNG")

    assert read_record(source).media_type == "image/png"


def test_refuses_an_archive_that_is_no_document(tmp_path):
    source = tmp_path / "papers.docx"
    with zipfile.ZipFile(source, "w") as archive:
        archive.writestr("a.txt", "text")

    assert read_record(source).refusal.code == "archive"


def test_refuses_a_page_that_would_fill_the_memory(tmp_path):
    source = tmp_path / "huge.pdf"
    source.write_bytes(
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 999999 999999]>>endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF"
    )

    reading = read_record(source)

    assert reading.state is REFUSED
    assert reading.refusal.code == "bomb"


def test_drawing_and_counting_refuse_by_the_same_names(tmp_path):
    source = make_one("password.pdf", tmp_path)

    with pytest.raises(PaperRefused) as drawn:
        render_page(source, page=1, width=200)
    with pytest.raises(PaperRefused) as counted:
        page_count(source)

    assert drawn.value.code == counted.value.code == "encrypted"


def test_does_not_carry_the_virus_signature_itself():
    code = "import pipelines.documents.triage as t; print(open(t.__file__).read())"

    source = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout

    assert b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE" in source
    assert b"P^)7CC)7}$EICAR" not in source
