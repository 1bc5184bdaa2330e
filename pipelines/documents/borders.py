"""Where the clauses or the sentences of a text end, found once for all that is asked about it."""

import re
from bisect import bisect_left, bisect_right

_REACH = 160  # characters around a place in which its clause or its sentence is looked for


class Borders:
    """The borders between the clauses or the sentences of one text."""

    def __init__(self, border: re.Pattern[str], text: str) -> None:
        self._border, self._text = border, text
        spans = [match.span() for match in border.finditer(text)]
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return where the piece around `text[start:end]` begins and ends."""
        first, last = max(0, start - _REACH), min(len(self._text), end + _REACH)
        before = bisect_right(self._ends, start) - 1
        if start and self._border.match(self._text, start - 1, start):
            first = start  # as where Chinese goes on without a space
        elif before >= 0 and self._starts[before] >= first:
            first = self._ends[before]
        after = bisect_left(self._starts, end)
        if after < len(self._starts) and self._ends[after] <= last:
            last = self._starts[after]
        return first, last
