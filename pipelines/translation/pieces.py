"""A text made of several known ones: a letterhead or a row that the reader took for one line."""

from collections.abc import Callable

_MOST_WORDS = 60  # longer texts are sentences, not lines run together
_MOST_PIECES = 4
_SHORTEST = 9  # characters; shorter pieces ("Норма", "слева") fit anywhere


def cover(text: str, known: Callable[[str], str | None]) -> list[str] | None:
    """Return the translations of the fewest known pieces that make up `text`, or None.

    `known` looks one piece up exactly. The last piece is sought longest first.
    """
    words = text.split()
    if not 2 <= len(words) <= _MOST_WORDS:
        return None
    best: list[list[str] | None] = [[]]
    for end in range(1, len(words) + 1):
        best.append(_best_ending(words, end, best, known))
    found = best[-1]
    return found if found and len(found) <= _MOST_PIECES else None


def _best_ending(
    words: list[str],
    end: int,
    best: list[list[str] | None],
    known: Callable[[str], str | None],
) -> list[str] | None:
    found: list[str] | None = None
    for start in range(end):
        before = best[start]
        piece = " ".join(words[start:end])
        if before is None or len(piece) < _SHORTEST or (found and len(before) + 1 >= len(found)):
            continue
        meaning = known(piece)
        if meaning is not None:
            found = [*before, meaning]
    return found
