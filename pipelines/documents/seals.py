"""Finds round seals on a prepared page by their rings, which no printed text makes."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pipelines.documents.cleaning import rule_masks
from pipelines.documents.preprocess import Grey
from pipelines.documents.results import Box

_SIDE = 800  # pixels; on a page of A4 one of them is a good point
_INK = 200  # seals are paler than print
_RADIUS = (22, 95)  # pixels of the small picture: seals of 15 to 70 mm
_WIDER, _HIGHER = 4.0, 2.5  # times a letter; what a ring measures at least
# Share of the circle that is inked. Rings have 0.8 to 1; arcs within, and text, at most 0.6.
_RING = 0.65
_OUTSIDE = 0.5  # of that share; just outside a ring lies paper
_MOST_TRIED = 12
_ANGLES = np.linspace(0.0, 2 * np.pi, 360, endpoint=False)


@dataclass(frozen=True, slots=True)
class Seal:
    """A ring, in pixels of the picture it was found on."""

    x: float
    y: float
    radius: float

    def holds(self, box: Box) -> bool:
        """Tell whether the middle of `box` lies in the seal."""
        across, down = (box[0] + box[2]) / 2 - self.x, (box[1] + box[3]) / 2 - self.y
        return float(np.hypot(across, down)) <= 1.05 * self.radius


def seals_on(image: Grey, *, letter: float) -> tuple[Seal, ...]:
    """Return the seals; `letter` is the height of the page's letters in pixels. About 12 ms."""
    scale = min(1.0, _SIDE / max(image.shape))
    small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    shapes = _large_shapes(small, letter=letter * scale)
    if not shapes.any():
        return ()
    blurred = cv2.GaussianBlur(255 - shapes, (3, 3), 0)
    circles = cv2.HoughCircles(
        blurred,
        cv2.HOUGH_GRADIENT,
        dp=2,
        minDist=20,
        param1=120,
        param2=45,
        minRadius=_RADIUS[0],
        maxRadius=_RADIUS[1],
    )
    found: list[Seal] = []
    for circle in [] if circles is None else circles[0][:_MOST_TRIED].tolist():
        seal = _fitted(shapes, Seal(circle[0], circle[1], circle[2]))
        if seal and not any(_is_within(seal, other) for other in found):
            found.append(seal)
    return tuple(Seal(seal.x / scale, seal.y / scale, seal.radius / scale) for seal in found)


def _large_shapes(small: Grey, *, letter: float) -> Grey:
    """Return what is larger than a word and no ruled line, as 0 and 255."""
    ink = (small < _INK).astype(np.uint8)
    across, down = rule_masks(ink)
    ink[cv2.dilate(cv2.bitwise_or(across, down), np.ones((3, 3), np.uint8)) > 0] = 0
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink)
    widths, heights = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    large = (np.maximum(widths, heights) >= _WIDER * letter) & (heights >= _HIGHER * letter)
    large[0] = False
    shapes: Grey = large[labels].astype(np.uint8) * 255
    return shapes


def _fitted(shapes: Grey, guess: Seal) -> Seal | None:
    """Move a circle by a pixel or three to where it is inked best; None when it is no ring."""
    steps = (-2.0, -1.0, 0.0, 1.0, 2.0)
    tried = [
        Seal(guess.x + across, guess.y + down, guess.radius + wider)
        for across in steps
        for down in steps
        for wider in (-3.0, *steps, 3.0)
    ]
    best = max(tried, key=lambda seal: _inked(shapes, seal, radius=seal.radius))
    share = _inked(shapes, best, radius=best.radius)
    outside = _inked(shapes, best, radius=best.radius + 5)
    return best if share >= _RING and outside <= _OUTSIDE * share else None


def _inked(shapes: Grey, seal: Seal, *, radius: float) -> float:
    """Return the share of the circle on which there is ink, give or take a pixel."""
    hit: NDArray[np.bool_] = np.zeros(len(_ANGLES), dtype=bool)
    height, width = shapes.shape
    for step in (-1.0, 0.0, 1.0):
        xs = np.rint(seal.x + (radius + step) * np.cos(_ANGLES)).astype(int).clip(0, width - 1)
        ys = np.rint(seal.y + (radius + step) * np.sin(_ANGLES)).astype(int).clip(0, height - 1)
        hit |= shapes[ys, xs] > 0
    return float(hit.mean())


def _is_within(seal: Seal, other: Seal) -> bool:
    return float(np.hypot(seal.x - other.x, seal.y - other.y)) < max(seal.radius, other.radius)
