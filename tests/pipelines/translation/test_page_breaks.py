"""A sentence that goes on over a page break is one segment, with its places on both pages."""

from dataclasses import replace

from pipelines.documents.results import Block, BlockKind, Page, Reading, ReadingState
from pipelines.translation.results import Place, Segment
from pipelines.translation.segments import segments_of
from tests.builders_documents import make_page

SHORT = "Опухоль головки поджелудочной железы размером"


def two_pages(first: Page, second: Page) -> tuple[Segment, ...]:
    state = ReadingState.READ
    return segments_of(Reading("a.pdf", "0" * 64, state, "x", pages=(first, second)))


def page(*lines: str, number: int, **of_block: object) -> Page:
    """Build a page whose blocks are all paragraphs; the first one is changed as said."""
    made = make_page(*lines, number=number)
    blocks = [replace(block, kind=BlockKind.PARAGRAPH) for block in made.blocks]
    return replace(made, blocks=(replace(blocks[0], **of_block), *blocks[1:]))


def with_margins(made: Page) -> Page:
    """Lay a running head before the blocks of a page, and a foot behind them."""
    head = Block(BlockKind.HEADER, "Клиника", (72, 20, 200, 30), ())
    foot = Block(BlockKind.FOOTER, "Стр. 1", (72, 800, 200, 812), ())
    return replace(made, blocks=(head, *made.blocks, foot))


def test_a_sentence_over_the_break_is_one_segment_with_both_places() -> None:
    first = page(f"Осмотр. {SHORT}", number=1)
    second = page("32 мм. Метастазов нет.", number=2, continues=True)

    segments = two_pages(first, second)

    assert [(one.id, one.source) for one in segments] == [
        ("p1-b1-s1", "Осмотр."),
        ("p1-b1-s2", f"{SHORT} 32 мм."),
        ("p2-b1-s1", "Метастазов нет."),
    ]
    words = second.words
    around = (words[0].box[0], words[0].box[1], words[1].box[2], words[1].box[3])
    assert segments[1].also == (Place(2, around),)
    assert segments[1].box[0] == first.words[1].box[0]
    assert not segments[0].also
    assert not segments[2].also


def test_a_word_broken_by_the_break_is_whole() -> None:
    first = page("Выявлена опу-", number=1)
    second = page("холь печени.", number=2, continues=True)

    (segment,) = two_pages(first, second)

    assert segment.source == "Выявлена опухоль печени."
    assert [place.page for place in segment.also] == [2]


def test_heads_and_feet_between_the_pages_stay_where_they_are() -> None:
    first = with_margins(page(SHORT, number=1))
    second = with_margins(page("32 мм. Метастазов нет.", number=2, continues=True))

    segments = two_pages(first, second)

    assert [(one.page, one.source) for one in segments] == [
        (1, "Клиника"),
        (1, f"{SHORT} 32 мм."),
        (1, "Стр. 1"),
        (2, "Клиника"),
        (2, "Метастазов нет."),
        (2, "Стр. 1"),
    ]


def test_a_paragraph_may_run_over_three_pages() -> None:
    first = page("Опухоль", number=1)
    second = page("головки поджелудочной", number=2, continues=True)
    third = page("железы.", number=3, continues=True)
    pages = (first, second, third)

    (segment,) = segments_of(Reading("a.pdf", "0" * 64, ReadingState.READ, "x", pages=pages))

    assert segment.source == "Опухоль головки поджелудочной железы."
    assert [place.page for place in segment.also] == [2, 3]


def test_pages_that_do_not_go_on_stay_apart() -> None:
    segments = two_pages(page(SHORT, number=1), page("32 мм.", number=2))

    assert [one.source for one in segments] == [SHORT, "32 мм."]


def test_a_table_cell_is_never_joined_over_the_break() -> None:
    cell = {"kind": BlockKind.TABLE_CELL, "table": 0, "row": 0, "column": 0}
    first = page("гемоглобин", number=1, **cell)

    segments = two_pages(first, page("норма", number=2, continues=True))

    assert [one.source for one in segments] == ["гемоглобин", "норма"]
