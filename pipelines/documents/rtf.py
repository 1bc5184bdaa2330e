"""Takes the text out of Rich Text Format: letters, paragraphs and tabs, nothing drawn.

What a reviewer deleted and what is hidden is left out and noted.
"""

import re
from dataclasses import dataclass, replace

_TOKEN = re.compile(
    r"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|(.)", re.I | re.S
)
_BREAKS = {"par": "\n", "line": "\n", "row": "\n", "sect": "\n", "page": "\n"}
_SIGNS = {"tab": "\t", "cell": "\t", "emdash": "—", "endash": "–", "bullet": "•"} | {
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
}
_UNSEEN = frozenset(
    {"colortbl", "stylesheet", "info", "pict", "themedata", "datastore", "generator", "listtable"}
    | {"listoverridetable", "rsidtbl", "latentstyles", "xmlnstbl", "header", "footer", "objdata"}
    | {"revtbl", "fldinst", "nonesttables", "shppict", "nonshppict", "sp"}
)
_ODD = {"object": "attachments", "objdata": "attachments", "deleted": "tracked-changes"} | {
    "revised": "tracked-changes",
    "v": "hidden-text",
}
# Windows' character sets, which a font names: many files state the wrong code page.
_CHARSETS = {
    0: "cp1252",
    161: "cp1253",
    162: "cp1254",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    238: "cp1250",
    128: "cp932",
    129: "cp949",
    134: "gb18030",
    136: "big5",
}


def rtf_text(source: str) -> str:
    """Return the text of an RTF file read as Latin-1. Unknown words are passed over."""
    return read_rtf(source)[0]


def read_rtf(source: str) -> tuple[str, frozenset[str]]:
    """Return the text of an RTF file read as Latin-1, and its notes."""
    reader = _Reader(source)
    return reader.text(), frozenset(reader.notes)


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds until the brace closes."""

    hidden: bool = False
    vanished: bool = False  # by \\v, which \\v0 and \\plain end
    skip_after_unicode: int = 1
    codepage: str | None = None  # of the font; None: that of the file
    in_fonts: bool = False


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._out: list[str] = []
        self._stack: list[_Group] = []
        self._now = _Group()
        self._bytes = bytearray()  # of a letter that takes two
        self._to_skip = 0
        self._codepage = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font = 0
        self.notes: set[str] = set()

    def text(self) -> str:
        for match in _TOKEN.finditer(self._source):
            self._take(match)
        self._put_bytes()
        return "".join(self._out)

    def _take(self, match: re.Match[str]) -> None:
        word, number, byte, sign, brace, character = match.groups()
        if byte:
            self._byte(int(byte, 16))
            return
        self._put_bytes()
        if brace:
            self._group(brace)
        elif word:
            self._word(word.lower(), int(number) if number else None)
        elif sign == "*":
            self._now = replace(self._now, hidden=True)
        elif sign in {"~", "-", "_"}:
            self._put({"~": " ", "-": "", "_": "-"}[sign])
        elif sign or character:
            self._put(sign or character)

    def _byte(self, value: int) -> None:
        if self._to_skip:
            self._to_skip -= 1
        elif not self._now.hidden | self._now.vanished:
            self._bytes.append(value)

    def _put_bytes(self) -> None:
        if self._bytes:
            self._out.append(self._bytes.decode(self._now.codepage or self._codepage, "replace"))
            self._bytes.clear()

    def _group(self, brace: str) -> None:
        if brace == "{":
            self._stack.append(self._now)
        elif self._stack:
            self._now = self._stack.pop()

    def _word(self, word: str, number: int | None) -> None:
        if word in _BREAKS or word in _SIGNS:
            self._to_skip = 0
            self._put(_BREAKS.get(word) or _SIGNS[word])
        elif word in _UNSEEN:
            self._now = replace(self._now, hidden=True)
        elif word in _ODD:
            self._note(word, number)
        elif word == "plain":
            self._now = replace(self._now, vanished=False)
        elif word in {"fonttbl", "f", "fcharset"}:
            self._of_font(word, number or 0)
        elif number is not None:
            self._numbered(word, number)

    def _numbered(self, word: str, number: int) -> None:
        if word == "ansicpg":
            self._codepage = _codepage(number)
        elif word == "uc":
            self._now = replace(self._now, skip_after_unicode=number)
        elif word == "u":
            self._put(_character(number))
            self._to_skip = self._now.skip_after_unicode

    def _of_font(self, word: str, number: int) -> None:
        if word == "fonttbl":
            self._now = replace(self._now, hidden=True, in_fonts=True)
        elif word == "fcharset" and self._now.in_fonts and number in _CHARSETS:
            self._fonts[self._font] = _CHARSETS[number]
        elif word == "f":
            self._font = number
            # Charset 0 is what programs write that do not know; the file's code page knows more.
            named = self._fonts.get(number)
            codepage = None if named == "cp1252" else named
            self._now = replace(self._now, codepage=codepage)

    def _note(self, word: str, number: int | None) -> None:
        """Leave out what is deleted or hidden."""
        if number != 0 and not self._now.hidden:
            self.notes.add(_ODD[word])
        if word == "v":
            self._now = replace(self._now, vanished=number != 0)
        elif word != "revised":
            self._now = replace(self._now, hidden=True)

    def _put(self, text: str) -> None:
        if self._to_skip:
            self._to_skip -= len(text)
            self._to_skip = max(0, self._to_skip)
        elif not self._now.hidden | self._now.vanished:
            self._out.append(text)


def _codepage(number: int) -> str:
    name = {936: "gb18030", 10007: "mac_cyrillic", 65001: "utf-8"}.get(number, f"cp{number}")
    try:
        b"".decode(name)
    except LookupError:
        return "cp1252"
    return name


def _character(number: int) -> str:
    code = number + 65536 if number < 0 else number
    return chr(code) if code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else "\ufffd"
