"""Which files of a folder are papers, and what their outputs are called."""

from pathlib import Path

import pytest

from pipelines.case_folder.content import german_value
from pipelines.case_folder.gather import FoundFile, papers_among
from pipelines.case_folder.outputs import output_names
from pipelines.documents.results import Fact, FactKind
from pipelines.imaging.results import FileReport, FileState


def papers(*reports: FileReport) -> set[str]:
    found = [FoundFile(Path("/nowhere") / report.path, report.path) for report in reports]
    return {file.name for file in papers_among(found, reports)}


def ignored(path: str, reason: str) -> FileReport:
    return FileReport(path, FileState.IGNORED, reason)


def test_takes_as_papers_what_indexing_left():
    reports = (
        ignored("letter.pdf", "document"),
        ignored("notes.txt", "text"),
        ignored("Thumbs.db", "system-file"),
        ignored("all.zip", "archive"),
        FileReport("image", FileState.INDEXED),
        FileReport("broken.dcm", FileState.DAMAGED, "truncated"),
    )

    assert papers(*reports) == {"letter.pdf", "notes.txt"}


def test_leaves_the_viewer_on_a_medium_but_refuses_a_program_elsewhere():
    reports = (
        ignored("CD/DICOMDIR", "dicomdir"),
        ignored("CD/VIEWER/VIEWER.EXE", "viewer-software"),
        ignored("CD/report.pdf", "viewer-software"),
        ignored("tool.exe", "viewer-software"),
    )

    assert papers(*reports) == {"CD/report.pdf", "tool.exe"}


def test_calls_outputs_by_the_file_name_and_by_the_path_where_two_share_it():
    names = output_names(["a.pdf", "scans/B.pdf", "old/b.PDF", "deep/er/c.pdf"])

    assert names == {
        "a.pdf": "a.pdf",
        "scans/B.pdf": "scans__B.pdf",
        "old/b.PDF": "old__b.PDF",
        "deep/er/c.pdf": "c.pdf",
    }


def test_never_gives_two_papers_one_output():
    names = output_names(["x/a.pdf", "y/a.pdf", "x__a.pdf", "z/x__a.pdf", "z__x__a.pdf"])

    assert len({name.casefold() for name in names.values()}) == 5


@pytest.mark.parametrize(
    ("kind", "value", "unit", "source", "german"),
    [
        (FactKind.LABORATORY, "12.4", "g/L", "12.4 g/L", "12,4 g/l"),
        (FactKind.LABORATORY, "4.1", "10¹²/л", "4,1 10¹²/л", "4,1 × 10¹²/l"),
        (FactKind.DRUG, "Metformin", None, "Метформин 850 мг", "850 mg"),
        (FactKind.DRUG, "Pankreatin", None, "Панкреатин 25 000 ЕД", "25 000 U"),
        (FactKind.DRUG, "Vitamin D", None, "Витамин D 2000 МЕ", "2000 IE"),
        (FactKind.DRUG, "Vitamin B12", None, "B12 500 mcg", "500 µg"),
        (FactKind.DRUG, "Metamizol", None, "Metamizol", "Metamizol"),
        (FactKind.TNM, "pT3N1M0", None, "pT3N1M0", "pT3N1M0"),
    ],
)
def test_writes_values_as_a_german_report_does(kind, value, unit, source, german):
    fact = Fact(kind, value, 1, (0, 0, 1, 1), source, unit=unit)

    assert german_value(fact) == german
