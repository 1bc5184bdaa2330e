"""Which files of a folder are papers, and what their outputs are called."""

import io
import os
import zipfile
from pathlib import Path

from pipelines.case_folder.gather import FoundFile, gather, papers_among
from pipelines.case_folder.outputs import output_names
from pipelines.imaging.results import FileReport, FileState
from tests.pipelines.documents.office_files import mail


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
        FileReport("stranger.dcm", FileState.QUARANTINED, "other-patient"),
        FileReport("bomb.zip", FileState.QUARANTINED, "zip-bomb"),
    )

    assert papers(*reports) == {"letter.pdf", "notes.txt", "bomb.zip"}


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


def test_keeps_an_output_name_short_enough_for_any_disk():
    long = "отчёт " * 60

    names = output_names([f"{long}1.pdf", f"{long}2.pdf"])

    assert len(set(names.values())) == 2
    assert all(len(f"{name}.translation.json".encode()) <= 255 for name in names.values())


def test_finds_a_file_whose_name_is_no_utf_8(tmp_path):
    name = os.fsdecode("выписка.txt".encode("cp1251"))
    (tmp_path / name).write_text("x")

    found = gather(tmp_path, scratch=tmp_path)

    assert found[0].path.exists()
    assert found[0].name.encode().endswith(b".txt")


def test_lists_a_link_and_does_not_follow_it(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "secret").write_text("x")
    (tmp_path / "in" / "letter.pdf").symlink_to(tmp_path / "secret")

    found = gather(tmp_path / "in", scratch=tmp_path)

    assert [file.name for file in found] == ["letter.pdf"]
    assert papers_among(found, [ignored("letter.pdf", "document")]) == ()


def test_finds_what_a_mail_carries_and_what_lies_in_a_zip_inside_a_zip(tmp_path):
    folder, scratch = tmp_path / "in", tmp_path / "scratch"
    folder.mkdir()
    scratch.mkdir()
    packed = zipped({"inner.zip": zipped({"b.txt": b"Second letter."})})
    message = mail("Please see the letter.", **{"a.txt": b"First letter.", "all.zip": packed})
    (folder / "mail.eml").write_bytes(message.as_bytes())
    (folder / "outer.zip").write_bytes(packed)

    found = {file.name: file.path for file in gather(folder, scratch=scratch)}

    assert sorted(found) == [
        *("mail.eml", "mail.eml/a.txt", "mail.eml/all.zip/inner.zip/b.txt"),
        *("outer.zip", "outer.zip/inner.zip", "outer.zip/inner.zip/b.txt"),
    ]
    assert found["mail.eml/a.txt"].read_bytes() == b"First letter."


def zipped(files: dict[str, bytes]) -> bytes:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return body.getvalue()
