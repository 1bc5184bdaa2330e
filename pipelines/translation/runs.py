"""Blocks that carry on one another's sentence, joined before sentences are cut."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipelines.documents.blocks import joined
from pipelines.documents.results import Block, BlockKind, Page, Word
from pipelines.translation.numbers import fold_digits
from pipelines.translation.units import find_quantities

_TEXT = {BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.KEY_VALUE}
_CLOSED = re.compile(r"[.!?…:;؟۔؛]\W*$")
# A bullet, a number of a list, or the key of the next line ("Дата: …").
_NEW_START = re.compile(r"^\s*(?:(?:[-•–—*▪●]|\d{1,2}[.)])\s|[^.:!?؟]{2,40}:)")
_RTL = re.compile(r"[\u0590-\u08ff]")
_GAP = 1.1  # heights of a line between two lines of one paragraph
_INDENT = 1.5  # heights of a line by which starts of lines may differ
_VALUE = 20  # characters of a number, or of a unit, that are looked at
_EDGE = 0.12  # share of the column's width a full line may lack


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive blocks read as one text. `number` is the first block's, from 1."""

    number: int
    kind: BlockKind
    blocks: tuple[Block, ...]
    text: str
    words: tuple[Word, ...]


def runs_of(page: Page, blocks: Sequence[Block]) -> tuple[Run, ...]:
    """Return the blocks in reading order, those of one sentence together."""
    groups: list[list[tuple[int, Block]]] = []
    for number, block in enumerate(blocks, start=1):
        if not block.text.strip():
            continue
        if groups and _carries_on(page, groups[-1][-1][1], block):
            groups[-1].append((number, block))
        else:
            groups.append([(number, block)])
    return tuple(_run(page, group) for group in groups)


def _run(page: Page, group: list[tuple[int, Block]]) -> Run:
    blocks = tuple(block for _, block in group)
    kinds = {block.kind for block in blocks}
    kind = blocks[0].kind
    if len(blocks) > 1 and kind is BlockKind.HEADING and BlockKind.PARAGRAPH in kinds:
        kind = BlockKind.PARAGRAPH  # what carries on as a paragraph was no heading
    words = tuple(page.words[index] for block in blocks for index in block.words)
    text = joined([block.text.strip() for block in blocks])
    return Run(number=group[0][0], kind=kind, blocks=blocks, text=text, words=words)


def _carries_on(page: Page, first: Block, second: Block) -> bool:
    if first.kind not in _TEXT or second.kind not in _TEXT or not first.words or not second.words:
        return False
    value = _cuts_a_value(first.text, second.text)
    if not value and (_CLOSED.search(first.text) or _NEW_START.match(second.text)):
        return False
    line = _last_line(page, first)
    if not _follows(line, second):
        return False
    if value:
        return True
    start = second.text.lstrip(' («"')[:1]
    return start.islower() or (not start.isupper() and _is_full(page, line, first, second))


def _cuts_a_value(first: str, second: str) -> bool:
    """Return whether the number at the end of a line has its unit at the start of the next."""
    end = first.rstrip()
    if not end[-1:].isdigit():
        return False
    head = f"{end[-_VALUE:]} "
    return any(
        quantity.number_start <= quantity.start == len(head)
        for quantity in find_quantities(fold_digits(head + second.lstrip()[:_VALUE]))
        if not quantity.duration and not _is_letter(quantity.unit)
    )


def _is_letter(unit: str) -> bool:
    """Return whether a unit may as well be the first letter of something else."""
    return len(unit) == 1 and unit.isalpha()


def _last_line(page: Page, block: Block) -> list[Word]:
    words = [page.words[index] for index in block.words]
    last = max(words, key=lambda word: word.box[3])
    middle = (last.box[1] + last.box[3]) / 2
    return [word for word in words if word.box[1] <= middle <= word.box[3]]


def _follows(line: Sequence[Word], second: Block) -> bool:
    """Return whether the block stands right below the line, in the same column."""
    top = min(word.box[1] for word in line)
    bottom = max(word.box[3] for word in line)
    left = min(word.box[0] for word in line)
    right = max(word.box[2] for word in line)
    below = -0.5 * (bottom - top) < second.box[1] - bottom <= _GAP * (bottom - top)
    return below and min(right, second.box[2]) > max(left, second.box[0])


def _is_full(page: Page, line: Sequence[Word], first: Block, second: Block) -> bool:
    """Return whether the line fills its column and the next one starts at the same edge.

    Lines of a letterhead, set in the middle, do neither.
    """
    height = max(word.box[3] - word.box[1] for word in line)
    near, far = (2, 0) if _RTL.search(first.text) else (0, 2)
    edge = first.box[near]
    column = [b.box[far] for b in page.blocks if abs(b.box[near] - edge) <= _INDENT * height]
    end = min(column) if far == 0 else max(column)
    reached = min(w.box[0] for w in line) if far == 0 else max(w.box[2] for w in line)
    aligned = abs(second.box[near] - edge) <= _INDENT * height
    return aligned and (abs(reached - end) <= _EDGE * abs(end - edge) or _ends_it(line, second))


def _ends_it(line: Sequence[Word], second: Block) -> bool:
    """Return whether the second block is the short rest of a sentence, not a heading's text."""
    width = max(word.box[2] for word in line) - min(word.box[0] for word in line)
    return bool(_CLOSED.search(second.text)) and second.box[2] - second.box[0] <= width
