"""Say what a file that is not DICOM is, by its content; a name proves nothing."""

_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"MZ", "viewer-software"),
    (b"\x7fELF", "viewer-software"),
    (b"\xcf\xfa\xed\xfe", "viewer-software"),
    (b"\xca\xfe\xba\xbe", "viewer-software"),
    (b"MSCF", "viewer-software"),
    (b"L\0\0\0\x01\x14\x02\0", "system-file"),  # a Windows shortcut
    (b"\0\0\0\x01Bud1", "system-file"),  # .DS_Store
    (b"\0\x05\x16\x07", "system-file"),  # AppleDouble, the "._" twins on a Mac's USB stick
    (b"%PDF", "document"),
    (b"{\\rtf", "document"),
    (b"\xff\xd8\xff", "document"),
    (b"\x89PNG", "document"),
    (b"GIF8", "document"),
    (b"BM", "document"),
    (b"II*\0", "document"),
    (b"MM\0*", "document"),
    (b"7z\xbc\xaf\x27\x1c", "unsupported-archive"),
    (b"Rar!", "unsupported-archive"),
    (b"\x1f\x8b", "unsupported-archive"),
    (b"BZh", "unsupported-archive"),
)
_OFFICE = (b"[Content_Types].xml", b"mimetypeapplication/", b"word/", b"xl/", b"ppt/")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD_STREAM = "WordDocument".encode("utf-16-le")


def ignored_because(head: bytes) -> str:
    """Return the reason for which a file starting with `head` is no image of ours."""
    if not head:
        return "empty"
    for start, reason in _STARTS:
        if head.startswith(start):
            return reason
    if head.startswith(_COMPOUND):
        return "document" if _WORD_STREAM in head else "system-file"
    if head.startswith(b"PK\x03\x04"):
        return _archive_kind(head)
    if head[4:8] == b"ftyp":
        return "document"  # HEIC and other photographs of a phone
    if head[32769:32774] == b"CD001":
        return "unsupported-archive"  # an ISO image
    return _text_kind(head)


def is_archive(head: bytes) -> bool:
    """Say whether this is a ZIP of files, not an office document or a Java program."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06")) and _archive_kind(head) == "archive"


def _archive_kind(head: bytes) -> str:
    first = head[:4096]
    if any(mark in first for mark in _OFFICE):
        return "document"
    return "viewer-software" if b"META-INF/MANIFEST.MF" in first else "archive"


def _text_kind(head: bytes) -> str:
    start = head[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"[autorun"):
        return "viewer-software"
    if start.startswith((b"<!doctype", b"<html", b"<?xml", b"[.shellclassinfo")):
        return "viewer-software"
    return "text" if start and not any(byte < 9 for byte in start) else "not-dicom"
