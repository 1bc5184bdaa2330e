"""Finds dates as they are written abroad: figures in any order, months in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pipelines.documents.months import MONTHS

# Each begins with a digit, and looks behind it then: that is found faster.
_FIGURES = re.compile(
    r"(\d(?<![\d.,/\-]\d)\d?)\s?([./\-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/\-]|[.,]\d)"
)
_YEAR_FIRST = re.compile(r"(\d(?<![\d.,/\-]\d)\d{3})([./\-])(\d{1,2})\2(\d{1,2})(?![\d/\-]|[.,]\d)")
_CHINESE = re.compile(r"(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_NAMES = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_DAY_MONTH = re.compile(
    rf"(\d(?<!\d\d)\d?)(?:st|nd|rd|th|er|\.)?\s+(?:of\s+|de\s+|من\s+)?({_NAMES})\w*\.?,?\s+(?:de\s+)?(\d{{4}})",
    re.I,
)
_MONTH_DAY = re.compile(rf"\b({_NAMES})\w*\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,\s*(\d{{4}})", re.I)
_YEAR_DAY_MONTH = re.compile(
    rf"(\d(?<!\d\d)\d{{3}})\s?[-–]?\s?(?:жылғы|жылдың|жылы|ж\.|йил|йилнинг|yil|yilning|й\.|y\.)\s?"
    rf"(\d{{1,2}})\s?[-–]?\s?({_NAMES})",
    re.IGNORECASE,
)
_COMMA_YEAR = re.compile(r",\s*\d{4}")
_WORD_DAY = re.compile(r"[^\W\d]\.?\s{1,3}\d{1,2}(?:st|nd|rd|th)?,\s*\d{4}")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_EARLIEST, _LATEST = 1900, 2100


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text; `certain` is False where day and month could be the other way round."""

    day: date
    start: int
    end: int
    certain: bool = True


def dates_in(text: str, *, month_first: bool = False) -> list[FoundDate]:
    """Return the dates in `text` in order. `month_first` reads 03/04/2026 as 4 March."""
    if not _YEAR.search(text):  # spares most texts the search for every form
        return list(_figures(text, month_first=month_first))
    found = [
        *_figures(text, month_first=month_first),
        *_in_order(_YEAR_FIRST, text, (1, 3, 4)),
        *(_in_order(_CHINESE, text, (1, 2, 3)) if "年" in text else ()),
        *_with_names(_DAY_MONTH, text, day=1, month=2),
        *_year_first_with_names(text),
        *(_with_names(_MONTH_DAY, text, day=2, month=1) if _may_end_in_year(text) else ()),
    ]
    return sorted(found, key=lambda each: each.start)


def _may_end_in_year(text: str) -> bool:
    return _COMMA_YEAR.search(text) is not None and _WORD_DAY.search(text) is not None


def _figures(text: str, *, month_first: bool) -> Iterator[FoundDate]:
    for match in _FIGURES.finditer(text):
        a, b, year = int(match[1]), int(match[3]), int(match[4])
        if year < 100:
            year += 2000 if year < 50 else 1900
        swapped = (month_first and b <= 31 and a <= 12) or (a <= 12 < b)
        day = _day(year, a, b) if swapped else _day(year, b, a)
        if day:
            doubtful = match[2] == "/" and a <= 12 and b <= 12 and a != b
            yield FoundDate(day, match.start(), match.end(), certain=not doubtful)


def _in_order(
    pattern: re.Pattern[str], text: str, groups: tuple[int, int, int]
) -> Iterator[FoundDate]:
    for match in pattern.finditer(text):
        year, month, day = (int(match[group]) for group in groups)
        if found := _day(year, month, day):
            yield FoundDate(found, match.start(), match.end())


def _with_names(
    pattern: re.Pattern[str], text: str, *, day: int, month: int
) -> Iterator[FoundDate]:
    for match in pattern.finditer(text):
        if found := _day(int(match[3]), MONTHS[match[month].lower()], int(match[day])):
            yield FoundDate(found, match.start(), match.end())


def _year_first_with_names(text: str) -> Iterator[FoundDate]:
    """Find the order of Kazakh and Uzbek: `2025 жылғы 12 наурыз`."""
    for match in _YEAR_DAY_MONTH.finditer(text):
        if found := _day(int(match[1]), MONTHS[match[3].lower()], int(match[2])):
            yield FoundDate(found, match.start(), match.end())


def _day(year: int, month: int, day: int) -> date | None:
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
