"""Turns light print on a dark ground, as messengers show it at night, into dark print on light."""

import cv2
import numpy as np

from pipelines.documents.preprocess import Grey

_SIDE = 1000  # pixels; letters on a telephone's screen have 10 and more
_AROUND = 41  # pixels over which the ground is taken: wider than a stroke and a letter
_FEW_ROWS, _FEW_AROUND = 300, 13  # of the look beforehand, as wide as the other
_DARK = 110  # grey level of a ground on which letters can be light
_LIGHTER = 60  # grey levels by which letters stand out
_LEAST = 0.02  # of the picture; smaller dark places are seals and pictures
_LETTER = (4, 60)  # pixels of the picture of that side
_LEAST_LETTERS = 12
_RIM = 7  # pixels along the edge of a dark place that do not count: the light ends there
_MOST_LIGHT = 0.3  # of the place; letters have 0.03 to 0.2


def dark_on_light(picture: Grey) -> Grey:
    """Return the picture with every place of light print inverted; mostly the picture itself.

    The table under a paper and a page in bad light are dark, too, and stay: nothing light is
    written on them.
    """
    if not _may_be_dark(picture):
        return picture
    scale = min(1.0, _SIDE / max(picture.shape))
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ground = cv2.medianBlur(small, _AROUND)
    count, labels, stats, _ = cv2.connectedComponentsWithStats((ground < _DARK).astype(np.uint8))
    light = ((small > ground.astype(np.int16) + _LIGHTER) & (ground < _DARK)).astype(np.uint8)
    turned = np.zeros(count, dtype=bool)
    for number in range(1, count):
        if stats[number, cv2.CC_STAT_AREA] >= _LEAST * small.size:
            turned[number] = _is_written_on((labels == number).astype(np.uint8), light)
    if not turned.any():
        return picture
    places = cv2.resize(
        turned[labels].astype(np.uint8), picture.shape[1::-1], interpolation=cv2.INTER_NEAREST
    )
    return np.where(places > 0, 255 - picture, picture).astype(np.uint8)


def _may_be_dark(picture: Grey) -> bool:
    """Look at some hundred rows and columns only, which nearly always is enough. Below 1 ms."""
    step = max(1, max(picture.shape) // _FEW_ROWS)
    ground = cv2.medianBlur(np.ascontiguousarray(picture[::step, ::step]), _FEW_AROUND)
    return float((ground < _DARK).mean()) >= _LEAST / 2


def _is_written_on(place: Grey, light: Grey) -> bool:
    """Tell a place that holds light shapes of the size of letters."""
    rim = np.ones((2 * _RIM + 1,) * 2, np.uint8)
    inner = cv2.erode(place, rim, borderType=cv2.BORDER_REPLICATE)
    shapes = cv2.bitwise_and(light, inner)
    if cv2.countNonZero(shapes) > _MOST_LIGHT * max(1, cv2.countNonZero(inner)):
        return False
    _, _, stats, _ = cv2.connectedComponentsWithStats(shapes)
    heights = stats[1:, cv2.CC_STAT_HEIGHT]
    return int(((heights >= _LETTER[0]) & (heights <= _LETTER[1])).sum()) >= _LEAST_LETTERS
