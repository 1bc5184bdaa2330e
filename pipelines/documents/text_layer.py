"""Takes the words of a PDF page from its text layer with pdfium, where that layer can be trusted.

pdfminer and pdfplumber return Arabic reversed; pdfium keeps it in reading order and is 16 times
faster. Its rectangles lose text for some fonts, so words are built from single characters.
"""

import ctypes
import itertools
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipelines.documents.results import Box
from pipelines.documents.sheets import FoundWord

_LEAST_LETTERS = 12
_LEAST_PRINTABLE = 0.95
_PICTURE_SHARE = 0.30  # a picture this large beside little text holds the real page
_LITTLE_TEXT = 300  # characters
_INVISIBLE = 3  # PDF text render mode: neither filled nor stroked
_STOPS = ".,:;،؛"
_THIN, _LONG = 3.0, 8.0  # points; a drawn line is thinner and longer
_LEAST_LINES, _MOST_LINES = 4, 3000  # of a page with tables; more lines are a drawing


@dataclass(frozen=True, slots=True)
class _Char:
    text: str
    box: Box


def words_of(page: pdfium.PdfPage) -> tuple[FoundWord, ...] | None:
    """Return the words of a page in reading order, or None when OCR will do better."""
    text_page = page.get_textpage()
    try:
        words = tuple(_words(_chars(text_page, to_display=display_map(page))))
    finally:
        text_page.close()
    text = "".join(word.text for word in words)
    return words if _trustworthy(text) and not _is_scan(page, characters=len(text)) else None


def has_rules(page: pdfium.PdfPage) -> bool:
    """Tell by a cheap look whether a table may be ruled on a page; a drawing is none."""
    paths = page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_PATH], max_depth=4)
    lines = [_lines_in(path) for path in itertools.islice(paths, _MOST_LINES + 1)]
    return sum(lines) >= _LEAST_LINES and len(lines) <= _MOST_LINES


def display_map(page: pdfium.PdfPage) -> Callable[[Box], Box]:
    """Map a box in page space (origin bottom left, unrotated) to the page as displayed."""
    left, bottom, right, top = page.get_bbox()
    rotation = page.get_rotation()

    def to_display(box: Box) -> Box:
        x0, y0, x1, y1 = box
        if rotation == 90:
            return (y0 - bottom, x0 - left, y1 - bottom, x1 - left)
        if rotation == 180:
            return (right - x1, y0 - bottom, right - x0, y1 - bottom)
        if rotation == 270:
            return (top - y1, right - x1, top - y0, right - x0)
        return (x0 - left, top - y1, x1 - left, top - y0)

    return to_display


def _chars(text_page: pdfium.PdfTextPage, *, to_display: Callable[[Box], Box]) -> Iterator[_Char]:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    for index in range(text_page.count_chars()):
        code = pdfium_c.FPDFText_GetUnicode(text_page, index)
        pdfium_c.FPDFText_GetCharBox(text_page, index, left, right, bottom, top)
        box = (left.value, bottom.value, right.value, top.value)
        yield _Char(_character(code), to_display(box) if any(box) else (0.0, 0.0, 0.0, 0.0))


def _character(code: int) -> str:
    if code == 2:  # how pdfium marks the hyphen at the end of a line
        return "-"
    if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\ufffd"
    character = chr(code)
    if 0xFB00 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFC:
        # Fonts name the drawn forms of Arabic letters and Latin ligatures; we keep the letters.
        return unicodedata.normalize("NFKC", character)
    return "" if code in {0xAD, 0xFEFF} else character


def _words(chars: Iterator[_Char]) -> Iterator[FoundWord]:
    line, held = 0, list[_Char]()
    for char in chars:
        if not char.text.isspace():
            held.append(char)
            continue
        if word := _word(held, line=line):
            yield word
        held = []
        line += char.text == "\n"
    if word := _word(held, line=line):
        yield word


def _word(chars: list[_Char], *, line: int) -> FoundWord | None:
    boxes = [char.box for char in chars if any(char.box)]
    text = "".join(char.text for char in _in_latin_order(chars))
    return FoundWord(text, _rounded(union(boxes)), line) if text and boxes else None


def _in_latin_order(chars: list[_Char]) -> list[_Char]:
    """Set right a Latin code that pdfium turned round in an Arabic line (RADS-BI)."""
    if sum(char.text.isascii() and char.text.isalpha() for char in chars) < 2:
        return chars
    last = len(chars)
    while last and chars[last - 1].text in _STOPS:
        last -= 1
    core = chars[:last]
    forward = [a.box[0] <= b.box[2] for a, b in pairwise(core)]
    if all(forward) or not any(forward):  # as printed, or upside down on the page
        return chars
    return sorted(core, key=lambda char: char.box[0]) + chars[last:]


def union(boxes: list[Box]) -> Box:
    """Return the smallest box around `boxes`, which must not be empty."""
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _rounded(box: Box) -> Box:
    return (round(box[0], 2), round(box[1], 2), round(box[2], 2), round(box[3], 2))


def _trustworthy(text: str) -> bool:
    """Refuse layers without letters, with letters that have no meaning, or in a lost encoding."""
    letters = [character for character in text if character.isalpha()]
    if len(letters) < _LEAST_LETTERS:
        return False
    bad = sum(unicodedata.category(character) in {"Co", "Cn", "Cc", "So"} for character in text)
    # Cyrillic without its encoding table comes out as À, è, î: half of the letters or more.
    accented = sum("\u00c0" <= character <= "\u00ff" for character in letters)
    return bad / len(text) <= 1 - _LEAST_PRINTABLE and accented / len(letters) < 0.4


def _is_scan(page: pdfium.PdfPage, *, characters: int) -> bool:
    """Tell a scanned page with a hidden or partial text layer from a born-digital one."""
    width, height = page.get_size()
    images = page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=4)
    covered = max((_area(image) for image in images), default=0.0) / max(1.0, width * height)
    if covered < _PICTURE_SHARE:
        return False
    return characters < _LITTLE_TEXT or _text_is_invisible(page)


def _area(item: pdfium.PdfObject) -> float:
    left, bottom, right, top = item.get_bounds()
    return float((right - left) * (top - bottom))


def _text_is_invisible(page: pdfium.PdfPage) -> bool:
    texts = page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_TEXT], max_depth=4)
    return all(pdfium_c.FPDFTextObj_GetTextRenderMode(text) == _INVISIBLE for text in texts)


def _lines_in(path: pdfium.PdfObject) -> int:
    """Return how many straight lines a path may draw: itself, or the sides of its boxes."""
    left, bottom, right, top = path.get_bounds()
    if max(right - left, top - bottom) < _LONG:
        return 0
    if min(right - left, top - bottom) <= _THIN:
        return 1
    return max(0, int(pdfium_c.FPDFPath_CountSegments(path)) - 1)
