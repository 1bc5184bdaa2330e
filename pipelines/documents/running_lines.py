"""Marks what only a document of several pages shows: running heads and feet, broken paragraphs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.fuzz import ratio

from pipelines.documents.results import Block, BlockKind, Page

_MARGIN = 0.12  # of the page's height, at its top and its bottom
_MOST_BLOCKS = 6  # of each margin that are looked at
_RECENT = 6 * _MOST_BLOCKS  # lines to compare with: 1,000 pages would have 12,000
_ALIKE = 88  # per cent of the letters; OCR reads the same line a little differently each time
_NEAR = 18.0  # points between the heights at which a running line stands
_LEAST_SHARE = 0.6  # of the pages that carry a running line
_LOW = 0.75  # of the page's height; a paragraph that breaks off ends below it
_CLOSED = re.compile(r"[.!?…:;؟۔؛。]\W*$")
_BROKEN_WORD = re.compile(r"[^\W\d_]{2}[-\u2010\u00ac]$")
_CASELESS = re.compile("[\u0590-\u08ff\u3040-\u9fff]")
_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.KEY_VALUE})


@dataclass(frozen=True, slots=True)
class _Line:
    """A block in the margin of a page that may run through the document."""

    page: int  # place among the pages
    block: int
    text: str  # in small letters, every digit as 0
    numbers: tuple[int, ...]
    height: float  # of its middle, in points from the nearer end of the page
    kind: BlockKind  # what it would be


def with_running_lines(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return the pages with their running heads and feet marked, and paragraphs that go on.

    Pages by themselves know neither. Costs about 0.1 ms a page.
    """
    if len(pages) < 2:
        return tuple(pages)
    kinds = _kinds(pages)
    marked = [_marked(page, kinds.get(place, {})) for place, page in enumerate(pages)]
    return (marked[0], *map(_continued, marked, marked[1:]))


def _kinds(pages: Sequence[Page]) -> dict[int, dict[int, BlockKind]]:
    """Return page -> block -> HEADER or FOOTER."""
    groups = _grouped(line for place, page in enumerate(pages) for line in _margins(page, place))
    written = sum(bool(page.words) for page in pages)
    least = max(2.0, _LEAST_SHARE * written)
    found: dict[int, dict[int, BlockKind]] = {}
    for group in groups:
        if len({line.page for line in group}) >= least and _is_running(group):
            for line in group:
                found.setdefault(line.page, {})[line.block] = line.kind
    return found


def _grouped(lines: Iterable[_Line]) -> list[list[_Line]]:
    """Put lines together that are alike; a running line is met again within a page or two."""
    groups: list[list[_Line]] = []
    recent: list[list[_Line]] = []
    for line in lines:
        place = next((n for n, group in enumerate(recent) if _same(group[0], line)), None)
        if place is None:
            groups.append([])
        group = groups[-1] if place is None else recent.pop(place)
        group.append(line)
        recent = [group, *recent[: _RECENT - 1]]
    return groups


def _margins(page: Page, place: int) -> Iterator[_Line]:
    top, bottom = _MARGIN * page.height, (1 - _MARGIN) * page.height
    heads = [(n, block) for n, block in enumerate(page.blocks) if block.box[3] <= top]
    feet = [(n, block) for n, block in enumerate(page.blocks) if block.box[1] >= bottom]
    for kind, found in ((BlockKind.HEADER, heads), (BlockKind.FOOTER, feet)):
        for number, block in found[:_MOST_BLOCKS]:
            if block.kind is not BlockKind.TABLE_CELL:
                yield _line(page, place, number, block, kind)


def _line(page: Page, place: int, number: int, block: Block, kind: BlockKind) -> _Line:
    middle = (block.box[1] + block.box[3]) / 2
    return _Line(
        page=place,
        block=number,
        text=re.sub(r"\d+", "0", block.text.casefold()),
        numbers=tuple(int(digits[:9]) for digits in re.findall(r"\d+", block.text)),
        height=middle if kind is BlockKind.HEADER else page.height - middle,
        kind=kind,
    )


def _same(a: _Line, b: _Line) -> bool:
    return (
        a.kind is b.kind
        and abs(a.height - b.height) <= _NEAR
        and abs(len(a.text) - len(b.text)) <= 4
        and ratio(a.text, b.text) >= _ALIKE
    )


def _is_running(group: Sequence[_Line]) -> bool:
    """Tell a bare number that counts the pages from a value that stands at the same place."""
    if any(character.isalpha() for character in group[0].text):
        return True
    starts = {line.numbers[0] - line.page for line in group if line.numbers}
    return len(starts) == 1


def _marked(page: Page, kinds: dict[int, BlockKind]) -> Page:
    if not kinds:
        return page
    blocks = (
        replace(block, kind=kinds.get(number, block.kind))
        for number, block in enumerate(page.blocks)
    )
    return replace(page, blocks=tuple(blocks))


def _continued(before: Page, page: Page) -> Page:
    """Mark the first paragraph of a page that goes on with the last one of the page before."""
    last = next((block for block in reversed(before.blocks) if _is_body(block)), None)
    number = next((n for n, block in enumerate(page.blocks) if _is_body(block)), None)
    if last is None or number is None or last.kind not in _BODY:
        return page
    block = page.blocks[number]
    if block.kind is not BlockKind.PARAGRAPH or not _goes_on(last, block, height=before.height):
        return page
    blocks = list(page.blocks)
    blocks[number] = replace(block, continues=True)
    return replace(page, blocks=tuple(blocks))


def _is_body(block: Block) -> bool:
    return block.kind not in (BlockKind.HEADER, BlockKind.FOOTER)


def _goes_on(last: Block, first: Block, *, height: float) -> bool:
    if _BROKEN_WORD.search(last.text):
        return first.text[:1].islower()
    if _CLOSED.search(last.text) or last.box[3] < _LOW * height:
        return False
    start = first.text.lstrip(' («"')[:1]
    return start.islower() or (_CASELESS.match(start) is not None and len(last.text) > 60)
