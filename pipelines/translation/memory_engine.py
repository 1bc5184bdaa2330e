"""The offline engine: what the memory and the term base know, and nothing invented."""

import re
from collections.abc import Sequence

from pipelines.translation.dates import without_year_marks
from pipelines.translation.folding import caseless_form
from pipelines.translation.memory import Match, MatchKind, Memory
from pipelines.translation.protect import protect, restore
from pipelines.translation.results import EngineReply, Origin
from pipelines.translation.terms import TermBase

_PIECES = re.compile(r"(⟦V\d+⟧|[\s:;,.()\[\]/|•–—+×-]+)")
_TIMES = re.compile(r"(?<=⟧)\s?[xX×хХ*]\s?(?=⟦)")
_UNKNOWN = EngineReply(text=None, origin=Origin.UNTRANSLATED)


class MemoryEngine:
    """Memory first, then segments that consist of known terms and values alone."""

    name = "memory"
    external = False

    def __init__(self, memory: Memory, terms: TermBase | None = None) -> None:
        self._memory = memory
        self._terms = terms or TermBase()
        self._by_pair: dict[tuple[str, str], dict[str, str]] = {}

    def translate(
        self, texts: Sequence[str], *, source: str, target: str, context: str = ""
    ) -> Sequence[EngineReply]:
        """Return a reply per text; `text` None where neither memory nor terms know it."""
        known = self._known_terms(source, target)
        matches = self._memory.look_up(texts, source=source, target=target)
        return [
            _remembered(match) if match else _from_terms(text, known, source=source, target=target)
            for text, match in zip(texts, matches, strict=True)
        ]

    def _known_terms(self, source: str, target: str) -> dict[str, str]:
        pair = (source, target)
        if pair not in self._by_pair:
            terms = self._terms.for_pair(source=source, target=target)
            self._by_pair[pair] = {caseless_form(term): terms[term] for term in terms}
        return self._by_pair[pair]


def _remembered(match: Match) -> EngineReply:
    origin = Origin.MEMORY if match.kind is MatchKind.EXACT else Origin.FUZZY
    return EngineReply(match.target, origin, match.ratio, known=match.known)


def _from_terms(text: str, known: dict[str, str], *, source: str, target: str) -> EngineReply:
    """Translate "Гемоглобин: 120 г/л" and "120 г/л", but never a sentence."""
    whole = known.get(caseless_form(text))
    if whole is not None:
        return EngineReply(text=_like(text, whole), origin=Origin.TERMS)
    if not any(char.isalnum() for char in text):
        return EngineReply(text=text, origin=Origin.TERMS)  # "+", "—", "✓" mean the same to all
    protected = protect(without_year_marks(text), source=source, target=target)
    masked = _TIMES.sub(" × ", protected.text)
    pieces = [
        piece if _PIECES.fullmatch(piece) else _like(piece, known.get(caseless_form(piece)))
        for piece in _PIECES.split(masked)
        if piece
    ]
    if any(piece is None for piece in pieces):
        return _UNKNOWN
    joined = "".join(piece for piece in pieces if piece is not None)
    return EngineReply(text=restore(joined, protected).text, origin=Origin.TERMS)


def _like(source: str, meaning: str | None) -> str | None:
    """Keep the capitals of a heading and the colon of a label."""
    if meaning is None:
        return None
    lone = source.strip()
    if len(lone) > 4 and lone.isupper():
        meaning = meaning.upper()
    return meaning + (":" if lone.endswith(":") and not meaning.endswith(":") else "")
