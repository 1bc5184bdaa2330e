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
