"""Takes the cells out of Excel workbooks, each as the sheet shows it."""

import re
import warnings
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from pipelines.documents.packages import open_package, package_notes, refuse_entities
from pipelines.documents.refusals import PaperRefused
from pipelines.documents.written import Line, Written

_MOST_CELLS = 300_000
_DECIMALS = re.compile(r"0[.](0+)")


def xlsx_written(source: Path) -> Written:
    """Return the rows of all sheets that are shown; hidden ones are noted. Raises PaperRefused."""
    with open_package(source) as package:
        refuse_entities(package)
        notes = set(package_notes(package.namelist()))
    lines: list[Line] = []
    for sheet in _sheets(source):
        if sheet.sheet_state != "visible":
            notes.add("hidden-text")
            continue
        sheet.reset_dimensions()  # what a file states about its size may be a lie
        lines += _lines(sheet)
    return Written(tuple(lines), frozenset(notes))


def _sheets(source: Path) -> Sequence[Any]:
    try:
        with warnings.catch_warnings(action="ignore"):  # of styles and extensions it does not know
            workbook = openpyxl.load_workbook(source, read_only=True, data_only=True)
    except (InvalidFileException, KeyError, ValueError, TypeError, AttributeError, IndexError):
        raise PaperRefused("damaged") from None
    return workbook.worksheets


def _lines(sheet: Any) -> Iterator[Line]:
    rows = list(_rows(sheet))
    if not rows:
        return
    yield Line((str(sheet.title),))
    used = sorted({at for row in rows for at, text in row.items() if text})
    for row in rows:
        yield Line(tuple(row.get(at, "") for at in used), ruled=True)


def _rows(sheet: Any) -> Iterator[dict[int, str]]:
    """Yield what stands in each row that is not empty, by column."""
    cells = 0
    try:
        for row in sheet.iter_rows():
            texts = {at: _shown(cell) for at, cell in enumerate(row) if cell.value is not None}
            cells += len(texts)
            if cells > _MOST_CELLS:
                raise PaperRefused("too-large")
            if any(texts.values()):
                yield texts
    except (KeyError, ValueError, TypeError, AttributeError, IndexError, OverflowError):
        raise PaperRefused("damaged") from None


def _shown(cell: Any) -> str:
    value = cell.value
    if isinstance(value, datetime):
        return value.strftime("%d.%m.%Y" if value.time() == time() else "%d.%m.%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y")
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, bool) or not isinstance(value, int | float):
        return " ".join(str(value).split())
    return _number(value, form=str(cell.number_format))


def _number(value: float, *, form: str) -> str:
    """Write a number with the decimals that the sheet shows: 5.0 is not 5 to a laboratory."""
    share = "%" in form
    decimals = _DECIMALS.search(form)
    shown = value * 100 if share else value
    if decimals:
        text = f"{shown:.{len(decimals[1])}f}"
    else:
        text = f"{round(shown)}" if form == "0" or share else f"{shown:.10g}"
    return text + "%" * share
