"""Lays a page out as it was straightened, and brings the boxes back to the page as displayed.

On a page that lies askew by three degrees, one end of a line stands as high as the other end of the
line above it: rows, columns and ruled tables can only be told on the straightened page.
"""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from pipelines.documents.boxes import around
from pipelines.documents.preprocess import Prepared
from pipelines.documents.results import Box, Page


def straight(page: Prepared) -> Prepared:
    """Return the page with a map that leaves it straight, and as large as it is displayed."""
    dot = _points_per_pixel(page)
    return replace(page, to_page=np.diag([dot, dot, 1.0]))


def straight_size(page: Prepared) -> tuple[float, float]:
    """Return width and height in points of a page with such a map."""
    height, width = page.image.shape
    x0, y0, x1, y1 = page.page_box((0, 0, width, height))
    return (x1 - x0, y1 - y0)


def brought_back(
    page: Page, displayed: Mapping[Box, Box], *, width: float, height: float, rotation: int
) -> Page:
    """Return a page that was laid out straight with its boxes as displayed.

    `displayed` tells where the boxes of the words stand on the page as displayed, in points.
    """
    words = tuple(replace(word, box=displayed[word.box]) for word in page.words)
    blocks = tuple(
        replace(block, box=around(words[number].box for number in block.words))
        if block.words
        else block
        for block in page.blocks
    )
    return replace(page, width=width, height=height, words=words, blocks=blocks, rotation=rotation)


def _points_per_pixel(page: Prepared) -> float:
    height, width = page.image.shape
    middle = np.array([[width / 2 - 50, height / 2, 1.0], [width / 2 + 50, height / 2, 1.0]])
    (x0, y0, w0), (x1, y1, w1) = (middle @ np.asarray(page.to_page).T).tolist()
    return float(np.hypot(x1 / w1 - x0 / w0, y1 / w1 - y0 / w0)) / 100
