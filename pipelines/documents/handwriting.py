"""Finds what a pen wrote on a page: joined strokes, taller than print, that OCR could not read.

The limits lie between what was measured on the tuning pages, nine languages in nine kinds, and on
the same pages written on by `fixtures/papers/pen.py`. Lengths are in letters: the median height of
the letters on the page.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pipelines.documents.boxes import contains, middle
from pipelines.documents.cleaning import rule_masks
from pipelines.documents.engine import OcrWord
from pipelines.documents.preprocess import Grey, Prepared
from pipelines.documents.results import Box
from pipelines.documents.seals import Seal

_INK = 160
_READ = 0.70  # nearly all print is surer than that, and few words that were made of pen strokes
_SURE = 0.90  # a word amid pen strokes that is read as surely as this was printed
_WIDE, _TALL = 2.0, 2.0  # a joined stroke; print that OCR missed has 1.8, Arabic 2.0
_FULL, _TALL_IF_FULL = 0.30, 2.6  # share of ink in the box of a stroke: signatures have 0.2
_LONG, _TALL_IF_LONG = 8.0, 1.4  # a flat signature; print hangs together over 6 at most
_SOLID = 0.65  # pictures and black bars have more, pen strokes 0.4 to 0.6
_LARGEST = 40.0  # longer is a drawing
_HOLLOW = 0.12  # share of ink off the rim; frames and rings have none, pen strokes 0.25 to 0.7
_RIM = 5  # a fifth of the box on each side
_LEAST_FRAME = 4.0  # the lower side of a frame
_STROKES = 0.35  # share of the ink of a place that joined strokes have; around a printed shape 0.2
_LEAST_INK = 0.8  # square letters; a signature in a thin pen has 1 to 4
_APART = (1.2, 0.5)  # across and down: strokes nearer than that are one place
_TALLER = 0.8  # where nothing is printed, the letters that were measured are those of the pen
_FEW_WORDS = 10
_UNDER = 0.3  # share of a word's box that pen strokes, and what is between them, fill
_MOSTLY = 0.5  # of the ink of the page; notes had up to 0.23, pages with a printed head 0.87


@dataclass(frozen=True, slots=True)
class Pen:
    """Where a pen wrote, in pixels of the picture on which it was found."""

    places: tuple[Box, ...]
    mask: Grey  # half as large; 1 where a pen wrote, and between its strokes
    share: float  # of the ink of the page

    @property
    def mostly(self) -> bool:
        """Tell a page that was written by hand, but for its letterhead."""
        return self.share > _MOSTLY

    def wrote(self, word: OcrWord) -> bool:
        """Tell a word that OCR made of pen strokes."""
        if word.confidence >= _SURE or not self.places:
            return False
        if word.confidence < _READ and any(
            contains(each, middle(word.box)) for each in self.places
        ):
            return True
        x0, y0, x1, y1 = (max(0, round(value / 2)) for value in word.box)
        under = self.mask[y0:y1, x0:x1]
        return bool(under.size) and float(under.mean()) > _UNDER

    def lifted_off(self, image: Grey) -> Grey:
        """Return the picture without what the pen wrote."""
        if not self.places:
            return image
        whole = cv2.resize(self.mask, image.shape[1::-1], interpolation=cv2.INTER_NEAREST)
        return np.where(whole > 0, 255, image).astype(np.uint8)


def pen_on(
    page: Prepared, words: Sequence[OcrWord], *, seals: Sequence[Seal], lifted: Prepared
) -> Pen:
    """Find handwriting on a `page` of which OCR has read `words`. About 15 ms.

    `lifted` is the page without the pale ink of stamps; their frames are left out.

    A picture of half the size is enough, in which every pixel that holds ink is ink.
    """
    if min(page.image.shape) < 2:
        return _nothing()
    letter = page.letter / 2 * (1.0 if _has_print(words) else _TALLER)
    ink = _halved(page.image < _INK)
    rules = cv2.bitwise_or(*rule_masks(ink))
    ink[cv2.dilate(rules, np.ones((3, 3), np.uint8)) > 0] = 0
    for seal in seals:
        middle = (round(seal.x / 2), round(seal.y / 2))
        cv2.circle(ink, middle, round(1.1 * seal.radius / 2), (0,), -1)
    pale = _halved(page.image != lifted.image)
    if pale.any():
        ink[_frames(pale, letter=letter) > 0] = 0
    whole = int(ink.sum())
    for word in _print_among(words):
        _wipe(ink, word.box)
    strokes = _joined_strokes(ink, letter=letter)
    if strokes is None:
        return _nothing()
    places, mask = _places(ink, strokes, letter=letter)
    return Pen(places, mask, _share(ink, mask, of=whole))


def _has_print(words: Sequence[OcrWord]) -> bool:
    return sum(word.confidence >= _SURE and len(word.text) > 2 for word in words) >= _FEW_WORDS


def _frames(pale: Grey, *, letter: float) -> Grey:
    """Return those pale shapes whose ink lies along a rectangle, at any angle."""
    bridge = np.ones((2 * round(letter) + 1,) * 2, np.uint8)  # print that crosses a frame cuts it
    joined = cv2.morphologyEx(pale, cv2.MORPH_CLOSE, bridge)
    outlines, _ = cv2.findContours(joined, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    frames: Grey = np.zeros_like(pale)
    for outline in outlines:
        middle_point, sides, angle = cv2.minAreaRect(outline)
        whole, inner = np.zeros_like(pale), np.zeros_like(pale)
        cv2.drawContours(whole, [outline], -1, (1,), -1)
        less = (max(1.0, sides[0] - 3 * letter), max(1.0, sides[1] - 3 * letter))
        corners = cv2.boxPoints((middle_point, less, angle))
        cv2.fillConvexPoly(inner, np.rint(corners).astype(np.int32), (1,))
        ink = cv2.bitwise_and(pale, whole)
        if min(sides) > _LEAST_FRAME * letter and _share(ink, inner) < _HOLLOW:
            frames[cv2.dilate(ink, np.ones((5, 5), np.uint8)) > 0] = 1
    return frames


def _nothing() -> Pen:
    return Pen((), np.zeros((1, 1), np.uint8), 0.0)


def _share(ink: Grey, part: Grey, *, of: int = 0) -> float:
    """Return the share of the ink that lies in a part of the picture."""
    return cv2.countNonZero(cv2.bitwise_and(ink, part)) / max(1, of or cv2.countNonZero(ink))


def _print_among(words: Sequence[OcrWord]) -> list[OcrWord]:
    """Return the words that are print: sure ones, and fairly sure ones in lines that are."""
    lines: dict[int, list[OcrWord]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    fair = {number for number, line in lines.items() if _mean_confidence(line) >= _READ}
    return [
        word
        for word in words
        if word.confidence >= _SURE or (word.line in fair and word.confidence >= _READ)
    ]


def _mean_confidence(line: Sequence[OcrWord]) -> float:
    letters = sum(len(word.text) for word in line)
    return sum(word.confidence * len(word.text) for word in line) / letters


def _halved(ink: NDArray[np.bool_]) -> Grey:
    height, width = ink.shape
    even = ink[: height // 2 * 2, : width // 2 * 2]
    across = even[:, 0::2] | even[:, 1::2]
    half: Grey = (across[0::2] | across[1::2]).astype(np.uint8)
    return half


def _wipe(ink: Grey, box: Box) -> None:
    x0, y0, x1, y1 = (round(value / 2) for value in box)
    margin = max(1, (y1 - y0) // 5)
    ink[max(0, y0 - margin) : y1 + margin, max(0, x0 - margin) : x1 + margin] = 0


def _joined_strokes(ink: Grey, *, letter: float) -> Grey | None:
    """Return the pieces of ink that hang together as those of a pen do, None without any."""
    _, labels, stats, _ = cv2.connectedComponentsWithStatsWithAlgorithm(
        ink, 8, cv2.CV_32S, cv2.CCL_GRANA
    )
    widths, heights = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    full = stats[:, cv2.CC_STAT_AREA] / (widths * heights)
    tall = np.where(widths >= _LONG * letter, _TALL_IF_LONG, _TALL)
    kept = (
        (widths >= _WIDE * letter)
        & (heights >= np.where(full > _FULL, _TALL_IF_FULL, tall) * letter)
        & (full <= _SOLID)
        & (np.maximum(widths, heights) <= _LARGEST * letter)
    )
    kept[0] = False
    for number in np.flatnonzero(kept).tolist():
        x, y, width, height, area = stats[number].tolist()
        across, down = width // _RIM, height // _RIM
        inner = labels[y + down : y + height - down, x + across : x + width - across] == number
        kept[number] = inner.sum() >= _HOLLOW * area
    strokes: Grey | None = kept[labels].astype(np.uint8) if kept.any() else None
    return strokes


def _places(ink: Grey, strokes: Grey, *, letter: float) -> tuple[tuple[Box, ...], Grey]:
    """Return the places where joined strokes make up the ink, and the picture of them."""
    across, down = (2 * round(share * letter) + 1 for share in _APART)
    near = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((down, across), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStatsWithAlgorithm(
        near, 8, cv2.CV_32S, cv2.CCL_GRANA
    )
    inked = np.bincount(labels[ink > 0], minlength=count)
    joined = np.bincount(labels[strokes > 0], minlength=count)
    written = (joined >= _STROKES * inked) & (joined >= _LEAST_INK * letter * letter)
    written[0] = False
    places = tuple(
        (2.0 * x, 2.0 * y, 2.0 * (x + width), 2.0 * (y + height))
        for x, y, width, height, _ in stats[written].tolist()
    )
    return places, written[labels].astype(np.uint8)
