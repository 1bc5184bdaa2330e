"""Finds therapies that were given, with the day they began."""

import re
from collections.abc import Iterator

from pipelines.documents.dates import FoundDate
from pipelines.documents.lexicon import Found
from pipelines.documents.results import Fact, FactKind
from pipelines.documents.statement import Statement

_MONTH_OR_YEAR = re.compile(r"(?<![\d./])(?:(?:0[1-9]|1[0-2])[./])?(?:19|20)\d{2}(?![\d./-])")
_REGIMEN = re.compile(
    r"(?<![\w\-])(m?FOLFIRINOX|m?FOLFOX-?[46]?|FOLFIRI|XELOX|CAPOX|FLOT|GEMOX|R-?CHOP|ABVD"
    r"|BEACOPP|AC|EC|FEC|TCHP?|DCF|BEP|PCV"
    r"|GC|MVAC)(?![\w\-])"
)
_ATTACHED, _BEHIND = 25, 12  # characters between the word and its own date, or what dates by it
_COMPOUNDS = {
    "resektion": "Operation", "ektomie": "Operation", "operation": "Operation",
    "bestrahlung": "Strahlentherapie", "strahlentherapie": "Strahlentherapie",
    "chemotherapie": "Chemotherapie", "immuntherapie": "Immuntherapie",
}  # fmt: skip
_COMPOUND = re.compile(rf"[a-zß]{{3,30}}?({'|'.join(_COMPOUNDS)})(?![a-zß])")


def therapies_in(statement: Statement) -> Iterator[Fact]:
    """Yield the dated therapies of a passage, once a kind and sentence.

    `on` is the first day named with it; None where only a month or a year is.
    """
    told: set[tuple[str, int]] = set()
    words = [*statement.found.get("therapy", ()), *_compounds(statement)]
    for word in words:
        first, last = statement.sentence(word.start, word.end)
        if (word.value, first) in told or not _is_given(statement, word, first, last):
            continue
        near = _near(statement.days, word, first, last)
        vague = _MONTH_OR_YEAR.search(statement.text, first, last)
        if near is None and (vague is None or _is_landmark(statement, word)):
            continue
        if near and _is_landmark(statement, word) and not 0 <= near.start - word.end <= _ATTACHED:
            continue
        told.add((word.value, first))
        places = [word.start, word.end, *((near.start, near.end) if near else ())]
        regimen = _REGIMEN.search(statement.text, first, last)
        yield statement.fact(
            FactKind.THERAPY,
            word.value,
            min(places),
            max(places),
            label=regimen[1] if regimen and word.value == "Chemotherapie" else None,
            on=near.day if near else None,
            certainty=0.8 if near else 0.6,
        )


def _compounds(statement: Statement) -> Iterator[Found]:
    """Yield German words that end in the name of a therapy: Unterlappenresektion."""
    if not any(ending in statement.small for ending in _COMPOUNDS):
        return
    for match in _COMPOUND.finditer(statement.small):
        kind = _COMPOUNDS[next(ending for ending in _COMPOUNDS if ending in match[1])]
        yield Found(*match.span(), kind)


def _is_landmark(statement: Statement, word: Found) -> bool:
    """Tell "after the operation …" from a report of the operation."""
    first, last = statement.clause(word.start, word.end)
    before = max(first, word.start - 2 * _ATTACHED)
    return statement.has("around", before, word.start) or statement.has(
        "behind", word.end, min(last, word.end + _BEHIND)
    )


def _is_given(statement: Statement, word: Found, first: int, last: int) -> bool:
    if any(statement.has(topic, first, last) for topic in ("planned", "family")):
        return False
    begin, end = statement.clause(word.start, word.end)
    return not (statement.has("without", begin, word.start) or statement.has("denied", begin, end))


def _near(days: list[FoundDate], word: Found, first: int, last: int) -> FoundDate | None:
    inside = [day for day in days if first <= day.start and day.end <= last]
    return min(inside, key=lambda day: (abs(day.start - word.start) // 60, day.start), default=None)
