"""Takes the words of a PDF page from its text layer with pdfium, where that layer can be trusted.

pdfminer and pdfplumber return Arabic reversed; pdfium keeps it in reading order and is 16 times
faster. The text comes in one call and a box for each word: a call for each letter takes six times
as long as pdfium itself.
"""

import ctypes
import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from math import isfinite
from struct import Struct
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipelines.documents.boxes import around
from pipelines.documents.layer_trust import is_trusted
from pipelines.documents.page_marks import marks_on
from pipelines.documents.results import Box
from pipelines.documents.sheets import FoundWord, Sheet

_STOPS = ".,:;،؛"
_FOUR = Struct("4d")
_NOWHERE: Box = (0.0, 0.0, 0.0, 0.0)  # what is not drawn
_BROKEN = "\x02\ufffe"  # how pdfium marks a hyphen at the end of a line; it joins the lines there
_PIECE = re.compile(rf"\n|[^\s{_BROKEN}]*[{_BROKEN}]|[^\s{_BROKEN}]+")
_PLAIN_PIECE = re.compile(r"\n|\S+")  # the same where nothing is broken, and faster
_DROPPED = "\u00ad\ufeff"
# Drawn forms of letters, marks without a letter, and what pdfium says for an unknown letter.
_SPECIAL = re.compile("[\x00-\x08\x0e-\x1b\u00ad\ud800-\udfff\ufb00-\ufdff\ufe70-\uffff]")
_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def sheet_of(page: pdfium.PdfPage) -> Sheet:
    """Return a page with its words in reading order, or without where OCR will do better."""
    width, height = page.get_size()
    marks = marks_on(page)
    words = words_in_layer(page)
    if not is_trusted(words, page, marks):
        return Sheet(width=width, height=height)
    return Sheet(width=width, height=height, words=words, drawn=marks.may_hold_a_table)


def words_in_layer(page: pdfium.PdfPage) -> tuple[FoundWord, ...]:
    """Return the words of a text layer, good or bad, in reading order."""
    text_page = page.get_textpage()
    try:
        texts, boxes, lines = _words(text_page)
    finally:
        text_page.close()
    return tuple(map(FoundWord, texts, displayed(boxes, page), lines))


def displayed(boxes: Sequence[Box], page: pdfium.PdfPage) -> list[Box]:
    """Map boxes in page space (origin bottom left, unrotated) to the page as displayed."""
    left, bottom, right, top = page.get_bbox()
    rotation = page.get_rotation()
    if rotation == 90:
        return [(y0 - bottom, x0 - left, y1 - bottom, x1 - left) for x0, y0, x1, y1 in boxes]
    if rotation == 180:
        return [(right - x1, y0 - bottom, right - x0, y1 - bottom) for x0, y0, x1, y1 in boxes]
    if rotation == 270:
        return [(top - y1, right - x1, top - y0, right - x0) for x0, y0, x1, y1 in boxes]
    return [(x0 - left, top - y1, x1 - left, top - y0) for x0, y0, x1, y1 in boxes]


def _words(text_page: pdfium.PdfTextPage) -> tuple[list[str], list[Box], list[int]]:
    """Return the words with their boxes in page space and the numbers of their lines."""
    text, places = _text(text_page), _Boxes(text_page)
    special = _SPECIAL.search(text) is not None
    both_ways = _FROM_THE_RIGHT.search(text) is not None
    broken = any(mark in text for mark in _BROKEN)
    texts, boxes, lines, line = list[str](), list[Box](), list[int](), 0
    for match in (_PIECE if broken else _PLAIN_PIECE).finditer(text):
        piece = match[0]
        if piece == "\n":
            line += 1
            continue
        start = match.start()
        box = places.around(start, len(piece))
        letters = _in_latin_order(piece, places, start) if both_ways else piece
        letters = _letters(letters) if special else letters
        if letters and box is not None and isfinite(sum(box)):
            texts.append(letters)
            boxes.append(box)
            lines.append(line)
        if (
            broken
            and piece[-1] in _BROKEN
            and text[match.end() : match.end() + 1] not in ("\r", "\n")
        ):
            line += 1
    return texts, boxes, lines


def _text(text_page: pdfium.PdfTextPage) -> str:
    """Return one character for every one that pdfium counts."""
    count = text_page.count_chars()
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium_c.FPDFText_GetText(text_page.raw, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(0, written - 1)].decode("utf-16-le", "surrogatepass")
    if len(text) == count and "\x00" not in text:
        return text
    # A character beyond 16 bits, or one without a meaning, shifts all that follow: ask for each.
    codes = (pdfium_c.FPDFText_GetUnicode(text_page.raw, index) for index in range(count))
    return "".join(chr(code) if 0 < code <= 0x10FFFF else "\ufffd" for code in codes)


def _unchecked(function: Any) -> Any:
    """Return a function of pdfium without the checks of its arguments: they cost more than it."""
    return type(function)(ctypes.cast(function, ctypes.c_void_p).value)


_count_rects = _unchecked(pdfium_c.FPDFText_CountRects)
_get_rect = _unchecked(pdfium_c.FPDFText_GetRect)
_get_char_box = _unchecked(pdfium_c.FPDFText_GetCharBox)


class _Boxes:
    """Asks pdfium for the boxes of words in page space: one set of buffers, plain calls."""

    def __init__(self, text_page: pdfium.PdfTextPage) -> None:
        self._handle = text_page.raw
        self._found = (ctypes.c_double * 4)()  # left, top, right, bottom
        self._buffers = tuple(ctypes.byref(self._found, 8 * place) for place in range(4))

    def around(self, start: int, count: int) -> Box | None:
        """Return the box around characters, None where nothing is drawn."""
        pieces = _count_rects(self._handle, start, count)
        if pieces == 1:
            return self._piece(0)
        if pieces > 1:
            return around(self._piece(index) for index in range(pieces))
        drawn = [box for box in self.of_each(start, count) if box != _NOWHERE]
        return around(drawn) if drawn else None

    def of_each(self, start: int, count: int) -> list[Box]:
        """Return the box of every character."""
        to_left, to_top, to_right, to_bottom = self._buffers
        found: list[Box] = []
        for index in range(start, start + count):
            known = _get_char_box(self._handle, index, to_left, to_right, to_bottom, to_top)
            left, top, right, bottom = _FOUR.unpack_from(self._found)
            found.append((left, bottom, right, top) if known else _NOWHERE)
        return found

    def _piece(self, index: int) -> Box:
        _get_rect(self._handle, index, *self._buffers)
        left, top, right, bottom = _FOUR.unpack_from(self._found)
        return (left, bottom, right, top)


def _letters(piece: str) -> str:
    """Return what a piece says: letters for drawn forms, no marks that stand for nothing."""
    return "".join(map(_letter, piece))


def _letter(character: str) -> str:
    if character in _BROKEN:
        return "-"
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    if "\ufb00" <= character <= "\ufdff" or "\ufe70" <= character <= "\ufefc":
        # Fonts name the drawn forms of Arabic letters and Latin ligatures; we keep the letters.
        return unicodedata.normalize("NFKC", character)
    return "" if character in _DROPPED else character


def _in_latin_order(piece: str, boxes: _Boxes, start: int) -> str:
    """Set right a Latin code that pdfium turned round in an Arabic line (RADS-BI)."""
    core = piece.rstrip(_STOPS)
    if sum(character.isascii() and character.isalpha() for character in core) < 2:
        return piece
    places = boxes.of_each(start, len(core))
    forward = [a[0] <= b[2] for a, b in pairwise(places)]
    # Either as printed, or upside down on the page.
    if all(forward) or not any(forward):
        return piece
    order = sorted(range(len(core)), key=lambda index: places[index][0])
    return "".join(core[index] for index in order) + piece[len(core) :]
