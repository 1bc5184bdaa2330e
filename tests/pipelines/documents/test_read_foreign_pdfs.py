"""PDFs that others collected because they are hard end as the table says.

A sample runs here; `./zweitblick bench hostile` reads them all, with OCR.
"""

import pytest

from pipelines.documents.planning import plan_reading
from tests.foreign_pdfs import READ, SCAN, SOURCES, expected, fetched

PIKEPDF, PYPDF = SOURCES
SAMPLE = (
    f"{PIKEPDF}/fuzzing/corpus/small.pdf",
    f"{PIKEPDF}/tests/resources/fuzz/378014596.pdf",
    f"{PIKEPDF}/tests/resources/form_dd0293.pdf",
    f"{PIKEPDF}/tests/resources/graph-encrypted.pdf",
    f"{PIKEPDF}/tests/resources/content-stream-errors.pdf",
    f"{PIKEPDF}/tests/resources/newline-buffer-test.pdf",
    f"{PIKEPDF}/tests/resources/jbig2global.pdf",
    f"{PYPDF}/resources/encryption/r3-user-password.pdf",
    f"{PYPDF}/resources/encryption/r5-owner-password.pdf",
    f"{PYPDF}/resources/encryption/r6-both-passwords.pdf",
    f"{PYPDF}/resources/encryption/r6-empty-password.pdf",
    f"{PYPDF}/resources/encryption/r6-user-password.pdf",
)


@pytest.fixture(scope="module")
def folder():
    found = fetched()
    if found is None:
        pytest.skip("the package index cannot be reached")
    return found


def test_the_table_names_every_file(folder):
    files = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}

    assert set(expected()) == files
    assert set(expected()) >= set(SAMPLE)


@pytest.mark.promise(22)
@pytest.mark.parametrize("name", SAMPLE)
def test_ends_as_the_table_says(name, folder):
    plan = plan_reading(folder / name)

    end = plan.refusal.code if plan.refusal else SCAN if plan.scans else READ
    assert end == expected()[name]
