"""Numbers as they stand in medical papers: found, compared and rewritten for another language."""

import re
from dataclasses import dataclass
from decimal import Decimal

# One character for one character, so that spans stay true.
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬٪", "01234567890123456789,'%")
_GROUPING = "\u00a0\u2009\u202f'’"
# A number behind one capital ("L4,5", "C50.4") is a code: its parts are read one by one.
_CODE_PART = r"(?<=(?<![^\W\d_])[A-ZА-Я])\d+"
_GROUPED = rf"(?<![\d.,])\d{{1,3}}(?:[{_GROUPING}]\d{{3}})+(?:[.,]\d+)?(?!\d)"
_NUMBER = re.compile(rf"{_CODE_PART}|{_GROUPED}|\d{{1,20}}(?:[.,]\d{{1,20}})*")
_SPACED_GROUP = re.compile(r"(?<![\d.,])(\d{1,3}(?: \d{3})+)(?![\d])")
_POINT_LANGUAGES = {"en", "ar", "he", "zh", "ja", "ko", "hi"}


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text. `readings` are the values it may stand for ("1.234" has two)."""

    start: int
    end: int
    text: str
    readings: frozenset[Decimal]


def fold_digits(text: str) -> str:
    """Return `text` with Arabic-Indic and Persian digits as 0-9; the length stays the same."""
    return text.translate(_DIGITS)


def find_numbers(text: str, *, spaced_groups: bool = False) -> tuple[Number, ...]:
    """Return every number; with `spaced_groups` "12 500" is one number, else two."""
    folded = fold_digits(text)
    if spaced_groups:
        folded = _SPACED_GROUP.sub(lambda m: m.group(1).replace(" ", "\u202f"), folded)
    found: list[Number] = []
    for match in _NUMBER.finditer(folded):
        found.extend(_numbers_of(match.group(), match.start()))
    return tuple(found)


def _numbers_of(token: str, start: int) -> list[Number]:
    if readings := readings_of(token):
        return [Number(start, start + len(token), token, readings)]
    # "5,6,7" and "1.2.3" are lists.
    return [
        Number(start + m.start(), start + m.end(), m.group(), frozenset({Decimal(m.group())}))
        for m in re.finditer(r"\d+", token)
    ]


def readings_of(token: str) -> frozenset[Decimal]:
    """Return the values a numeral may stand for; empty when it is a list of numbers."""
    plain = re.sub(f"[{_GROUPING}]", "", token)
    marks = [char for char in plain if char in ".,"]
    if not marks:
        return frozenset({Decimal(plain)})
    if len(set(marks)) == 2:
        return _mixed_marks(plain, marks)
    groups = re.split("[.,]", plain)
    if len(marks) > 1:
        return frozenset({Decimal("".join(groups))}) if _grouped(groups) else frozenset()
    decimal = Decimal(".".join(groups)).normalize()
    return frozenset({decimal, Decimal("".join(groups))} if _grouped(groups) else {decimal})


def _mixed_marks(plain: str, marks: list[str]) -> frozenset[Decimal]:
    if marks.count(marks[-1]) > 1:
        return frozenset()
    whole, fraction = plain.rsplit(marks[-1], 1)
    groups = re.split("[.,]", whole)
    if not _grouped(groups):
        return frozenset()
    return frozenset({Decimal(f"{''.join(groups)}.{fraction}").normalize()})


def _grouped(groups: list[str]) -> bool:
    head, *rest = groups
    return 1 <= len(head) <= 3 and head.lstrip("0") != "" and all(len(g) == 3 for g in rest)


def render_number(token: str, *, source: str, target: str) -> str:
    """Return the numeral with the decimal mark and grouping of the target language."""
    token = fold_digits(token)
    if not readings_of(token):
        return token
    whole, fraction = _split_decimal(token, source=source)
    digits = re.sub(r"\D", "", whole)
    if digits != whole:
        digits = _group(digits, target=target)
    mark = "." if target.split("-")[0] in _POINT_LANGUAGES else ","
    return digits + mark + fraction if fraction else digits


def _split_decimal(token: str, *, source: str) -> tuple[str, str]:
    marks = [char for char in token if char in ".,"]
    if not marks or marks.count(marks[-1]) > 1:
        return token, ""
    whole, fraction = token.rsplit(marks[-1], 1)
    if len(set(marks)) == 2:
        return whole, fraction
    # Russian papers write 12.5 as well as 12,5; only a comma in English (a point in German)
    # before three digits groups thousands.
    grouping = "," if source.split("-")[0] in _POINT_LANGUAGES else "."
    thousands = marks[-1] == grouping and _grouped([whole, fraction])
    if thousands and source.split("-")[0] in {"en", "de", "tr", "ro"}:
        return token, ""
    return whole, fraction


def _group(digits: str, *, target: str) -> str:
    mark = {"de": ".", "en": ",", "ar": ","}.get(target.split("-")[0], "\u00a0")
    return f"{int(digits):,}".replace(",", mark)
