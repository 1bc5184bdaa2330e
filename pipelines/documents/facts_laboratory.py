"""Finds laboratory values with their units and reference ranges, in tables and in sentences."""

import re
from collections.abc import Iterator
from datetime import date

from pipelines.documents.laboratory_names import GIGA, UNITS
from pipelines.documents.lexicon import in_small_letters
from pipelines.documents.results import Fact, FactKind
from pipelines.documents.statement import Statement

_NUMBER = re.compile(
    r"(?<![\w.,/\-–^])([<>≤≥]?\s?\d{1,6}(?:[.,]\d{1,3})?)(?![^\W\u3400-\u9fff]|/(?!\d)"
    r"|[.,\-–/]\d|\s?[–-]\s?\d)"
)


def _unit_pattern(unit: str) -> str:
    """Allow a space before the square metres of `ml/min/1.73 m²` and after the power of ten.

    There are two signs for micro, which look alike.
    """
    escaped = re.escape(unit).replace("73m", r"73\s?m").replace("73м", r"73\s?м")
    escaped = re.sub("[µμ]", "[µμ]", escaped)
    return re.sub(r"^((?:\\?[x×х*])?10(?:⁹|¹²|³|⁶|\\\^\d{1,2}|\\\*\d{1,2}))/", r"\1\\s?/", escaped)


# In small letters: a search that cares for case is several times faster.
_UNIT = re.compile(
    r"(?<![A-Za-zА-я])(?:"
    + "|".join(map(_unit_pattern, sorted({*UNITS, GIGA.lower()}, key=len, reverse=True)))
    + r")(?![^\W\d\u3400-\u9fff])"
)
_RANGE = re.compile(
    r"(?<![\d.,])(\d{1,6}(?:[.,]\d{1,3})?)\s?[–—\-−~]\s?(\d{1,6}(?:[.,]\d{1,3})?)(?![\d.,]\d)"
)
_LIMIT = re.compile(
    r"(?:до|менее|не более|менше|не більше|дейін|gacha|гача|below|up to|under|less than|bis"
    r"|unter|do|poniżej|<|≤|＜|أقل من|حتى|jusqu'à|inférieur à|hasta|menor de|până la|sub"
    r"|altında|低于|小于)\s?(\d{1,6}(?:[.,]\d{1,3})?)"
    r"|(\d{1,6}(?:[.,]\d{1,3})?)\s?(?:дейін|gacha|гача)",
    re.IGNORECASE,
)
_FLOOR = re.compile(
    r"(?:от|более|не менее|більше|понад|жоғары|above|over|more than|über|>|≥|＞|أكثر من"
    r"|powyżej|plus de|supérieur à|más de|mayor de|peste|üzerinde|大于"
    r"|高于)\s?(\d{1,6}(?:[.,]\d{1,3})?)",
    re.IGNORECASE,
)
_MEANT = re.compile(
    r"норм|реф|ref|norm|n:|n =|зраз|қалып|me'?yor|меъёр|range|réf|vn|valeurs|rango|interval"
    r"|valori|المرجع|الطبيعي|طبيعي|参考|正常|vr\b|[(\[（]",
    re.IGNORECASE,
)
_REACH = 60  # characters from the name to its value in a sentence
_REFERENCE_REACH = 45  # and from its unit to the range
_STOP = re.compile(r"[.;。；](?:\s|$)|[。；]")


def laboratory_in(statement: Statement, *, header: tuple[date, ...] = ()) -> Iterator[Fact]:
    """Yield the values of a passage. `header` are the days above the columns of a table."""
    names = statement.found.get("laboratory", [])
    text, in_table = statement.text, statement.passage.in_table
    if not names or _UNIT.search(statement.lower) is None:
        return
    for place, name in enumerate(names):
        until = names[place + 1].start if place + 1 < len(names) else len(text)
        rest = text[name.end : until if in_table else min(until, name.end + 2 * _REACH)]
        if not statement.is_of_family(name.start, name.end):
            yield from _values(statement, rest, name.start, name.end, name.value, header)


def _values(
    statement: Statement,
    rest: str,
    start: int,
    end: int,
    label: str,
    header: tuple[date, ...],
) -> Iterator[Fact]:
    in_table = statement.passage.in_table
    unit = _UNIT.search(in_small_letters(rest), 0, len(rest) if in_table else _REACH)
    stop = _STOP.search(rest)
    if unit is None or (stop and stop.start() < unit.start()):
        return
    before = rest[: unit.start()]
    numbers = list(_NUMBER.finditer(before)) or list(_NUMBER.finditer(before.rstrip() + " "))
    after = rest[unit.end() :]
    if not numbers and in_table:
        numbers = list(_NUMBER.finditer(after))[:1]  # the unit may stand before the value
        after = after[numbers[0].end() :] if numbers else after
    if len(numbers) > 1 and not (in_table and len(header) == len(numbers)):
        numbers = numbers[:1] if in_table else numbers[-1:]
    days = header if in_table and len(header) == len(numbers) else (None,) * len(numbers)
    for number, day in zip(numbers, days, strict=True):
        yield statement.fact(
            FactKind.LABORATORY,
            re.sub(r"\s", "", number[1]).replace(",", "."),
            start,
            end + unit.end(),
            label=label,
            unit=_unit(rest[unit.start() : unit.end()]),
            on=day,
            reference=_reference(after if in_table else _aside(after)),
            certainty=0.9 if in_table else 0.8,
        )


def _aside(text: str) -> str:
    """Return what stands in brackets or is called a norm right after a value in a sentence."""
    near = _STOP.split(text[:_REFERENCE_REACH])[0]
    meant = _MEANT.search(near)
    return near[meant.start() :] if meant and meant.start() < 6 else ""


def _unit(text: str) -> str:
    if text == GIGA:
        return GIGA
    return UNITS.get(re.sub(r"\s", "", text).lower(), text)


def _reference(text: str) -> str | None:
    """Return the reference range as `130–160`, `<41` or `>60`."""
    if found := _RANGE.search(text):
        return f"{found[1]}–{found[2]}".replace(",", ".")
    if found := _LIMIT.search(text):
        return f"<{found[1] or found[2]}".replace(",", ".")
    if found := _FLOOR.search(text):
        return f">{found[1]}".replace(",", ".")
    return None
