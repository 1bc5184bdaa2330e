"""What a file is, by its content alone, and whether it is safe to open."""

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

import magic

from pipelines.documents.refusals import PaperRefused

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
RTF = "text/rtf"
TEXT = "text/plain"
EMPTY = "application/x-empty"
CUT_OFF_ZIP = "application/x-cut-off-zip"
IMAGES = frozenset(
    {"image/jpeg", "image/png", "image/tiff", "image/heic", "image/webp", "image/bmp", "image/gif"}
)
READABLE = IMAGES | {PDF, DOCX, RTF, TEXT}

LARGEST_FILE = 500 << 20  # bytes
MOST_PAGES = 2000
MOST_PIXELS = 120_000_000  # a 600 dpi A3 scan has 70 million
LONGEST_SIDE = 14_400  # points; the largest page that PDF 1.7 allows
_MOST_UNPACKED = 300 << 20
_HIGHEST_RATIO = 200  # deflate reaches 1,029; office XML stays under 60
_MOST_ENTRIES = 10_000

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
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"heim", b"heis", b"avif"})


@dataclass(frozen=True, slots=True)
class Triage:
    """A file that may be opened."""

    media_type: str


def triage(source: Path) -> Triage:
    """Name the type of `source` and refuse what must not be opened. Reads it, never decodes it."""
    size = source.stat().st_size
    if size == 0:
        raise PaperRefused("empty")
    if size > LARGEST_FILE:
        raise PaperRefused("too-large")
    _refuse_signatures(source)
    media_type = detect(source)
    if media_type == DOCX or zipfile.is_zipfile(source):
        _refuse_zip_bomb(source)
    if media_type == CUT_OFF_ZIP:
        raise PaperRefused("truncated")
    if media_type not in READABLE:
        raise PaperRefused("unsupported")
    return Triage(media_type=media_type)


def detect(source: Path) -> str:
    """Return the media type of the content: libmagic, and rules for what it mistakes."""
    with source.open("rb") as file:
        head = file.read(4096)
    if b"%PDF-" in head[:1024]:
        return PDF
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC_BRANDS:
        return "image/heic"
    if head[128:132] == b"DICM":
        return "application/dicom"
    if head.startswith(b"PK\x03\x04"):
        return _office_type(source)
    found = magic.from_buffer(head, mime=True)
    return _normalised(found, head=head)


def _normalised(found: str, *, head: bytes) -> str:
    if head.startswith(b"{\\rtf"):
        return RTF
    if found in {"image/heif", "image/heif-sequence", "image/heic-sequence"}:
        return "image/heic"
    if found in {"image/x-ms-bmp", "image/x-bmp"}:
        return "image/bmp"
    if found == "application/octet-stream" and _is_text(head):
        return TEXT
    # Letters that look like code or mail to libmagic are still letters; markup is not.
    if found.startswith("text/") and not re.search(rb"<(html|svg|\?xml|!doctype)", head, re.I):
        return TEXT
    return found


def _is_text(head: bytes) -> bool:
    """Tell an encoded letter (Windows-1251, KOI8, UTF-16) from binary data."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    control = sum(byte < 32 and byte not in (9, 10, 12, 13) for byte in head)
    return control == 0


def _office_type(source: Path) -> str:
    if not zipfile.is_zipfile(source):
        return CUT_OFF_ZIP
    with zipfile.ZipFile(source) as archive:
        names = set(archive.namelist())
    if "[Content_Types].xml" in names and "word/document.xml" in names:
        return DOCX
    return "application/zip"


def _refuse_signatures(source: Path) -> None:
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
    except zipfile.BadZipFile:
        raise PaperRefused("truncated") from None
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(1, source.stat().st_size)
    too_dense = unpacked > (1 << 20) and unpacked / packed > _HIGHEST_RATIO
    if unpacked > _MOST_UNPACKED or len(entries) > _MOST_ENTRIES or too_dense:
        raise PaperRefused("bomb")
    if any(entry.flag_bits & 1 for entry in entries):
        raise PaperRefused("encrypted")
