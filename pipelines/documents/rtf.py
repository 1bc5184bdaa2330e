"""Takes the text out of Rich Text Format: letters, paragraphs and tabs, nothing drawn."""

import re

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
    [
        "fonttbl",
        "colortbl",
        "stylesheet",
        "info",
        "pict",
        "object",
        "themedata",
        "datastore",
        "generator",
        "listtable",
        "listoverridetable",
        "rsidtbl",
        "latentstyles",
        "xmlnstbl",
        "header",
        "footer",
    ]
)


def rtf_text(source: str) -> str:
    """Return the text of an RTF file read as Latin-1. Unknown words are passed over."""
    return _Reader(source).text()


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._out: list[str] = []
        self._stack: list[tuple[bool, int]] = []
        self._hidden, self._skip_after_unicode = False, 1
        self._to_skip = 0
        self._codepage = "cp1252"

    def text(self) -> str:
        for match in _TOKEN.finditer(self._source):
            self._take(match)
        return "".join(self._out)

    def _take(self, match: re.Match[str]) -> None:
        word, number, byte, sign, brace, character = match.groups()
        if brace:
            self._group(brace)
        elif word:
            self._word(word.lower(), int(number) if number else None)
        elif sign == "*":
            self._hidden = True
        elif byte:
            self._put(bytes.fromhex(byte).decode(self._codepage, "replace"))
        elif sign in {"~", "-", "_"}:
            self._put({"~": " ", "-": "", "_": "-"}[sign])
        elif sign or character:
            self._put(sign or character)

    def _group(self, brace: str) -> None:
        if brace == "{":
            self._stack.append((self._hidden, self._skip_after_unicode))
        elif self._stack:
            self._hidden, self._skip_after_unicode = self._stack.pop()

    def _word(self, word: str, number: int | None) -> None:
        if word in _UNSEEN:
            self._hidden = True
        elif word == "ansicpg" and number:
            self._codepage = _codepage(number)
        elif word == "uc" and number is not None:
            self._skip_after_unicode = number
        elif word == "u" and number is not None:
            self._put(_character(number))
            self._to_skip = self._skip_after_unicode
        elif word in _BREAKS or word in _SIGNS:
            self._to_skip = 0
            self._put(_BREAKS.get(word) or _SIGNS[word])

    def _put(self, text: str) -> None:
        if self._to_skip:
            self._to_skip -= 1
        elif not self._hidden:
            self._out.append(text)


def _codepage(number: int) -> str:
    name = f"cp{number}"
    try:
        b"".decode(name)
    except LookupError:
        return "cp1252"
    return name


def _character(number: int) -> str:
    code = number + 65536 if number < 0 else number
    return chr(code) if code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else "\ufffd"
