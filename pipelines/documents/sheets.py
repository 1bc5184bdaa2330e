"""What the parsers hand to the rest: sheets with words and ruled lines, in points, as plain values.

These cross the sandbox as JSON, so every sheet knows how to become plain lists and back.
"""

from dataclasses import dataclass
from typing import Any

from pipelines.documents.results import Box


@dataclass(frozen=True, slots=True)
class FoundWord:
    """A word as a text layer or an OCR engine gave it."""

    text: str
    box: Box  # points, origin top left, on the page as displayed
    line: int  # words of one printed line share it, in reading order
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight ruled line, horizontal or vertical, as the box it covers."""

    box: Box

    @property
    def horizontal(self) -> bool:
        x0, y0, x1, y1 = self.box
        return x1 - x0 >= y1 - y0


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as the parser saw it; `words` is None where the page has to be read by OCR."""

    width: float
    height: float
    words: tuple[FoundWord, ...] | None = None
    rules: tuple[Rule, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return plain values; much faster than `dataclasses.asdict`, which copies deeply."""
        words = self.words
        return {
            "width": self.width,
            "height": self.height,
            "words": None
            if words is None
            else [[word.text, *word.box, word.line, word.confidence] for word in words],
            "rules": [rule.box for rule in self.rules],
        }

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "Sheet":
        words = value["words"]
        return cls(
            width=value["width"],
            height=value["height"],
            words=None
            if words is None
            else tuple(
                FoundWord(text, (x0, y0, x1, y1), line, confidence)
                for text, x0, y0, x1, y1, line, confidence in words
            ),
            rules=tuple(Rule((x0, y0, x1, y1)) for x0, y0, x1, y1 in value["rules"]),
        )
