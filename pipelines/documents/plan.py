"""What is to be done for a file: its pages, those read at once, and those left for OCR."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from pipelines.documents.assembly import assembled
from pipelines.documents.drawn_tables import tables_in
from pipelines.documents.fingerprints import page_fingerprint
from pipelines.documents.language import language_of
from pipelines.documents.refusals import PaperRefused
from pipelines.documents.results import Page, ReadingState, Refusal, TextSource
from pipelines.documents.sandbox import run_limited
from pipelines.documents.sheets import Sheet, as_tables
from pipelines.documents.survey import survey

SURVEY = "1"  # raise it when a change should look at files again; pages by OCR stay as they are

_SECONDS = 300.0
_UNKNOWN = "application/octet-stream"
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


def plan_reading(source: Path) -> Plan:
    """Look at `source` once and read what needs no OCR.

    A bad file never raises: its plan says why it is refused.
    """
    source = source.resolve()  # the child works in another folder
    plan = Plan(sha256=sha256_of(source), media_type=_UNKNOWN)
    try:
        found = run_limited(survey, str(source), seconds=_SECONDS)
    except PaperRefused as refused:
        return replace(plan, refused=refused)
    plan = replace(plan, media_type=found["media_type"], notes=tuple(found.get("notes", ())))
    if "refused" in found:
        return replace(plan, refused=PaperRefused(found["refused"]))
    sheets = [Sheet.from_json(sheet) for sheet in found["sheets"]]
    return replace(
        plan,
        sizes=tuple((sheet.width, sheet.height) for sheet in sheets),
        pages=tuple(_text_pages(_with_tables(source, sheets))),
    )


def chunks(scans: Sequence[int]) -> list[tuple[int, ...]]:
    """Cut the scans into what one worker reads in a row; few scans are one piece."""
    half = -(-len(scans) // 2)
    size = len(scans) if len(scans) <= _FEW else max(_FEW, min(_CHUNK, half))
    return [tuple(scans[at : at + size]) for at in range(0, len(scans), size or 1)]


def sha256_of(source: Path) -> str:
    """Return the file's SHA-256 in hexadecimal."""
    with source.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _with_tables(source: Path, sheets: Sequence[Sheet]) -> Iterator[Sheet]:
    """Add the ruled tables where lines are drawn; where the finder fails, the words do not."""
    drawn = [number for number, sheet in enumerate(sheets, 1) if sheet.drawn]
    found: dict[str, list[list[list[float]]]] = {}
    if drawn:
        with suppress(PaperRefused):
            found = run_limited(tables_in, str(source), drawn, seconds=_SECONDS)
    for number, sheet in enumerate(sheets, 1):
        tables = as_tables(found.get(str(number), []))
        yield replace(sheet, tables=tables) if tables else sheet


def _text_pages(sheets: Iterator[Sheet]) -> Iterator[Page]:
    for number, sheet in enumerate(sheets, 1):
        if sheet.words is not None:
            language = language_of(" ".join(word.text for word in sheet.words))
            page = assembled(sheet, sheet.words, tables=sheet.tables, language=language)
            yield replace(
                page,
                number=number,
                source=TextSource.TEXT_LAYER,
                confidence=1.0,
                fingerprint=page_fingerprint(None, page.text),
            )
