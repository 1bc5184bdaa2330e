"""Lays what was read beside what is printed: errors of letters, tokens, lost text."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

_HAN = "\u3000-\u303f\u3400-\u9fff\uff00-\uffef"
_WORD = re.compile(rf"[^\s{_HAN}]+")
_SPACE = re.compile(r"\s+")
_BESIDE_HAN = re.compile(rf"(?<=[{_HAN}])\s+|\s+(?=[{_HAN}])")
_UNSEEN = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
# Printed alike, or the typesetter's choice: nobody reads another thing in one than in the other.
_SAME = str.maketrans({"–": "-", "—": "-", "−": "-", "‐": "-", "µ": "μ"})
_CHUNK = 60  # characters, about a printed line
_ALIKE = 60.0  # per cent; a chunk less like anything that was read is lost

Span = tuple[int, int]


@dataclass(frozen=True)
class Flat:
    """A text with its whitespace normalised; `origin` leads each character back."""

    text: str
    origin: tuple[int, ...]

    @cached_property
    def words(self) -> list[Span]:
        return [match.span() for match in _WORD.finditer(self.text)]


def flat(text: str) -> Flat:
    """Normalise whitespace and dashes: one space between words, none beside Chinese characters.

    The text is expected in NFC.
    """
    dropped = [False] * len(text)
    for match in _UNSEEN.finditer(text):
        dropped[match.start()] = True
    for match in _BESIDE_HAN.finditer(text):
        dropped[match.start() : match.end()] = [True] * (match.end() - match.start())
    for match in _SPACE.finditer(text):
        outer = match.start() == 0 or match.end() == len(text)
        first = match.start() + (0 if outer else 1)
        dropped[first : match.end()] = [True] * (match.end() - first)
    kept = [place for place, gone in enumerate(dropped) if not gone]
    shown = "".join(" " if text[place].isspace() else text[place] for place in kept)
    return Flat(alike(shown), tuple(kept))


def composed(text: str) -> str:
    """Return the text in NFC."""
    return unicodedata.normalize("NFC", text)


def alike(text: str) -> str:
    """Return the text with one sign for what nobody can tell apart: dashes, mu, the C of °C."""
    return text.translate(_SAME).replace("°С", "°C")


class Alignment:
    """The cheapest way from the printed text to the one that was read."""

    def __init__(self, printed: Flat, read: Flat) -> None:
        self.printed, self.read = printed, read
        self.codes = list(Levenshtein.opcodes(printed.text, read.text))
        self._starts = [code.src_start for code in self.codes]
        self._read_starts = [code.dest_start for code in self.codes]

    @property
    def error(self) -> float:
        """The character error rate, 0 upwards."""
        distance = sum(
            max(code.src_end - code.src_start, code.dest_end - code.dest_start)
            for code in self.codes
            if code.tag != "equal"
        )
        return distance / max(1, len(self.printed.text))

    def read_span(self, printed: Span) -> Span:
        """Return where the characters of a printed span came to stand in the text that was read."""
        first, last = self._read_at(printed[0]), self._read_at(printed[1] - 1)
        return first[0], last[1]

    def printed_span(self, read: Span) -> Span:
        """Return which printed characters a span of the read text was made of."""
        first, last = self._printed_at(read[0]), self._printed_at(read[1] - 1)
        return first[0], last[1]

    def _read_at(self, place: int) -> Span:
        code = self.codes[max(0, bisect_right(self._starts, place) - 1)]
        while code.src_start == code.src_end:  # an insertion holds no printed character
            code = self.codes[self.codes.index(code) - 1]
        return _across(place, code.src_start, code.dest_start, code.dest_end)

    def _printed_at(self, place: int) -> Span:
        code = self.codes[max(0, bisect_right(self._read_starts, place) - 1)]
        while code.dest_start == code.dest_end:
            code = self.codes[self.codes.index(code) - 1]
        return _across(place, code.dest_start, code.src_start, code.src_end)

    def lost(self) -> list[str]:
        """Return the stretches of print, a line's length each, of which nothing was read."""
        same = [0] * (len(self.printed.text) + 1)
        for code in self.codes:
            if code.tag == "equal":
                same[code.src_start : code.src_end] = [1] * (code.src_end - code.src_start)
        text = self.printed.text
        step = _CHUNK // 2 if re.search(f"[{_HAN}]", text) else _CHUNK
        chunks = [(start, min(len(text), start + step)) for start in range(0, len(text), step)]
        return [
            text[start:end]
            for start, end in chunks
            if end - start > step // 2
            and sum(same[start:end]) < 0.4 * (end - start)
            and fuzz.partial_ratio(text[start:end], self.read.text) < _ALIKE
        ]


def _across(place: int, start: int, other: int, other_end: int) -> Span:
    """Return the one character opposite, or the empty span where there is none."""
    at = other + place - start
    return (at, at + 1) if at < other_end else (other_end, other_end)
