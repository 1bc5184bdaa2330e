"""Finds the Latin codes, units and numbers of an Arabic page, which its own model destroys.

The Latin model reads the page twice more, each time in half the time of the first reading. Of what
it sees only strict codes, units and numbers stand, and only where the first was no sure word.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipelines.documents.boxes import around, contains, middle
from pipelines.documents.code_patterns import strict_code, strict_unit
from pipelines.documents.critical import core, is_arabic
from pipelines.documents.engine import OcrEngine, OcrWord
from pipelines.documents.preprocess import Grey, resized

_LATIN = ("eng",)
_SURE = 0.60  # of a code or a unit; nothing else that the model sees has such a form
_SURE_NUMBER = 0.75
_SURER = 0.10  # by which a code has to surpass the words in whose place it stands
_SHORT = 3  # letters; a code of two letters may be half an Arabic word
_SURE_SHORT = 0.75
# A number in place of a number counts as unsure, and so does a Roman one, whose strokes run
# together: a person has to look.
_UNSURE = 0.40
_ROMAN = re.compile(r"[IV]+[ABC]?[1-3]?")
_SCALES = (1.2, 1.0)  # each shows other words; the first is that of Latin letters
_NUMBER = re.compile(r"\d{1,6}(?:[.,]\d{1,3})?(?:[-–/]\d{1,6}(?:[.,]\d{1,3})?){0,2}%?|%")


def with_latin_words(
    words: Sequence[OcrWord], *, image: Grey, engine: OcrEngine
) -> tuple[OcrWord, ...]:
    """Return the words with the Latin ones in their places; one may take the place of several."""
    found = list(words)
    for scale in _SCALES:
        for read in engine.read(resized(image, factor=scale), models=_LATIN):
            text = _meant(read)
            if text is not None:
                x0, y0, x1, y1 = read.box
                box = (x0 / scale, y0 / scale, x1 / scale, y1 / scale)
                found = _with(replace(read, text=text, box=box), found)
    return tuple(found)


def _with(seen: OcrWord, found: list[OcrWord]) -> list[OcrWord]:
    """Return the words with one more, in the place of those where it stands."""
    there = [word for word in found if _covers(seen, word)]
    word = _placed(seen, there)
    if word is None:
        return found
    if not there:
        return [*found, replace(word, line=max((each.line for each in found), default=-1) + 1)]
    return [word if each is there[0] else each for each in found if each not in there[1:]]


def _meant(seen: OcrWord) -> str | None:
    """Return what the Latin model saw where it is a code, a unit or a number."""
    read = core(seen.text)
    letters = sum(map(str.isalpha, read))
    code = strict_code(read) or strict_unit(read)
    if code and letters:
        needed = _SURE if len(read) >= _SHORT else _SURE_SHORT
        return code if seen.confidence >= needed else None
    return read if _NUMBER.fullmatch(read) and seen.confidence >= _SURE_NUMBER else None


def _placed(seen: OcrWord, there: Sequence[OcrWord]) -> OcrWord | None:
    """Return the word to stand in the place of others, None where these are to stay."""
    if not there:
        return seen
    first = there[0]
    read = core("".join(word.text for word in there))
    if read == seen.text or max(word.confidence for word in there) > _bar(seen, read):
        return None
    box = around(word.box for word in there)
    stops = re.search(r"[.,،؛:]*$", there[-1].text)
    text = seen.text + (stops[0] if stops else "")
    if not _is_number(seen.text):
        sureness = _UNSURE if _ROMAN.fullmatch(seen.text) else seen.confidence
        return replace(seen, text=text, box=box, line=first.line, confidence=sureness)
    if not _has_lost(read, seen.text):
        return None
    return replace(seen, text=text, box=box, line=first.line, confidence=_UNSURE)


def _bar(seen: OcrWord, read: str) -> float:
    """Return how sure the first reading must have been to stay."""
    return seen.confidence - _SURER if is_arabic(read) else 1.0


def _is_number(text: str) -> bool:
    return not any(map(str.isalpha, text))


def _has_lost(read: str, seen: str) -> bool:
    """Tell a reading that lacks signs of a number and has no others: 35-2 is left of 35-52."""
    rest = iter(seen)
    return is_arabic(read) or (len(read) < len(seen) and all(sign in rest for sign in read))


def _covers(seen: OcrWord, word: OcrWord) -> bool:
    return contains(seen.box, middle(word.box)) or contains(word.box, middle(seen.box))
