"""What goes wrong where Latin codes and numbers stand in right-to-left text."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipelines.documents.results import Doubt, Word
from pipelines.documents.sheets import FoundWord

_DIGITS = "0-9٠-٩۰-۹"
# 4+3 typed in Arabic is displayed as 3+4, and neither OCR nor a text layer can tell which was
# meant. A date is no such case: its order shows in its own form.
_OPERATION = re.compile(
    rf"(?<![{_DIGITS}/.\-A-Za-z])[{_DIGITS}]+(?:[.,٫][{_DIGITS}]+)?\s*[-+–×xX*÷/]\s*"
    rf"[{_DIGITS}]+(?:[.,٫][{_DIGITS}]+)?(?![{_DIGITS}/.\-])"
)
_DATE = re.compile(rf"[{_DIGITS}]{{1,4}}[-/.][{_DIGITS}]{{1,2}}[-/.][{_DIGITS}]{{1,4}}")
_ARABIC = re.compile(r"[\u0590-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
_LATIN = re.compile(r"[A-Za-z]")
_SCALE = re.compile(r"(?:BI-?RADS|PI-?RADS|LI-?RADS|ECOG|CA)[.,،:]?", re.IGNORECASE)
_STOPS = ".,،؛:"


def has_turned_operator(text: str) -> bool:
    """Tell whether a text holds number-operator-number, which a person must compare."""
    return bool(_OPERATION.search(_DATE.sub(" ", text)))


def with_turned_operators(words: Sequence[Word]) -> tuple[Word, ...]:
    """Mark the words of every number-operator-number, set close or with spaces between them."""
    spans: list[tuple[int, int]] = []
    text = ""
    for word in words:
        shown = word.proposed or word.text
        spans.append((len(text), len(text) + len(shown)))
        text += shown + " "
    hidden = _DATE.sub(lambda match: " " * len(match[0]), text)
    marked = {
        number
        for match in _OPERATION.finditer(hidden)
        for number, (start, end) in enumerate(spans)
        if match.start() < end and start < match.end()
    }
    return tuple(
        replace(word, doubt=Doubt.RTL_OPERATOR) if number in marked else word
        for number, word in enumerate(words)
    )


def latin_in_order(
    words: Sequence[FoundWord], shown: Sequence[str]
) -> tuple[tuple[int, ...], dict[int, str]]:
    """Return the order of reading with Latin runs from left to right, and changed texts.

    Engines give `cT2 cN1 M0` on an Arabic line as M0, cN1, cT2, and `BI-RADS 5` as 5, BI-RADS.
    `shown` are the texts with their repairs; they decide what is Latin.
    """
    order: list[int] = []
    run: list[int] = []
    changed: dict[int, str] = {}
    for index, word in enumerate(words):
        if run and words[run[-1]].line != word.line:
            order += _turned(run, words, shown, changed)
            run = []
        if (_LATIN.search(shown[index]) and not _ARABIC.search(shown[index])) or (
            _is_number(shown[index]) and not run
        ):
            run.append(index)
        else:
            order += _turned(run, words, shown, changed)
            run = []
            order.append(index) if not _is_number(shown[index]) else run.append(index)
    order += _turned(run, words, shown, changed)
    return tuple(order), changed


def _is_number(text: str) -> bool:
    return bool(re.fullmatch(rf"[{_DIGITS}]{{1,2}}[.,،]?", text))


def _turned(
    run: list[int], words: Sequence[FoundWord], shown: Sequence[str], changed: dict[int, str]
) -> list[int]:
    """Sort a run from left to right; a number in front joins it only behind a scale's name."""
    if len(run) < 2:
        return run
    first = run[0]
    if _is_number(shown[first]) and not _SCALE.fullmatch(shown[run[1]]):
        return [first, *_turned(run[1:], words, shown, changed)]
    ordered = sorted(run, key=lambda index: words[index].box[0])
    if ordered != run:
        _move_stop(ordered, shown, changed)
    return ordered


def _move_stop(ordered: list[int], shown: Sequence[str], changed: dict[int, str]) -> None:
    """Set the full stop of the sentence behind the last word of a turned run."""
    for index in ordered[:-1]:
        stop = shown[index][len(shown[index].rstrip(_STOPS)) :]
        if stop:
            changed[index] = shown[index].rstrip(_STOPS)
            changed[ordered[-1]] = (
                changed.get(ordered[-1], shown[ordered[-1]]).rstrip(_STOPS) + stop
            )


def arabic_stops(text: str) -> str:
    """Write the comma as Arabic does: the models only know the Latin one."""
    text = re.sub(rf"^([{_STOPS}])([{_DIGITS}]+)$", r"\2\1", text)
    if _ARABIC.search(text[-2:-1]):
        return text[:-1] + {",": "،", ";": "؛", "?": "؟"}.get(text[-1], text[-1])
    return text
