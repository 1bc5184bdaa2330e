"""Lays what people settled over what was read, word by word."""

from collections.abc import Iterable
from dataclasses import replace

from backend.documents.models import SettledWord
from pipelines.documents.results import Page, Word

NEAR = 3.0  # points by which a word may move between two readings


def laid_over(page: Page, settled: Iterable[SettledWord]) -> Page:
    """Return the page with the settled words in its text; those it no longer holds are left out."""
    for one in settled:
        place = place_of(page, one)
        if place is not None:
            page = with_word(page, place, one.text)
    return page


def place_of(page: Page, settled: SettledWord) -> int | None:
    """Return which word of the page this is: it stands there and reads as it was read or said."""
    for place, word in enumerate(page.words):
        if word.text in {settled.read, settled.text} and is_at(word, settled):
            return place
    return None


def is_at(word: Word, settled: SettledWord) -> bool:
    return all(abs(a - b) <= NEAR for a, b in zip(word.box, settled.box, strict=True))


def with_word(page: Page, place: int, text: str) -> Page:
    """Return the page with another word at `place`, in its blocks and its text as well."""
    was = page.words[place]
    words = list(page.words)
    words[place] = Word(text, was.box, 1.0)
    blocks = tuple(
        replace(block, text=_replaced(block.text, page.words, block.words, place, text))
        if place in block.words
        else block
        for block in page.blocks
    )
    order = range(len(page.words))
    full = _replaced(page.text, page.words, order, place, text)
    return replace(page, words=tuple(words), blocks=blocks, text=full)


def _replaced(
    text: str, words: tuple[Word, ...], order: Iterable[int], place: int, new: str
) -> str:
    """Walk along the words to the one at `place`; the same letters may stand there before it."""
    at = 0
    for index in order:
        old = words[index].text
        found = text.find(old, at)
        if index == place:
            return text if found < 0 else text[:found] + new + text[found + len(old) :]
        if found >= 0:
            at = found + len(old)
    return text
