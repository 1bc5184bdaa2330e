"""Faults sown into the reference translations of the fixture cases: how many of them are found."""

import json
import random
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from pipelines.translation.checks import check
from pipelines.translation.results import Severity

FIXTURES = Path(__file__).parents[3] / "fixtures"
SEED = 20261121
Fault = Callable[[str, random.Random], str | None]


def _references() -> Iterator[tuple[str, str, str]]:
    for file in sorted(FIXTURES.glob("cases/*/truth/*.segments.jsonl")):
        for line in file.read_text().splitlines():
            record = json.loads(line)
            yield file.parts[-3].split("-")[0], record["source"], record["target"]


def _other_digit(text: str, chance: random.Random) -> str | None:
    places = [m.start() for m in re.finditer(r"\d", text)]
    if not places:
        return None
    at = chance.choice(places)
    digit = chance.choice([d for d in "123456789" if d != text[at]])
    return text[:at] + digit + text[at + 1 :]


def _dropped_number(text: str, chance: random.Random) -> str | None:
    places = list(re.finditer(r"(?<![\w.,/])\d+(?:,\d+)?(?=\s)", text))
    if not places:
        return None
    place = chance.choice(places)
    return text[: place.start()] + text[place.end() :]


def _moved_decimal_mark(text: str, _: random.Random) -> str | None:
    return re.sub(r"(\d),(\d)", r"\1\2", text, count=1) if re.search(r"\d,\d", text) else None


def _swapped(text: str, pairs: list[tuple[str, str]]) -> str | None:
    for here, there in pairs:
        if re.search(here, text):
            return re.sub(here, there, text, count=1)
    return None


def _other_unit(text: str, _: random.Random) -> str | None:
    return _swapped(
        text,
        [
            (r"(?<=\d )mg\b", "g"),
            (r"(?<=\d )mm\b", "cm"),
            (r"(?<=\d )cm\b", "mm"),
            (r"(?<=\d )ml\b", "l"),
            (r"(?<=\d )mmol/l", "µmol/l"),
            (r"(?<=\d )µmol/l", "mmol/l"),
            (r"(?<=\d )g/l", "g/dl"),
            (r"(?<=\d )U/l", "U/ml"),
        ],
    )


def _other_side(text: str, _: random.Random) -> str | None:
    return _swapped(
        text,
        [
            (r"\blinke(?=[nrsm]?\b)", "rechte"),
            (r"\brechte(?=[nrsm]?\b)", "linke"),
            (r"\blinks", "rechts"),
            (r"\brechts", "links"),
        ],
    )


def _lost_negation(text: str, _: random.Random) -> str | None:
    return _swapped(
        text, [(r"\b[Kk]eine?[nmrs]?\b ", ""), (r"\bnicht ", ""), (r"\b[Oo]hne ", "mit ")]
    )


def _won_negation(text: str, _: random.Random) -> str | None:
    if re.search(r"\b(?:kein|nicht|ohne)", text, re.IGNORECASE) or text.count(" ") < 4:
        return None
    words = text.split(" ")
    return " ".join([*words[:2], "nicht", *words[2:]])


def _other_tnm(text: str, _: random.Random) -> str | None:
    return _swapped(
        text, [(r"(?<=[pc]T)[1-3]", "4"), (r"N[01]", "N2"), (r"M0", "M1"), (r"\bR0", "R1")]
    )


@pytest.mark.parametrize(
    ("sow", "least"),
    [
        (_other_digit, 0.99),
        (_dropped_number, 0.99),
        (_moved_decimal_mark, 0.99),
        (_other_unit, 0.99),
        (_other_side, 0.99),
        (_other_tnm, 0.99),
        (_lost_negation, 0.95),
        (_won_negation, 0.95),
    ],
)
def test_finds_the_faults_sown(sow: Fault, least: float) -> None:
    chance = random.Random(SEED)

    sown = [
        (language, source, faulty)
        for language, source, target in _references()
        if (faulty := sow(target, chance)) and faulty != target
    ]
    missed = [(s, t) for language, s, t in sown if not _found(language, s, t)]

    assert len(sown) >= 1
    assert len(missed) <= (1 - least) * len(sown), missed


def test_finds_a_sentence_left_out() -> None:
    whole = [
        (language, source, target)
        for language, source, target in _references()
        if len(source) > 25 and source.endswith(".") and target.endswith(".")
    ]

    sown = [
        (language, f"{source} {after[1]}", target)
        for (language, source, target), after in pairwise(whole)
        if after[0] == language
    ]
    missed = [(s, t) for language, s, t in sown if not _found(language, s, t)]

    assert len(missed) <= 0.05 * len(sown), missed


def _found(language: str, source: str, target: str) -> bool:
    findings = check(source, target, source_language=language, target_language="de")
    return any(finding.severity is Severity.MUST_FIX for finding in findings)
