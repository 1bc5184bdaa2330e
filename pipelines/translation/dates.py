"""Dates as papers write them, in figures and in words, and as another language writes them."""

import re
from dataclasses import dataclass
from datetime import date

from pipelines.translation.numbers import fold_digits

# Beginnings of the month names of RU, UK, PL, EN, DE, TR, RO and both Arabic calendars' names.
_MONTHS: tuple[str, ...] = (
    "январ|січ|stycz|jan|jän|ocak|ian|يناير|كانون الثاني",
    "феврал|лют|lut|feb|şubat|فبراير|شباط",
    "март|берез|mar|mär|مارس|آذار",
    "апрел|квіт|kwie|apr|nisan|أبريل|ابريل|إبريل|نيسان",
    "ма[йяе]|трав|maj|may|mai|مايو|أيار",
    "июн|черв|czerw|jun|haz|iun|يونيو|حزيران",
    "июл|лип|lip|jul|tem|iul|يوليو|تموز",
    "август|серп|sierp|aug|ağu|أغسطس|اغسطس|آب",
    "сентябр|верес|wrze|sep|eyl|سبتمبر|أيلول",
    "октябр|жовт|paź|oct|okt|ekim|أكتوبر|اكتوبر|تشرين الأول",
    "ноябр|листоп|listop|nov|kas|noi|نوفمبر|تشرين الثاني",
    "декабр|груд|grud|dec|dez|ara|ديسمبر|كانون الأول",
)
_MONTH = r"(?P<month>(?<!\w)(?:" + "|".join(f"(?:{names})" for names in _MONTHS) + r")\w*)\.?"
_DAY = r"(?<![\d.,])(?P<day>\d{1,2})(?:st|nd|rd|th|-?го|-?е)?\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_FIGURES = re.compile(
    r"(?<![\d.,/])(?P<a>\d{1,2})(?P<mark>[./-])\s?(?P<b>\d{1,2})(?P=mark)\s?"
    r"(?P<year>(?:19|20)\d\d|\d\d)(?![\d]|[./]\d)"
)
_ISO = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[./-])(?P<a>\d{1,2})(?P=mark)(?P<b>\d{1,2})(?!\d)"
)
_WORDS = (
    re.compile(rf"{_DAY}\s+(?:of\s+|de\s+)?{_MONTH},?\s+(?:de\s+)?{_YEAR}", re.IGNORECASE),
    re.compile(rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}", re.IGNORECASE),
    re.compile(rf"{_MONTH},?\s+(?:of\s+|de\s+)?{_YEAR}", re.IGNORECASE),
)
_MONTH_YEAR = re.compile(
    r"(?<![\d./,])(?P<month>0[1-9]|1[0-2]|[1-9])[./](?P<year>(?:19|20)\d\d)(?!\d)"
)
_YEAR_MARK = re.compile(r"\s?(?:года?|г|року|р|roku|r)(?!\w)\.?")

Day = tuple[int, int, int | None]  # year, month, day; no day in "March 2026"


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text. `readings` holds two days where 03/04 may be either."""

    start: int
    end: int
    readings: frozenset[Day]
    numeric: bool


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Return the dates of `text` in order, none overlapping another."""
    folded = fold_digits(text)
    found: list[FoundDate] = []
    for pattern, read in _READERS:
        for match in pattern.finditer(folded):
            readings = read(match)
            free = all(match.end() <= f.start or match.start() >= f.end for f in found)
            if readings and free:
                numeric = pattern in (_FIGURES, _ISO, _MONTH_YEAR)
                found.append(FoundDate(match.start(), match.end(), readings, numeric))
    return tuple(sorted(found, key=lambda f: f.start))


def opens_with_month(text: str) -> bool:
    """Return whether `text` begins with the name of a month."""
    return bool(re.match(_MONTH, text, re.IGNORECASE))


def without_year_marks(text: str) -> str:
    """Return `text` without "г.", "р." or "r." behind its dates: German writes none."""
    for found in reversed(find_dates(text)):
        if mark := _YEAR_MARK.match(text, found.end):
            text = text[: found.end] + text[mark.end() :]
    return text


def render_date(found: FoundDate, *, target: str) -> str | None:
    """Return the date as the target language writes it; None when it can be read two ways."""
    if len(found.readings) != 1:
        return None
    ((year, month, day),) = found.readings
    mark = "/" if target.split("-")[0] in {"ar", "en"} else "."
    if day is None:
        return f"{month:02d}{mark}{year}"
    if target.split("-")[0] == "en":
        return f"{day} {_ENGLISH[month - 1]} {year}"
    return f"{day:02d}{mark}{month:02d}{mark}{year}"


_ENGLISH = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def _full_year(text: str) -> int:
    year = int(text)
    if year > 99:
        return year
    return 2000 + year if year <= 49 else 1900 + year


def _real(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _read_figures(match: re.Match[str]) -> frozenset[Day]:
    if match["mark"] == "-" and len(match["year"]) == 2:
        return frozenset()
    year, first, second = _full_year(match["year"]), int(match["a"]), int(match["b"])
    orders = [(second, first)]
    if match["mark"] == "/":  # Americans put the month first
        orders.append((first, second))
    return frozenset((year, m, d) for m, d in orders if _real(year, m, d))


def _read_iso(match: re.Match[str]) -> frozenset[Day]:
    year, month, day = int(match["year"]), int(match["a"]), int(match["b"])
    return frozenset({(year, month, day)}) if _real(year, month, day) else frozenset()


def _read_words(match: re.Match[str]) -> frozenset[Day]:
    month, year = _month(match["month"]), int(match["year"])
    day = int(match["day"]) if "day" in match.groupdict() else None
    if month is None or (day is not None and not _real(year, month, day)):
        return frozenset()
    return frozenset({(year, month, day)})


def _month(word: str) -> int | None:
    for number, names in enumerate(_MONTHS, start=1):
        if re.match(names, word.lower()):
            return number
    return None


def _read_month_year(match: re.Match[str]) -> frozenset[Day]:
    return frozenset({(int(match["year"]), int(match["month"]), None)})


_READERS = (
    (_FIGURES, _read_figures),
    (_ISO, _read_iso),
    *((pattern, _read_words) for pattern in _WORDS),
    (_MONTH_YEAR, _read_month_year),
)
