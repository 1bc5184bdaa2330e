"""Finds two pages in one picture: an open book, or two sheets side by side, and joins their text.

Each half is read as a page of its own, since each lies askew and is lit in its own way.
"""

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from pipelines.documents.preprocess import Grey, normalise
from pipelines.documents.results import Block, Box, Page

_SIDE = 1000  # pixels; a line of print has 5 and more of them
_INK = 128
_ASPECT = 1.2  # width to height; two pages of A4 have 1.41, one that lies across, too
_MIDDLE = (0.44, 0.56)  # of the width: where the fold is
_EMPTY = 0.004  # share of the height that may be inked in an empty column: dust
_FOLD = 0.6  # the shadow of a fold, or the table between two sheets
_GUTTER = 0.045  # of the width; two margins have 0.07 and more, columns of one page 0.03
_WORDS_APART = 13  # pixels that join the words of a line
_LINE = 0.55  # of the width of its side: what running text fills
_LEAST_LINES = 6  # of running text on either side; halves of a table have none


def gutter_of(picture: Grey) -> int | None:
    """Return the column between two pages, None where the picture holds one page. About 5 ms."""
    height, width = picture.shape
    if width < _ASPECT * height:
        return None
    scale = min(1.0, _SIDE / width)
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ink = (normalise(small) < _INK).astype(np.uint8)
    gap = _widest_gap(ink)
    if gap is None:
        return None
    sides = (ink[:, : gap[0]], ink[:, gap[1] :])
    if min(_lines(side) for side in sides) < _LEAST_LINES:
        return None
    fold = (gap[0] + gap[1]) / 2 / small.shape[1]
    return int(min(max(fold, _MIDDLE[0]), _MIDDLE[1]) * width)


def _widest_gap(ink: Grey) -> tuple[int, int] | None:
    """Return the empty columns about the middle, from and to; None where there are too few."""
    share = ink.mean(axis=0)
    empty = (share <= _EMPTY) | (share >= _FOLD)
    width = len(empty)
    edges = np.flatnonzero(np.diff(np.concatenate([[0], empty.astype(np.int8), [0]])))
    gaps: NDArray[np.int64] = edges.reshape(-1, 2)
    near = gaps[(gaps[:, 1] >= _MIDDLE[0] * width) & (gaps[:, 0] <= _MIDDLE[1] * width)]
    if not len(near):
        return None
    start, end = near[int(np.argmax(near[:, 1] - near[:, 0]))].tolist()
    return (start, end) if end - start >= _GUTTER * width else None


def _lines(side: Grey) -> int:
    """Count the lines of running text."""
    columns = np.flatnonzero(side.any(axis=0))
    if not len(columns):
        return 0
    bridge = np.ones((1, _WORDS_APART), np.uint8)
    joined = cv2.morphologyEx(np.ascontiguousarray(side), cv2.MORPH_CLOSE, bridge)
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined)
    text = columns[-1] - columns[0] + 1
    widths, heights = stats[1:, cv2.CC_STAT_WIDTH], stats[1:, cv2.CC_STAT_HEIGHT]
    return int(((widths >= _LINE * text) & (heights >= 3) & (heights <= 0.2 * widths)).sum())


def moved(page: Page, *, right: float) -> Page:
    """Return a page with its boxes moved to the right by some points."""

    def to(box: Box) -> Box:
        return (round(box[0] + right, 2), box[1], round(box[2] + right, 2), box[3])

    return replace(
        page,
        words=tuple(replace(word, box=to(word.box)) for word in page.words),
        blocks=tuple(replace(block, box=to(block.box)) for block in page.blocks),
        handwriting=tuple(to(box) for box in page.handwriting),
    )


def joined(first: Page, second: Page, *, whole: Page) -> Page:
    """Return the page `whole` with what two pages hold, the words that make no text still last."""
    texts = [_text_words(page) for page in (first, second)]
    words = first.words[: texts[0]] + second.words[: texts[1]]
    letters = [sum(len(word.text) for word in page.words) for page in (first, second)]
    total = first.confidence * letters[0] + second.confidence * letters[1]
    tables = 1 + max((block.table for block in first.blocks if block.table is not None), default=-1)
    return replace(
        whole,
        language=first.language or second.language,
        confidence=round(total / max(1, sum(letters)), 3),
        text="\n".join(page.text for page in (first, second) if page.text),
        words=words + first.words[texts[0] :] + second.words[texts[1] :],
        blocks=first.blocks + _renumbered(second.blocks, words=texts[0], tables=tables),
        warnings=tuple(dict.fromkeys(first.warnings + second.warnings)),
        handwriting=first.handwriting + second.handwriting,
    )


def _text_words(page: Page) -> int:
    """Return how many of the first words are in some block."""
    return 1 + max((number for block in page.blocks for number in block.words), default=-1)


def _renumbered(blocks: Sequence[Block], *, words: int, tables: int) -> tuple[Block, ...]:
    return tuple(
        replace(
            block,
            words=tuple(number + words for number in block.words),
            table=None if block.table is None else block.table + tables,
        )
        for block in blocks
    )
