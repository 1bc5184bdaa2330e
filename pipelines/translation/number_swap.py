"""A known translation with the numbers of a new source put in."""

from collections.abc import Sequence

from pipelines.translation.folding import noise_form, numberless_form
from pipelines.translation.numbers import Number, find_numbers, render_number


def swap_numbers(
    target: str, *, known: str, wanted: str, source_language: str, target_language: str
) -> str | None:
    """Return `target` (the translation of `known`) with the numbers of `wanted`.

    None when it is not certain which number goes where.
    """
    before, after = find_numbers(known), find_numbers(wanted)
    if len(before) != len(after) or numbers_destroyed(known=known, wanted=wanted):
        return None
    changed = [
        (i, b, a)
        for i, (b, a) in enumerate(zip(before, after, strict=True))
        if b.readings != a.readings
    ]
    places = find_numbers(target)
    in_order = [p.readings for p in places] == [b.readings for b in before]
    swaps: list[tuple[Number, str]] = []
    for index, old, new in changed:
        place = places[index] if in_order else _only_place(old, before, places)
        if place is None:
            return None
        text = render_number(new.text, source=source_language, target=target_language)
        swaps.append((place, text))
    return _put(target, swaps)


def numbers_destroyed(*, known: str, wanted: str) -> bool:
    """Return whether a scan lost or won figures or marks, rather than stating other numbers."""
    before, after = find_numbers(known), find_numbers(wanted)
    if len(before) != len(after):
        return True
    if known != wanted and noise_form(known) == noise_form(wanted):
        return [b.readings for b in before] != [a.readings for a in after]
    same_words = numberless_form(known) == numberless_form(wanted)
    return any(
        b.readings != a.readings
        and (_figures(b) == _figures(a) or (not same_words and _marked(b) != _marked(a)))
        for b, a in zip(before, after, strict=True)
    )


def _marked(number: Number) -> bool:
    return not number.text.isdigit()


def _figures(number: Number) -> str:
    return "".join(char for char in number.text if char.isdigit())


def _only_place(
    number: Number, before: Sequence[Number], places: Sequence[Number]
) -> Number | None:
    fitting = [p for p in places if p.readings & number.readings]
    twice = sum(1 for b in before if b.readings & number.readings) > 1
    return fitting[0] if len(fitting) == 1 and not twice else None


def _put(target: str, swaps: Sequence[tuple[Number, str]]) -> str:
    for place, text in sorted(swaps, key=lambda swap: swap[0].start, reverse=True):
        target = target[: place.start] + text + target[place.end :]
    return target
