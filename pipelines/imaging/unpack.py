"""Open a ZIP that a stranger sent: our own file names, counted bytes, nothing trusted."""

import errno
import lzma
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pipelines.errors import PipelineError
from pipelines.imaging.limits import LIMITS, Limits
from pipelines.imaging.results import FileReport, FileState

_PIECE = 1 << 20
_RATIO_FROM = 1 << 20  # bytes; below this even an extreme ratio does no harm
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    ValueError,
    NotImplementedError,  # a compression method that zipfile does not know
    RuntimeError,
    OSError,
)
_OUR_DISK = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EROFS))


class ArchiveRefused(PipelineError):
    """The archive as a whole is not opened: `code` is zip-bomb, encrypted or damaged-archive."""

    code = "damaged-archive"
    advice = "Ask for the folder itself, or for a ZIP without a password."

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class UnpackedFile:
    """One entry on disk under a name of ours; `name` is what the sender called it."""

    path: Path
    name: str
    size: int  # bytes


@dataclass(frozen=True, slots=True)
class Unpacked:
    files: tuple[UnpackedFile, ...]
    refused: tuple[FileReport, ...]


def unpack(archive: Path, *, into: Path, limits: Limits = LIMITS) -> Unpacked:
    """Write the files of `archive` under names of ours into the new folder `into`.

    Raise ArchiveRefused for an archive that is a bomb, encrypted or no ZIP at all; entries that
    are merely odd (a path that escapes, a link, a broken one) are reported and left out.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            entries = [entry for entry in opened.infolist() if not entry.is_dir()]
            _refuse_bombs(entries, archive.stat().st_size, limits)
            into.mkdir(parents=True, exist_ok=True)
            return _unpack_entries(opened, entries, into, limits)
    except _BROKEN as fault:
        _raise_if_ours(fault)
        raise ArchiveRefused("damaged-archive") from None


def _refuse_bombs(entries: list[zipfile.ZipInfo], size: int, limits: Limits) -> None:
    if any(entry.flag_bits & 1 for entry in entries):
        raise ArchiveRefused("encrypted")
    overlapping = sum(entry.compress_size for entry in entries) > size
    too_many = len(entries) > limits.archive_entries
    too_big = sum(entry.file_size for entry in entries) > limits.archive_bytes
    if overlapping or too_many or too_big or any(_inflated(entry, limits) for entry in entries):
        raise ArchiveRefused("zip-bomb")


def _inflated(entry: zipfile.ZipInfo, limits: Limits) -> bool:
    ratio_reached = entry.file_size > limits.archive_ratio * max(1, entry.compress_size)
    return entry.file_size > _RATIO_FROM and ratio_reached


def _unpack_entries(
    opened: zipfile.ZipFile, entries: list[zipfile.ZipInfo], into: Path, limits: Limits
) -> Unpacked:
    files: list[UnpackedFile] = []
    refused: list[FileReport] = []
    for number, entry in enumerate(entries, start=1):
        name = printable(entry.filename)
        if reason := _oddity(entry):
            refused.append(FileReport(name, FileState.QUARANTINED, reason))
            continue
        path = into / f"{number:06}"
        try:
            size = _write(opened, entry, path, limits)
        except _BROKEN as fault:
            _raise_if_ours(fault)
            path.unlink(missing_ok=True)
            refused.append(FileReport(name, FileState.DAMAGED, "damaged-entry"))
        else:
            files.append(UnpackedFile(path, name, size))
    return Unpacked(files=tuple(files), refused=tuple(refused))


def _raise_if_ours(fault: BaseException) -> None:
    """Let a full disk be a full disk: the sender's archive has no part in it."""
    if isinstance(fault, OSError) and fault.errno in _OUR_DISK:
        raise fault


def printable(name: str) -> str:
    """Return a sender's path fit to be shown: slashes only, no control characters."""
    plain = "".join(mark if mark.isprintable() else "\N{REPLACEMENT CHARACTER}" for mark in name)
    return plain.replace("\\", "/")[:1024]


def _oddity(entry: zipfile.ZipInfo) -> str | None:
    # zipfile cuts a name at a NUL and turns backslashes on Windows only: look at the original.
    name = entry.orig_filename.replace("\\", "/")
    if name.startswith("/") or ".." in PurePosixPath(name).parts or name[1:2] == ":":
        return "path-escapes"
    kind = stat.S_IFMT(entry.external_attr >> 16)
    return None if kind in (0, stat.S_IFREG) else "not-a-regular-file"


def _write(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path, limits: Limits) -> int:
    """Write one entry and return its size; an entry that lies about its size is a bomb."""
    written = 0
    with path.open("wb") as target:
        for piece in _pieces(opened, entry):
            written += len(piece)
            if written > entry.file_size or written > limits.file_bytes:
                raise ArchiveRefused("zip-bomb")
            target.write(piece)
    return written


def _pieces(opened: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    with opened.open(entry) as source:
        while piece := source.read(_PIECE):
            yield piece
