"""Scores a page: letters, numbers, dates, units, codes, and whether errors were owned up to."""

import re
from dataclasses import dataclass

from tests.bench.reading.alignment import Alignment, Flat, Span, alike, composed, flat
from tests.bench.reading.corpus import Token, TruePage
from tests.bench.reading.read import Read, ReadWord

_EDGES = ".,;:()[]«»\"'„”“’!?،؛…–-"
_BETWEEN_DIGITS = re.compile(r"(?<=\d)\s+(?=\d)")
_OWNED_UP = frozenset(
    {"lost-text", "low-confidence", "blank", "damaged", "blur", "glare", "cut", "too-small"}
) | {"too-dark", "no-text", "took-too-long"}
_NEAR = 4  # words around the place where a token is looked for


@dataclass(frozen=True, slots=True)
class ScoredToken:
    """A critical token, what was read for it, and whether a person is told to look."""

    token: Token
    read: str
    exact: bool  # as read, or as proposed where something is
    flagged: bool


@dataclass(frozen=True, slots=True)
class Score:
    """One page by one reader."""

    page: TruePage
    error: float
    tokens: tuple[ScoredToken, ...]
    lost: tuple[str, ...]
    warnings: tuple[str, ...]
    language: str | None

    @property
    def lost_unsaid(self) -> bool:
        """Whether text is missing and the reader did not say so."""
        return bool(self.lost) and not _OWNED_UP & set(self.warnings)


def score(page: TruePage, read: Read) -> Score:
    """Compare a page with its truth: the text as it is handed on, its repairs included."""
    read = read.as_handed_on()
    printed, found = flat(page.text), flat(composed(read.text))
    alignment = Alignment(printed, found)
    missing = tuple(alignment.lost())
    tokens = _Tokens(alignment, read)
    owned_up = bool(_OWNED_UP & set(read.warnings))
    return Score(
        page=page,
        error=alignment.error,
        tokens=tuple(tokens.scored(token, owned_up=owned_up) for token in page.critical),
        lost=missing,
        warnings=read.warnings,
        language=read.language,
    )


class _Tokens:
    """Finds what was read for a token, in whole words on both sides."""

    def __init__(self, alignment: Alignment, read: Read) -> None:
        self._alignment = alignment
        self._printed, self._found = alignment.printed, alignment.read
        self._place = {origin: at for at, origin in enumerate(self._printed.origin)}
        self._words = _words_by_character(self._found, read)

    def scored(self, token: Token, *, owned_up: bool) -> ScoredToken:
        """Compare one token; what was read for it may be two words, or half of one."""
        start = self._place[token.start]
        own = (start, start + len(token.text))
        span = _whole(self._alignment.read_span(own), self._found)
        if span[0] == span[1]:
            return ScoredToken(token, "", self._stands_near(token, span), owned_up)
        others = _whole(self._alignment.printed_span(span), self._printed)
        others = (min(own[0], others[0]), max(own[1], others[1]))
        words = self._in(span)
        read = self._found.text[span[0] : span[1]]
        wanted = _core(self._printed.text[others[0] : others[1]])
        exact = (
            wanted == _core(read)
            or _core(token.text) == _core(read)
            or self._stands_near(token, span)
        )
        flagged = any(word.doubted or word.proposed is not None for word in words)
        return ScoredToken(token, read, exact, flagged)

    def _stands_near(self, token: Token, span: Span) -> bool:
        """Tell a token that was read as it is, only not where the cheapest alignment has it."""
        words = self._found.words
        at = sum(1 for word in words if word[1] <= span[0])
        near = words[max(0, at - _NEAR) : at + _NEAR + 1]
        return len(token.text) > 2 and any(
            _core(self._found.text[start:end]) == _core(token.text) for start, end in near
        )

    def _in(self, span: Span) -> list[ReadWord]:
        found = {id(word): word for word in self._words[span[0] : span[1]] if word}
        return list(found.values())


def _words_by_character(found: Flat, read: Read) -> list[ReadWord | None]:
    owners: list[ReadWord | None] = [None] * (len(composed(read.text)) + 1)
    for word in read.words:
        owners[word.start : word.end] = [word] * (word.end - word.start)
    return [owners[origin] for origin in found.origin]


def _whole(span: Span, text: Flat) -> Span:
    """Widen a span to the whole words it touches."""
    touched = [word for word in text.words if word[0] < span[1] and word[1] > span[0]]
    if span[0] == span[1] or not touched:
        return (span[0], span[0])
    return touched[0][0], touched[-1][1]


def _core(text: str) -> str:
    """Return what must be equal: no punctuation around, no spaces but those between digits."""
    kept = _BETWEEN_DIGITS.sub("\0", alike(text).strip(_EDGES + " "))
    return re.sub(r"\s+", "", kept)
