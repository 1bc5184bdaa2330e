"""The translation memory: what was translated before, found again through scanning noise."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from pipelines.translation.folding import (
    caseless_form,
    caseless_words,
    exact_form,
    noise_form,
    numberless_form,
)
from pipelines.translation.noise import only_noise
from pipelines.translation.number_swap import numbers_destroyed, swap_numbers
from pipelines.translation.pieces import cover
from pipelines.translation.tmx import Unit, read_tmx

_CUTOFF = 72.0  # percent; below, no scan of one sentence looked like another
_CANDIDATES = 4
_ROWS = 64  # queries compared at once: 64 x 100,000 bytes


class MatchKind(StrEnum):
    EXACT = "EXACT"
    NUMBERS = "NUMBERS"  # same sentence, other numbers
    NOISE = "NOISE"  # same sentence through a scan
    PIECES = "PIECES"  # several known texts in a row


@dataclass(frozen=True, slots=True)
class Match:
    """A known translation. `ratio` 0 to 1; `known` is the source it belongs to."""

    target: str
    ratio: float
    kind: MatchKind
    known: str | None = None


@dataclass(slots=True)
class _Pairs:
    """All pairs of one direction with the indexes that find them."""

    sources: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    exact: dict[str, int] = field(default_factory=dict)
    caseless: dict[str, int] = field(default_factory=dict)
    numberless: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    noisy: list[str] = field(default_factory=list)
    words: set[str] = field(default_factory=set)

    def add(self, source: str, target: str) -> None:
        index = len(self.sources)
        if self.exact.setdefault(exact_form(source), index) != index:
            return
        self.sources.append(source)
        self.targets.append(target)
        self.caseless.setdefault(caseless_form(source), index)
        self.numberless[numberless_form(source)].append(index)
        self.noisy.append(noise_form(source))
        self.words.update(caseless_words(source))


class Memory:
    """Pairs of segments by language pair, both directions. Languages are BCP 47 tags."""

    def __init__(self, units: Iterable[Unit] = ()) -> None:
        self._pairs: dict[tuple[str, str], _Pairs] = defaultdict(_Pairs)
        for unit in units:
            self.add(unit.texts)

    @classmethod
    def from_tmx(cls, paths: Iterable[Path]) -> "Memory":
        """Read TMX files; raises MemoryFileDamaged and then holds nothing of any of them."""
        return cls(unit for path in paths for unit in read_tmx(path))

    def add(self, texts: dict[str, str]) -> None:
        """Remember one segment in two or more languages."""
        for source, source_text in texts.items():
            for target, target_text in texts.items():
                if source != target:
                    self._pairs[_pair(source, target)].add(source_text, target_text)

    def size(self, *, source: str, target: str) -> int:
        """Return how many segments are known in this direction."""
        pairs = self._pairs.get(_pair(source, target))
        return len(pairs.sources) if pairs else 0

    def look_up(
        self, texts: Sequence[str], *, source: str, target: str
    ) -> tuple[Match | None, ...]:
        """Return the best safe match of each text, None where nothing fits.

        Exact hits cost a hash; the rest is compared with the whole memory in one go.
        """
        pairs = self._pairs.get(_pair(source, target))
        if pairs is None:
            return (None,) * len(texts)
        found = [_known(pairs, text, source=source, target=target) for text in texts]
        open_texts = [i for i, match in enumerate(found) if match is None]
        for start in range(0, len(open_texts), _ROWS):
            rows = open_texts[start : start + _ROWS]
            matches = _through_noise(pairs, [texts[i] for i in rows], (source, target))
            for i, match in zip(rows, matches, strict=True):
                found[i] = match
        return tuple(found)


def _pair(source: str, target: str) -> tuple[str, str]:
    return source.split("-")[0].lower(), target.split("-")[0].lower()


def _known(pairs: _Pairs, text: str, *, source: str, target: str) -> Match | None:
    exact = _exact(pairs, text)
    if exact is not None:
        return Match(exact, 1.0, MatchKind.EXACT)
    for candidate in pairs.numberless.get(numberless_form(text), ()):
        swapped = swap_numbers(
            pairs.targets[candidate],
            known=pairs.sources[candidate],
            wanted=text,
            source_language=source,
            target_language=target,
        )
        if swapped is not None:
            ratio = fuzz.ratio(text, pairs.sources[candidate]) / 100
            return Match(swapped, ratio, MatchKind.NUMBERS)
    return None


def _through_noise(
    pairs: _Pairs, texts: Sequence[str], languages: tuple[str, str]
) -> list[Match | None]:
    forms = [noise_form(text) for text in texts]
    scores = process.cdist(
        forms, pairs.noisy, scorer=fuzz.ratio, score_cutoff=_CUTOFF, dtype=np.uint8
    )
    return [
        _best(pairs, text, form, row, languages)
        for text, form, row in zip(texts, forms, scores, strict=True)
    ]


def _best(
    pairs: _Pairs, text: str, form: str, scores: NDArray[np.uint8], languages: tuple[str, str]
) -> Match | None:
    if len(form) < 3:
        return None
    best = np.argsort(-scores.astype(np.int16), kind="stable")[:_CANDIDATES]
    for index in (int(i) for i in best):
        known = pairs.sources[index]
        if not scores[index] or not only_noise(
            text, known, language=languages[0], words=pairs.words
        ):
            continue
        swapped = swap_numbers(
            pairs.targets[index],
            known=pairs.sources[index],
            wanted=text,
            source_language=languages[0],
            target_language=languages[1],
        )
        if swapped is None and not numbers_destroyed(known=pairs.sources[index], wanted=text):
            continue
        # A number the scan destroyed cannot be put in: the checks then stop the sign-off.
        target = swapped if swapped is not None else pairs.targets[index]
        ratio = float(scores[index]) / 100
        return Match(target, ratio, MatchKind.NOISE, known=pairs.sources[index])
    return _in_pieces(pairs, text)


def _in_pieces(pairs: _Pairs, text: str) -> Match | None:
    pieces = cover(text, lambda piece: _exact(pairs, piece))
    return Match(" ".join(pieces), 1.0, MatchKind.PIECES) if pieces else None


def _exact(pairs: _Pairs, text: str) -> str | None:
    index = pairs.exact.get(exact_form(text))
    if index is None and (form := caseless_form(text)):
        index = pairs.caseless.get(form)
    return None if index is None else pairs.targets[index]
