"""What the parsers hand to the rest: sheets with words and ruled tables, in points.

These cross the sandbox as JSON, so every sheet knows how to become plain lists and back.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pipelines.documents.results import Box, Doubt

Table = tuple[Box, ...]  # the cells of one ruled table, on the page as displayed


@dataclass(frozen=True, slots=True)
class FoundWord:
    """A word as a text layer or an OCR engine gave it."""

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
        """Return plain values, those of all words in three lists: they cross in half the time.

        Confidence and doubts stay behind: the words of a parser have none.
        """
        words = self.words
        return {
            "width": self.width,
            "height": self.height,
            "words": None if words is None else [word.text for word in words],
            # Hundredths of points: whole numbers are written and read faster.
            "boxes": [round(100 * place) for word in words or () for place in word.box],
            "lines": [word.line for word in words or ()],
            "tables": self.tables,
            "drawn": self.drawn,
        }

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "Sheet":
        texts = value["words"]
        return cls(
            width=value["width"],
            height=value["height"],
            words=None
            if texts is None
            else tuple(map(FoundWord, texts, _boxes(value["boxes"]), value["lines"])),
            tables=as_tables(value["tables"]),
            drawn=value["drawn"],
        )


def _boxes(hundredths: list[int]) -> Iterator[Box]:
    """Return boxes in points."""
    places = iter([place / 100 for place in hundredths])
    return zip(places, places, places, places, strict=True)


def as_tables(value: list[list[list[float]]]) -> tuple[Table, ...]:
    """Return tables that crossed the sandbox as lists."""
    return tuple(tuple((x0, y0, x1, y1) for x0, y0, x1, y1 in cells) for cells in value)
