"""What a text file says before it has pages: lines, rows of tables, and what is odd about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or one row of a table as its cells."""

    cells: tuple[str, ...]
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """The lines of a file in reading order; `notes` as in `Reading.notes`."""

    lines: tuple[Line, ...]
    notes: frozenset[str] = frozenset()


def text_lines(text: str) -> tuple[Line, ...]:
    """Return one line for each paragraph; tabs part its cells."""
    return tuple(
        Line(tuple(cell.strip() for cell in paragraph.split("\t")))
        for paragraph in text.splitlines()
    )
