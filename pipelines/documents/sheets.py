"""What the parsers hand to the rest: sheets with words and ruled tables, in points.

These cross the sandbox as JSON; arrivals.py makes sheets of it again.
"""

from array import array
from base64 import b64encode
from dataclasses import dataclass
from itertools import chain
from typing import Any, NamedTuple

from pipelines.documents.results import Box, Doubt

Table = tuple[Box, ...]  # the cells of one ruled table, on the page as displayed


class FoundWord(NamedTuple):
    """A word as a text layer or an OCR engine gave it.

    A page has hundreds, and they live but for a moment: no kind of object is made faster.
    """

    text: str
    box: Box  # points, origin top left, on the page as displayed
    line: int  # words of one printed line share it, in reading order
    confidence: float = 1.0
    stray: bool = False  # of a seal, a scribble or dust: shown in its place, but no text
    doubt: Doubt | None = None  # why a person must look at it


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as the parser saw it; `words` is None where the page has to be read by OCR."""

    width: float
    height: float
    words: tuple[FoundWord, ...] | None = None
    tables: tuple[Table, ...] = ()
    drawn: bool = False  # lines are drawn on it that may be those of a table

    def as_json(self) -> dict[str, Any]:
        """Return plain values, those of all words together: they cross in a tenth of the time.

        Confidence and doubts stay behind: the words of a parser have none.
        """
        words = self.words
        boxes = array("d", chain.from_iterable([word.box for word in words or ()]))
        return {
            "width": self.width,
            "height": self.height,
            "words": None if words is None else "\n".join([word.text for word in words]),
            "boxes": b64encode(boxes).decode("ascii"),
            "lines": [word.line for word in words or ()],
            "tables": self.tables,
            "drawn": self.drawn,
        }


def as_tables(value: list[list[list[float]]]) -> tuple[Table, ...]:
    """Return tables that crossed the sandbox as lists."""
    return tuple(tuple((x0, y0, x1, y1) for x0, y0, x1, y1 in cells) for cells in value)
