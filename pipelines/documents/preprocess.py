"""Prepares the picture of a page for OCR: cut out the paper, even out the light, straighten, scale.

Everything is one projective map from the picture as displayed to the prepared picture, so that
every word that is found can be pointed at on the page the reader sees.
"""

import math
from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from pipelines.documents.results import Box

Grey = MatLike
Matrix = MatLike

# Tried from 12 to 20 on scans, photographs and Arabic: larger costs time and adds errors.
_LETTER_HEIGHT = 13.5  # median height of connected letters, in pixels, after scaling
_SCALE_RANGE = (0.4, 2.0)
_SMALL_SIDE = 1000  # pixels; enough to find edges and angles
_MOST_SKEW = 10.0  # degrees
_DARKEST = 140.0  # no paper is printed paler than this
_INK = 160  # on a normalised page: darker is ink


@dataclass(frozen=True, slots=True)
class Prepared:
    """A page ready for OCR; `to_page` maps its pixels back to points on the page as displayed."""

    image: Grey
    to_page: Matrix
    rotation: int = 0  # degrees clockwise that set the page upright
    letter: float = _LETTER_HEIGHT  # median height of its letters, in pixels

    def page_box(self, box: Box) -> Box:
        """Map a box in pixels of `image` to the page, in points."""
        x0, y0, x1, y1 = box
        corners = np.array([[[x0, y0]], [[x1, y0]], [[x1, y1]], [[x0, y1]]], dtype=np.float64)
        mapped = cv2.perspectiveTransform(corners, self.to_page).reshape(4, 2)
        low, high = mapped.min(axis=0), mapped.max(axis=0)
        return (
            round(float(low[0]), 2),
            round(float(low[1]), 2),
            round(float(high[0]), 2),
            round(float(high[1]), 2),
        )


def prepare(picture: Grey, *, width: float) -> Prepared:
    """Prepare the greyscale `picture` of a page that is `width` points wide."""
    flat, matrix = _cut_out(picture)
    flat = normalise(flat)
    height = _letter_height(flat)
    scale = _scale_for(height)
    angle = _skew(flat)
    straight, turn = _turned(flat, degrees=angle, scale=scale)
    to_points = np.diag([width / picture.shape[1], width / picture.shape[1], 1.0])
    to_page = to_points @ np.linalg.inv(turn @ matrix)
    return Prepared(image=straight, to_page=to_page, letter=scale * (height or _LETTER_HEIGHT))


def rotated(page: Prepared, *, clockwise: int) -> Prepared:
    """Turn a prepared page by a multiple of 90 degrees."""
    quarter = clockwise % 360
    if quarter == 0:
        return page
    height, width = page.image.shape
    turns = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}
    back: dict[int, list[list[float]]] = {
        90: [[0, 1, 0], [-1, 0, height], [0, 0, 1]],
        180: [[-1, 0, width], [0, -1, height], [0, 0, 1]],
        270: [[0, -1, width], [1, 0, 0], [0, 0, 1]],
    }
    return Prepared(
        image=cv2.rotate(page.image, turns[quarter]),
        to_page=page.to_page @ np.array(back[quarter], dtype=np.float64),
        rotation=(page.rotation + quarter) % 360,
        letter=page.letter,
    )


def scaled(page: Prepared, *, factor: float) -> Prepared:
    """Make a prepared page smaller."""
    height, width = page.image.shape
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    return replace(
        page,
        image=cv2.resize(page.image, size, interpolation=cv2.INTER_AREA),
        to_page=page.to_page @ np.diag([width / size[0], height / size[1], 1.0]),
        letter=page.letter * factor,
    )


def resized(image: Grey, *, factor: float) -> Grey:
    """Return a picture larger or smaller by a factor."""
    if factor == 1.0:
        return image
    method = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    size = (max(1, round(image.shape[1] * factor)), max(1, round(image.shape[0] * factor)))
    return np.asarray(cv2.resize(image, size, interpolation=method))


def normalise(picture: Grey) -> Grey:
    """Divide by the paper's own brightness, so that shadows and grey paper become white."""
    height, width = picture.shape
    factor = max(1, round(max(height, width) / 500))
    small = cv2.resize(picture, (width // factor, height // factor), interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((5, 5), np.uint8)), 21)
    light = cv2.resize(np.maximum(paper, 1), (width, height), interpolation=cv2.INTER_LINEAR)
    flat: Grey = cv2.divide(picture, light, scale=255)
    # Half-way to black: less leaves pale print pale, all of it joins thin letters.
    low = 0.5 * min(float(np.percentile(flat[::4, ::4], 1)), _DARKEST)
    return _stretched(flat, low=low)


def _stretched(flat: Grey, *, low: float) -> Grey:
    """Map `low` to black and leave white white; what is darker than `low` is black, too."""
    table = np.clip((np.arange(256) - low) * 255.0 / (255.0 - low), 0, 255).astype(np.uint8)
    return cv2.LUT(flat, table)


def ink_share(picture: Grey) -> float:
    """Return the share of dark pixels on the paper, its outermost 3 % left aside. 0 to 1."""
    flat = normalise(picture)
    height, width = flat.shape
    inner = flat[height * 3 // 100 : height * 97 // 100, width * 3 // 100 : width * 97 // 100]
    dark = cv2.morphologyEx((inner < 128).astype(np.uint8), cv2.MORPH_OPEN, np.ones((2, 2)))
    return float(dark.mean()) if dark.size else 0.0


def lies_on_its_side(page: Prepared) -> bool:
    """Tell by the projection profiles whether the lines of text run from top to bottom."""
    ink = _small_ink(page.image)
    across, down = _roughness(ink.sum(axis=1)), _roughness(ink.sum(axis=0))
    return down > 1.3 * across


def _roughness(profile: NDArray[np.floating[Any]]) -> float:
    steps = np.diff(profile.astype(np.float64))
    return float((steps**2).sum() / max(1.0, float((profile.astype(np.float64) ** 2).sum())))


def _small_ink(picture: Grey) -> NDArray[np.float32]:
    scale = min(1.0, _SMALL_SIDE / max(picture.shape))
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ink: NDArray[np.float32] = 1.0 - np.clip(small.astype(np.float32) * 1.2, 0, 255) / 255.0
    return ink


def _cut_out(picture: Grey) -> tuple[Grey, Matrix]:
    """Take the sheet of paper out of a photograph; leave a scan as it is."""
    corners = _paper_corners(picture)
    if corners is None:
        return picture, np.eye(3)
    top_left, top_right, bottom_right, bottom_left = corners
    width = max(_distance(top_left, top_right), _distance(bottom_left, bottom_right))
    height = max(_distance(top_left, bottom_left), _distance(top_right, bottom_right))
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    matrix: Matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), target)
    size = (round(width), round(height))
    return cv2.warpPerspective(picture, matrix, size, borderValue=(255,)), matrix


def _distance(a: NDArray[np.float64], b: NDArray[np.float64]) -> float:
    return float(np.hypot(*(a - b)))


def _paper_corners(picture: Grey) -> NDArray[np.float64] | None:
    """Find a bright four-cornered sheet on a darker ground: 35 to 97 % of the picture."""
    scale = 400 / max(picture.shape)
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    smooth = cv2.GaussianBlur(cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((9, 9))), (5, 5), 0)
    _, bright = cv2.threshold(smooth, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    outlines, _ = cv2.findContours(bright, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not outlines:
        return None
    hull = cv2.convexHull(max(outlines, key=cv2.contourArea))
    share = cv2.contourArea(hull) / small.size
    quad = cv2.approxPolyDP(hull, 0.03 * cv2.arcLength(hull, True), True).reshape(-1, 2)
    if not 0.35 <= share <= 0.97 or len(quad) != 4:
        return None
    if cv2.contourArea(quad) < 0.93 * cv2.contourArea(hull) or not _has_dark_ground(smooth, quad):
        return None
    corners: NDArray[np.float64] = _in_order(quad.astype(np.float64)) / scale
    return corners


def _has_dark_ground(picture: Grey, quad: MatLike) -> bool:
    inside = np.zeros_like(picture)
    cv2.fillConvexPoly(inside, quad, (1,))
    paper, ground = picture[inside == 1], picture[inside == 0]
    return bool(paper.size and ground.size and np.median(ground) < 0.8 * np.median(paper))


def _in_order(quad: NDArray[np.float64]) -> NDArray[np.float64]:
    """Sort corners clockwise from the top left."""
    total, difference = quad.sum(axis=1), quad[:, 0] - quad[:, 1]
    order = [np.argmin(total), np.argmax(difference), np.argmax(total), np.argmin(difference)]
    return quad[order]


def _letter_height(flat: Grey) -> float | None:
    heights = letter_heights(flat)
    return float(np.median(heights)) if len(heights) >= 40 else None


def _scale_for(height: float | None) -> float:
    if height is None:
        return 1.0
    low, high = _SCALE_RANGE
    return float(np.clip(_LETTER_HEIGHT / height, low, high))


def letter_heights(flat: Grey) -> NDArray[np.int32]:
    """Return the heights in pixels of the connected components that can be letters."""
    # On a page of 300 dpi this algorithm takes half the time of the usual one; both find the same.
    _, _, stats, _ = cv2.connectedComponentsWithStatsWithAlgorithm(
        (flat < _INK).astype(np.uint8), 8, cv2.CV_32S, cv2.CCL_GRANA
    )
    widths, heights = stats[1:, cv2.CC_STAT_WIDTH], stats[1:, cv2.CC_STAT_HEIGHT]
    largest = flat.shape[0] // 25
    keep = (heights >= 5) & (heights <= largest) & (widths >= 3) & (widths <= 2.5 * heights)
    found: NDArray[np.int32] = heights[keep]
    return found


def _skew(flat: Grey) -> float:
    """Return the angle in degrees, clockwise positive, by which the lines of text fall."""
    flat = _halved(flat, side=800)
    scale = min(1.0, 800 / max(flat.shape))
    ink = 255 - cv2.resize(flat, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    small = cv2.resize(ink, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    coarse = max(np.arange(-_MOST_SKEW, _MOST_SKEW + 0.1, 0.5), key=lambda a: _sharpness(small, a))
    fine = np.arange(coarse - 0.6, coarse + 0.61, 0.1)
    return float(max(fine, key=lambda a: _sharpness(ink, a)))


def _sharpness(ink: Grey, degrees: float) -> float:
    """Score how clearly lines and gaps alternate when the ink is sheared by an angle."""
    height, width = ink.shape
    shear = math.tan(math.radians(degrees))
    matrix = np.array([[1, 0, 0], [-shear, 1, shear * width / 2]], dtype=np.float64)
    profile = cv2.warpAffine(ink, matrix, (width, height), flags=cv2.INTER_NEAREST).sum(axis=1)
    return float((np.diff(profile.astype(np.float64)) ** 2).sum())


def _halved(picture: Grey, *, side: int) -> Grey:
    """Halve a picture while it stays longer than `side`: a tenth of the cost of other factors."""
    while max(picture.shape) >= 2 * side and min(picture.shape) >= 2:
        height, width = picture.shape[0] // 2, picture.shape[1] // 2
        even = picture[: 2 * height, : 2 * width]
        picture = cv2.resize(even, (width, height), interpolation=cv2.INTER_AREA)
    return picture


def _turned(flat: Grey, *, degrees: float, scale: float) -> tuple[Grey, Matrix]:
    """Straighten and scale in one resampling."""
    height, width = flat.shape
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    matrix = np.eye(3)
    if scale < 0.75:  # a plain average first, or the warp would drop thin strokes
        flat = cv2.resize(flat, size, interpolation=cv2.INTER_AREA)
        matrix = np.diag([size[0] / width, size[1] / height, 1.0])
        scale = 1.0
    centre = (flat.shape[1] / 2, flat.shape[0] / 2)
    turn = np.vstack([cv2.getRotationMatrix2D(centre, degrees, scale), [0, 0, 1]])
    turn[0, 2] += size[0] / 2 - centre[0]
    turn[1, 2] += size[1] / 2 - centre[1]
    flags = cv2.INTER_LINEAR if scale <= 1 else cv2.INTER_CUBIC
    image = cv2.warpAffine(flat, turn[:2], size, flags=flags, borderValue=(255,))
    return image, turn @ matrix
