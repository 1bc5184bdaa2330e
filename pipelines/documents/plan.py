"""What is to be done for a file: its pages, those read at once, and those left for OCR.

Whoever shows papers imports this; no parser and no engine hangs on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pipelines.documents.refusals import PaperRefused
from pipelines.documents.results import Page, ReadingState, Refusal

SURVEY = "4"  # raise it when a change should look at files again; pages by OCR stay as they are

_CHUNK = 8  # scans that one worker reads in a row: about ten seconds
_FEW = 2  # scans that are read sooner than another worker could be asked


@dataclass(frozen=True, slots=True)
class Plan:
    """A file that was looked at. Sizes in points, one for each page."""

    sha256: str
    media_type: str
    sizes: tuple[tuple[float, float], ...] = ()
    pages: tuple[Page, ...] = ()  # read at once, from a text layer
    notes: tuple[str, ...] = ()
    refused: PaperRefused | None = None

    @property
    def scans(self) -> tuple[int, ...]:
        """The numbers of the pages that have to be read by OCR."""
        read = {page.number for page in self.pages}
        return tuple(n for n in range(1, len(self.sizes) + 1) if n not in read)

    @property
    def state(self) -> ReadingState:
        return self.refused.state if self.refused else ReadingState.READ

    @property
    def refusal(self) -> Refusal | None:
        return self.refused.refusal() if self.refused else None


def chunks(scans: Sequence[int]) -> list[tuple[int, ...]]:
    """Cut the scans into what one worker reads in a row; few scans are one piece."""
    half = -(-len(scans) // 2)
    size = len(scans) if len(scans) <= _FEW else max(_FEW, min(_CHUNK, half))
    return [tuple(scans[at : at + size]) for at in range(0, len(scans), size or 1)]
