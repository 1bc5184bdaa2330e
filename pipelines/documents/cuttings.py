"""Cuts words out of a page and sets them side by side, so that many are read in a few lines."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from pipelines.documents.engine import SINGLE_LINE, OcrEngine, OcrWord
from pipelines.documents.preprocess import Grey, Prepared
from pipelines.documents.results import Box

_LETTER = 21.0  # height of letters in pixels; another scale than that of the page
_LARGEST = 3.0  # times the page's own scale; more shows nothing new
_GAP = 44  # pixels of paper between two words; a space is 8
_BORDER = 14
_ROW = 1500  # pixels; one long line costs less than many short ones
_HIGHEST = 72


@dataclass(frozen=True, slots=True)
class Second:
    """What a word reads as when it is read once more; confidence 0 to 1."""

    text: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Cutter:
    """Cuts from the picture as it came, which shows more than the prepared page does."""

    picture: Grey
    page: Prepared
    points: float  # width of the page

    def cut(self, box: Box) -> Grey:
        """Return the box (pixels of the prepared page) upright, evenly lit, in our own scale."""
        scale = min(_LARGEST, _LETTER / max(6.0, self.page.letter))
        x0, y0, x1, y1 = box
        size = (max(2, round((x1 - x0) * scale)), max(2, round((y1 - y0) * scale)))
        to_page = np.array([[1 / scale, 0, x0], [0, 1 / scale, y0], [0, 0, 1]], dtype=np.float64)
        dots = self.picture.shape[1] / self.points
        to_picture = np.diag([dots, dots, 1.0]) @ self.page.to_page @ to_page
        cut = cv2.warpPerspective(
            self.picture,
            to_picture,
            size,
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
        return _evenly_lit(cut)


def _evenly_lit(cut: Grey) -> Grey:
    dark, light = np.percentile(cut, (3, 92))
    spread = max(40.0, float(light - dark))
    flat = (cut.astype(np.float32) - (light - spread)) * (255.0 / spread)
    return np.asarray(np.clip(flat, 0, 255), dtype=np.uint8)


def read_cuttings(
    cuttings: Sequence[Grey], *, engine: OcrEngine, models: Sequence[str]
) -> tuple[Second, ...]:
    """Read each cutting; an empty text where nothing was recognised. About 3 ms each."""
    found: list[Second] = []
    for row in _rows(cuttings):
        found += _read_row(row, engine=engine, models=models)
    return tuple(found)


def _rows(cuttings: Sequence[Grey]) -> list[list[Grey]]:
    rows: list[list[Grey]] = []
    filled = _ROW
    for cutting in cuttings:
        if filled + cutting.shape[1] + _GAP > _ROW:
            rows.append([])
            filled = _BORDER
        rows[-1].append(cutting)
        filled += cutting.shape[1] + _GAP
    return rows


def _read_row(row: Sequence[Grey], *, engine: OcrEngine, models: Sequence[str]) -> list[Second]:
    high = min(_HIGHEST, max(cutting.shape[0] for cutting in row))
    width = sum(cutting.shape[1] + _GAP for cutting in row) - _GAP + 2 * _BORDER
    paper: Grey = np.full((high + 2 * _BORDER, width), 255, np.uint8)
    places: list[tuple[float, float]] = []
    left = _BORDER
    for cutting in row:
        shown = cutting[:high]
        top = _BORDER + (high - shown.shape[0]) // 2
        paper[top : top + shown.shape[0], left : left + shown.shape[1]] = shown
        places.append((left - _GAP / 2, left + shown.shape[1] + _GAP / 2))
        left += shown.shape[1] + _GAP
    words = engine.read(paper, models=models, mode=SINGLE_LINE)
    return [_within(words, *place) for place in places]


def _within(words: Sequence[OcrWord], left: float, right: float) -> Second:
    inside = [word for word in words if left <= (word.box[0] + word.box[2]) / 2 < right]
    if not inside:
        return Second("", 0.0)
    return Second("".join(word.text for word in inside), min(word.confidence for word in inside))
