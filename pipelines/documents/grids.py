"""Numbers the cells of ruled tables by row and column, from where reading starts."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipelines.documents.boxes import around
from pipelines.documents.results import Box
from pipelines.documents.sheets import Table

_LEAST_ROWS, _LEAST_CELLS = 2, 4  # a frame around a paragraph is no table


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a ruled table; row and column count from 0, column 0 is where reading starts."""

    row: int
    column: int
    box: Box


@dataclass(frozen=True, slots=True)
class Grid:
    """One ruled table; its cells in reading order."""

    cells: tuple[Cell, ...]
    box: Box


def grids(tables: Sequence[Table], *, right_to_left: bool = False) -> tuple[Grid, ...]:
    """Return the tables with their cells numbered, from top to bottom.

    A cell that spans columns has the number of the one in which it starts.
    """
    found = [
        _grid(table, right_to_left=right_to_left)
        for table in tables
        if len(table) >= _LEAST_CELLS and len({box[1] for box in table}) >= _LEAST_ROWS
    ]
    return tuple(sorted(found, key=lambda grid: grid.box[1]))


def _grid(table: Table, *, right_to_left: bool) -> Grid:
    tops = sorted({box[1] for box in table})
    starts = sorted({-box[2] if right_to_left else box[0] for box in table})
    cells = [
        Cell(tops.index(box[1]), starts.index(-box[2] if right_to_left else box[0]), box)
        for box in table
    ]
    ordered = sorted(cells, key=lambda cell: (cell.row, cell.column))
    return Grid(cells=tuple(ordered), box=around(table))
