"""Names the type of a file by its content alone: libmagic, and rules for what it mistakes."""

import mmap
import re
import zipfile
from pathlib import Path

import magic

_OPENXML = "application/vnd.openxmlformats-officedocument."
PDF = "application/pdf"
DOCX = _OPENXML + "wordprocessingml.document"
XLSX = _OPENXML + "spreadsheetml.sheet"
PPTX = _OPENXML + "presentationml.presentation"
ODT = "application/vnd.oasis.opendocument.text"
RTF = "text/rtf"
TEXT = "text/plain"
HTML = "text/html"
EML = "message/rfc822"
ZIP = "application/zip"
DOC = "application/msword"
XLS = "application/vnd.ms-excel"
PPT = "application/vnd.ms-powerpoint"
EMPTY = "application/x-empty"
CUT_OFF_ZIP = "application/x-cut-off-zip"
LOCKED_OFFICE = "application/x-locked-office"  # an office file inside a password's envelope
IMAGES = frozenset(
    {"image/jpeg", "image/png", "image/tiff", "image/heic", "image/webp", "image/bmp", "image/gif"}
)
TEXTS = frozenset({DOCX, ODT, XLSX, RTF, TEXT, HTML, EML})  # without pages of their own
OLD_OFFICE = frozenset({DOC, XLS, PPT})
READABLE = IMAGES | TEXTS | {PDF}

_HEIC_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"heim", b"heis", b"avif"})
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (  # names in the directory of an old office file
    ("EncryptedPackage", LOCKED_OFFICE),
    ("__properties_version1.0", "application/vnd.ms-outlook"),
    ("WordDocument", DOC),
    ("PowerPoint Document", PPT),
    ("Workbook", XLS),
    ("Book", XLS),
)
_HEADER = re.compile(rb"^([!-9;-~]{1,76}):[ \t]")
_MAIL_HEADERS = frozenset(
    {b"received", b"message-id", b"mime-version", b"return-path", b"delivered-to"}
)
_MARKUP = re.compile(rb"<(html|svg|\?xml|!doctype)", re.I)
_WEB_PAGE = re.compile(rb"<(!doctype\s+html|html|head|body|table|div|meta|p)[\s>]", re.I)
_HEAD = 4096  # bytes


def detect(source: Path) -> str:
    """Return the media type of the content of `source`."""
    with source.open("rb") as file:
        head = file.read(_HEAD)
    if not head:
        return EMPTY
    return _by_first_bytes(source, head) or _normalised(
        magic.from_buffer(head, mime=True), head=head
    )


def _by_first_bytes(source: Path, head: bytes) -> str | None:
    if b"%PDF-" in head[:1024]:
        return PDF
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC_BRANDS:
        return "image/heic"
    if head[128:132] == b"DICM":
        return "application/dicom"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed_type(source)
    return _compound_type(source) if head.startswith(_COMPOUND) else None


def _normalised(found: str, *, head: bytes) -> str:
    if head.startswith(b"{\\rtf"):
        return RTF
    if found in {"image/heif", "image/heif-sequence", "image/heic-sequence"}:
        return "image/heic"
    if found in {"image/x-ms-bmp", "image/x-bmp"}:
        return "image/bmp"
    if found.startswith(("text/", "message/")) or found == "application/octet-stream":
        return _text_type(head) or found
    return found


def _text_type(head: bytes) -> str | None:
    """Tell a mail, a web page and a letter apart; letters that look like code are letters."""
    if not _is_text(head):
        return None
    if _is_mail(head):
        return EML
    plain = head.replace(b"\0", b"")  # of UTF-16
    start = plain.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if start.startswith(b"<") and _WEB_PAGE.search(plain) and b"<svg" not in plain[:200].lower():
        return HTML
    return None if _MARKUP.match(start) else TEXT


def _is_text(head: bytes) -> bool:
    """Tell an encoded letter (Windows-1251, KOI8, UTF-16) from binary data."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    odd = sum(byte < 32 and byte not in (9, 10, 11, 12, 13, 27) for byte in head)
    return odd == 0 or _is_wide(head)


def _is_wide(head: bytes) -> bool:
    """Tell UTF-16 without its mark: spaces and line ends lie on every second byte."""
    signs = [head[at::2].count(0) + head[at::2].count(4) + head[at::2].count(6) for at in (0, 1)]
    zeros = [head[at::2].count(0) for at in (0, 1)]
    return max(signs) > 0.4 * len(head) and min(signs) < 0.02 * len(head) and max(zeros) > 0


def _is_mail(head: bytes) -> bool:
    """Tell a mail: lines of headers up to the first empty one, with those only a mail has."""
    lines = re.split(rb"\r\n|\n|\r", head)
    names = set()
    for line in lines[:-1] if len(head) == _HEAD else lines:
        if not line:
            break
        named = _HEADER.match(line) or re.match(rb"^([!-9;-~]{1,76}):$", line)
        if named:
            names.add(named[1].lower())
        elif not line.startswith((b" ", b"\t")) and not line.startswith(b"From "):
            return False
    return b"from" in names and bool(names & _MAIL_HEADERS or {b"date", b"subject"} <= names)


def _packed_type(source: Path) -> str:
    """Tell office files from other ZIPs by their parts."""
    if not zipfile.is_zipfile(source):
        return CUT_OFF_ZIP
    try:
        with zipfile.ZipFile(source) as archive:
            names = set(archive.namelist())
            first = archive.infolist()[0] if names else None
            said = archive.read(first)[:100] if first and _is_mimetype(first) else b""
    except (zipfile.BadZipFile, RuntimeError, OSError, ValueError, NotImplementedError, EOFError):
        return CUT_OFF_ZIP
    if said.startswith(b"application/vnd.oasis.opendocument"):
        return said.decode("ascii", "replace").strip().removesuffix("-template")
    if "[Content_Types].xml" in names:
        for folder, media_type in (("word/", DOCX), ("xl/", XLSX), ("ppt/", PPTX)):
            if any(name.startswith(folder) and name.endswith(".xml") for name in names):
                return media_type
    return ZIP


def _is_mimetype(entry: zipfile.ZipInfo) -> bool:
    return entry.filename == "mimetype" and entry.file_size < 100 and not entry.flag_bits & 1


def _compound_type(source: Path) -> str:
    """Tell old office files apart by the names of their streams."""
    with (
        source.open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content,
    ):
        for name, media_type in _STREAMS:
            if content.find(name.encode("utf-16-le") + b"\0\0") >= 0:
                return media_type
    return "application/x-ole-storage"
