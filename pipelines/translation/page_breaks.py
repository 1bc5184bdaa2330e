"""Paragraphs that go on over a page break, put together from their pages."""

from dataclasses import dataclass

from pipelines.documents.blocks import joined
from pipelines.documents.results import Block, BlockKind, Page, Reading, Word
from pipelines.translation.runs import Run, runs_of

_MARGINS = frozenset({BlockKind.HEADER, BlockKind.FOOTER})
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.KEY_VALUE})


@dataclass(frozen=True, slots=True)
class Part:
    """What stands of a passage on one page."""

    page: Page
    run: Run


@dataclass(frozen=True, slots=True)
class Passage:
    """Text that is read as one, on one page or on pages that follow one another."""

    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        return joined([part.run.text for part in self.parts])

    @property
    def starts(self) -> tuple[int, ...]:
        """Return where in the text each part begins."""
        texts = [part.run.text for part in self.parts]
        return tuple(
            len(joined(texts[: place + 1])) - len(text) for place, text in enumerate(texts)
        )

    @property
    def words(self) -> tuple[tuple[Page, Word], ...]:
        return tuple((part.page, word) for part in self.parts for word in part.run.words)


def passages_of(reading: Reading) -> tuple[Passage, ...]:
    """Return all passages by the place where they begin."""
    passages: list[list[Part]] = []
    last: list[Part] = []  # the passage that the page before ends with
    for page in reading.pages:
        runs = runs_of(page, page.blocks or _lines_as_blocks(page))
        body = [run for run in runs if run.kind not in _MARGINS]
        ends_with: list[Part] = []
        for run in runs:
            if last and [run] == body[:1] and _continues(last[-1].run, run):
                passage = last
            else:
                passage = []
                passages.append(passage)
            passage.append(Part(page, run))
            if run in body:
                ends_with = passage
        last = ends_with
    return tuple(Passage(tuple(parts)) for parts in passages)


def _continues(before: Run, run: Run) -> bool:
    return run.blocks[0].continues and before.kind in _PROSE and run.kind in _PROSE


def _lines_as_blocks(page: Page) -> tuple[Block, ...]:
    whole = (0.0, 0.0, page.width, page.height)
    return tuple(
        Block(kind=BlockKind.PARAGRAPH, text=line.strip(), box=whole, words=())
        for line in page.text.splitlines()
        if line.strip()
    )
