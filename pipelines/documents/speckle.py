"""Drops what OCR makes of dust, borders and scribbles, and keeps everything that could be text."""

from collections.abc import Sequence
from statistics import median

from pipelines.documents.engine import OcrWord

_SURE = 0.55
_FAINT = 0.25
_MARK_SURE = 0.75


def without_speckle(words: Sequence[OcrWord]) -> tuple[OcrWord, ...]:
    """Return the words without marks that hold no letter or digit and lines that are all doubt."""
    heights = [word.box[3] - word.box[1] for word in words if len(word.text) > 2]
    size = median(heights) if heights else 0.0
    hopeless = _hopeless_lines(words)
    return tuple(
        word for word in words if word.line not in hopeless and not _is_speck(word, size=size)
    )


def _is_speck(word: OcrWord, *, size: float) -> bool:
    height = word.box[3] - word.box[1]
    if any(character.isalnum() for character in word.text):
        return word.confidence < _FAINT and size > 0 and not 0.4 * size < height < 2.5 * size
    if set(word.text) <= set("-–—•"):
        return word.confidence < _FAINT  # the mark of a list item
    return word.confidence < _MARK_SURE and set(word.text) <= set(
        "|_~.,'`\"‘’“”°«»<>=[]{}\\/:;!*^¦"
    )


def _hopeless_lines(words: Sequence[OcrWord]) -> set[int]:
    """Return the lines made of short, doubtful words: what a scribble becomes."""
    lines: dict[int, list[OcrWord]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    return {
        line
        for line, members in lines.items()
        if max(word.confidence for word in members) < _SURE
        and median(len(word.text) for word in members) <= 2
    }
