"""Makes a page of the words that were found: order, blocks, repairs, warnings."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipelines.documents.blocks import make_blocks, page_text
from pipelines.documents.boxes import set_upright
from pipelines.documents.grids import grids
from pipelines.documents.language import RIGHT_TO_LEFT, script_of, with_block_languages
from pipelines.documents.layout import arrange, in_reading_order
from pipelines.documents.lying import turn_of
from pipelines.documents.results import Box, Page, TextSource, Word
from pipelines.documents.right_to_left import (
    arabic_stops,
    has_turned_operator,
    latin_in_order,
    with_turned_operators,
)
from pipelines.documents.sheets import FoundWord, Sheet, Table
from pipelines.documents.turning import turned_back

_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f]")


def assembled(
    sheet: Sheet,
    found: Sequence[FoundWord],
    *,
    tables: Sequence[Table],
    language: str | None,
    proposed: Sequence[str | None] = (),
) -> Page:
    """Put words into reading order and blocks. The page's words are in reading order, too.

    A page whose lines do not lie flat is set upright for it, and its boxes come back to the page
    as displayed.

    Stray words (of seals and scribbles) come last; no block holds them and the text leaves them
    out, so that they make no sentence. The warning "stamp-text" says that there are some.
    """
    repairs = tuple(proposed) or (None,) * len(found)
    right_to_left = _runs_from_the_right(found, language)
    turn = turn_of(found, right_to_left=right_to_left)
    size = (sheet.width, sheet.height)

    def upright(box: Box) -> Box:
        return set_upright(box, clockwise=turn, width=size[0], height=size[1])

    if turn:
        sheet = Sheet(*(size if turn == 180 else size[::-1]))
        found = [word._replace(box=upright(word.box)) for word in found]
        tables = [tuple(map(upright, cells)) for cells in tables]
    page = replace(
        _assembled(found, repairs, tables=tables, right_to_left=right_to_left),
        width=sheet.width,
        height=sheet.height,
        language=language,
    )
    page = with_block_languages(page)
    return turned_back(page, clockwise=turn, size=size) if turn else page


def _runs_from_the_right(found: Sequence[FoundWord], language: str | None) -> bool:
    if (language or "") in RIGHT_TO_LEFT:
        return True
    text = " ".join([word.text for word in found if not word.stray])
    # The search is fast, and most pages have no such letter at all.
    return _ARABIC.search(text) is not None and script_of(text) == "Arabic"


def _assembled(
    found: Sequence[FoundWord],
    repairs: tuple[str | None, ...],
    *,
    tables: Sequence[Table],
    right_to_left: bool,
) -> Page:
    """Return a page that lies flat, of unknown size and language."""
    stray = tuple(Word(word.text, word.box, word.confidence) for word in found if word.stray)
    if stray:
        kept = [number for number, word in enumerate(found) if not word.stray]
        found, repairs = [found[place] for place in kept], tuple(repairs[place] for place in kept)
    if right_to_left:
        found, repairs = _set_right(found, repairs)
    ruled = grids(tables, right_to_left=right_to_left)
    rows, order = in_reading_order(arrange(found, tables=ruled, right_to_left=right_to_left))
    words = tuple(
        [
            Word(text, box, confidence, repairs[place], doubt)
            for place, (text, box, _, confidence, _, doubt) in zip(
                order, map(found.__getitem__, order), strict=True
            )
        ]
    )
    words = with_turned_operators(words) if right_to_left else words
    shown = page_text(rows, words)
    turned = right_to_left and has_turned_operator(shown)
    return Page(
        number=1,
        width=0.0,
        height=0.0,
        source=TextSource.TEXT_LAYER,
        language=None,
        confidence=1.0,
        text=shown,
        words=words + stray,
        blocks=make_blocks(rows, words),
        warnings=("rtl-operator",) * turned + ("stamp-text",) * bool(stray),
    )


def _set_right(
    found: Sequence[FoundWord], repairs: Sequence[str | None]
) -> tuple[tuple[FoundWord, ...], tuple[str | None, ...]]:
    """Set the Latin codes on a right-to-left page in their own order."""
    shown = [repair or arabic_stops(word.text) for word, repair in zip(found, repairs, strict=True)]
    order, changed = latin_in_order(found, shown)
    words, proposals = [], []
    for index in order:
        repair = repairs[index] and changed.get(index, repairs[index])
        text = arabic_stops(found[index].text)
        words.append(found[index]._replace(text=text if repair else changed.get(index, text)))
        proposals.append(repair)
    return tuple(words), tuple(proposals)
