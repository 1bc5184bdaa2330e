"""Tells from the words of a page how it lies: a page may be printed sideways in its file."""

from collections.abc import Sequence

from pipelines.documents.sheets import FoundWord

_SAMPLE = 96  # steps from one word to the next; more say nothing new
_LEAST_STEPS = 5
_CLEAR = 0.8  # of the way that all steps go together


def turn_of(words: Sequence[FoundWord], *, right_to_left: bool = False) -> int:
    """Return by how many degrees clockwise the page must be turned for its lines to lie flat."""
    places = range(1, len(words), max(1, len(words) // _SAMPLE))
    steps = [(words[n - 1].box, words[n].box) for n in places if words[n - 1].line == words[n].line]
    if len(steps) < _LEAST_STEPS:
        return 0
    ways = [(b[0] + b[2] - a[0] - a[2], b[1] + b[3] - a[1] - a[3]) for a, b in steps]
    across, down = sum(x for x, _ in ways), sum(y for _, y in ways)
    length = sum(abs(x) + abs(y) for x, y in ways)
    if abs(down) >= _CLEAR * length:
        return 270 if (down > 0) != right_to_left else 90
    # Latin codes and numbers run the other way on a page from the right: it may be either.
    return 180 if -across >= _CLEAR * length and not right_to_left else 0
