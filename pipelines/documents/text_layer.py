"""Takes the words of a PDF page from its text layer with pdfium, where that layer can be trusted.

pdfminer and pdfplumber return Arabic reversed; pdfium keeps it in reading order and is 16 times
faster. Its rectangles lose text for some fonts, so words are built from single characters.
"""

import ctypes
import itertools
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipelines.documents.boxes import around
from pipelines.documents.results import Box
from pipelines.documents.sheets import FoundWord

_LEAST_LETTERS = 12
_LEAST_PRINTABLE = 0.95
_PICTURE_SHARE = 0.30  # a picture this large beside little text holds the real page
_LITTLE_TEXT = 300  # characters
_INVISIBLE = 3  # PDF text render mode: neither filled nor stroked
_STOPS = ".,:;،؛"
_NOWHERE: Box = (0.0, 0.0, 0.0, 0.0)  # what is not drawn
_THIN, _LONG = 3.0, 8.0  # points; a drawn line is thinner and longer
_LEAST_LINES, _MOST_LINES = 4, 3000  # of a page with tables; more lines are a drawing


def words_of(page: pdfium.PdfPage) -> tuple[FoundWord, ...] | None:
    """Return the words of a page in reading order, or None when OCR will do better."""
    text_page = page.get_textpage()
    try:
        words = tuple(_words(_chars(text_page), to_display=display_map(page)))
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


def _chars(text_page: pdfium.PdfTextPage) -> Iterator[tuple[str, Box]]:
    """Yield every character with its box in page space; spaces have none.

    The hottest loop of all: plain calls of the library, one set of buffers, no objects.
    """
    handle = text_page.raw
    code_at, box_at = pdfium_c.FPDFText_GetUnicode, pdfium_c.FPDFText_GetCharBox
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    buffers = [ctypes.byref(value) for value in (left, right, bottom, top)]
    known: dict[int, str] = {}
    for index in range(text_page.count_chars()):
        code = code_at(handle, index)
        text = known.get(code)
        if text is None:
            text = known[code] = _character(code)
        if text.isspace():
            yield text, _NOWHERE
            continue
        box_at(handle, index, *buffers)
        yield text, (left.value, bottom.value, right.value, top.value)


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


def _words(
    chars: Iterable[tuple[str, Box]], *, to_display: Callable[[Box], Box]
) -> Iterator[FoundWord]:
    line, texts, boxes = 0, list[str](), list[Box]()
    for text, box in itertools.chain(chars, [(" ", _NOWHERE)]):
        if not text.isspace():
            texts.append(text)
            boxes.append(box)
            continue
        if texts:
            if word := _word(texts, boxes, line=line, to_display=to_display):
                yield word
            texts, boxes = [], []
        line += text == "\n"


def _word(
    texts: list[str], boxes: list[Box], *, line: int, to_display: Callable[[Box], Box]
) -> FoundWord | None:
    drawn = [box for box in boxes if box != _NOWHERE]
    text = "".join(texts)
    if not text or not drawn:
        return None
    if sum(map(str.isalpha, text)) > 1 and not _all_forward(boxes):
        text = _in_latin_order(texts, [to_display(box) for box in boxes])
    return FoundWord(text, _rounded(to_display(around(drawn))), line)


def _all_forward(boxes: list[Box]) -> bool:
    """Tell characters that follow each other from left to right on one level, as most do."""
    return all(a[0] <= b[2] and a[1] < b[3] and b[1] < a[3] for a, b in pairwise(boxes))


def _in_latin_order(texts: list[str], boxes: list[Box]) -> str:
    """Set right a Latin code that pdfium turned round in an Arabic line (RADS-BI)."""
    last = len(texts)
    while last and texts[last - 1] in _STOPS:
        last -= 1
    core = list(zip(texts[:last], boxes[:last], strict=True))
    forward = [a[1][0] <= b[1][2] for a, b in pairwise(core)]
    latin = sum(text.isascii() and text.isalpha() for text in texts)
    # Either as printed, or upside down on the page.
    if latin < 2 or all(forward) or not any(forward):
        return "".join(texts)
    core.sort(key=lambda pair: pair[1][0])
    return "".join(text for text, _ in core) + "".join(texts[last:])


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
