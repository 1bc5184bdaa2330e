"""The running text of a page with the words behind every character, for whoever looks for facts."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from pipelines.documents.boxes import around
from pipelines.documents.results import Box, Page

_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٪", "01234567890123456789,%")
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
        blocks = {block_of[index] for index in line if index in block_of}
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
    text, starts = "", []
    for index in words:
        word = page.words[index]
        shown = (word.proposed or word.text).translate(_EASTERN)
        if text and (index in tabs or not (_is_han(text[-1]) and _is_han(shown[:1]))):
            text += "\t" if index in tabs else " "
        starts.append(len(text))
        text += shown
    return Passage(text, page, tuple(words), tuple(starts), in_table)


def _is_han(character: str) -> bool:
    """Chinese is printed without spaces; a reading has one between any two words."""
    return "\u3400" <= character <= "\u9fff"
