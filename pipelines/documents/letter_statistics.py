"""Tells language from letters that a lost encoding has mixed up, in any language of our patients.

Which letters follow each other is much alike in all languages of one script, and nothing like it
where every letter stands for another one: real papers have 0.78 or more of their pairs among the
common ones, texts with exchanged letters about 0.5, those of another script none.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from pipelines.documents.letter_pairs import FOLLOWERS

_LEAST_PAIRS = 100  # fewer do not tell
_LEAST_COMMON = 0.70
_MOST_GARBLED = 0.20  # of the longer words: one of several fonts has lost its encoding
_LONG = 5  # letters
_LEAST_LONG = 16  # words; a table may say one odd word again and again
_SAMPLE = 120  # words
_WORD = re.compile(r"[^\W\d_]{3,}")
_KNOWN = frozenset(
    first + second
    for followers in FOLLOWERS.values()
    for first, after in followers.items()
    for second in after
)
# Scripts without a table (Chinese, Georgian, Hebrew) say nothing about their letters.
_JUDGED = re.compile(r"[a-z\u00aa-\u024f\u0400-\u04ff\u0600-\u06ff]+")


def is_language(texts: Sequence[str]) -> bool:
    """Tell words of a language from garbled ones; too few letters count as language."""
    words = _judged(texts)
    total = sum(map(len, words)) - len(words)
    if total < _LEAST_PAIRS:
        return True
    common = sum(map(_common_pairs, words))
    return common >= _LEAST_COMMON * total and _garbled_share(words) <= _MOST_GARBLED


def _garbled_share(words: Iterable[str]) -> float:
    """Return the share of different longer words that have mostly uncommon pairs, 0 to 1."""
    long = {word for word in words if len(word) >= _LONG}
    if len(long) < _LEAST_LONG:
        return 0.0
    return sum(map(_is_garbled, long)) / len(long)


@lru_cache(maxsize=1 << 13)  # a paper says the same words again and again
def _common_pairs(word: str) -> int:
    return sum(pair in _KNOWN for pair in _pairs(word))


@lru_cache(maxsize=1 << 13)
def _is_garbled(word: str) -> bool:
    return 2 * len(_KNOWN.intersection(_pairs(word))) < len(word) - 1


def _pairs(word: str) -> list[str]:
    return [word[place : place + 2] for place in range(len(word) - 1)]


def _judged(texts: Sequence[str]) -> list[str]:
    """Return a sample in small letters; abbreviations in capitals follow no language."""
    step = max(1, len(texts) // _SAMPLE)
    found = _WORD.findall(" ".join(texts[::step]))
    kept = (word.lower() for word in found if len(word) > _LONG or not word.isupper())
    return [word for word in kept if _JUDGED.fullmatch(word)]
