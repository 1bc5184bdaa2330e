"""Reads again what the first pass over the page has lost: at another scale, then line by line."""

from collections.abc import Sequence
from dataclasses import replace

import cv2

from pipelines.documents.boxes import contains, middle
from pipelines.documents.coverage import LOST_SHARE, Ink, lost_lines, lost_share
from pipelines.documents.engine import SINGLE_LINE, OcrEngine, OcrWord
from pipelines.documents.latin_words import with_latin_words
from pipelines.documents.preprocess import Grey, resized
from pipelines.documents.results import Box

_OTHER_SCALE = 0.8
_LINE_SCALES = (1.0, 0.8, 1.3)  # Tesseract returns nothing at one scale and all at another
_READ_TWICE = frozenset({"ara", "Arabic"})
_CLEARLY = 0.1  # by which a second reading must be surer to stand
_MOST_LINES = 25  # of one page; more is a drawing, not text
_BORDER = 10  # pixels of white paper that Tesseract wants around a line
_ACCEPTED = 0.60  # mean confidence of a line; a stamp or a scribble stays below
_ACCEPTED_SHORT = 0.78  # what is as short as a scribble has to be surer


def with_lost_text(
    words: Sequence[OcrWord], *, image: Grey, ink: Ink, engine: OcrEngine, models: Sequence[str]
) -> tuple[OcrWord, ...]:
    """Return the words with those that were lost at first and could be read in a second look.

    Arabic is always read twice, since each scale loses other words, and once for what is Latin.
    """
    found = tuple(words)
    if lost_share(ink, found) > LOST_SHARE or set(models) & _READ_TWICE:
        again = _at_other_scale(image, engine=engine, models=models)
        found = _surer_of(found, again)
        found += _missing_from(found, again)
    for box in lost_lines(ink, found)[:_MOST_LINES]:
        line = _read_line(image, box, engine=engine, models=models)
        found += _missing_from(found, line)
    if set(models) & _READ_TWICE:
        found = with_latin_words(found, image=image, engine=engine)
    return found


def _at_other_scale(
    image: Grey, *, engine: OcrEngine, models: Sequence[str]
) -> tuple[OcrWord, ...]:
    words = engine.read(resized(image, factor=_OTHER_SCALE), models=models)
    return tuple(
        replace(word, box=_back(word.box, scale=_OTHER_SCALE, x=0, y=0))
        for word in words
        if word.confidence > _ACCEPTED
    )


def _surer_of(found: Sequence[OcrWord], others: Sequence[OcrWord]) -> tuple[OcrWord, ...]:
    """Take the other reading of a word where it is clearly surer of itself."""
    return tuple(
        next(
            (
                replace(word, text=other.text, confidence=other.confidence)
                for other in others
                if other.confidence > word.confidence + _CLEARLY and _same_place(word, other)
            ),
            word,
        )
        for word in found
    )


def _same_place(a: OcrWord, b: OcrWord) -> bool:
    """Tell two readings of one word by the share of their boxes that both cover."""
    across = min(a.box[2], b.box[2]) - max(a.box[0], b.box[0])
    down = min(a.box[3], b.box[3]) - max(a.box[1], b.box[1])
    areas = [(box[2] - box[0]) * (box[3] - box[1]) for box in (a.box, b.box)]
    return across > 0 and down > 0 and across * down > 0.6 * max(areas)


def _missing_from(found: Sequence[OcrWord], others: Sequence[OcrWord]) -> tuple[OcrWord, ...]:
    """Return those of `others` that stand where nothing was found, on lines of their own."""
    first = max((word.line for word in found), default=-1) + 1
    return tuple(
        replace(word, line=first + word.line)
        for word in others
        if not any(
            contains(each.box, middle(word.box)) or contains(word.box, middle(each.box))
            for each in found
        )
    )


def _read_line(
    image: Grey, box: Box, *, engine: OcrEngine, models: Sequence[str]
) -> tuple[OcrWord, ...]:
    """Return the surest reading of one line, nothing when all of them are doubtful."""
    x0, y0, x1, y1 = (max(0, round(value)) for value in box)
    crop = image[y0:y1, x0:x1]
    best: tuple[OcrWord, ...] = ()
    for scale in _LINE_SCALES:
        bordered = cv2.copyMakeBorder(
            resized(crop, factor=scale), *(_BORDER,) * 4, cv2.BORDER_CONSTANT, value=(255,)
        )
        words = engine.read(bordered, models=models, mode=SINGLE_LINE)
        if _sureness(words) > _sureness(best):
            best = tuple(
                replace(
                    word,
                    box=_back(
                        word.box, scale=scale, x=x0 - _BORDER / scale, y=y0 - _BORDER / scale
                    ),
                )
                for word in words
            )
        if _sureness(best) > 0.85:
            break
    letters = sum(len(word.text) for word in best)
    needed = _ACCEPTED if letters > 8 else _ACCEPTED_SHORT
    return best if letters >= 2 and _sureness(best) >= needed else ()


def _sureness(words: Sequence[OcrWord]) -> float:
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else 0.0


def _back(box: Box, *, scale: float, x: float, y: float) -> Box:
    return (box[0] / scale + x, box[1] / scale + y, box[2] / scale + x, box[3] / scale + y)
