"""Reads the words of which Tesseract was not sure again, cut out between their neighbours.

A seal, a rule or dust above a word makes its box too tall and its reading nonsense; the height of
the words beside it says where it really stands.
"""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

import cv2

from pipelines.documents.boxes import height, middle
from pipelines.documents.code_patterns import strict_code
from pipelines.documents.engine import SINGLE_LINE, OcrEngine, OcrWord
from pipelines.documents.preprocess import Grey
from pipelines.documents.results import Box

_DOUBTED = 0.60
_SURE = 0.80  # of a reading, and of the neighbours that show the line
_SURER = 0.25  # by which it has to surpass the first one
_SCALES = (1.0, 1.5, 2.0)
_MOST = 30  # words of one page
_NEIGHBOURS = 4
_BORDER = 10  # pixels of white paper that Tesseract wants around a line
_STOPS = ".,;:()"
_STROKES = frozenset("|!\\<>=_~")  # what a pen leaves


def with_second_readings(
    words: Sequence[OcrWord], *, image: Grey, engine: OcrEngine, models: Sequence[str]
) -> tuple[OcrWord, ...]:
    """Return the words, the doubtful ones as a second look reads them where it is sure."""
    doubted = [number for number, word in enumerate(words) if word.confidence < _DOUBTED]
    doubted.sort(key=lambda number: words[number].confidence)
    found = list(words)
    for number in doubted[:_MOST]:
        band = band_of(words[number], words)
        found[number] = _read_again(
            words[number], _crop(image, band), band=band, engine=engine, models=models
        )
    return tuple(found)


def band_of(word: OcrWord, words: Sequence[OcrWord]) -> Box:
    """Return where a word stands: as high as its neighbours are, up to the next of them."""
    line = [other for other in words if other.line == word.line and other is not word]
    sure = [other for other in line if other.confidence >= _SURE and len(other.text) > 1]
    sure.sort(key=lambda other: abs(middle(other.box)[0] - middle(word.box)[0]))
    near = sure[:_NEIGHBOURS] or [word]
    top = median(other.box[1] for other in near)
    bottom = median(other.box[3] for other in near)
    high = bottom - top
    centre = middle(word.box)[0]
    left = max((each.box[2] for each in line if middle(each.box)[0] < centre), default=0.0)
    right = min((each.box[0] for each in line if middle(each.box)[0] > centre), default=1e9)
    return (
        max(left + 1, word.box[0] - 0.6 * high),
        top - 0.35 * high,
        min(right - 1, word.box[2] + 0.6 * high),
        bottom + 0.35 * high,
    )


def _crop(image: Grey, box: Box) -> Grey:
    x0, y0, x1, y1 = (max(0, round(value)) for value in box)
    return image[y0:y1, x0:x1]


def _read_again(
    word: OcrWord, crop: Grey, *, band: Box, engine: OcrEngine, models: Sequence[str]
) -> OcrWord:
    """Take the second reading when all that are sure of themselves agree on it."""
    if min(crop.shape) < 4:
        return word
    readings: dict[str, float] = {}
    for scale in _SCALES:
        text, sureness = _reading(crop, scale=scale, engine=engine, models=models)
        if sureness >= _SURE:
            readings[text] = max(sureness, readings.get(text, 0.0))
        if len(readings) > 1 or not all(_may_stand_for(each, word.text) for each in readings):
            return word  # whatever the other scales say
    if not readings:
        return word
    ((text, sureness),) = readings.items()
    if sureness < word.confidence + _SURER:
        return word
    x0, y0, x1, y1 = word.box
    if height(word.box) > height(band):
        y0, y1 = band[1], band[3]
    return replace(word, text=text, confidence=round(sureness, 3), box=(x0, y0, x1, y1))


def _reading(
    crop: Grey, *, scale: float, engine: OcrEngine, models: Sequence[str]
) -> tuple[str, float]:
    enlarged = cv2.resize(crop, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    paper = cv2.copyMakeBorder(enlarged, *(_BORDER,) * 4, cv2.BORDER_CONSTANT, value=(255,))
    found = engine.read(paper, models=models, mode=SINGLE_LINE)
    if len(found) != 1:
        return "", 0.0
    return found[0].text, found[0].confidence


def _may_stand_for(text: str, read: str) -> bool:
    """Refuse another number in the place of a number: which is right, a person has to see."""
    if text.lower() == read.lower() or not any(map(str.isalnum, text)) or set(text) & _STROKES:
        return False
    before, after = (list(filter(str.isdigit, each)) for each in (read, text))
    return not before or before == after or strict_code(text.strip(_STOPS)) is not None
