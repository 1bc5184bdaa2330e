"""From blocks to segments."""

from pipelines.documents.results import (
    Block,
    BlockKind,
    Page,
    Reading,
    ReadingState,
    TextSource,
    Word,
)
from pipelines.translation.segments import segments_of
from pipelines.translation.sentences import split_sentences


def _reading(*blocks: Block, words: tuple[Word, ...] = (), language: str = "ru") -> Reading:
    page = Page(
        number=1,
        width=595,
        height=842,
        source=TextSource.OCR,
        language=language,
        confidence=0.9,
        text="\n".join(block.text for block in blocks),
        words=words,
        blocks=blocks,
    )
    return Reading(
        file="a.pdf", sha256="0" * 64, state=ReadingState.READ, media_type="x", pages=(page,)
    )


def _sentences(text: str, language: str) -> list[str]:
    return [text[a:b] for a, b in split_sentences(text, language=language)]


def test_gives_each_sentence_the_box_of_its_own_words() -> None:
    words = tuple(
        Word(text, (x, y, x + 30.0, y + 10.0), confidence)
        for text, x, y, confidence in (
            ("Опухоль", 10.0, 10.0, 0.9),
            ("растёт.", 50.0, 10.0, 0.5),
            ("Боли", 10.0, 30.0, 0.8),
            ("нет.", 50.0, 30.0, 0.95),
        )
    )
    block = Block(
        BlockKind.PARAGRAPH, "Опухоль растёт. Боли нет.", (10, 10, 80, 40), words=(0, 1, 2, 3)
    )

    first, second = segments_of(_reading(block, words=words))

    assert (first.id, first.source, first.box) == (
        "p1-b1-s1",
        "Опухоль растёт.",
        (10, 10, 80, 20),
    )
    assert (second.id, second.box, first.confidence) == ("p1-b1-s2", (10, 30, 80, 40), 0.5)


def test_keeps_a_table_cell_in_its_place() -> None:
    cell = Block(BlockKind.TABLE_CELL, "120 г/л", (1, 2, 3, 4), words=(), table=0, row=3, column=1)

    (segment,) = segments_of(_reading(cell))

    assert (segment.kind, segment.table, segment.row, segment.column) == (cell.kind, 0, 3, 1)
    assert segment.box == (1, 2, 3, 4)


def test_leaves_no_text_behind_when_a_page_has_no_blocks() -> None:
    reading = _reading()
    page = Page(1, 595, 842, TextSource.OCR, "ru", 0.9, "Первая строка\nВторая строка", ())

    found = segments_of(
        Reading(reading.file, reading.sha256, reading.state, reading.media_type, pages=(page,))
    )

    assert [segment.source for segment in found] == ["Первая строка", "Вторая строка"]


def test_does_not_end_a_sentence_at_an_abbreviation_an_initial_or_a_date() -> None:
    text = "Осмотр проф. Петрова И. С. от 14.03.2026 г. в отд. №5 проведён. Жалоб нет."

    assert _sentences(text, "ru") == [
        "Осмотр проф. Петрова И. С. от 14.03.2026 г. в отд. №5 проведён.",
        "Жалоб нет.",
    ]


def test_never_cuts_a_value_from_its_unit() -> None:
    assert _sentences("Гемоглобин 12.5 г/дл. Доза 5 мг 2 р. в день. Всё.", "ru") == [
        "Гемоглобин 12.5 г/дл.",
        "Доза 5 мг 2 р. в день.",
        "Всё.",
    ]


def test_ends_a_sentence_after_a_year() -> None:
    assert len(_sentences("Операция в марте 2025 г. Течение гладкое.", "ru")) == 2


def test_splits_the_other_languages_too() -> None:
    assert len(_sentences("Seen by Dr. Smith, approx. 5 cm. No pain.", "en")) == 2
    assert len(_sentences("لا توجد كتل. الغدد طبيعية.", "ar")) == 2
    assert len(_sentences("Z. n. Resektion am 14. März 2026. Kein Rezidiv.", "de")) == 2
    assert len(_sentences("Hasta Op. Dr. Yılmaz tarafından görüldü. Ağrı yok.", "tr")) == 2
