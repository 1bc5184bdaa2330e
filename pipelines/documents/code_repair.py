"""Proposes what a medical code was before a Cyrillic or Arabic model destroyed it.

`pT3N1bM0` becomes `рТЗМ1ЬМО`, `R0` becomes `В0`, `10⁹/л` becomes `10%/л`. A word is proposed only
where a strict pattern holds in full; what was read stays beside it.
"""

import itertools
from collections.abc import Sequence

import cv2

from pipelines.documents.code_patterns import same_number, strict_code, strict_unit
from pipelines.documents.engine import SINGLE_LINE, SINGLE_WORD, OcrEngine, OcrWord
from pipelines.documents.line_repair import proposals_in_line
from pipelines.documents.preprocess import Grey

_MOST_LOOKS = 120  # words of a page that get a second look, the least sure first
_SURE = 0.68  # of the second look
_VERY_SURE = 0.90  # needed to contradict a first look that was sure of itself
_DOUBTED = 0.70
_SHORT = 5  # an Arabic word of so few letters may be a Latin code
# The Latin model reads most single words best enlarged; some only as a line.
_LOOKS = ((1.8, SINGLE_WORD),)
_ARABIC_LOOKS = ((1.8, SINGLE_WORD), (1.0, SINGLE_WORD), (1.8, SINGLE_LINE), (1.4, SINGLE_LINE))
_EDGES = ".,;:()[]«»\"'،|"


def repaired(
    words: Sequence[OcrWord], *, image: Grey, engine: OcrEngine, script: str
) -> tuple[str | None, ...]:
    """Return a proposal, or None, for each word."""
    proposed: list[str | None] = [None] * len(words)
    for line in _lines(words):
        texts = [words[index].text for index in line]
        for place, text in proposals_in_line(texts).items():
            proposed[line[place]] = text
    if script not in {"Cyrillic", "Arabic"}:
        return tuple(proposed)
    doubtful = [
        index
        for index, word in enumerate(words)
        if proposed[index] is None and _is_doubtful(word, script=script)
    ]
    doubtful.sort(key=lambda index: words[index].confidence)
    for index in doubtful[:_MOST_LOOKS]:
        proposed[index] = _second_look(words[index], image=image, engine=engine, script=script)
    return tuple(proposed)


def _lines(words: Sequence[OcrWord]) -> list[list[int]]:
    lines: dict[int, list[int]] = {}
    for index, word in enumerate(words):
        lines.setdefault(word.line, []).append(index)
    return list(lines.values())


def _is_doubtful(word: OcrWord, *, script: str) -> bool:
    """Codes have no two small Cyrillic letters in a row, and no Arabic letter at all."""
    core = word.text.strip(_EDGES)
    if not 1 <= len(core) <= 14 or strict_code(core) == core:
        return False
    if script == "Arabic":
        arabic = _has_arabic(core)
        return len(core) <= _SHORT if arabic else "/" not in core[2:3]
    if len(core) < 2 or all(letter.isdigit() or letter in ".,:-–/%" for letter in core):
        return False
    small = [letter.islower() and "\u0400" <= letter <= "\u04ff" for letter in core]
    return not any(a and b for a, b in itertools.pairwise(small))


def _has_arabic(text: str) -> bool:
    return any("\u0620" <= letter <= "\u06ff" for letter in text)


def _is_sure_arabic(word: OcrWord) -> bool:
    return _has_arabic(word.text) and word.confidence >= _DOUBTED


def _second_look(word: OcrWord, *, image: Grey, engine: OcrEngine, script: str) -> str | None:
    """Read one word again with the Latin model; accept only a code, a unit or the same number."""
    needed = _VERY_SURE if _is_sure_arabic(word) else _SURE
    looks = _ARABIC_LOOKS if script == "Arabic" else _LOOKS
    # What was clearly Arabic is a word; only the doubtful ones are worth the further looks.
    for enlarged, mode in looks[:2] if _is_sure_arabic(word) else looks:
        crop = _crop(word, image=image, enlarged=enlarged)
        again = engine.read(crop, models=("eng",), mode=mode)
        if not again or min(each.confidence for each in again) < needed:
            continue
        core, read = "".join(each.text for each in again).strip(_EDGES), word.text.strip(_EDGES)
        found = strict_code(core)
        if found is None and script == "Arabic":
            found = strict_unit(core) or same_number(read, core)
        if found and found != read:
            return _dressed(word.text, found)
    return None


def _crop(word: OcrWord, *, image: Grey, enlarged: float) -> Grey:
    x0, y0, x1, y1 = (round(value) for value in word.box)
    margin = max(3, (y1 - y0) // (5 if enlarged > 1 else 4))
    crop = image[max(0, y0 - margin) : y1 + margin, max(0, x0 - margin) : x1 + margin]
    return cv2.resize(crop, None, fx=enlarged, fy=enlarged, interpolation=cv2.INTER_CUBIC)


def _dressed(read: str, code: str) -> str:
    """Keep the brackets and stops around a word."""
    head = read[: len(read) - len(read.lstrip("([«\"'"))]
    tail = read[len(read.rstrip(".,;:)]»\"'،")) :]
    if "[" not in head:
        tail = tail.replace("]", "")  # a straight stroke of the code itself
    return head + code + tail
