"""Turns a page as a person said, and brings what was found back to the page as displayed."""

from dataclasses import replace

import cv2

from pipelines.documents.preprocess import Grey
from pipelines.documents.results import Box, Page

_TURNS = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}


def turned(picture: Grey, *, clockwise: int) -> Grey:
    """Return the picture turned by a multiple of 90 degrees."""
    quarter = clockwise % 360
    return picture if quarter == 0 else cv2.rotate(picture, _TURNS[quarter])


def upright_box(box: Box, *, clockwise: int, size: tuple[float, float]) -> Box:
    """Return where a box of the page as displayed stands once the page is turned upright.

    `size` is the width and height of the page as displayed, in points.
    """
    width, height = upright_size(size, clockwise=clockwise)
    return _back(box, clockwise=-clockwise % 360, width=width, height=height)


def upright_size(size: tuple[float, float], *, clockwise: int) -> tuple[float, float]:
    """Return the width and height of a page once it is turned."""
    return size if clockwise % 180 == 0 else (size[1], size[0])


def turned_back(page: Page, *, clockwise: int, size: tuple[float, float]) -> Page:
    """Return a page that was read turned with its boxes on the page as displayed.

    `size` is the width and height of the page as displayed, in points.
    """
    width, height = size

    def back(box: Box) -> Box:
        return _back(box, clockwise=clockwise % 360, width=width, height=height)

    return replace(
        page,
        width=width,
        height=height,
        rotation=clockwise % 360,
        words=tuple(replace(word, box=back(word.box)) for word in page.words),
        blocks=tuple(replace(block, box=back(block.box)) for block in page.blocks),
        handwriting=tuple(back(box) for box in page.handwriting),
    )


def _back(box: Box, *, clockwise: int, width: float, height: float) -> Box:
    x0, y0, x1, y1 = box
    if clockwise == 90:
        found = (y0, height - x1, y1, height - x0)
    elif clockwise == 180:
        found = (width - x1, height - y1, width - x0, height - y0)
    elif clockwise == 270:
        found = (width - y1, x0, width - y0, x1)
    else:
        found = box
    left, top, right, bottom = (round(value, 2) for value in found)
    return left, top, right, bottom
