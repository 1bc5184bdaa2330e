"""Tells words from what OCR makes of dust, scribbles and seals, and loses nothing that is text."""

from collections.abc import Sequence
from statistics import median

from pipelines.documents.boxes import height, overlap_down
from pipelines.documents.engine import OcrWord
from pipelines.documents.seals import Seal

_SURE = 0.55
_FAINT = 0.25
_MARK_SURE = 0.75
_PRINTED = 0.80  # a word that is read as surely as this was printed, under a seal too
_NOTHING = 0.10  # what a signature is read as; print under a stamp is surer than that
_TALLER = 1.35  # times a letter's line; a signature reaches above and below it
_MARKS = frozenset("|_~.,'`\"‘’“”°«»<>=[]{}\\/:;!*^¦")


def without_marks(words: Sequence[OcrWord]) -> tuple[OcrWord, ...]:
    """Return the words without doubtful marks that hold neither letter nor digit."""
    return tuple(word for word in words if not _is_mark(word))


def stray_words(
    words: Sequence[OcrWord], *, seals: Sequence[Seal], in_table: Sequence[bool]
) -> frozenset[int]:
    """Return the numbers of the words that belong to a seal, a scribble or dust, not to the text.

    They are shown where they stand and warned of, but make no sentence. What stands in a printed
    line stays in it when it holds a digit, and so does every word that is `in_table`.
    """
    size = _letter_size(words)
    hopeless = _hopeless_lines(words)
    return frozenset(
        number
        for number, word in enumerate(words)
        if not in_table[number]
        and (
            word.line in hopeless
            or _is_speck(word, words, size=size)
            or _is_signature(word, words, size=size)
            or any(seal.holds(word.box) and _is_seal_text(word, words, seal) for seal in seals)
        )
    )


def _is_mark(word: OcrWord) -> bool:
    if any(character.isalnum() for character in word.text):
        return False
    if set(word.text) <= set("-–—•"):
        return word.confidence < _FAINT  # the mark of a list item
    return word.confidence < _MARK_SURE and set(word.text) <= _MARKS


def _is_speck(word: OcrWord, words: Sequence[OcrWord], *, size: float) -> bool:
    """Tell dust and pen strokes: faint, and mostly signs or of no letter's size."""
    letters = sum(character.isalnum() for character in word.text)
    if word.confidence < _FAINT and len(word.text) > 2 and letters < 0.5 * len(word.text):
        return not (letters and _follows_print(word, words, size=size))
    if size <= 0 or 0.4 * size < height(word.box) < 2.5 * size:
        return False
    if _is_alone(word, words, size=size):
        return word.confidence < _SURE
    return word.confidence < _FAINT and not any(map(str.isdigit, word.text))


def _follows_print(word: OcrWord, words: Sequence[OcrWord], *, size: float) -> bool:
    """Tell `m?.` behind a number: of the height of a sure word, a space away from it."""
    return any(
        other.line == word.line
        and other.confidence >= _PRINTED
        and -size < word.box[0] - other.box[2] < size
        and height(word.box) < 1.3 * max(size, height(other.box))
        for other in words
    )


def _is_signature(word: OcrWord, words: Sequence[OcrWord], *, size: float) -> bool:
    """Tell what a pen wrote behind a name: no reading at all, too tall, at an end of its line."""
    if word.confidence >= _NOTHING or height(word.box) <= _TALLER * size or size <= 0:
        return False
    others = [
        other
        for other in words
        if other.line == word.line and other is not word and other.confidence >= _NOTHING
    ]
    before = any(other.box[0] < word.box[0] for other in others)
    return not (before and any(other.box[2] > word.box[2] for other in others))


def _is_alone(word: OcrWord, words: Sequence[OcrWord], *, size: float) -> bool:
    near = 3 * size
    reach = (word.box[0] - near, word.box[1], word.box[2] + near, word.box[3])
    return not any(
        other is not word
        and overlap_down(word.box, other.box) > 0.3
        and ((other.box[0] < reach[2] and other.box[2] > reach[0]) or other.line == word.line)
        for other in words
    )


def _is_seal_text(word: OcrWord, words: Sequence[OcrWord], seal: Seal) -> bool:
    """Tell the letters of a seal from print that it covers."""
    mates = [
        other
        for other in words
        if other.line == word.line
        and other.confidence >= _PRINTED
        and not seal.holds(other.box)
        and overlap_down(other.box, word.box) > 0.5
    ]
    if not mates:
        return word.confidence < _PRINTED or len(word.text) < 3
    if any(character.isdigit() for character in word.text) or word.confidence >= _PRINTED:
        return False
    return height(word.box) > 1.6 * median(height(mate.box) for mate in mates)


def _letter_size(words: Sequence[OcrWord]) -> float:
    heights = [height(word.box) for word in words if len(word.text) > 2]
    return median(heights) if heights else 0.0


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
