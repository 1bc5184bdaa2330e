"""Says why a page cannot be read well: blurred, glaring, cut off, too small, too dark.

The limits lie between what was measured on the fixtures, on scans, photographs and faxes of 150 to
300 dpi, and on the same pages spoilt: edges 2.2 to 2.6 pixels wide against 3.8 and more, letters 13
and more pixels high against 7 and less.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from pipelines.documents.boxes import around, contains, middle
from pipelines.documents.preprocess import Grey, Prepared
from pipelines.documents.results import Box

_SIDE = 600  # pixels; enough to see light and shadow
_BLURRED = 3.2  # pixels over which the edge of a stroke rises, letters being 13 pixels high
_CONTRAST = 90  # grey levels of an edge that counts
_LEAST_EDGES = 200
_WASHED_OUT = 252
_PAPER = 238  # the paper of a photograph is darker; that of a scan may be white all over
_GLARE = 0.015  # of the picture, in one spot
_DARK = 70  # grey level of the paper
_SMALL = 9.0  # pixels, height of letters in the picture as it came
_EDGE = 2.0  # points from the edge of the picture
_CUT_LINES = 3


@dataclass(frozen=True, slots=True)
class Quality:
    """What was measured of a picture."""

    blur: float  # pixels over which the edges of strokes rise
    glare: Box | None  # the largest washed-out spot, in shares of the picture's sides
    letter: float  # height of the letters in pixels of the picture as it came
    paper: float  # grey level, 0 to 255

    def warnings(self) -> tuple[str, ...]:
        """Return the codes of Page.warnings that the picture alone deserves."""
        told = {
            "blur": self.blur > _BLURRED,
            "too-small": self.letter < _SMALL,
            "too-dark": self.paper < _DARK,
        }
        return tuple(code for code, holds in told.items() if holds)


def quality_of(picture: Grey, page: Prepared, *, width: float) -> Quality:
    """Measure the `picture` of a page, `width` points wide, and the `page` prepared of it."""
    scale = min(1.0, _SIDE / max(picture.shape))
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    paper = float(np.median(small))
    dots = float(np.hypot(page.to_page[0, 0], page.to_page[1, 0])) * picture.shape[1] / width
    return Quality(
        blur=_edge_width(page.image),
        glare=_washed_out(small) if paper <= _PAPER else None,
        letter=page.letter * dots,
        paper=paper,
    )


def glares(quality: Quality, boxes: Sequence[Box], *, width: float, height: float) -> bool:
    """Tell a washed-out spot amid the text; `boxes` are those of the words, in points."""
    if quality.glare is None or not boxes:
        return False
    x0, y0, x1, y1 = quality.glare
    across, down = (x1 - x0) / 4, (y1 - y0) / 4  # the rim of a spot still can be read
    spot = (
        (x0 + across) * width,
        (y0 + down) * height,
        (x1 - across) * width,
        (y1 - down) * height,
    )
    inside = sum(contains(spot, middle(box)) for box in boxes)
    return contains(around(boxes), middle(spot)) and inside <= 2


def is_cut(lines: Sequence[Box], *, width: float, height: float) -> bool:
    """Tell a page whose lines run into the edge of the picture; `lines` in points."""
    left = sum(line[0] <= _EDGE for line in lines)
    right = sum(line[2] >= width - _EDGE for line in lines)
    return max(left, right) >= _CUT_LINES


def _edge_width(image: Grey) -> float:
    """Return over how many pixels the steepest edges across the lines rise, 0 without print."""
    near = np.ones((1, 9), np.uint8)
    steep = cv2.convertScaleAbs(cv2.Sobel(image, cv2.CV_16S, 1, 0, ksize=3), alpha=1 / 8)
    contrast = cv2.subtract(cv2.dilate(image, near), cv2.erode(image, near))
    steepest = cv2.dilate(steep, near)
    edges = (contrast > _CONTRAST) & (steep >= steepest) & (steepest > 0)
    if int(edges.sum()) < _LEAST_EDGES:
        return 0.0
    return float(np.median(contrast[edges].astype(np.float32) / steepest[edges]))


def _washed_out(small: Grey) -> Box | None:
    spots = cv2.morphologyEx(
        (small >= _WASHED_OUT).astype(np.uint8), cv2.MORPH_OPEN, np.ones((7, 7), np.uint8)
    )
    count, _, stats, _ = cv2.connectedComponentsWithStats(spots)
    if count < 2:
        return None
    x, y, across, down, area = max(stats[1:].tolist(), key=lambda spot: spot[4])
    if area < _GLARE * small.size:
        return None
    height, width = small.shape
    return (x / width, y / height, (x + across) / width, (y + down) / height)
