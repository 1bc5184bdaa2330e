"""Takes dust and ruled lines off a prepared page: both make Tesseract lose whole lines of text."""

import cv2
import numpy as np

from pipelines.documents.preprocess import Grey

_INK = 170
_WHITE = np.uint8(255)


def cleaned(image: Grey, *, letter: float) -> Grey:
    """Return `image` without dust and rules; `letter` is the height of its letters in pixels."""
    ink = (image < _INK).astype(np.uint8)
    marks = cv2.bitwise_or(_rules(ink), _dust(ink, letter=letter))
    page: Grey = cv2.bitwise_or(image, cv2.dilate(marks, np.ones((3, 3), np.uint8)) * _WHITE)
    return page


def rule_masks(ink: Grey) -> tuple[Grey, Grey]:
    """Return the long horizontal and the long vertical lines in a picture of 0 and 1."""
    unit = max(20, round(max(ink.shape) / 60))
    across = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, 3 * unit), np.uint8))
    down = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((2 * unit, 1), np.uint8))
    return across, down


def _rules(ink: Grey) -> Grey:
    across, down = rule_masks(ink)
    return cv2.bitwise_or(across, down)


def _dust(ink: Grey, *, letter: float) -> Grey:
    """Return small specks with no letter nearby; the dots of i, of Arabic and of commas stay."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink, ltype=cv2.CV_32S)
    widths, heights = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    small = (widths < 0.45 * letter) & (heights < 0.45 * letter)
    small[0] = False
    large = ~small
    large[0] = False
    reach = max(3, round(0.8 * letter))
    near = cv2.dilate(
        large.astype(np.uint8)[labels], np.ones((reach * 2 + 1, reach * 2 + 1), np.uint8)
    )
    kept = np.zeros(count, dtype=bool)
    kept[labels[cv2.bitwise_and(near, ink) > 0]] = True
    specks: Grey = (small & ~kept).astype(np.uint8)[labels]
    return specks
