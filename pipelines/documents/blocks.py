"""Makes blocks of rows: headings, paragraphs, list items, key-value lines and table cells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from pipelines.documents.boxes import around, height, overlap_down, width
from pipelines.documents.layout import Row, Span
from pipelines.documents.results import Block, BlockKind, Box, Word

_LIST_MARK = re.compile(r"^(?:[-–—•●▪*·]|\d{1,2}[.)]|[a-zа-яё]\))\s", re.I)
_KEY_VALUE = re.compile(r"^[^\W\d_][^:.;؟?]{1,48}:\s*\S")
_LABEL = re.compile(r"^[^.;!?]{2,60}:$")
_SENTENCE_END = re.compile(r"[.!?؟。:;]$")
_HYPHENS = "-\u2010\u00ac"  # as printed, as typeset, and as some programs write a soft one
_BROKEN_WORD = re.compile(rf"[^\W\d_]{{2}}[{_HYPHENS}]$")
# Words that keep their hyphen wherever they are broken: из-за, кто-то, какой-либо.
_KEEPS_ITS_HYPHEN = re.compile(
    r"(?:\bиз-(?:за|под)|\b(?:кто|что|как|где|когда|кака?[яйе]|каким|какого)-то|-либо|-нибудь|-таки)\b"
)
_ONE_LINE = 0.3  # share of its height that a word has in common with its neighbour
_CODE_BEFORE = re.compile(r"(?:^|\s)[A-Z]{1,6}\d*-$")  # "BI-" before "RADS", "HER-" before "2"
_LONG_LINE = 40  # characters; a key with its value is shorter
_DATE = re.compile(r"\d{1,4}[./\-]\d{1,2}[./\-]\d{2,4}")
_NUMBERED = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})?|[IVX]{1,4})[.)]\s")


@dataclass(slots=True)
class _Draft:
    """A block that still grows."""

    kind: BlockKind
    lines: list[tuple[int, ...]]
    boxes: list[Box]
    place: tuple[int | None, int | None, int | None] = field(default=(None, None, None))


def page_text(rows: Sequence[Row], words: Sequence[Word]) -> str:
    """Return what was read, one printed line a line; the cells of a table row part by a tab."""
    texts = [word.text for word in words]
    return "\n".join(
        ("\t" if row.table is not None else " ").join(
            " ".join(map(texts.__getitem__, span.words)) for span in row.spans
        )
        for row in rows
    )


def make_blocks(rows: Sequence[Row], words: Sequence[Word]) -> tuple[Block, ...]:
    """Return the blocks of a page in reading order.

    `Block.text` carries a repaired code (`Word.proposed`) in place of the destroyed one: repairs
    are proposed only where a strict pattern (TNM, ICD-10, stage, unit) holds in full, and the
    words keep what was read.
    """
    builder = _Builder(rows, words)
    for number, row in enumerate(rows):
        builder.add(number, row)
    return tuple(_finished(draft, words) for draft in builder.drafts)


class _Builder:
    def __init__(self, rows: Sequence[Row], words: Sequence[Word]) -> None:
        self.drafts: list[_Draft] = []
        self._rows, self._words = rows, words
        texts = [word.text for word in words]
        self._texts = [" ".join(map(texts.__getitem__, row.spans[0].words)) for row in rows]
        sizes = [height(row.box) for row in rows if row.table is None]
        self._size = median(sizes) if sizes else 10.0
        self._leading = self._usual_leading()
        self._table_of = _aligned_tables(rows, first_table=_next_table(rows))

    def add(self, number: int, row: Row) -> None:
        if row.table is not None:
            for span, column in zip(row.spans, row.table_columns, strict=True):
                self._start(span, BlockKind.TABLE_CELL, (row.table, row.table_row, column))
        elif number in self._table_of:
            table, table_row, columns = self._table_of[number]
            for span, column in zip(row.spans, columns, strict=True):
                self._start(span, BlockKind.TABLE_CELL, (table, table_row, column))
        elif len(row.spans) > 1:
            for span in row.spans:
                self._start(span, self._kind(self._text(span), span))
        else:
            span = row.spans[0]
            kind = self._kind(self._texts[number], span, column=row.column_box)
            if self._continues(number, row, kind=kind):
                self.drafts[-1].lines.append(span.words)
                self.drafts[-1].boxes.append(span.box)
            else:
                self._start(span, kind)

    def _start(
        self,
        span: Span,
        kind: BlockKind,
        place: tuple[int | None, int | None, int | None] = (None, None, None),
    ) -> None:
        self.drafts.append(_Draft(kind, [span.words], [span.box], place))

    def _text(self, span: Span) -> str:
        return " ".join(self._words[index].text for index in span.words)

    def _kind(self, text: str, span: Span, *, column: Box | None = None) -> BlockKind:
        if _LIST_MARK.match(text) and not _NUMBERED.match(text):
            return BlockKind.LIST_ITEM
        if self._is_heading(text, span, column=column):
            return BlockKind.HEADING
        if _NUMBERED.match(text):
            return BlockKind.LIST_ITEM
        return BlockKind.KEY_VALUE if _KEY_VALUE.match(text) else BlockKind.PARAGRAPH

    def _is_heading(self, text: str, span: Span, *, column: Box | None) -> bool:
        """Tell a heading by its size, its capitals, or as a short line that says nothing."""
        if len(text) > 90:
            return False
        fills = column is not None and width(span.box) > 0.7 * width(column)
        label = _LABEL.match(text)
        if not label and (fills or len(text) > 60 or _SENTENCE_END.search(text)):
            return False
        letters = [character for character in text if character.isalpha()]
        if len(letters) < 3 or (not label and _KEY_VALUE.match(text)):
            return False
        capitals = sum(map(str.isupper, letters)) / len(letters)
        return (
            label is not None
            or height(span.box) > 1.3 * self._size
            or capitals > 0.85
            or _is_title(text)
        )

    def _continues(self, number: int, row: Row, *, kind: BlockKind) -> bool:
        """Tell whether a row goes on with the sentence of the row above it."""
        if number == 0 or not self.drafts:
            return False
        before, draft = self._rows[number - 1], self.drafts[-1]
        if before.table is not None or number - 1 in self._table_of or len(before.spans) > 1:
            return False
        if draft.kind in (BlockKind.HEADING, BlockKind.TABLE_CELL) or before.column != row.column:
            return False
        if row.box[1] - before.box[1] > 1.35 * self._leading:
            return False
        if kind is BlockKind.HEADING or kind is BlockKind.LIST_ITEM:
            return False
        return self._runs_on(number, starts_key=kind is BlockKind.KEY_VALUE)

    def _runs_on(self, number: int, *, starts_key: bool) -> bool:
        """Tell whether a line runs on: it fills its column, and no key or sentence ends it."""
        before = self._rows[number - 1]
        text, first = self._texts[number - 1], self._texts[number][:1]
        full = width(before.column_box)
        stops_short = width(before.box) < 0.72 * full
        if _BROKEN_WORD.search(text) or (first.islower() and width(before.box) > 0.5 * full):
            return True
        if stops_short:
            return False
        ends = _SENTENCE_END.search(text) is not None
        if starts_key:  # "by biopsy on 24/09/2026: carcinoma" goes on with a sentence, too
            return not ends and len(text) >= _LONG_LINE and width(before.box) >= 0.9 * full
        return not (ends and width(before.box) < 0.85 * full)

    def _usual_leading(self) -> float:
        steps = [
            below.box[1] - above.box[1]
            for above, below in zip(self._rows, self._rows[1:], strict=False)
            if above.column == below.column and 0 < below.box[1] - above.box[1] < 3 * self._size
        ]
        return median(steps) if steps else 1.4 * self._size


def _is_title(text: str) -> bool:
    """Tell "Complaints on admission" from an address, a dose or the number of a page."""
    plain = _DATE.sub("", text)
    return not (
        text[0].islower() or not text[0].isalpha() or any(c.isdigit() or c in ",;" for c in plain)
    )


def _next_table(rows: Sequence[Row]) -> int:
    return max((row.table for row in rows if row.table is not None), default=-1) + 1


def _aligned_tables(
    rows: Sequence[Row], *, first_table: int
) -> dict[int, tuple[int, int, tuple[int, ...]]]:
    """Find tables without rules: three rows or more with three aligned spans or more.

    Returns row number -> (table, row in the table, column of each span).
    """
    found: dict[int, tuple[int, int, tuple[int, ...]]] = {}
    run: list[int] = []
    table = first_table
    for number, row in enumerate((*rows, None)):
        if row is not None and row.table is None and len(row.spans) >= 3:
            run.append(number)
            continue
        columns = _column_places(rows, run) if len(run) >= 3 else None
        if columns:
            for table_row, member in enumerate(run):
                found[member] = (table, table_row, columns[table_row])
            table += 1
        run = []
    return found


def _column_places(rows: Sequence[Row], run: list[int]) -> list[tuple[int, ...]] | None:
    """Return the columns of the spans of each row, None when they do not line up."""
    stripes: list[tuple[float, float]] = []
    for x0, x1 in sorted((span.box[0], span.box[2]) for n in run for span in rows[n].spans):
        if stripes and x0 < stripes[-1][1]:
            stripes[-1] = (stripes[-1][0], max(stripes[-1][1], x1))
        else:
            stripes.append((x0, x1))
    first = rows[run[0]].spans
    if first[0].box[0] > first[-1].box[0]:  # right to left: reading starts at the right
        stripes.reverse()
    places = [tuple(_stripe(span.box, stripes) for span in rows[number].spans) for number in run]
    aligned = len(stripes) >= 3 and all(len(set(place)) == len(place) for place in places)
    return places if aligned else None


def _stripe(box: Box, stripes: list[tuple[float, float]]) -> int:
    return next(index for index, (x0, x1) in enumerate(stripes) if x0 <= box[0] <= x1)


def _finished(draft: _Draft, words: Sequence[Word]) -> Block:
    table, row, column = draft.place
    lines = [_line_text(line, words) for line in draft.lines]
    return Block(
        kind=draft.kind,
        text=joined(lines),
        box=around(draft.boxes),
        words=tuple(index for line in draft.lines for index in line),
        table=table,
        row=row,
        column=column,
    )


def _line_text(line: tuple[int, ...], words: Sequence[Word]) -> str:
    """Join the words of a line, or of a cell with several lines."""
    held = [words[index] for index in line]
    shown = [word.proposed or word.text for word in held]
    boxes = [word.box for word in held]
    if _on_one_level(boxes):
        return joined([" ".join(shown)])
    pieces: list[list[str]] = [[shown[0]]]
    for above, box, text in zip(boxes, boxes[1:], shown[1:], strict=False):
        if overlap_down(above, box) < _ONE_LINE:
            pieces.append([])
        pieces[-1].append(text)
    return joined([" ".join(piece) for piece in pieces])


def _on_one_level(boxes: list[Box]) -> bool:
    """Tell by one look at all that no neighbours can be of two lines, as is usual."""
    _, tops, _, bottoms = zip(*boxes, strict=True)
    highest, lowest = min(tops), max(bottoms)
    return bool(min(bottoms) - max(tops) >= _ONE_LINE * (lowest - highest))


def joined(lines: Sequence[str]) -> str:
    """Join printed lines into running text and undo the hyphenation at line ends."""
    text = lines[0].strip() if lines else ""
    for line in lines[1:]:
        if text[-1:] not in _HYPHENS or not text:
            text = f"{text} {line}".strip()
        elif line[:1].islower() and _BROKEN_WORD.search(text[-3:]):
            text = _mended(text, line)
        elif line[:1].isdigit() or _CODE_BEFORE.search(text):
            text += line
        else:
            text = f"{text} {line}"
    return text


def _mended(text: str, line: str) -> str:
    """Join the two halves of a word, without its hyphen where that is none of its own."""
    end = line.split(" ", 1)[0]
    whole = f"{text.rsplit(' ', 1)[-1][:-1]}-{end}".lower()
    return text[:-1] + ("-" if _KEEPS_ITS_HYPHEN.search(whole) else "") + line
