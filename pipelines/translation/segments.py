"""From a reading to segments: what is translated as one, with its place on the page."""

from collections.abc import Iterator, Sequence

from pipelines.documents.results import Block, BlockKind, Box, Page, Reading, Word
from pipelines.translation.results import Segment
from pipelines.translation.runs import Run, runs_of
from pipelines.translation.sentences import split_sentences


def segments_of(reading: Reading) -> tuple[Segment, ...]:
    """Return the segments of all pages in reading order; a table cell stays in its place.

    Boxes are in points, origin top left. Pages without blocks fall back to their lines.
    """
    return tuple(
        segment
        for page in reading.pages
        for segment in _segments_of_page(page, language=page.language or reading.language)
    )


def _segments_of_page(page: Page, *, language: str | None) -> Iterator[Segment]:
    for run in runs_of(page, page.blocks or _lines_as_blocks(page)):
        yield from _segments_of_run(page, run, language=language)


def _segments_of_run(page: Page, run: Run, *, language: str | None) -> Iterator[Segment]:
    places = _places(run.text, run.words)
    first = run.blocks[0]
    for part, (start, end) in enumerate(split_sentences(run.text, language=language), start=1):
        inside = [w for w, (a, b) in zip(run.words, places, strict=True) if a < end and b > start]
        yield Segment(
            id=f"p{page.number}-b{run.number}-s{part}",
            page=page.number,
            box=_around(inside) or first.box,
            kind=run.kind,
            source=run.text[start:end],
            confidence=min((word.confidence for word in inside), default=page.confidence),
            table=first.table,
            row=first.row,
            column=first.column,
        )


def _places(text: str, words: Sequence[Word]) -> list[tuple[int, int]]:
    """Say where in the block's text each word stands; hyphenation may have changed its end."""
    places: list[tuple[int, int]] = []
    cursor = 0
    for word in words:
        start = text.find(word.text, cursor, cursor + len(word.text) + 4)
        if start < 0:
            start = cursor
        end = min(len(text), start + len(word.text))
        places.append((start, end))
        cursor = end
        while cursor < len(text) and text[cursor].isspace():
            cursor += 1
    return places


def _around(words: Sequence[Word]) -> Box | None:
    if not words:
        return None
    return (
        min(word.box[0] for word in words),
        min(word.box[1] for word in words),
        max(word.box[2] for word in words),
        max(word.box[3] for word in words),
    )


def _lines_as_blocks(page: Page) -> tuple[Block, ...]:
    whole = (0.0, 0.0, page.width, page.height)
    return tuple(
        Block(kind=BlockKind.PARAGRAPH, text=line.strip(), box=whole, words=())
        for line in page.text.splitlines()
        if line.strip()
    )
