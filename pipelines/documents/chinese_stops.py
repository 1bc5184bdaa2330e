"""Writes the stops of Chinese text at full width, as they are printed; the model narrows them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from pipelines.documents.engine import OcrWord

_HAN = "[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]"
_WIDE = str.maketrans(",:;!()", "，：；！（）")
_BESIDE_HAN = re.compile(rf"(?<={_HAN})[,:;!()]|[,:;!()](?={_HAN})")

_HALF_WIDE = re.compile(r"（([^（）()]*)\)")
_PARTS = re.compile("[^，；：。]*[，；：。]+|[^，；：。]+")


def with_wide_stops(words: Sequence[OcrWord]) -> tuple[OcrWord, ...]:
    """Return the words with full-width stops beside Chinese characters, and cut behind these."""
    found: list[OcrWord] = []
    for _, line in groupby(words, key=lambda word: word.line):
        members = list(line)
        shown = wide_stops("".join(word.text for word in members))
        for word in members:
            found += _cut(replace(word, text=shown[: len(word.text)]))
            shown = shown[len(word.text) :]
    return tuple(found)


def wide_stops(text: str) -> str:
    """Return a text of the same length; the time 12:30 and the code C(2) keep their own signs."""
    for _ in range(2):  # a wide stop tells about the one beside it
        text = _BESIDE_HAN.sub(lambda match: match[0].translate(_WIDE), text)
        text = _HALF_WIDE.sub(r"（\1）", text)
    return text


def _cut(word: OcrWord) -> list[OcrWord]:
    """Cut a word behind its stops: no space shows the model where one code ends."""
    x0, y0, x1, y1 = word.box
    step = (x1 - x0) / max(1, len(word.text))
    return [
        replace(word, text=part[0], box=(x0 + step * part.start(), y0, x0 + step * part.end(), y1))
        for part in _PARTS.finditer(word.text)
    ]
