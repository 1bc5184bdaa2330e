"""Sorts a drop by content: images and their medium to imaging, everything else to the papers.

What lies in a ZIP, a mail or a PDF becomes a file of its own, whose path tells where it came from.
"""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from backend.intake.models import Batch, Upload
from backend.intake.sorted import Sorted
from backend.intake.states import Place, UploadState
from backend.storage import temporary
from backend.storage.actions import keep_file
from backend.storage.models import Blob
from backend.storage.queries import as_file, stream
from pipelines.documents.containers import holds_papers
from pipelines.documents.containers import unpack as take_apart
from pipelines.documents.refusals import PaperRefused
from pipelines.imaging.header import looks_like_dicom
from pipelines.imaging.sniff import ignored_because, is_archive
from pipelines.imaging.unpack import ArchiveRefused, Unpacked, unpack

HEAD = 65536  # bytes that tell what a file is
IMAGE = "image"
# What lies beside the images of a CD without being meant for a reader.
SOFTWARE = frozenset({"viewer-software", "not-dicom", "empty", "unsupported-archive", "text"})
SYSTEM = "system-file"
# A paper that pretends or is broken goes to the papers, where its state says so.
PAPER_SUFFIXES = frozenset(
    {".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".heic", ".webp", ".bmp"}
    | {".doc", ".docx", ".odt", ".rtf", ".txt", ".xls", ".xlsx"}
)


@dataclass(frozen=True, slots=True)
class Found:
    """One file of the drop, unpacked: its path, its bytes, and what they are."""

    path: str
    blob: Blob
    kind: str  # IMAGE, or a reason of `pipelines.imaging.sniff`


def sort(batch: Batch, *, progress: Callable[[int, int], None]) -> list[Sorted]:
    """Return where every file belongs. Call it outside a transaction: it files what ZIPs hold."""
    uploads = list(
        batch.uploads.filter(state=UploadState.ARRIVED)
        .select_related("blob")
        .order_by("file_name", "id")
    )
    found: list[Found] = []
    refused: list[Sorted] = []
    for done, upload in enumerate(uploads, start=1):
        assert upload.blob
        head = b"".join(stream(upload.blob, end=HEAD))
        kind = kind_of(head)
        if is_archive(head):
            _open(upload, found, refused)
        else:
            found.append(Found(upload.file_name, upload.blob, kind))
            if kind != IMAGE:
                found += _carried_by(upload)
        progress(done, len(uploads))
    media = _media(found)
    return [*(Sorted(one.path, _place(one, media), one.blob) for one in found), *refused]


def kind_of(head: bytes) -> str:
    """Say what a file that begins with `head` is, without asking its name."""
    return IMAGE if looks_like_dicom(head) else ignored_because(head)


def _open(upload: Upload, found: list[Found], refused: list[Sorted]) -> None:
    """Take the files out of a ZIP; one that is not opened is shown as a paper with its reason."""
    assert upload.blob
    with (
        as_file(upload.blob) as archive,
        tempfile.TemporaryDirectory(dir=temporary.folder()) as folder,
    ):
        try:
            opened = unpack(archive, into=Path(folder) / "files")
        except ArchiveRefused:
            opened = Unpacked(files=(), refused=())
        for file in opened.files:
            path = f"{upload.file_name}/{file.name}"
            found += _kept(upload, file.path, path)
            file.path.unlink()
    if not opened.files and not opened.refused:
        found.append(Found(upload.file_name, upload.blob, "archive"))
    refused += [
        Sorted(f"{upload.file_name}/{report.path}", Place.NOWHERE, reason=report.reason or "")
        for report in opened.refused
    ]


def _carried_by(upload: Upload) -> Iterator[Found]:
    """Yield the papers that a mail, a PDF or an office file carries beside its own text."""
    assert upload.blob
    with as_file(upload.blob) as file:
        yield from _members(upload, file, upload.file_name)


def _kept(upload: Upload, file: Path, path: str) -> Iterator[Found]:
    """Keep one file out of a ZIP, and what it carries; an opened ZIP inside is not kept itself."""
    with file.open("rb") as plain:
        head = plain.read(HEAD)
    members = [] if kind_of(head) == IMAGE else list(_members(upload, file, path))
    if not (members and is_archive(head)):
        yield _keep(upload, file, path)
    yield from members


def _members(upload: Upload, file: Path, path: str) -> Iterator[Found]:
    if not holds_papers(file):
        return
    with tempfile.TemporaryDirectory(dir=temporary.folder()) as folder:
        try:
            members = take_apart(file, Path(folder) / "members")
        except PaperRefused:
            return  # the container is a paper of its own, and its state says why
        for member in members:
            yield _keep(upload, member.path, f"{path}/{member.name}")


def _keep(upload: Upload, file: Path, path: str) -> Found:
    with file.open("rb") as plain:
        kind = kind_of(plain.read(HEAD))
    case_id = upload.batch.case_id
    blob = keep_file(case_id=case_id, path=file, actor=upload.created_by)
    return Found(path, blob, kind)


def _media(found: Sequence[Found]) -> frozenset[PurePosixPath]:
    """Return the folders that are image media: with a DICOMDIR, or with images below them."""
    folders: set[PurePosixPath] = set()
    for one in found:
        path = PurePosixPath(one.path)
        if one.kind != IMAGE:
            continue
        if path.name.upper() == "DICOMDIR":
            folders.add(path.parent)
        elif path.parent != PurePosixPath():
            folders.add(path.parent)
            folders.add(PurePosixPath(path.parts[0]))
    return frozenset(folders)


def _place(one: Found, media: frozenset[PurePosixPath]) -> Place:
    if one.kind == IMAGE:
        return Place.IMAGING
    path = PurePosixPath(one.path)
    beside = any(parent in media for parent in path.parents)
    if one.kind == SYSTEM:
        return Place.IMAGING if beside else Place.DOCUMENTS
    if beside and one.kind in SOFTWARE and path.suffix.lower() not in PAPER_SUFFIXES:
        return Place.IMAGING
    return Place.DOCUMENTS
