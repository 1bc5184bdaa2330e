"""Values that no engine may touch: taken out before translation, put back in the target's form."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pipelines.translation.dates import find_dates, render_date
from pipelines.translation.numbers import find_numbers, fold_digits, render_number
from pipelines.translation.units import find_quantities, unit_alone

SENTINEL = re.compile(r"⟦[PV]\d+⟧")
_NAME = re.compile(r"⟦P\d+⟧")
STRAY_BRACKETS = str.maketrans({"⟦": "[", "⟧": "]"})
_LATIN_CODE = re.compile(
    r"(?<![^\W_])(?:"
    r"[yra]{0,2}[cp]?T(?:is|[0-4X][a-d]?)[\s,]*[cp]?N[0-3X][a-c]?(?:\s?\(sn\))?(?:[\s,]*[cp]?M[01X][a-c]?)?"
    r"|[A-TV-Z]\d\d(?:\.\d{1,2})?(?!\d)"  # ICD-10
    r"|(?:p|c)\.[A-Z]?[a-z]{0,2}\d+[A-Za-z>*_]+\w*"  # p.Gly12Asp
    r"|[A-Z][A-Z0-9]{1,7}(?:[-/][A-Z0-9]+)*(?:\s?[0-3]\+)?"  # HER2 3+, KRAS, CA-125
    r"|[A-Z]\d{1,4}[A-Z]?(?:[-/][A-Z]?\d{1,2})?"  # G12D, L4/L5
    r"|G[1-4]|R[0-2]|[IVX]{2,4}[A-C]?"
    r")(?![^\W_])"
)
_POWER = re.compile(r"10\s?(?:\^|\*{1,2}|[Ee])?\s?(?:⁹|¹²|⁶|³|9|12|6|3)\s?/\s?\w+")


@dataclass(frozen=True, slots=True)
class Protected:
    """A text with its values as ⟦V1⟧, ⟦V2⟧ …; `values` in that order, in the target's form."""

    text: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Restored:
    """A text with its values back. `lost` are those the engine dropped or doubled."""

    text: str
    lost: tuple[str, ...]


Replacement = tuple[int, int, str]


def protect(text: str, *, source: str, target: str) -> Protected:
    """Take dates, codes, quantities and numbers out. Placeholders already inside stay."""
    if unit := unit_alone(text, language=source):
        return Protected("⟦V1⟧", (_unit_renderer(target)(unit),))
    taken: list[Replacement] = [(m.start(), m.end(), m.group()) for m in _NAME.finditer(text)]
    for find in (_dates, _codes, _quantities, _numbers):
        for start, end, value in find(text, source, target):
            if all(end <= a or start >= b for a, b, _ in taken):
                taken.append((start, end, value))
    values: list[str] = []
    pieces: list[str] = []
    cursor = 0
    for start, end, value in sorted(taken):
        pieces.append(text[cursor:start].translate(STRAY_BRACKETS))
        pieces.append(_placeholder(value, values))
        cursor = end
    pieces.append(text[cursor:].translate(STRAY_BRACKETS))
    return Protected("".join(pieces), tuple(values))


def _placeholder(value: str, values: list[str]) -> str:
    if SENTINEL.fullmatch(value):
        return value
    values.append(value)
    return f"⟦V{len(values)}⟧"


def restore(text: str, protected: Protected) -> Restored:
    """Put the values back; each placeholder must come exactly once."""
    lost = []
    for number, value in enumerate(protected.values, start=1):
        placeholder = f"⟦V{number}⟧"
        if text.count(placeholder) != 1:
            lost.append(value)
        text = text.replace(placeholder, value)
    return Restored(re.sub(r"⟦V\d+⟧", "", text), tuple(lost))


def _dates(text: str, source: str, target: str) -> Iterator[Replacement]:
    for found in find_dates(text):
        value = render_date(found, target=target) or fold_digits(text[found.start : found.end])
        yield found.start, found.end, value


def _codes(text: str, source: str, target: str) -> Iterator[Replacement]:
    if source.split("-")[0] in {"en", "de", "pl", "tr", "ro"}:
        pattern = _CODE_WITH_FIGURE  # "MRT" and "USG" are words there, for the engine to translate
    else:
        pattern = _LATIN_CODE
    for match in pattern.finditer(text):
        yield match.start(), match.end(), match.group()


_CODE_WITH_FIGURE = re.compile(rf"(?=[^\s]*\d){_LATIN_CODE.pattern}")


def _quantities(text: str, source: str, target: str) -> Iterator[Replacement]:
    folded = fold_digits(text)
    render = _unit_renderer(target)
    for quantity in find_quantities(folded, language=source):
        if quantity.duration or not quantity.readings:
            continue
        first, number = _numeral_at(folded, quantity.number_start)
        gap = "" if quantity.unit == "%" and folded[quantity.start - 1].isdigit() else " "
        value = render_number(number, source=source, target=target) + gap + render(quantity.unit)
        yield min(quantity.start, first), max(quantity.end, first + len(number)), value
    for match in _POWER.finditer(folded):
        inner = next((q for q in find_quantities(match.group())), None)
        if inner:
            yield match.start(), match.end(), render(inner.unit)


def _numeral_at(folded: str, place: int) -> tuple[int, str]:
    """Return the numeral around a place with its start: all of "1,250.5", not "250.5" alone."""
    match = re.compile(r"\d+(?:[.,]\d+)?").match(folded, place)
    assert match is not None
    around = (n for n in find_numbers(folded) if n.start <= place and n.end >= match.end())
    whole = next(around, None)
    return (whole.start, whole.text) if whole else (place, match.group())


def _unit_renderer(target: str) -> Callable[[str], str]:
    table = _UNIT_NAMES.get(target.split("-")[0], {})
    return lambda unit: "/".join(_in_language(part, table) for part in unit.split("/"))


def _in_language(part: str, table: dict[str, str]) -> str:
    match = re.fullmatch(r"(1,73 |10[⁹¹²⁶³]+)?(.*?)([²³]?)", part)
    assert match is not None
    return (match[1] or "") + table.get(match[2], match[2]) + match[3]


_RUSSIAN = {
    "mg": "мг", "g": "г", "kg": "кг", "µg": "мкг", "ng": "нг", "pg": "пг", "ml": "мл", "µl": "мкл",
    "dl": "дл", "l": "л", "cm": "см", "mm": "мм", "µm": "мкм", "m": "м", "mmol": "ммоль",
    "µmol": "мкмоль", "nmol": "нмоль", "pmol": "пмоль", "mU": "мЕд", "U": "Ед", "kU": "кЕд",
    "mmHg": "мм рт. ст.", "Gy": "Гр", "MBq": "МБк", "mSv": "мЗв", "min": "мин", "h": "ч", "T": "Тл",
}  # fmt: skip
_UNIT_NAMES: dict[str, dict[str, str]] = {
    "ru": _RUSSIAN,
    "uk": _RUSSIAN | {"U": "Од", "mU": "мОд", "kU": "кОд", "mmHg": "мм рт. ст.", "min": "хв"},
}


def _numbers(text: str, source: str, target: str) -> Iterator[Replacement]:
    for number in find_numbers(text):
        yield number.start, number.end, render_number(number.text, source=source, target=target)
