"""What an OCR engine must do for us, and the languages it is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from pipelines.documents.preprocess import Grey
from pipelines.documents.results import Box
from pipelines.errors import PipelineError

SINGLE_WORD, SINGLE_LINE, FULL_PAGE = (
    8,
    7,
    3,
)  # Tesseract's page segmentation modes; 3 was best of five


@dataclass(frozen=True, slots=True)
class OcrWord:
    """A word in pixels of the picture that was read; confidence 0 to 1."""

    text: str
    box: Box
    line: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Orientation:
    """How a page lies and what it is written in."""

    clockwise: int  # degrees to turn it upright
    script: str  # "Latin", "Cyrillic", "Arabic", "Han"
    certainty: float


class TookTooLong(PipelineError):
    """A page could not be read in the time that a page may take."""

    code = "took-too-long"
    advice = "Look at the page itself, or ask the sender for a better copy."


class OcrEngine(Protocol):
    """Reads prepared pages. Raises EngineUnavailable when it cannot run at all, or TookTooLong."""

    def read(
        self, image: Grey, *, models: Sequence[str], mode: int = FULL_PAGE
    ) -> tuple[OcrWord, ...]:
        """Return the words in reading order; `models` are names of trained data, best first."""

    def orientation(self, image: Grey) -> Orientation | None:
        """Return how the page lies, or None when there is too little text to tell."""


def words_from_tsv(tsv: str) -> tuple[OcrWord, ...]:
    """Read Tesseract's TSV. Its words are in reading order, in right-to-left scripts too."""
    words: list[OcrWord] = []
    lines: dict[tuple[str, ...], int] = {}
    for row in tsv.splitlines():
        fields = row.split("\t")
        if len(fields) < 12 or fields[0] != "5" or not fields[11].strip():
            continue
        left, top, width, height = (float(value) for value in fields[6:10])
        line = lines.setdefault(tuple(fields[1:5]), len(lines))
        confidence = max(0.0, min(1.0, float(fields[10]) / 100))
        box = (left, top, left + width, top + height)
        words.append(OcrWord(fields[11].strip(), box, line, round(confidence, 3)))
    return tuple(words)
