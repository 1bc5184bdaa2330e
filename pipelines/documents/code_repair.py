"""Proposes what a medical code was before a Cyrillic or Arabic model destroyed it.

`pT3N1bM0` becomes `рТЗМ1ЬМО`, `R0` becomes `В0`, `10⁹/л` becomes `10%/л`. A word is proposed only
where a strict pattern holds in full; what was read stays beside it.
"""

import re
from collections.abc import Sequence

import cv2

from pipelines.documents.code_patterns import same_number, strict_code, strict_unit
from pipelines.documents.critical import core, is_arabic
from pipelines.documents.cuttings import read_cuttings
from pipelines.documents.decimal_marks import number_with_mark
from pipelines.documents.engine import SINGLE_LINE, SINGLE_WORD, OcrEngine, OcrWord
from pipelines.documents.line_repair import proposals_in_line
from pipelines.documents.preprocess import Grey

_LATIN = ("eng",)
_MOST_LOOKS = 120  # words of a page that get a second look, the least sure first
_SURE = 0.68  # of the second look
_VERY_SURE = 0.90  # needed to contradict a first look that was sure of itself
_DOUBTED = 0.70
_SHORT = 5  # an Arabic word of so few letters may be a Latin code, unless it is
_CERTAIN = 0.90  # of itself: none of 1,308 such words on 18 pages was one
# Times the page's own scale, for rows of words: on 18 Arabic pages they let 17 a page
# pass, and with them all 49 that single looks make codes of.
_SIEVES = (1.8, 1.0)
# The Latin model reads most single words best enlarged; some only as a line.
_LOOKS = ((1.8, SINGLE_WORD), (1.0, SINGLE_WORD), (1.8, SINGLE_LINE), (1.4, SINGLE_LINE))

_LIKE_CODE = re.compile(r"[A-Za-z].*\d|[A-Z]{2}|[/%]|[kuU][lL]\b")
_LIKE_DIGITS = re.compile(r"[\dOоОoQDlI|ІіiТЗзЬьbSБбB]")


def repaired(
    words: Sequence[OcrWord], *, image: Grey, engine: OcrEngine, script: str
) -> tuple[str | None, ...]:
    """Return a proposal, or None, for each word."""
    proposed: list[str | None] = [None] * len(words)
    for line in _lines(words):
        texts = [words[index].text for index in line]
        for place, text in proposals_in_line(texts, script=script).items():
            proposed[line[place]] = text
    for index, word in enumerate(words):
        proposed[index] = proposed[index] or number_with_mark(word, image=image)
    if script != "Arabic":
        return tuple(proposed)
    doubtful = [
        word for place, word in enumerate(words) if not proposed[place] and _is_doubtful(word)
    ]
    doubtful.sort(key=lambda word: word.confidence)
    for word in _like_codes(doubtful[:_MOST_LOOKS], image=image, engine=engine):
        proposed[words.index(word)] = _second_look(word, image=image, engine=engine)
    return tuple(proposed)


def _lines(words: Sequence[OcrWord]) -> list[list[int]]:
    lines: dict[int, list[int]] = {}
    for index, word in enumerate(words):
        lines.setdefault(word.line, []).append(index)
    return list(lines.values())


def _is_doubtful(word: OcrWord) -> bool:
    """Codes hold no Arabic letter, or come as a short word of them."""
    read = core(word.text)
    if not 1 <= len(read) <= 14 or strict_code(read) == read:
        return False
    if is_arabic(read):
        return len(read) <= _SHORT and word.confidence < _CERTAIN
    return "/" not in read[2:3]


def _is_sure_arabic(word: OcrWord) -> bool:
    return is_arabic(word.text) and word.confidence >= _DOUBTED


def _like_codes(words: Sequence[OcrWord], *, image: Grey, engine: OcrEngine) -> tuple[OcrWord, ...]:
    """Return those of many words that look like codes where they are read side by side."""
    seen: set[int] = set()
    for enlarged in _SIEVES:
        cuttings = [_crop(word, image=image, enlarged=enlarged) for word in words]
        again = read_cuttings(cuttings, engine=engine, models=_LATIN)
        seen |= {place for place, each in enumerate(again) if _LIKE_CODE.search(each.text)}
    return tuple(word for place, word in enumerate(words) if place in seen)


def _second_look(word: OcrWord, *, image: Grey, engine: OcrEngine) -> str | None:
    """Read one word again with the Latin model; accept only a code, a unit or the same number."""
    needed = _VERY_SURE if _is_sure_arabic(word) else _SURE
    # What was clearly Arabic is a word; only the doubtful ones are worth the further looks.
    for enlarged, mode in _LOOKS[:2] if _is_sure_arabic(word) else _LOOKS:
        again = engine.read(_crop(word, image=image, enlarged=enlarged), models=_LATIN, mode=mode)
        if not again or min(each.confidence for each in again) < needed:
            continue
        text, read = core("".join(each.text for each in again)), core(word.text)
        found = strict_code(text) or strict_unit(text) or same_number(read, text)
        if found and found != read and not is_invented(found, read=read):
            return dressed(word.text, found)
    return None


def _crop(word: OcrWord, *, image: Grey, enlarged: float) -> Grey:
    x0, y0, x1, y1 = (round(value) for value in word.box)
    margin = max(3, (y1 - y0) // (5 if enlarged > 1 else 4))
    crop = image[max(0, y0 - margin) : y1 + margin, max(0, x0 - margin) : x1 + margin]
    return cv2.resize(crop, None, fx=enlarged, fy=enlarged, interpolation=cv2.INTER_CUBIC)


def dressed(read: str, code: str) -> str:
    """Keep the brackets and stops around a word."""
    head = read[: len(read) - len(read.lstrip("([«\"'（"))]
    tail = read[len(read.rstrip(".,;:)]»\"'،，。；：）")) :]
    if "[" not in head:
        tail = tail.replace("]", "")  # a straight stroke of the code itself
    return head + code + tail


def is_invented(code: str, *, read: str) -> bool:
    """Tell a code with more digits than the first reading has signs for: АД is not A11."""
    return sum(map(str.isdigit, code)) > len(_LIKE_DIGITS.findall(read))
