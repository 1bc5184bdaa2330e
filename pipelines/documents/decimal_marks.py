"""Finds the decimal point or comma that stands between two digits and that no reading has told.

Tesseract loses the marks of small print in narrow cells at every scale, and is sure of itself; a
dose is ten times too high then. The ink between the feet of two digits is plain to see.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from pipelines.documents.engine import OcrWord
from pipelines.documents.preprocess import Grey

_DIGITS = re.compile(r"\d{2,5}")
_INK = 150
_TALL = 0.7  # of the word's height: a digit
_SMALL = 0.45  # of a digit's height and width: a mark
_LEAST = 0.08  # of a digit's height; less is dust or noise
_FOOT = 0.6  # of a digit's height from its top: a mark begins below this
_HANGS = 0.08  # of a digit's height below its foot: a comma, and no point


@dataclass(frozen=True, slots=True)
class _Piece:
    """A connected piece of ink, in pixels."""

    left: int
    top: int
    width: int
    height: int

    @property
    def middle(self) -> float:
        return self.left + self.width / 2


def number_with_mark(word: OcrWord, *, image: Grey) -> str | None:
    """Return the number with the mark that is printed in it, None where there is none."""
    if not _DIGITS.fullmatch(word.text):
        return None
    pieces = _pieces(word, image)
    high = max((piece.height for piece in pieces), default=0)
    digits = sorted(
        (piece for piece in pieces if piece.height >= _TALL * high), key=lambda piece: piece.left
    )
    if len(digits) != len(word.text):
        return None
    marks = [piece for piece in pieces if _is_mark(piece, digits)]
    if len(marks) != 1:
        return None
    place = sum(digit.middle < marks[0].middle for digit in digits)
    foot = sorted(digit.top + digit.height for digit in digits)[len(digits) // 2]
    sign = "," if marks[0].top + marks[0].height > foot + _HANGS * high else "."
    return f"{word.text[:place]}{sign}{word.text[place:]}"


def _pieces(word: OcrWord, image: Grey) -> Sequence[_Piece]:
    x0, y0, x1, y1 = (round(value) for value in word.box)
    below = max(2, (y1 - y0) // 3)  # a comma hangs out of the box of a word without it
    crop = image[max(0, y0 - 1) : y1 + below, max(0, x0 - 1) : x1 + 1]
    if not crop.size:
        return ()
    ink = np.ascontiguousarray((crop < _INK).astype(np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(ink)
    return [_Piece(*(int(value) for value in stats[number][:4])) for number in range(1, count)]


def _is_mark(piece: _Piece, digits: Sequence[_Piece]) -> bool:
    """Tell a small piece between two digits that begins at their feet."""
    before = [digit for digit in digits if digit.middle < piece.left]
    after = [digit for digit in digits if digit.middle > piece.left + piece.width]
    if not before or not after:
        return False
    near, high = before[-1], max(digit.height for digit in digits)
    return (
        _LEAST * high <= min(piece.width, piece.height)
        and max(piece.width, piece.height) <= _SMALL * high
        and near.top + _FOOT * high <= piece.top <= near.top + near.height
    )
