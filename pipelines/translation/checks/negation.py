"""A negation is neither lost nor won between source and target."""

import re

from pipelines.translation.checks.negation_words import PERMIT, STRONG
from pipelines.translation.checks.pair import Pair, finding
from pipelines.translation.results import Finding, Severity
from pipelines.translation.sentences import split_sentences

Sides = tuple[tuple[int, int], tuple[int, int]]


def negation_findings(pair: Pair) -> tuple[Finding, ...]:
    """Return lost or won negations (must-fix) and a changed count of them (advice)."""
    found = [f for sides in _sentence_pairs(pair) if (f := _compare(pair, sides))]
    return tuple(found)


def _sentence_pairs(pair: Pair) -> list[Sides]:
    source = split_sentences(pair.source, language=pair.source_code)
    target = split_sentences(pair.target, language=pair.target_code)
    if len(source) == len(target):
        return list(zip(source, target, strict=True))
    return [((0, len(pair.source)), (0, len(pair.target)))]


def _compare(pair: Pair, sides: Sides) -> Finding | None:
    (a, b), (c, d) = sides
    source = _spans(STRONG, pair.source[a:b], pair.source_code)
    target = _spans(STRONG, pair.target[c:d], pair.target_code)
    # "unauffällig" may stand for "без особенностей": words that only may negate count as well.
    source_all = len(_spans(PERMIT, pair.source[a:b], pair.source_code))
    target_all = len(_spans(PERMIT, pair.target[c:d], pair.target_code))
    if len(source) > len(target) and source_all > target_all:
        return finding("negation", "A negation is lost.", source=_shift(source[-1], a))
    if len(target) > len(source) and target_all > source_all:
        severity = Severity.ADVICE if source else Severity.MUST_FIX
        return finding(
            "negation",
            "The translation negates what the source does not.",
            target=_shift(target[-1], c),
            severity=severity,
        )
    return None


def _spans(table: dict[str, re.Pattern[str]], text: str, language: str) -> list[tuple[int, int]]:
    pattern = table.get(language)
    return [m.span() for m in pattern.finditer(text)] if pattern else []


def _shift(span: tuple[int, int], by: int) -> tuple[int, int]:
    return span[0] + by, span[1] + by
