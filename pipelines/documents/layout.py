"""Puts the words of a page into reading order: columns, tables, rows, right-to-left."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise
from operator import sub
from statistics import median

from pipelines.documents.boxes import around, contains, height, middle, overlap_down, width
from pipelines.documents.grids import Grid
from pipelines.documents.results import Box
from pipelines.documents.sheets import FoundWord

_WIDE_GAP = 1.6  # times the height of a line: a gap this wide is no space between words
_NOWHERE: Box = (0.0, 0.0, 0.0, 0.0)
_SMALL = 6.0  # points; lines are not taken for lower


@dataclass(frozen=True, slots=True)
class Span:
    """Words that stand together on one line, in reading order."""

    words: tuple[int, ...]
    box: Box


@dataclass(frozen=True)
class Row:
    """What stands at one height in one column of the page, or one row of a table."""

    spans: tuple[Span, ...]
    column: int = 0  # number of the text column on the page, in reading order
    column_box: Box = _NOWHERE
    table: int | None = None
    table_row: int | None = None
    table_columns: tuple[int, ...] = ()

    @cached_property
    def box(self) -> Box:
        return around(span.box for span in self.spans)


def arrange(
    words: Sequence[FoundWord], *, tables: Sequence[Grid] = (), right_to_left: bool = False
) -> tuple[Row, ...]:
    """Return the rows of a page in reading order."""
    rows: list[Row] = []
    inside = dict(_table_of(words, tables))
    for number, grid in enumerate(tables):
        members = [index for index in inside if inside[index] == number]
        rows += _table_rows(words, members, grid=grid, number=number)
    free = [index for index in range(len(words)) if index not in inside]
    loose = _spans(words, free)
    bands = _between_tables(loose, tables)
    ordered = [row for band in bands for row in _columns(band, right_to_left=right_to_left)]
    return tuple(_merged(ordered, rows))


def _between_tables(spans: list[Span], tables: Sequence[Grid]) -> list[list[Span]]:
    """Cut the page above the title of each wide table: columns do not run on behind it."""
    if not spans or not tables:
        return [spans]
    page = width(around([*(span.box for span in spans), *(grid.box for grid in tables)]))
    line = median(height(span.box) for span in spans)
    cuts = sorted(grid.box[1] - 2.2 * line for grid in tables if width(grid.box) > 0.6 * page)
    bands: list[list[Span]] = [[] for _ in range(len(cuts) + 1)]
    for span in spans:
        bands[sum(middle(span.box)[1] > cut for cut in cuts)].append(span)
    return bands


def in_reading_order(rows: Sequence[Row]) -> tuple[tuple[Row, ...], tuple[int, ...]]:
    """Return the rows with words numbered by their place in the reading, and that order."""
    order = [index for row in rows for span in row.spans for index in span.words]
    if order == list(range(len(order))):  # as they mostly are
        return tuple(rows), tuple(order)
    place = {index: number for number, index in enumerate(order)}
    numbered = tuple(
        Row(
            tuple(Span(tuple([place[index] for index in s.words]), s.box) for s in row.spans),
            row.column,
            row.column_box,
            row.table,
            row.table_row,
            row.table_columns,
        )
        for row in rows
    )
    return numbered, tuple(order)


def _table_of(words: Sequence[FoundWord], tables: Sequence[Grid]) -> Iterable[tuple[int, int]]:
    for index, word in enumerate(words if tables else ()):
        for number, grid in enumerate(tables):
            if any(contains(cell.box, middle(word.box)) for cell in grid.cells):
                yield index, number
                break


def _table_rows(
    words: Sequence[FoundWord], members: list[int], *, grid: Grid, number: int
) -> list[Row]:
    rows = []
    for row, cells in groupby(grid.cells, key=lambda cell: cell.row):
        spans, columns = [], []
        for cell in cells:
            held = [index for index in members if contains(cell.box, middle(words[index].box))]
            if held:
                spans.append(Span(tuple(held), around(words[index].box for index in held)))
                columns.append(cell.column)
        if spans:
            order = sorted(range(len(spans)), key=lambda place: columns[place])
            rows.append(
                Row(
                    spans=tuple(spans[place] for place in order),
                    table=number,
                    table_row=row,
                    table_columns=tuple(columns[place] for place in order),
                    column_box=grid.box,
                )
            )
    return rows


def _spans(words: Sequence[FoundWord], members: list[int]) -> list[Span]:
    """Cut printed lines at wide gaps; the words of a piece keep their reading order."""
    boxes, lines = [word.box for word in words], [word.line for word in words]
    spans = []
    for _, group in groupby(members, key=lines.__getitem__):
        spans += [
            Span(tuple(piece), around([boxes[index] for index in piece]))
            for piece in _pieces(boxes, list(group))
        ]
    return spans


def _pieces(boxes: Sequence[Box], line: list[int]) -> list[list[int]]:
    if _runs_close(boxes, line):
        return [line]
    left_to_right = sorted([(boxes[index][0], boxes[index][2], index) for index in line])
    gaps, reach = [0.0], left_to_right[0][1]
    for x0, x1, _ in left_to_right[1:]:
        gaps.append(x0 - reach)
        reach = max(reach, x1)
    wide = _WIDE_GAP * max(_SMALL, median(height(boxes[index]) for index in line))
    place, pieces = {}, 0
    for gap, (_, _, index) in zip(gaps, left_to_right, strict=True):
        pieces += gap > wide
        place[index] = pieces
    return [[index for index in line if place[index] == piece] for piece in range(pieces + 1)]


def _runs_close(boxes: Sequence[Box], line: list[int]) -> bool:
    """Tell at once, as can be for nearly every line, that its words follow without a wide gap."""
    lefts, rights = [boxes[index][0] for index in line], [boxes[index][2] for index in line]
    widest = max(map(sub, lefts[1:], rights), default=0.0)
    return widest <= _WIDE_GAP * _SMALL and lefts == sorted(lefts)


def _columns(spans: list[Span], *, right_to_left: bool) -> list[Row]:
    """Split the page where running text stands in two columns; read one after the other."""
    if not spans:
        return []
    gutter = _gutter(spans)
    if gutter is None:
        return _rows(spans, right_to_left=right_to_left)
    rows: list[Row] = []
    for crossing, band in groupby(sorted(spans, key=_top), key=lambda span: _crosses(span, gutter)):
        members = list(band)
        if crossing or not _is_columns(members, gutter):
            rows += _rows(members, right_to_left=right_to_left)
            continue
        left = [span for span in members if middle(span.box)[0] < gutter]
        right = [span for span in members if middle(span.box)[0] >= gutter]
        for side in (right, left) if right_to_left else (left, right):
            number = max((row.column for row in rows), default=0) + 1
            rows += [
                Row(row.spans, number, row.column_box)
                for row in _rows(side, right_to_left=right_to_left)
            ]
    return rows


def _top(span: Span) -> float:
    return span.box[1]


def _crosses(span: Span, gutter: float) -> bool:
    return span.box[0] < gutter < span.box[2]


def _gutter(spans: list[Span]) -> float | None:
    """Return the x between two columns of running text, None when the page has one column."""
    page = around(span.box for span in spans)
    best: tuple[int, float] | None = None
    for x in _candidates(spans, page):
        held = sum(
            len(band)
            for crossing, group in groupby(
                sorted(spans, key=_top), key=lambda span: _crosses(span, x)
            )
            if not crossing and _is_columns(band := list(group), x)
        )
        if held and (best is None or held > best[0]):
            best = (held, x)
    return best[1] if best else None


def _candidates(spans: list[Span], page: Box) -> list[float]:
    """Return the middles of gaps between neighbours, in the middle half of the page."""
    found = set()
    for row in _grouped(spans):
        for a, b in pairwise(row):
            x = (a.box[2] + b.box[0]) / 2
            if page[0] + 0.25 * width(page) < x < page[0] + 0.75 * width(page):
                found.add(round(x / 4) * 4.0)
    return sorted(found)


def _is_columns(band: list[Span], gutter: float) -> bool:
    """Tell columns by their running text; the cells of a table or a letterhead have none."""
    left = [span for span in band if middle(span.box)[0] < gutter]
    right = [span for span in band if middle(span.box)[0] >= gutter]
    return all(len(side) >= 4 and _runs(side) for side in (left, right))


def _runs(side: list[Span]) -> bool:
    """Two lines in five with four words or more, and these fill the column."""
    full = width(around(span.box for span in side))
    long = [span for span in side if len(span.words) >= 4]
    if len(long) < max(2, 0.4 * len(side)):
        return False
    return median(width(span.box) for span in long) >= 0.6 * full


def _grouped(spans: list[Span]) -> list[list[Span]]:
    """Group spans that stand at one height, from top to bottom, each from left to right."""
    rows: list[list[Span]] = []
    box = _NOWHERE
    for span in sorted(spans, key=lambda span: span.box[1] + span.box[3]):
        if rows and _same_row(rows[-1], box, span.box):
            rows[-1].append(span)
            box = around((box, span.box))
        else:
            rows.append([span])
            box = span.box
    return [sorted(row, key=lambda span: span.box[0]) if len(row) > 1 else row for row in rows]


def _same_row(row: list[Span], around_row: Box, box: Box) -> bool:
    if box[1] >= around_row[3] or overlap_down(around_row, box) <= 0.5:
        return False
    return all(_beside(box, each.box) for each in row)


def _beside(a: Box, b: Box) -> bool:
    """Tell spans next to each other from lines printed so tight that their boxes overlap."""
    return min(a[2], b[2]) - max(a[0], b[0]) < 0.2 * min(width(a), width(b))


def _rows(spans: list[Span], *, right_to_left: bool) -> list[Row]:
    if not spans:
        return []
    box = around(span.box for span in spans)
    return [
        Row(tuple(reversed(row) if right_to_left else row), column_box=box)
        for row in _grouped(spans)
    ]


def _merged(rows: list[Row], table_rows: list[Row]) -> list[Row]:
    """Put each table before the first loose row that starts below its top."""
    merged = list(rows)
    for _, group in groupby(table_rows, key=lambda row: row.table):
        table = list(group)
        top, box = table[0].column_box[1], table[0].column_box
        place = next(
            (
                index
                for index, row in enumerate(merged)
                if row.box[1] >= top and row.table is None and _shares_width(row.box, box)
            ),
            _end_of_column(merged, box=box),
        )
        merged[place:place] = table
    return merged


def _shares_width(a: Box, b: Box) -> bool:
    return min(a[2], b[2]) > max(a[0], b[0])


def _end_of_column(rows: list[Row], *, box: Box) -> int:
    above = [index for index, row in enumerate(rows) if _shares_width(row.column_box, box)]
    return above[-1] + 1 if above else len(rows)
