"""Every number of the source stands in the target, and no other."""

import re
from collections.abc import Sequence

from pipelines.translation.checks.number_words import says_number, says_roman
from pipelines.translation.checks.pair import Pair, finding
from pipelines.translation.checks.values import values_of
from pipelines.translation.dates import find_dates
from pipelines.translation.numbers import Number, fold_digits
from pipelines.translation.results import Finding, Severity

# "12 500" is one number or two; a difference counts only if neither reading explains it.
_SPACED_GROUPS = ((False, False), (True, True), (True, False), (False, True))
_LESS = re.compile(r"[<≤]\s?(?=\d)")
_MORE = re.compile(r"[>≥]\s?(?=\d)")
_PLUS = re.compile(r"\(\+{1,4}\)|(?<=\s)\+(?=[\s,.;]|$)")
_MINUS = re.compile(r"\([-–−]\)|(?<=\w\s)[-–−](?=[,.;]|$)")
_NEGATIVE = re.compile(r"(?:^|(?<=[\s(=:]))[-−–]\d+(?:[.,]\d+)?")
_OPERATED = re.compile(r"\d+\s?[-–+/x×]\s?\d+")
_RTL = frozenset({"ar", "he", "fa", "ur"})


def number_findings(pair: Pair) -> tuple[Finding, ...]:
    """Return numbers lost, won or turned round (must-fix), and RTL ranges to look at (advice)."""
    lost, won = _differences(pair)
    found = [
        finding(
            "numbers",
            f"{number.text} stands in the source but not in the translation.",
            source=(number.start, number.end),
        )
        for number in lost
    ]
    found += [
        finding(
            "numbers",
            f"{number.text} stands in the translation but not in the source.",
            target=(number.start, number.end),
        )
        for number in won
    ]
    return (*found, *_turned_comparisons(pair), *_minus_signs(pair), *_rtl_operators(pair))


def _differences(pair: Pair) -> tuple[list[Number], list[Number]]:
    best: tuple[list[Number], list[Number]] | None = None
    for source_grouped, target_grouped in (
        (False, False),
        (True, True),
        (True, False),
        (False, True),
    ):
        source = values_of(pair.source, spaced_groups=source_grouped).numbers
        target = values_of(pair.target, spaced_groups=target_grouped).numbers
        lost, won = unmatched(source, target)
        lost = [n for n in lost if not _in_words(n, pair.target, pair.source, pair.target_code)]
        won = [n for n in won if not _in_words(n, pair.source, pair.target, pair.source_code)]
        if not lost and not won:
            return [], []
        best = best or (lost, won)
    assert best is not None
    return best


def _in_words(number: Number, text: str, other: str, language: str) -> bool:
    return says_number(text, number, language=language) or says_roman(text, other, number)


def unmatched(
    source: Sequence[Number], target: Sequence[Number]
) -> tuple[list[Number], list[Number]]:
    """Pair numbers that may have the same value; return the rest of each side."""
    rest, lost = list(target), []
    for number in sorted(source, key=lambda n: len(n.readings)):
        partner = next((t for t in rest if t.readings == number.readings), None) or next(
            (t for t in rest if t.readings & number.readings), None
        )
        if partner is None:
            lost.append(number)
        else:
            rest.remove(partner)
    return lost, rest


def _turned_comparisons(pair: Pair) -> list[Finding]:
    source, target = fold_digits(pair.source), fold_digits(pair.target)
    for here, there in ((_LESS, _MORE), (_MORE, _LESS), (_PLUS, _MINUS), (_MINUS, _PLUS)):
        kept = len(here.findall(source)) <= len(here.findall(target))
        if not kept and len(there.findall(target)) > len(there.findall(source)):
            return [finding("numbers", "A sign (<, >, +, -) was turned round.")]
    return []


def _minus_signs(pair: Pair) -> list[Finding]:
    """T-score -2.5 is not 2.5. Only where the figure itself stands on both sides."""
    source, target = _negatives(pair.source), _negatives(pair.target)
    if len(source) == len(target):
        return []
    message = "A minus sign is lost or won before a number."
    return [
        finding(
            "numbers",
            message,
            source=source[0] if source else None,
            target=target[0] if target else None,
        )
    ]


def _negatives(text: str) -> list[tuple[int, int]]:
    return [
        match.span()
        for match in _NEGATIVE.finditer(fold_digits(text))
        if not text[: match.start()].rstrip()[-1:].isdigit()
    ]


def _without_dates(text: str) -> str:
    folded = fold_digits(text)
    for date in find_dates(folded):
        folded = folded[: date.start] + " " * (date.end - date.start) + folded[date.end :]
    return folded


def _rtl_operators(pair: Pair) -> list[Finding]:
    """4+3 in Arabic script is shown as 3+4: no software can tell which was meant."""
    if pair.source_code not in _RTL:
        return []
    return [
        finding(
            "rtl-operator",
            "Compare the order of these figures with the image: right-to-left text may turn them.",
            source=match.span(),
            severity=Severity.ADVICE,
        )
        for match in _OPERATED.finditer(_without_dates(pair.source))
    ]
