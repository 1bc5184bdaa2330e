"""Reads every critical word a second time and says where the readings do not agree.

The second reading has another scale, comes from the picture as it was sent and is made with another
model. Two out of three decide, except that no number ever takes the place of a number.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipelines.documents.code_patterns import same_number, strict_code, strict_unit
from pipelines.documents.code_repair import dressed, is_invented
from pipelines.documents.critical import (
    core,
    is_arabic,
    is_critical,
    is_cyrillic,
    is_number,
    is_unit,
    shape,
)
from pipelines.documents.cuttings import Cutter, Second, read_cuttings
from pipelines.documents.doubtful import band_of
from pipelines.documents.engine import OcrEngine, OcrWord
from pipelines.documents.results import Doubt

_LATIN = ("eng",)
_OTHER_LATIN = ("deu",)  # for English pages, whose own model is the second one already
_SURE = 0.68  # of a second reading that is a code
_UNSURE = 0.45  # of a first reading, even where another agrees
_NOTHING = 0.15  # of a first reading that is worth nothing, whatever it seems to be
_PICO = re.compile(r"p(?:mol|g|L)/\w+")  # what µ is read as, and a million times less
_MOST = 400  # words of one page


@dataclass(frozen=True, slots=True)
class Checked:
    """What a second reading makes of a word: a proposal, a doubt or neither."""

    proposed: str | None = None
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """With what a page is read again."""

    cutter: Cutter
    engine: OcrEngine
    models: Sequence[str]
    script: str


def cross_checked(
    words: Sequence[OcrWord], proposed: Sequence[str | None], *, reader: Reader
) -> tuple[Checked, ...]:
    """Return a result for each word; those with a proposal keep it. About 4 ms a critical word."""
    checked = [Checked(proposal) for proposal in proposed]
    places = [
        place
        for place, word in enumerate(words)
        if proposed[place] is None and is_critical(word.text, script=reader.script)
    ][:_MOST]
    seconds = _readings(places, words, reader=reader, third=False)
    differing = [place for place in places if _is_open(words[place], seconds[place])]
    thirds = _readings(differing, words, reader=reader, third=True)
    for place in differing:
        checked[place] = _judged(words[place], seconds[place], thirds[place], script=reader.script)
    for place, word in enumerate(words):
        worthless = word.confidence < _NOTHING or _PICO.fullmatch(core(word.text))
        if worthless and checked[place] == Checked():
            checked[place] = Checked(doubt=Doubt.UNSURE)
    return tuple(checked)


def _readings(
    places: Sequence[int], words: Sequence[OcrWord], *, reader: Reader, third: bool
) -> dict[int, Second]:
    """Read words again: Latin ones and numbers with the Latin model, others with the page's."""
    groups: dict[tuple[str, ...], list[int]] = {}
    for place in places:
        groups.setdefault(_models(words[place], reader=reader, third=third), []).append(place)
    found: dict[int, Second] = {}
    for models, group in groups.items():
        cuttings = [reader.cutter.cut(band_of(words[place], words)) for place in group]
        read = read_cuttings(cuttings, engine=reader.engine, models=models)
        found |= dict(zip(group, read, strict=True))
    return found


def _models(word: OcrWord, *, reader: Reader, third: bool) -> tuple[str, ...]:
    own = tuple(reader.models)
    if is_cyrillic(word.text) and is_unit(word.text):
        return own[:1] if third else own
    if not third:
        return _LATIN
    return _OTHER_LATIN if own == _LATIN else own


def _agree(word: OcrWord, second: Second) -> bool:
    return bool(second.text) and shape(word.text) == shape(second.text)


def _is_open(word: OcrWord, second: Second) -> bool:
    """Tell a word on which the second reading alone does not decide."""
    return not _agree(word, second) or _faint(word) or _is_code_in_cyrillic(word, second)


def _is_code_in_cyrillic(word: OcrWord, second: Second) -> bool:
    """Tell a code that looks right and is written in the wrong letters."""
    return is_cyrillic(word.text) and strict_code(core(second.text)) is not None


def _faint(word: OcrWord) -> bool:
    return word.confidence < _UNSURE


def _judged(word: OcrWord, second: Second, third: Second, *, script: str) -> Checked:
    """Two of three readings decide; a code that one of them sees is proposed."""
    read = core(word.text)
    for other in (second, third):
        found = _code_in(other, read=read, script=script)
        if found and found != read and strict_code(read) != read:
            return Checked(proposed=dressed(word.text, found))
    if _is_code_in_cyrillic(word, second):
        return Checked(doubt=Doubt.CODE)
    if _agree(word, second) or (_agree(word, third) and _may_be_noise(read, second)):
        return Checked(doubt=Doubt.UNSURE if _faint(word) else None)
    if is_number(read) or script == "Latin":
        return Checked(doubt=Doubt.READ_DIFFERENTLY)
    return Checked(doubt=Doubt.CODE)


def _may_be_noise(read: str, second: Second) -> bool:
    """Tell a second reading of a number that has the same digits, or of another word any."""
    if not is_number(read):
        return True
    return re.sub(r"\W", "", read) == re.sub(r"\W", "", second.text)


def _code_in(other: Second, *, read: str, script: str) -> str | None:
    if other.confidence < _SURE:
        return None
    text = core(other.text).strip("~_-=")
    code = strict_code(text)
    if code and not is_invented(code, read=read):
        return code
    if script == "Arabic" and is_arabic(read):
        return strict_unit(text)
    return same_number(read, text) if script == "Arabic" else _per_cent(read, text)


def _per_cent(read: str, again: str) -> str | None:
    """Return a percentage whose sign the first reading took for two digits: %75 for 9675."""
    found = re.fullmatch(r"%(\d+(?:[.,]\d)?)|(\d+(?:[.,]\d)?)%", again)
    if found is None:
        return None
    number = found[1] or found[2]
    sign = r"(?:9[4569]|[°o0]/[o0]|[“\"'”‘’]+6?|%)"
    return again if re.fullmatch(rf"{sign}?{re.escape(number)}{sign}?", read) else None
