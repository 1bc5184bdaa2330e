"""Arithmetic on boxes: points, origin top left."""

from collections.abc import Iterable

from pipelines.documents.results import Box


def around(boxes: Iterable[Box]) -> Box:
    """Return the smallest box around `boxes`, of which there must be one."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return (min(lefts), min(tops), max(rights), max(bottoms))


def height(box: Box) -> float:
    return box[3] - box[1]


def width(box: Box) -> float:
    return box[2] - box[0]


def middle(box: Box) -> tuple[float, float]:
    return ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)


def overlap_down(a: Box, b: Box) -> float:
    """Return the share of the lower one's height that both have in common, 0 to 1."""
    common = min(a[3], b[3]) - max(a[1], b[1])
    if common <= 0.0:
        return 0.0
    return common / max(0.01, min(a[3] - a[1], b[3] - b[1]))


def contains(box: Box, point: tuple[float, float]) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def set_upright(box: Box, *, clockwise: int, width: float, height: float) -> Box:
    """Turn a box with its page, which is `width` by `height` points before it is turned."""
    x0, y0, x1, y1 = box
    if clockwise == 90:
        return (height - y1, x0, height - y0, x1)
    if clockwise == 180:
        return (width - x1, height - y1, width - x0, height - y0)
    if clockwise == 270:
        return (y0, width - x1, y1, width - x0)
    return box
