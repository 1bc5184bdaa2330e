"""Sorts a drop by content: images and their medium to imaging, everything else to the papers."""

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
        if is_archive(head):
            _open(upload, found, refused)
        else:
            found.append(Found(upload.file_name, upload.blob, kind_of(head)))
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
        found += _kept(upload, opened)
    if not opened.files and not opened.refused:
        found.append(Found(upload.file_name, upload.blob, "archive"))
    refused += [
        Sorted(f"{upload.file_name}/{report.path}", Place.NOWHERE, reason=report.reason or "")
        for report in opened.refused
    ]


def _kept(upload: Upload, opened: Unpacked) -> Iterator[Found]:
    case_id = upload.batch.case_id
    for file in opened.files:
        with file.path.open("rb") as plain:
            kind = kind_of(plain.read(HEAD))
        blob = keep_file(case_id=case_id, path=file.path, actor=upload.created_by)
        file.path.unlink()
        yield Found(f"{upload.file_name}/{file.name}", blob, kind)


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
