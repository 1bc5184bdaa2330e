"""Finds every file of a folder, also inside ZIPs and mails, and says which of them are papers."""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pipelines.documents.containers import holds_papers
from pipelines.documents.containers import unpack as take_apart
from pipelines.documents.refusals import PaperRefused
from pipelines.imaging.results import FileReport, FileState
from pipelines.imaging.sniff import is_archive
from pipelines.imaging.unpack import ArchiveRefused, unpack

_HEAD = 65536  # bytes that tell an archive from an office document
_NO_PAPER = frozenset({"archive", "dicomdir", "system-file"})
# Archives nobody opened: reading them gives the refusal with its advice.
_CLOSED_ARCHIVE = frozenset({"zip-bomb", "encrypted", "damaged-archive"})
# What lies beside the images of a CD without being meant for a reader.
_MEDIUM_SOFTWARE = frozenset({"viewer-software", "not-dicom", "empty", "unsupported-archive"})
_PAPER_SUFFIXES = frozenset(
    {".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".heic", ".webp", ".bmp"}
    | {".doc", ".docx", ".odt", ".rtf", ".txt", ".xls", ".xlsx"}
)


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file: where it lies, and its name below the folder ("mail.eml/report.pdf" in a mail)."""

    path: Path
    name: str


def gather(folder: Path, *, scratch: Path, without: Path | None = None) -> tuple[FoundFile, ...]:
    """Return every file below `folder` in order of name; what lies in a container comes along.

    `without` is left out (the output, when it lies inside). Links are listed, never followed.
    """
    found: list[FoundFile] = []
    for path in sorted(folder.rglob("*")):
        if without and path.is_relative_to(without):
            continue
        if path.is_symlink() or path.is_file():
            found.append(FoundFile(path, _shown(path.relative_to(folder))))
    inside = [inner for file in found for inner in _inside(file, scratch=scratch)]
    return tuple(sorted([*found, *inside], key=lambda file: file.name))


def _shown(path: Path) -> str:
    """Return a path fit for JSON: a name that is no UTF-8 (old Windows) shows its bytes."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def _inside(file: FoundFile, *, scratch: Path) -> Iterator[FoundFile]:
    """Yield what a container carries; one that is refused stays a file, and its state says why."""
    if file.path.is_symlink() or not os.access(file.path, os.R_OK):
        return
    if not is_archive(_head(file.path)):
        yield from _carried(file, scratch=scratch)
        return
    try:
        opened = unpack(file.path, into=_new_folder(scratch))
    except ArchiveRefused:
        return
    for inner in opened.files:
        entry = FoundFile(inner.path, f"{file.name}/{inner.name}")
        yield entry
        yield from _carried(entry, scratch=scratch)


def _carried(file: FoundFile, *, scratch: Path) -> Iterator[FoundFile]:
    """Yield the papers that a mail, a PDF, an office file or a ZIP inside a ZIP carries."""
    if not holds_papers(file.path):
        return
    with suppress(PaperRefused):
        for member in take_apart(file.path, _new_folder(scratch)):
            yield FoundFile(member.path, f"{file.name}/{member.name}")


def _new_folder(scratch: Path) -> Path:
    return scratch / f"{sum(1 for _ in scratch.iterdir()):06}"


def _head(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(_HEAD)


def papers_among(
    found: Sequence[FoundFile], reports: Sequence[FileReport]
) -> tuple[FoundFile, ...]:
    """Return the files to be read as papers: all that indexing left, but a medium's software."""
    report_of = {report.path: report for report in reports}
    return tuple(
        file
        for file in found
        if file.name in report_of and _is_paper(file, report_of[file.name], found)
    )


def _is_paper(file: FoundFile, report: FileReport, found: Sequence[FoundFile]) -> bool:
    if report.state is FileState.QUARANTINED:
        return report.reason in _CLOSED_ARCHIVE
    if file.path.is_symlink() or report.state is not FileState.IGNORED:
        return False
    if report.reason in _NO_PAPER:
        return False
    disguised = PurePosixPath(file.name).suffix.lower() in _PAPER_SUFFIXES
    return disguised or report.reason not in _MEDIUM_SOFTWARE or not on_medium(file.name, found)


def on_medium(name: str, found: Sequence[FoundFile]) -> bool:
    """Say whether a file lies on an image medium: in a folder with a DICOMDIR, or below it."""
    above = set(PurePosixPath(name).parents)
    return any(
        PurePosixPath(file.name).name.upper() == "DICOMDIR"
        and PurePosixPath(file.name).parent in above
        for file in found
    )
