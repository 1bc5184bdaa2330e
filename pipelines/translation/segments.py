"""From a reading to segments: what is translated as one, with its place on the page."""

from collections import Counter
from collections.abc import Iterator, Sequence
from operator import itemgetter

from pipelines.documents.results import Box, Page, Reading, Word
from pipelines.translation.page_breaks import Part, Passage, passages_of
from pipelines.translation.results import Place, Segment
from pipelines.translation.sentences import split_sentences


def segments_of(reading: Reading) -> tuple[Segment, ...]:
    """Return the segments of all pages in reading order; a table cell stays in its place.

    Boxes are in points, origin top left. Pages without blocks fall back to their lines. A sentence
    that goes on over a page break is one segment, at its place on the first page.
    """
    found = [
        (part.page.number, part.run.number, segment)
        for passage in passages_of(reading)
        for part, segment in _segments_of(passage, language=reading.language)
    ]
    return tuple(segment for _, _, segment in sorted(found, key=itemgetter(0, 1)))


def _segments_of(passage: Passage, *, language: str | None) -> Iterator[tuple[Part, Segment]]:
    """Yield the sentences of a passage, each with the part in which it begins."""
    text, starts, words = passage.text, passage.starts, passage.words
    places = _places(text, [word for _, word in words])
    language = passage.parts[0].page.language or language
    numbers: Counter[int] = Counter()
    for start, end in split_sentences(text, language=language):
        place = sum(begin <= start for begin in starts) - 1
        numbers[place] += 1
        inside = [w for w, (a, b) in zip(words, places, strict=True) if a < end and b > start]
        part = passage.parts[place]
        yield part, _segment(part, text[start:end], inside, number=numbers[place])


def _segment(
    part: Part, source: str, inside: Sequence[tuple[Page, Word]], *, number: int
) -> Segment:
    page, run = part.page, part.run
    first = run.blocks[0]
    boxes = _boxes(inside)
    box = boxes.pop(page.number, first.box)
    return Segment(
        id=f"p{page.number}-b{run.number}-s{number}",
        page=page.number,
        box=box,
        kind=run.kind,
        source=source,
        confidence=min((word.confidence for _, word in inside), default=page.confidence),
        table=first.table,
        row=first.row,
        column=first.column,
        also=tuple(Place(number, box) for number, box in boxes.items()),
    )


def _boxes(words: Sequence[tuple[Page, Word]]) -> dict[int, Box]:
    """Return what the words take up of each page they stand on."""
    on_page: dict[int, list[Word]] = {}
    for page, word in words:
        on_page.setdefault(page.number, []).append(word)
    return {number: _around(its_own) for number, its_own in on_page.items()}


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


def _around(words: Sequence[Word]) -> Box:
    return (
        min(word.box[0] for word in words),
        min(word.box[1] for word in words),
        max(word.box[2] for word in words),
        max(word.box[3] for word in words),
    )
