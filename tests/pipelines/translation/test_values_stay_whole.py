"""A value is never cut from its unit, nor a table cell joined with another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.documents.results import Block, BlockKind, Page, TextSource, Word
from pipelines.translation.runs import runs_of
from pipelines.translation.sentences import split_sentences

# As the seven languages write them; those that end in a point may not end the sentence either.
UNITS = {
    "ru": ("мг", "мг/мл", "мкмоль/л", "мм рт. ст.", "МЕ/мл", "10⁹/л", "ммоль/л", "%", "Гр"),
    "uk": ("мг", "мкмоль/л", "мм рт. ст.", "МО/мл", "10⁹/л", "%"),
    "kk": ("мг", "ммоль/л", "мм сын. бағ.", "%"),
    "pl": ("mg", "mmol/l", "mmHg", "IU/ml", "U/l", "%"),
    "en": ("mg", "mg/dL", "mmHg", "IU/mL", "U/L", "MBq", "%"),
    "tr": ("mg", "mmol/L", "mmHg", "IU/mL", "U/L"),
    "ro": ("mg", "mmol/l", "mmHg", "UI/ml", "%"),
    "ar": ("مجم", "ملغ", "سم", "mg/dL"),
}
NUMBERS = ("5", "12,5", "0.8", "120", "1 250", "38–40")
CASES = [(language, unit) for language, units in UNITS.items() for unit in units]
FIRST, SECOND = {"ar": "القيمة"}, {"ar": "طبيعي"}


def page_of(*lines: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Page:
    """Build a page on which each line stands right below the one before, as its own block."""
    words, blocks = [], []
    for row, line in enumerate(lines):
        top = 72.0 + 14 * row
        first = len(words)
        for column, text in enumerate(line.split()):
            words.append(Word(text, (72.0 + 60 * column, top, 126.0 + 60 * column, top + 12), 0.9))
        box = (72.0, top, words[-1].box[2], top + 12)
        blocks.append(Block(kind, line, box, tuple(range(first, len(words)))))
    text = "\n".join(lines)
    source = TextSource.OCR
    return Page(1, 595, 842, source, "ru", 0.9, text, tuple(words), tuple(blocks))


def texts_of(page: Page) -> list[str]:
    return [run.text for run in runs_of(page, page.blocks)]


@pytest.mark.parametrize(("language", "unit"), CASES)
@given(number=st.sampled_from(NUMBERS))
def test_no_sentence_ends_between_a_number_and_its_unit(language, unit, number) -> None:
    value = f"{number} {unit}"
    text = f"{FIRST.get(language, 'Kreatinin')} {value}, {SECOND.get(language, 'norm')}."

    pieces = [text[a:b] for a, b in split_sentences(text, language=language)]

    assert any(value in piece for piece in pieces), pieces


@pytest.mark.parametrize(
    "unit",
    ["мкмоль/л", "МЕ/мл", "мг/мл", "мм рт. ст.", "10⁹/л", "U/L", "IU/mL", "MBq", "mmHg", "%"],
)
@given(number=st.sampled_from(NUMBERS))
def test_a_value_at_the_end_of_a_line_stays_with_its_unit(unit, number) -> None:
    lines = (f"Креатинин крови {number}", f"{unit} Мочевина: 5,4")

    assert texts_of(page_of(*lines)) == [" ".join(lines)]


@pytest.mark.parametrize(
    "second", ["Метастазов нет.", "2. Мочевина", "М. В. Серов", "Мочевина: 5,4 ммоль/л"]
)
def test_a_number_at_the_end_of_a_line_draws_nothing_else_to_it(second) -> None:
    lines = ("Протокол 12", second)

    assert texts_of(page_of(*lines)) == list(lines)


@given(
    st.lists(
        st.sampled_from(["120", "г/л", "опу-", "холь", "мг/мл", "норма", "12"]),
        min_size=1,
        max_size=8,
    )
)
def test_table_cells_never_join(cells) -> None:
    assert texts_of(page_of(*cells, kind=BlockKind.TABLE_CELL)) == cells
