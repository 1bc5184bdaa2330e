"""Finds laboratory values with their units and reference ranges, in tables and in sentences."""

import re
from collections.abc import Iterator
from datetime import date

from pipelines.documents.laboratory_names import GIGA, PARAMETERS, UNITS
from pipelines.documents.passages import Passage
from pipelines.documents.results import Fact, FactKind

_NAMES = {
    label: re.compile(rf"(?<![\w/\-])(?:{words})(?![\w])", re.IGNORECASE)
    for label, words in PARAMETERS.items()
}
_NUMBER = re.compile(
    r"(?<![\w.,/\-–])([<>≤≥]?\s?\d{1,6}(?:[.,]\d{1,3})?)(?![\w/]|[.,\-–/]\d|\s?[–-]\s?\d)"
)


def _unit_pattern(unit: str) -> str:
    """Allow a space before the square metres of `ml/min/1.73 m²`."""
    return re.escape(unit).replace("73m", r"73\s?m").replace("73м", r"73\s?м")


_UNIT = re.compile(
    "|".join([*map(_unit_pattern, sorted(UNITS, key=len, reverse=True)), GIGA]) + r"(?!\w)", re.I
)
_RANGE = re.compile(r"(\d+(?:[.,]\d+)?)\s?[–—-]\s?(\d+(?:[.,]\d+)?)")
_LIMIT = re.compile(
    r"(?:до|менее|не более|below|up to|under|bis|<|≤|أقل من)\s?(\d+(?:[.,]\d+)?)", re.I
)
_FLOOR = re.compile(r"(?:от|более|не менее|above|over|über|>|≥|أكثر من)\s?(\d+(?:[.,]\d+)?)", re.I)
_REACH = 60  # characters from the name to its value in a sentence


def laboratory_in(passage: Passage, *, header: tuple[date, ...] = ()) -> Iterator[Fact]:
    """Yield the values of a passage. `header` are the days above the columns of a table."""
    text = passage.text
    if _UNIT.search(text) is None:  # spares most passages the search for every name
        return
    names = sorted(
        (match.start(), match.end(), label)
        for label, pattern in _NAMES.items()
        for match in pattern.finditer(text)
    )
    names = _longest(names)
    for place, (start, end, label) in enumerate(names):
        until = names[place + 1][0] if place + 1 < len(names) else len(text)
        rest = text[end : until if passage.in_table else min(until, end + _REACH)]
        yield from _values(passage, rest, start=start, end=end, label=label, header=header)


def _longest(names: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Of names that overlap keep the longest: glycated haemoglobin is not haemoglobin."""
    kept: list[tuple[int, int, str]] = []
    for name in sorted(names, key=lambda each: (each[0] - each[1], each[0])):
        if all(name[1] <= other[0] or name[0] >= other[1] for other in kept):
            kept.append(name)
    return sorted(kept)


def _values(
    passage: Passage,
    rest: str,
    *,
    start: int,
    end: int,
    label: str,
    header: tuple[date, ...],
) -> Iterator[Fact]:
    unit = _UNIT.search(rest)
    sentence_end = re.search(r"[.;]\s", rest)
    if unit is None or (sentence_end and sentence_end.start() < unit.start()):
        return
    before = rest[: unit.start()]
    numbers = list(_NUMBER.finditer(before)) or list(_NUMBER.finditer(before.rstrip() + " "))
    if not numbers or (len(numbers) > 1 and not passage.in_table):
        numbers = numbers[-1:]
    days = header if passage.in_table and len(header) == len(numbers) else (None,) * len(numbers)
    for number, day in zip(numbers, days, strict=True):
        stop = end + unit.end()
        yield Fact(
            kind=FactKind.LABORATORY,
            value=re.sub(r"\s", "", number[1]).replace(",", "."),
            page=passage.page.number,
            box=passage.box(start, stop),
            source_text=passage.text[start:stop].replace("\t", " "),
            label=label,
            unit=_unit(unit[0]),
            on=day,
            reference=_reference(rest[unit.end() :]) if passage.in_table else None,
            certainty=0.9 if passage.in_table else 0.8,
        )


def _unit(text: str) -> str:
    if text == GIGA:
        return GIGA
    return UNITS.get(re.sub(r"\s", "", text).lower(), text)


def _reference(text: str) -> str | None:
    """Return the reference range as `130–160`, `<41` or `>60`."""
    if found := _RANGE.search(text):
        return f"{found[1]}–{found[2]}".replace(",", ".")
    if found := _LIMIT.search(text):
        return f"<{found[1]}".replace(",", ".")
    if found := _FLOOR.search(text):
        return f">{found[1]}".replace(",", ".")
    return None
