"""Dates, units and numbers of one text, each found once and none counted twice."""

from dataclasses import dataclass

from pipelines.translation.checks.zeros import read_zeros
from pipelines.translation.dates import FoundDate, find_dates
from pipelines.translation.numbers import Number, find_numbers, fold_digits
from pipelines.translation.units import Quantity, find_quantities


@dataclass(frozen=True, slots=True)
class Values:
    """What a text states in figures. `numbers` holds none that belongs to a date or a unit."""

    dates: tuple[FoundDate, ...]
    quantities: tuple[Quantity, ...]
    numbers: tuple[Number, ...]


def values_of(text: str, *, spaced_groups: bool = False, language: str = "") -> Values:
    """Return the values of `text`; spans refer to `text` itself."""
    folded = fold_digits(read_zeros(text))
    dates = find_dates(folded)
    without_dates = _blank(folded, [(d.start, d.end) for d in dates])
    quantities = find_quantities(without_dates, language=language)
    rest = _blank(without_dates, [(q.start, q.end) for q in quantities])
    return Values(dates, quantities, find_numbers(rest, spaced_groups=spaced_groups))


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + "·" * (end - start) + text[end:]
    return text
