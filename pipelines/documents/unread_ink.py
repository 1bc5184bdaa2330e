"""Finds lines of print on a PDF page that are in no word of its text layer.

A pasted scan, a photographed table or letters drawn as outlines are printed and not in the layer.
"""

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
import pypdfium2 as pdfium

from pipelines.documents.preprocess import Grey
from pipelines.documents.results import Box

_DPI = 100
_MOST_PIXELS = 6_000_000
_BLOCK, _DARKER = 25, 18  # pixels around a letter, and how much darker than them it is, of 255
_LETTER = (4, 30)  # pixels; letters of 6 pt have 5
_LEAST_LETTERS = 6  # of a line
_FILL = (0.12, 0.65)  # share of ink in the box of a line; texture has more, dust less
_LEAST_LINES = 3
_LEAST_WIDTH = 0.8  # of the page's width, that all lines have together


def has_unread_lines(page: pdfium.PdfPage, words: Sequence[Box]) -> bool:
    """Tell whether some lines of print lie outside `words` (points on the page as displayed)."""
    drawn = _drawn(page)
    scale = drawn.shape[1] / max(1.0, page.get_width())
    ink = cv2.adaptiveThreshold(
        drawn, 1, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, _BLOCK, _DARKER
    )
    for x0, y0, x1, y1 in words:
        left, top = max(0, int(x0 * scale) - 2), max(0, int(y0 * scale) - 2)
        ink[top : int(y1 * scale) + 3, left : int(x1 * scale) + 3] = 0
    widths = _line_widths(ink)
    return len(widths) >= _LEAST_LINES and sum(widths) >= _LEAST_WIDTH * drawn.shape[1]


def _drawn(page: pdfium.PdfPage) -> Grey:
    width, height = page.get_size()
    scale = min(_DPI / 72, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
    picture: Grey = page.render(scale=scale, grayscale=True).to_numpy()
    return np.ascontiguousarray(picture.reshape(picture.shape[:2]))


def _line_widths(ink: Any) -> list[int]:
    """Return the widths of what looks like lines of print, in pixels."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink)
    wide, high = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    letters = (high >= _LETTER[0]) & (high <= _LETTER[1]) & (wide <= 8 * high)
    letters[0] = False
    if letters.sum() < _LEAST_LINES * _LEAST_LETTERS:
        return []
    kept = letters[labels].astype(np.uint8)
    reach = max(3, round(1.2 * float(np.median(high[letters]))))
    joined = cv2.dilate(kept, np.ones((1, 2 * reach + 1), np.uint8))
    _, _, lines, _ = cv2.connectedComponentsWithStats(joined)
    return [int(line[2]) - 2 * reach for line in lines[1:] if _is_line(line, kept, reach=reach)]


def _is_line(line: Any, ink: Any, *, reach: int) -> bool:
    """Tell a line of print: long, as high as a letter or two, neither full nor empty."""
    x, y, width, height = (int(value) for value in line[:4])
    width -= 2 * reach
    if not _LETTER[0] <= height <= 1.5 * _LETTER[1] or width < 5 * height:
        return False
    piece = ink[y : y + height, x + reach : x + reach + width]
    count, _, _, _ = cv2.connectedComponentsWithStats(np.ascontiguousarray(piece))
    return bool(count - 1 >= _LEAST_LETTERS and _FILL[0] <= piece.mean() <= _FILL[1])
