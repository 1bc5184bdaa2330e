"""One text in the forms a memory compares: exact, numbers aside, scanning noise aside."""

import re
import unicodedata

from pipelines.translation.numbers import fold_digits

_QUOTES = str.maketrans(dict.fromkeys("«»“”„‟", '"') | dict.fromkeys("‘’ʼ`´", "'"))
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
# Bullets, dashes and full stops around a text; the minus of "-5" belongs to it.
_OUTER = re.compile(r"^(?:[\s.:;,•*\u0640]|-(?!\d))+|[\s.:;,•*\u0640-]+$")
_BLANKS = re.compile(r"\s+")
_NUMERAL = re.compile(r"\d+(?:[.,]\d+)*")
# What scanners take for one another; both sides are folded, so any choice will do.
_NOISE = str.maketrans(
    "ёйґіїєаеорсухвкмнтзь0|!lI1",
    "eигiieaeopcyxbkmht3boiiiii",
)
_NOT_WORDS = re.compile(r"[^\w\s]+")


def exact_form(text: str) -> str:
    """Return the same characters up to Unicode form, blanks, quotes and dashes."""
    folded = unicodedata.normalize("NFKC", text.replace("\u00ad", ""))
    return _BLANKS.sub(" ", folded.translate(_QUOTES).translate(_DASHES)).strip()


def caseless_form(text: str) -> str:
    """Return `exact_form`, capitals, Arabic vowel marks and outer punctuation aside."""
    plain = "".join(c for c in exact_form(text).casefold() if not unicodedata.combining(c))
    return _OUTER.sub("", plain)


def numberless_form(text: str) -> str:
    """Return `caseless_form`, every number replaced by "#"."""
    return _NUMERAL.sub("#", fold_digits(caseless_form(text)))


def caseless_words(text: str) -> list[str]:
    """Return the words of `caseless_form`, punctuation dropped."""
    return _NOT_WORDS.sub(" ", fold_digits(caseless_form(text))).split()


def noise_form(text: str) -> str:
    """Return `caseless_form`, with look-alike letters folded and punctuation dropped."""
    plain = _NOT_WORDS.sub(" ", fold_digits(caseless_form(text)))
    return _BLANKS.sub(" ", plain.translate(_NOISE)).strip()
