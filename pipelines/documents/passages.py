"""The running text of a page with the words behind every character, for whoever looks for facts."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice, pairwise
from operator import add

from pipelines.documents.boxes import around
from pipelines.documents.results import Box, Page

_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٪", "01234567890123456789,%")
_EASTERN_DIGIT = re.compile("[٠-٩۰-۹٫٪]")
_HAN = re.compile("[\u3400-\u9fff]")
_HEAD = 5  # lines of a letterhead


@dataclass(frozen=True, slots=True)
class Passage:
    """A block, or a printed line whose words stand in several blocks (a table row)."""

    text: str  # words and proposals joined by spaces, cells by tabs, digits as 0 to 9
    page: Page
    words: tuple[int, ...]
    starts: tuple[int, ...]  # where each word starts in `text`
    in_table: bool = False

    def box(self, start: int, end: int) -> Box:
        """Return the box around the words of `text[start:end]`."""
        first = max(0, bisect_right(self.starts, start) - 1)
        last = max(first, bisect_right(self.starts, max(start, end - 1)) - 1)
        return around(self.page.words[index].box for index in self.words[first : last + 1])


def passages(page: Page) -> Iterator[Passage]:
    """Yield the passages of a page in reading order."""
    block_of = {index: number for number, block in enumerate(page.blocks) for index in block.words}
    done: set[int] = set()
    for line, tabs in _lines(page):
        blocks = {number for number in map(block_of.get, line) if number is not None}
        if len(blocks) != 1:
            yield _passage(page, line, tabs=tabs, in_table=bool(tabs))
            continue
        number = blocks.pop()
        if number not in done:
            done.add(number)
            yield _passage(page, page.blocks[number].words)


def head_lines(page: Page) -> Iterator[Passage]:
    """Yield the first printed lines of a page, where the letterhead stands."""
    for line, tabs in islice(_lines(page), _HEAD):
        yield _passage(page, line, tabs=tabs)


def _lines(page: Page) -> Iterator[tuple[list[int], frozenset[int]]]:
    """Yield the words of each printed line, and those of them that open a new cell."""
    index = 0
    for line in page.text.split("\n"):
        members: list[int] = []
        tabs: set[int] = set()
        for number, cell in enumerate(line.split("\t")):
            count = len(cell.split(" ")) if cell else 0
            if number and count:
                tabs.add(index)
            members += range(index, index + count)
            index += count
        if members:
            yield members, frozenset(tabs)


def _passage(
    page: Page,
    words: Sequence[int],
    *,
    tabs: frozenset[int] = frozenset(),
    in_table: bool = False,
) -> Passage:
    held = [page.words[index] for index in words]
    shown = [word.proposed or word.text for word in held]
    text = " ".join(shown)
    if _HAN.search(text):
        gaps = [_gap(before, after) for before, after in pairwise(shown)]
    else:
        gaps = [" "] * (len(shown) - 1)
    if tabs:
        gaps = ["\t" if index in tabs else gap for index, gap in zip(words[1:], gaps, strict=True)]
    starts = accumulate(map(add, map(len, shown), map(len, gaps)), initial=0)
    if tabs or "" in gaps:
        text = "".join(map(add, shown, [*gaps, ""]))
    if _EASTERN_DIGIT.search(text):
        text = text.translate(_EASTERN)
    return Passage(text, page, tuple(words), tuple(starts), in_table)


def _gap(before: str, after: str) -> str:
    """Chinese is printed without spaces; a reading has one between any two words."""
    return "" if _HAN.match(before[-1:]) and _HAN.match(after) else " "
