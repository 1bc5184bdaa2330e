"""Whether a file is safe to open, and why not. Reads it, never decodes it."""

import zipfile
from dataclasses import dataclass
from pathlib import Path

from pipelines.documents.media_types import (
    CUT_OFF_ZIP,
    LOCKED_OFFICE,
    OLD_OFFICE,
    READABLE,
    ZIP,
    detect,
)
from pipelines.documents.refusals import PaperRefused

LARGEST_FILE = 500 << 20  # bytes
MOST_PAGES = 2000
MOST_PIXELS = 120_000_000  # a 600 dpi A3 scan has 70 million
LONGEST_SIDE = 14_400  # points; the largest page that PDF 1.7 allows
_MOST_UNPACKED = 300 << 20
_HIGHEST_RATIO = 200  # deflate reaches 1,029; office XML stays under 60
_MOST_ENTRIES = 10_000
_REASONS = {
    CUT_OFF_ZIP: "truncated",
    LOCKED_OFFICE: "encrypted",
    ZIP: "archive",
    **dict.fromkeys(OLD_OFFICE, "old-office"),
}

# The industry's test signature, put together here so that scanners leave this file alone.
_EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}" + b"$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
_PROGRAMS = (
    b"MZ",
    b"\x7fELF",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"\xfe\xed\xfa\xce",
    b"#!",
)


@dataclass(frozen=True, slots=True)
class Triage:
    """A file that may be opened."""

    media_type: str


def triage(source: Path) -> Triage:
    """Name the type of `source` and refuse what must not be opened. Raises PaperRefused."""
    size = source.stat().st_size
    if size == 0:
        raise PaperRefused("empty")
    if size > LARGEST_FILE:
        raise PaperRefused("too-large")
    refuse_signatures(source)
    media_type = detect(source)
    if zipfile.is_zipfile(source):
        _refuse_zip_bomb(source)
    if media_type not in READABLE:
        raise PaperRefused(_REASONS.get(media_type, "unsupported"))
    return Triage(media_type=media_type)


def refuse_signatures(source: Path) -> None:
    """Refuse programs and what carries the signature of a virus. Raises PaperRefused."""
    with source.open("rb") as file:
        head = file.read(1 << 20)
    if head.startswith(_PROGRAMS):
        raise PaperRefused("executable")
    if _EICAR in head:
        raise PaperRefused("infected")


def _refuse_zip_bomb(source: Path) -> None:
    """Judge an archive by its directory, and by what it holds against what it claims."""
    try:
        with zipfile.ZipFile(source) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise PaperRefused("truncated") from None
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(1, source.stat().st_size)
    too_dense = unpacked > (1 << 20) and unpacked / packed > _HIGHEST_RATIO
    overlapping = sum(entry.compress_size for entry in entries) > packed
    if unpacked > _MOST_UNPACKED or len(entries) > _MOST_ENTRIES or too_dense or overlapping:
        raise PaperRefused("bomb")
    if any(entry.flag_bits & 1 for entry in entries):
        raise PaperRefused("encrypted")
