"""Finds the cells of tables from their ruled lines in the picture of a page."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from pipelines.documents.cleaning import rule_masks
from pipelines.documents.preprocess import Prepared
from pipelines.documents.results import Box
from pipelines.documents.sheets import Table

_NEAR = 3.0  # points; lines closer than this are one
_LEAST_LENGTH = 8.0  # points


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight ruled line, horizontal or vertical, as the box it covers, in points."""

    box: Box

    @property
    def horizontal(self) -> bool:
        x0, y0, x1, y1 = self.box
        return x1 - x0 >= y1 - y0


def tables_in_picture(page: Prepared) -> tuple[Table, ...]:
    """Return the ruled tables of a prepared picture, in points on the page as displayed."""
    return tables_between(_rules_in_picture(page))


def tables_between(rules: Sequence[Rule]) -> tuple[Table, ...]:
    """Return the tables that `rules` enclose."""
    long = [rule for rule in rules if max(_extent(rule)) >= _LEAST_LENGTH]
    return tuple(cells for group in _touching(long) if (cells := _cells(group)))


def _rules_in_picture(page: Prepared) -> tuple[Rule, ...]:
    """Find long straight lines in a prepared picture; at least an inch across, a third down."""
    across, down = rule_masks((page.image < 170).astype(np.uint8))
    thickest = max(10, round(max(page.image.shape) / 120))
    rules: list[Rule] = []
    for mask in (across, down):
        lines = cv2.dilate(mask, np.ones((3, 3), np.uint8))
        outlines, _ = cv2.findContours(lines, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
        for x, y, width, height in map(cv2.boundingRect, outlines):
            if min(width, height) <= thickest:
                rules.append(Rule(page.page_box((x, y, x + width, y + height))))
    return tuple(rules)


def _extent(rule: Rule) -> tuple[float, float]:
    x0, y0, x1, y1 = rule.box
    return (x1 - x0, y1 - y0)


def _touching(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Group lines that meet, by union-find over a sweep of their boxes."""
    parent = list(range(len(rules)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    order = sorted(range(len(rules)), key=lambda index: rules[index].box[1])
    for place, first in enumerate(order):
        for second in order[place + 1 :]:
            if rules[second].box[1] > rules[first].box[3] + _NEAR:
                break
            if _meet(rules[first].box, rules[second].box):
                parent[root(second)] = root(first)
    groups: dict[int, list[Rule]] = {}
    for index, rule in enumerate(rules):
        groups.setdefault(root(index), []).append(rule)
    return list(groups.values())


def _meet(a: Box, b: Box) -> bool:
    return (
        a[0] <= b[2] + _NEAR
        and b[0] <= a[2] + _NEAR
        and a[1] <= b[3] + _NEAR
        and b[1] <= a[3] + _NEAR
    )


def _cells(rules: list[Rule]) -> Table:
    flat = [rule for rule in rules if rule.horizontal]
    upright = [rule for rule in rules if not rule.horizontal]
    ys = _positions((rule.box[1] + rule.box[3]) / 2 for rule in flat)
    xs = _positions((rule.box[0] + rule.box[2]) / 2 for rule in upright)
    if len(ys) < 3 or len(xs) < 2:
        return ()
    return tuple(
        (left, top, right, bottom)
        for top, bottom in itertools.pairwise(ys)
        for left, right in _row_spans(xs, upright, y=(top + bottom) / 2)
    )


def _row_spans(xs: list[float], upright: list[Rule], *, y: float) -> list[tuple[float, float]]:
    """Return the cells of one row: neighbours without a line between them are one cell."""
    walls = [x for x in xs if any(_is_wall(rule.box, x=x, y=y) for rule in upright)]
    edges = sorted({xs[0], *walls, xs[-1]})
    return list(itertools.pairwise(edges))


def _is_wall(box: Box, *, x: float, y: float) -> bool:
    return abs((box[0] + box[2]) / 2 - x) <= _NEAR and box[1] - _NEAR <= y <= box[3] + _NEAR


def _positions(values: Iterable[float]) -> list[float]:
    """Merge positions that are nearer than a line is thick."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] <= _NEAR:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(group) / len(group) for group in groups]
