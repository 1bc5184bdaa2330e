"""Looks at a file once: how many pages, what a text layer says, what is left for OCR."""

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from pipelines.documents.arrivals import arrived
from pipelines.documents.assembly import assembled
from pipelines.documents.collecting import no_collecting
from pipelines.documents.drawn_tables import tables_in
from pipelines.documents.fingerprints import page_fingerprint
from pipelines.documents.language import language_of
from pipelines.documents.plan import Plan
from pipelines.documents.refusals import PaperRefused
from pipelines.documents.results import Page, TextSource
from pipelines.documents.sandbox import run_limited
from pipelines.documents.sheets import Sheet, as_tables
from pipelines.documents.survey import survey

_SECONDS = 300.0
_UNKNOWN = "application/octet-stream"


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
    sheets = found["sheets"]
    sizes = tuple((sheet["width"], sheet["height"]) for sheet in sheets)
    with no_collecting():
        pages = tuple(_text_pages(_with_tables(source, sheets)))
    return replace(plan, sizes=sizes, pages=pages)


def sha256_of(source: Path) -> str:
    """Return the file's SHA-256 in hexadecimal."""
    with source.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _with_tables(source: Path, sheets: list[dict[str, Any]]) -> Iterator[Sheet]:
    """Add the ruled tables where lines are drawn; where the finder fails, the words do not.

    `sheets` is empty at the end: a long paper need not be in memory twice.
    """
    drawn = [number for number, sheet in enumerate(sheets, 1) if sheet["drawn"]]
    found: dict[str, list[list[list[float]]]] = {}
    if drawn:
        with suppress(PaperRefused):
            found = run_limited(tables_in, str(source), drawn, seconds=_SECONDS)
    sheets.reverse()
    for number in range(1, len(sheets) + 1):
        sheet = arrived(sheets.pop())
        tables = as_tables(found.get(str(number), []))
        yield replace(sheet, tables=tables) if tables else sheet


def _text_pages(sheets: Iterator[Sheet]) -> Iterator[Page]:
    for number, sheet in enumerate(sheets, 1):
        if sheet.words is not None:
            language = language_of(" ".join([word.text for word in sheet.words]))
            page = assembled(sheet, sheet.words, tables=sheet.tables, language=language)
            yield replace(
                page,
                number=number,
                source=TextSource.TEXT_LAYER,
                confidence=1.0,
                fingerprint=page_fingerprint(None, page.text),
            )
