"""Reads a medical record: from a file of any kind to words, blocks, language, class and facts."""

import hashlib
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np

from pipelines.documents.assembly import assembled
from pipelines.documents.classify import classify
from pipelines.documents.drawn_tables import tables_in
from pipelines.documents.engine import OcrEngine
from pipelines.documents.facts import dated_on, facts_of
from pipelines.documents.language import language_of
from pipelines.documents.ocr_page import Habit, read_picture
from pipelines.documents.preprocess import Grey, ink_share
from pipelines.documents.refusals import PaperRefused
from pipelines.documents.results import Page, Reading, ReadingState, TextSource
from pipelines.documents.sandbox import run_limited
from pipelines.documents.sheets import Sheet, as_tables
from pipelines.documents.survey import count, draw, rasterise, survey
from pipelines.documents.tesseract import WarmTesseract

VERSION = "1"  # raise it when a change should read papers again

_BATCH = 8  # pages drawn at once; each takes up to 9 MB in the temporary folder
_DPI = 300
_PHOTO_SIDE = 3500  # pixels; more detail than 300 dpi of A4 helps no one
_BLANK = 0.00012  # share of ink; a page with nothing but its number has 0.0004
_LEAST_CONFIDENCE = 0.35  # of a whole page; below it the words are noise
_SECONDS = 300.0

OnPage = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class _Reader:
    """With what a scanned page is read."""

    engine: OcrEngine
    habit: Habit | None
    hint: str | None


@dataclass(frozen=True, slots=True)
class _Source:
    """The file at work."""

    path: Path
    media_type: str
    sheets: tuple[Sheet, ...] = ()
    refused: PaperRefused | None = None


def read_record(
    source: Path,
    *,
    name: str | None = None,
    language_hint: str | None = None,
    engine: OcrEngine | None = None,
    on_page: OnPage | None = None,
) -> Reading:
    """Read every page of `source`.

    `name` is shown as the file's name (default: that of `source`), `language_hint` a BCP 47 tag
    that helps where the text does not decide, `on_page(done, total)` is told of progress. A bad
    file never raises: it comes back REFUSED or UNREADABLE with a reason. Raises EngineUnavailable
    when Tesseract or its language data is missing.
    """
    source = source.resolve()  # the child works in another folder
    blank = Reading(
        file=name or source.name,
        sha256=_sha256(source),
        state=ReadingState.REFUSED,
        media_type="application/octet-stream",
        version=VERSION,
    )
    found = _surveyed(source)
    blank = replace(blank, media_type=found.media_type or blank.media_type)
    if found.refused is not None:
        return replace(blank, state=found.refused.state, refusal=found.refused.refusal())
    pages = _pages(found, engine=engine, hint=language_hint, on_page=on_page)
    return _judged(replace(blank, pages=pages))


def render_page(source: Path, *, page: int, width: int, media_type: str | None = None) -> bytes:
    """Return page `page` (from 1) as displayed, as a JPEG of `width` pixels.

    Word boxes fit this picture: multiply points by `width / Page.width`. Raises PaperRefused.
    """
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "page.jpg"
        run_limited(draw, str(source.resolve()), media_type, page, width, str(target), seconds=60)
        return target.read_bytes()


def page_count(source: Path) -> int:
    """Return the number of pages of a file that we read. Raises PaperRefused."""
    return int(run_limited(count, str(source.resolve()), seconds=60))


def _surveyed(source: Path) -> _Source:
    try:
        found = run_limited(survey, str(source), seconds=_SECONDS)
    except PaperRefused as refused:
        return _Source(source, "", refused=refused)
    if "refused" in found:
        return _Source(source, found["media_type"], refused=PaperRefused(found["refused"]))
    sheets = [Sheet.from_json(sheet) for sheet in found["sheets"]]
    return _Source(source, found["media_type"], tuple(_with_tables(source, sheets)))


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


def _sha256(source: Path) -> str:
    with source.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _judged(reading: Reading) -> Reading:
    """Add what only the whole document tells; name the reason when nothing can be read."""
    pages = reading.pages
    if not any(page.words for page in pages):
        refused = PaperRefused(_why_empty(pages))
        return replace(reading, state=refused.state, refusal=refused.refusal())
    language = _main_language(pages)
    kind = classify(pages, language=language)
    facts = facts_of(pages, language=language)
    return replace(
        reading,
        state=ReadingState.READ,
        language=language,
        document_class=kind,
        dated_on=dated_on(pages, facts=facts, kdl=kind.kdl),
        facts=facts,
    )


def _why_empty(pages: Sequence[Page]) -> str:
    for code in ("blank", "damaged"):
        if all(code in page.warnings for page in pages):
            return code
    return "no-text"


def _main_language(pages: Sequence[Page]) -> str | None:
    """Return the language with the most text."""
    weights: dict[str, int] = {}
    for page in pages:
        if page.language:
            weights[page.language] = weights.get(page.language, 0) + len(page.text)
    return max(weights, key=lambda language: weights[language]) if weights else None


def _pages(
    source: _Source, *, engine: OcrEngine | None, hint: str | None, on_page: OnPage | None
) -> tuple[Page, ...]:
    scans = [number for number, sheet in enumerate(source.sheets, 1) if sheet.words is None]
    habit: Habit | None = None
    pages: dict[int, Page] = {}
    total = len(source.sheets)
    with tempfile.TemporaryDirectory() as folder:
        for number, sheet in enumerate(source.sheets, 1):
            if sheet.words is not None:
                pages[number] = _text_page(sheet, number=number)
            else:
                picture = _picture(source, number, scans=scans, folder=Path(folder))
                reader = _Reader(engine or warm_engine(), habit, hint)
                pages[number], habit = _scanned_page(sheet, picture, number=number, reader=reader)
            if on_page:
                on_page(number, total)
    return tuple(pages[number] for number in sorted(pages))


@cache
def warm_engine() -> OcrEngine:
    """Return this process's own engine, with its models loaded."""
    return WarmTesseract()


def _picture(source: _Source, number: int, *, scans: list[int], folder: Path) -> Grey | None:
    """Return the picture of a page, None when it cannot be drawn.

    Pages are drawn in batches, so that one child serves many; a page that defeats the parser is
    drawn alone, so that it takes no other with it.
    """
    file = folder / f"{number}.npy"
    place = scans.index(number)
    for batch in (scans[place : place + _BATCH], [number]):
        if not file.exists():
            _draw_batch(source, batch, folder=folder)
    if not file.exists():
        return None
    picture: Grey = np.load(file, allow_pickle=False)
    file.unlink()
    return picture


def _draw_batch(source: _Source, batch: list[int], *, folder: Path) -> None:
    longest = max(_longest(source, page) for page in batch)
    with suppress(PaperRefused):
        run_limited(
            rasterise,
            str(source.path),
            source.media_type,
            batch,
            longest,
            str(folder),
            seconds=_SECONDS,
        )


def _longest(source: _Source, page: int) -> int:
    sheet = source.sheets[page - 1]
    return min(_PHOTO_SIDE, round(max(sheet.width, sheet.height) / 72 * _DPI))


def _text_page(sheet: Sheet, *, number: int) -> Page:
    words = sheet.words or ()
    language = language_of(" ".join(word.text for word in words))
    page = assembled(sheet, words, tables=sheet.tables, language=language)
    return replace(page, number=number, source=TextSource.TEXT_LAYER, confidence=1.0)


def _scanned_page(
    sheet: Sheet, picture: Grey | None, *, number: int, reader: _Reader
) -> tuple[Page, Habit | None]:
    empty = Page(
        number=number,
        width=sheet.width,
        height=sheet.height,
        source=TextSource.OCR,
        language=None,
        confidence=0.0,
        text="",
        words=(),
    )
    if picture is None:
        return replace(empty, warnings=("damaged",)), reader.habit
    if ink_share(picture) < _BLANK:
        return replace(empty, warnings=("blank",)), reader.habit
    found = read_picture(
        picture, width=sheet.width, engine=reader.engine, habit=reader.habit, hint=reader.hint
    )
    if found.confidence < _LEAST_CONFIDENCE:
        return replace(empty, warnings=("low-confidence",)), reader.habit
    page = assembled(
        sheet, found.words, tables=found.tables, language=found.language, proposed=found.proposed
    )
    page = replace(
        page,
        number=number,
        source=TextSource.OCR,
        confidence=found.confidence,
        rotation=found.rotation,
        warnings=found.warnings + page.warnings,
    )
    return page, found.habit
