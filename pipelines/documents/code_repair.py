"""Proposes what a medical code was before a Cyrillic or Arabic model destroyed it.

`pT3N1bM0` becomes `рТЗМ1ЬМО`, `R0` becomes `В0`, `10⁹/л` becomes `10%/л`. A word is proposed only
where a strict pattern holds in full; what was read stays beside it.
"""

import itertools
from collections.abc import Sequence

from pipelines.documents.code_patterns import proposals_in_line, strict_code
from pipelines.documents.engine import SINGLE_WORD, OcrEngine, OcrWord
from pipelines.documents.preprocess import Grey

_MOST_LOOKS = 60  # words of a page that get a second look


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
    looks = 0
    for index, word in enumerate(words):
        if proposed[index] is None and _is_doubtful(word.text, script=script):
            looks += 1
            if looks > _MOST_LOOKS:
                break
            proposed[index] = _second_look(word, image=image, engine=engine)
    return tuple(proposed)


def _lines(words: Sequence[OcrWord]) -> list[list[int]]:
    lines: dict[int, list[int]] = {}
    for index, word in enumerate(words):
        lines.setdefault(word.line, []).append(index)
    return list(lines.values())


def _is_doubtful(text: str, *, script: str) -> bool:
    """Codes have no two small Cyrillic letters in a row, and no Arabic letter at all."""
    core = text.strip(".,;:()[]«»\"'")
    if not 2 <= len(core) <= 14 or strict_code(core) == core:
        return False
    if script == "Arabic":
        return not any("\u0600" <= letter <= "\u06ff" for letter in core) and not core.isdigit()
    if all(letter.isdigit() or letter in ".,:-–/%" for letter in core):
        return False
    small = [letter.islower() and "\u0400" <= letter <= "\u04ff" for letter in core]
    return not any(a and b for a, b in itertools.pairwise(small))


def _second_look(word: OcrWord, *, image: Grey, engine: OcrEngine) -> str | None:
    """Read one word again with the Latin model; accept only a code."""
    x0, y0, x1, y1 = (round(value) for value in word.box)
    margin = max(3, (y1 - y0) // 4)
    crop = image[max(0, y0 - margin) : y1 + margin, max(0, x0 - margin) : x1 + margin]
    if min(crop.shape) < 6:
        return None
    again = engine.read(crop, models=("eng",), mode=SINGLE_WORD)
    text = "".join(each.text for each in again)
    core = text.strip(".,;:()[]")
    code = strict_code(core)
    if code is None or code == word.text.strip(".,;:()[]"):
        return None
    read = word.text
    head = read[: len(read) - len(read.lstrip("([«\"'"))]
    tail = read[len(read.rstrip(".,;:)]»\"'")) :]
    return head + code + tail
