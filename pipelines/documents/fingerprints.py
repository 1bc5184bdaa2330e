"""Marks pages so that the same page, scanned again, is found without comparing pictures.

A page is the same when it looks alike and says the same words with the same numbers. Two visits of
one patient on one form share look and words; their numbers (dates, values) keep them apart.
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np

from pipelines.documents.preprocess import Grey

_BITS, _NUMBER_BITS = 64, 128
_DIGITS, _NUMBER_DIGITS = _BITS // 4, _NUMBER_BITS // 4  # hexadecimal
_LEAST_WORDS = 8  # a page with fewer is known by its look and its numbers alone
_SIDE, _LOW = 64, 8  # pixels of the small picture; its lowest waves make the hash
# Of 64 bits; two pages that have nothing in common differ in 32.
_LOOK, _LOOK_ALONE = 14, 8
_WORDS = 12
_SHARED_NUMBERS = 0.6  # of all numbers on both; a form shares its reference ranges with itself
_WORD = re.compile(r"[^\W\d_]{3,}")
_MARKS = str.maketrans(",./-", "    ")
_NUMBER = re.compile(r"\d+(?:[.,٫/-]\d+)*")


@dataclass(frozen=True, slots=True)
class _Marks:
    look: int
    words: int
    numbers: int
    word_count: int  # 255 at most
    number_count: int


def page_fingerprint(picture: Grey | None, text: str) -> str:
    """Return the hexadecimal fingerprint of a page, 68 digits.

    `picture` is the page upright in grey levels (None where it was never drawn), `text` what was
    read on it. Comparing two with `alike` takes microseconds.
    """
    words = list(map(str.casefold, _WORD.findall(text)))
    numbers = {_plain(number) for number in set(_NUMBER.findall(text))}
    return (
        f"{_look(picture):016x}{_simhash(words):016x}{_marked(numbers):032x}"
        f"{min(255, len(words)):02x}{min(255, len(numbers)):02x}"
    )


def alike(a: str, b: str) -> bool:
    """Tell whether two fingerprints are those of one page. An empty one is like nothing."""
    if not a or not b:
        return False
    one, other = _marks(a), _marks(b)
    if min(one.word_count, other.word_count) < _LEAST_WORDS:
        looks = bool(one.look and other.look) and _apart(one.look, other.look) <= _LOOK_ALONE
        return looks and _same_numbers(one, other)
    unlike = one.look and other.look and _apart(one.look, other.look) > _LOOK
    if unlike or _apart(one.words, other.words) > _WORDS:
        return False
    return _same_numbers(one, other)


def _same_numbers(one: _Marks, other: _Marks) -> bool:
    either = (one.numbers | other.numbers).bit_count()
    return (one.numbers & other.numbers).bit_count() >= _SHARED_NUMBERS * either


def _marks(fingerprint: str) -> _Marks:
    ends = (_DIGITS, 2 * _DIGITS, 2 * _DIGITS + _NUMBER_DIGITS)
    look, words, numbers, counts = (
        int(fingerprint[start:end] or "0", 16)
        for start, end in zip((0, *ends), (*ends, None), strict=True)
    )
    return _Marks(look, words, numbers, *divmod(counts, 256))


def _apart(a: int, b: int) -> int:
    return (a ^ b).bit_count()


def _look(picture: Grey | None) -> int:
    """Return the signs of the picture's longest waves; 0 for a page without any ink."""
    if picture is None or not picture.size:
        return 0
    small = cv2.resize(picture, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA).astype(np.float32)
    waves = cv2.dct(small)[:_LOW, :_LOW].flatten()
    waves[0] = 0.0  # brightness
    if float(np.abs(waves).max()) < 1.0:
        return 0
    return _as_number(waves > np.median(waves))


def _simhash(tokens: list[str]) -> int:
    """Return a hash that changes little when few of the tokens change."""
    if not tokens:
        return 0
    digests = b"".join(map(_digest, tokens))
    bits = np.unpackbits(np.frombuffer(digests, dtype=np.uint8)).reshape(-1, _BITS)
    return _as_number(2 * bits.sum(axis=0, dtype=np.int64) > len(tokens))


@lru_cache(maxsize=1 << 14)  # a paper says the same words again and again
def _digest(token: str) -> bytes:
    return hashlib.blake2b(token.encode(), digest_size=_BITS // 8).digest()


def _as_number(bits: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> int:
    return int.from_bytes(np.packbits(bits).tobytes(), "big")


def _plain(number: str) -> str:
    """Return a number in European digits; a comma or a dot is one to a scanner."""
    if number.isascii():
        return number.translate(_MARKS)
    digits = (str(unicodedata.decimal(mark)) if mark.isdecimal() else " " for mark in number)
    return "".join(digits)


def _marked(numbers: set[str]) -> int:
    """Return one bit for each number, so that shared bits tell how many are shared."""
    bits = 0
    for number in numbers:
        bits |= 1 << (int.from_bytes(_digest(number), "big") % _NUMBER_BITS)
    return bits
