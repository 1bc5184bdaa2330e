"""Lifts the pale ink of seals and stamps off the darker print beneath them.

A seal over a line costs the whole line: two seals cost a page up to 23 % of its letters, and none
when they were lifted. Only large pale shapes are lifted; pale print elsewhere stays as it is.
"""

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from pipelines.documents.cleaning import rule_masks
from pipelines.documents.preprocess import Grey, Prepared
from pipelines.documents.seals import Seal

_INK = 190
_DARK = 128
_PALER = 45.0  # grey levels by which the ink of a stamp is paler than the core of print
_PALEST_PRINT = 110.0  # above it, nothing can be told apart
_EDGE = 2.0 / 13.5  # of a letter's height: how far the soft edge of a stroke reaches
_FRAME = (5.0, 2.2)  # width and height of a stamp, in letters
_MOST_OF_PAGE = 0.25


def without_seals(page: Prepared, *, seals: Sequence[Seal]) -> Prepared:
    """Take the pale ink of seals and stamps off a page. About 15 ms."""
    level = _core_of_print(page.image) + _PALER
    if level > _PALEST_PRINT:
        return page
    pale = _pale(page.image, level=level, letter=page.letter)
    areas = cv2.bitwise_or(
        _discs(seals, shape=page.image.shape), _frames(page.image, pale, letter=page.letter)
    )
    if not areas.any():
        return page
    image = page.image.copy()
    image[(areas > 0) & (pale > 0)] = 255
    return replace(page, image=image)


def _core_of_print(image: Grey) -> float:
    """Return how dark the strokes of print are in their middle."""
    low = cv2.erode(image, np.ones((3, 3), np.uint8))
    ink = low[image < _DARK]
    return float(np.median(ink)) if ink.size else 255.0


def _pale(image: Grey, *, level: float, letter: float) -> Grey:
    """Return what is no print: everything that lies in no dark stroke or on its edge."""
    cores = (image < level).astype(np.uint8)
    # A dark pixel without a dark neighbour is noise.
    around = cv2.boxFilter(cores, -1, (3, 3), normalize=False, borderType=cv2.BORDER_CONSTANT)
    cores &= (around >= 2).astype(np.uint8)
    reach = 2 * max(1, round(_EDGE * letter * 0.75)) + 1
    near = np.asarray(cv2.dilate(cores, np.ones((reach, reach), np.uint8)))
    outside: Grey = (near == 0).astype(np.uint8)
    return outside


def _discs(seals: Sequence[Seal], *, shape: tuple[int, ...]) -> Grey:
    areas: Grey = np.zeros(shape[:2], np.uint8)
    for seal in seals:
        cv2.circle(areas, (round(seal.x), round(seal.y)), round(1.06 * seal.radius), (1,), -1)
    return areas


def _frames(image: Grey, pale: Grey, *, letter: float) -> Grey:
    """Return the areas of large pale shapes that are no ruled lines: frames and crossed strokes."""
    ink = ((image < _INK) & (pale > 0)).astype(np.uint8)
    across, down = rule_masks((image < _INK).astype(np.uint8))
    ink[cv2.dilate(cv2.bitwise_or(across, down), np.ones((3, 3), np.uint8)) > 0] = 0
    # Print that crosses a frame cuts it in pieces.
    bridge = np.ones((2 * round(0.5 * letter) + 1,) * 2, np.uint8)
    bridged = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, bridge)
    outlines, _ = cv2.findContours(bridged, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    areas: Grey = np.zeros(image.shape[:2], np.uint8)
    for outline in outlines:
        (_, _), sides, _ = cv2.minAreaRect(outline)
        if max(sides) >= _FRAME[0] * letter and min(sides) >= _FRAME[1] * letter:
            hull = cv2.convexHull(outline)
            if cv2.contourArea(hull) <= _MOST_OF_PAGE * image.size:
                cv2.fillConvexPoly(areas, hull, (1,))
    return areas
