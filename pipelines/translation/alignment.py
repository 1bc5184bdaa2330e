"""What of an older text stands in a newer one, and what stood where something new stands."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel
from rapidfuzz.fuzz import ratio

_NEAR = 20  # places looked at around the same share of a gap: a page has about 60 segments


@dataclass(frozen=True, slots=True)
class Match:
    """What one new segment has of the old ones, by their places from 0."""

    same: int | None = None  # the old one with the very same source
    before: tuple[int, ...] = ()  # those that stood here; empty where `same` is known


def align(old: Sequence[str], new: Sequence[str]) -> tuple[Match, ...]:
    """Return one match for each new source, in order; no old one is used twice."""
    found: dict[int, Match] = {}
    gaps: list[tuple[list[int], list[int]]] = []
    for gone, come in _gaps(old, new, found):
        gaps.append((gone, come))
    _find_moved(old, new, gaps, found)
    for gone, come in gaps:
        open_places = [place for place in come if place not in found]
        found.update(_replaced(old, new, gone, open_places))
    return tuple(found.get(place, Match()) for place in range(len(new)))


def _gaps(
    old: Sequence[str], new: Sequence[str], found: dict[int, Match]
) -> Iterator[tuple[list[int], list[int]]]:
    """Enter what stayed in its order into `found`; yield what is between, as (old, new) places."""
    gone: list[int] = []
    come: list[int] = []
    for step in Indel.opcodes(old, new):
        if step.tag != "equal":
            gone += range(step.src_start, step.src_end)
            come += range(step.dest_start, step.dest_end)
            continue
        yield gone, come
        gone, come = [], []
        kept = zip(
            range(step.src_start, step.src_end),
            range(step.dest_start, step.dest_end),
            strict=True,
        )
        found.update((there, Match(same=here)) for here, there in kept)
    yield gone, come


def _find_moved(
    old: Sequence[str],
    new: Sequence[str],
    gaps: Sequence[tuple[list[int], list[int]]],
    found: dict[int, Match],
) -> None:
    """Enter what stands at another place now, and take it out of the gaps."""
    left: dict[str, list[int]] = defaultdict(list)
    for gone, _ in reversed(gaps):
        for place in reversed(gone):
            left[old[place]].append(place)
    moved = set()
    for _, come in gaps:
        for place in come:
            if left[new[place]]:
                moved.add(left[new[place]][-1])
                found[place] = Match(same=left[new[place]].pop())
    for gone, _ in gaps:
        gone[:] = [place for place in gone if place not in moved]


def _replaced(
    old: Sequence[str], new: Sequence[str], gone: Sequence[int], come: Sequence[int]
) -> dict[int, Match]:
    """Lay each old place to the new one that is most like it, among those near it."""
    laid: dict[int, list[int]] = defaultdict(list)
    for rank, place in enumerate(gone if come else ()):
        middle = rank * len(come) // len(gone)
        near = come[max(0, middle - _NEAR) : middle + _NEAR + 1]
        laid[max(near, key=lambda one: ratio(old[place], new[one]))].append(place)
    return {place: Match(before=tuple(before)) for place, before in laid.items()}
