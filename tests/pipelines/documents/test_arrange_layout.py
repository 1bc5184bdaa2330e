"""Words come back in the order a person reads them."""

import pytest

from pipelines.documents.blocks import joined
from pipelines.documents.grids import grids
from pipelines.documents.layout import arrange
from pipelines.documents.results import BlockKind
from pipelines.documents.ruled_tables import Rule, tables_between
from pipelines.documents.sheets import FoundWord
from tests.pipelines.documents.papers import page_of

LEFT = [
    "Die linke Spalte hat ganze",
    "Zeilen aus laufendem Text und",
    "geht darum noch lange weiter",
] * 2
RIGHT = [
    "Rechts daneben steht eine weitere",
    "Spalte mit anderem Text der",
    "auch in ganzen Zeilen laeuft",
] * 2


def line_words(text, *, x, y, line, step=1):
    """Set words from left to right, or from right to left with `step` -1."""
    words = []
    for word in text.split():
        length = 5.0 * len(word)
        x0 = x if step > 0 else x - length
        words.append(FoundWord(word, (x0, y, x0 + length, y + 10), line))
        x += step * (length + 4)
    return words


def rules_of_table(xs, ys):
    flat = [Rule((xs[0], y, xs[-1], y)) for y in ys]
    return flat + [Rule((x, ys[0], x, ys[-1])) for x in xs]


def texts(rows, words):
    return [" ".join(words[i].text for span in row.spans for i in span.words) for row in rows]


def test_reads_two_columns_one_after_the_other():
    words = []
    for number, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        words += line_words(left, x=50, y=100 + 14 * number, line=2 * number)
        words += line_words(right, x=320, y=100 + 14 * number, line=2 * number + 1)

    rows = arrange(words)

    assert texts(rows, words) == LEFT + RIGHT


def test_reads_the_right_column_first_where_the_script_runs_from_the_right():
    words = []
    for number, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        words += line_words(right, x=550, y=100 + 14 * number, line=2 * number, step=-1)
        words += line_words(left, x=280, y=100 + 14 * number, line=2 * number + 1, step=-1)

    rows = arrange(words, right_to_left=True)

    assert texts(rows, words) == RIGHT + LEFT


def test_does_not_take_a_letterhead_for_columns():
    words = []
    for number, (left, right) in enumerate([("Clinic", "Tel. 1"), ("Street 2", "Fax 3")]):
        words += line_words(left, x=50, y=40 + 14 * number, line=2 * number)
        words += line_words(right, x=420, y=40 + 14 * number, line=2 * number + 1)

    assert texts(arrange(words), words) == ["Clinic Tel. 1", "Street 2 Fax 3"]


def test_finds_the_cells_of_a_ruled_table():
    (grid,) = grids(tables_between(rules_of_table([50, 200, 300], [100, 120, 140, 160])))

    places = {(cell.row, cell.column): cell.box for cell in grid.cells}

    assert len(places) == 6
    assert places[1, 1] == (200, 120, 300, 140)


def test_joins_cells_that_no_line_parts():
    rules = [Rule((50, y, 300, y)) for y in (100, 120, 140, 160)]
    rules += [Rule((x, 100, x, 160)) for x in (50, 300)] + [Rule((200, 120, 200, 160))]

    (grid,) = grids(tables_between(rules))

    assert [cell.box for cell in grid.cells if cell.row == 0] == [(50, 100, 300, 120)]


def test_takes_an_underline_for_no_table():
    assert tables_between([Rule((50, 100, 500, 100)), Rule((50, 120, 500, 120))]) == ()


def test_takes_a_frame_around_two_lines_for_no_table():
    assert grids(tables_between(rules_of_table([50, 500], [100, 120, 140]))) == ()


def test_numbers_a_cell_by_the_column_in_which_it_starts():
    cells = ((50, 100, 200, 120), (200, 100, 300, 120), (300, 100, 400, 120))
    below = ((50, 120, 300, 140), (300, 120, 400, 140))

    (forward,) = grids([cells + below])
    (backward,) = grids([cells + below], right_to_left=True)

    assert [(cell.column, cell.box[0]) for cell in forward.cells if cell.row] == [(0, 50), (2, 300)]
    assert [(cell.column, cell.box[0]) for cell in backward.cells if cell.row] == [
        (0, 300),
        (1, 50),
    ]


def test_puts_a_table_between_the_lines_around_it():
    words = line_words("Before it", x=50, y=80, line=0)
    words += line_words("Cell", x=60, y=105, line=1) + line_words("Two", x=210, y=105, line=2)
    words += line_words("Three", x=60, y=125, line=3) + line_words("Four", x=210, y=125, line=4)
    words += line_words("Behind it", x=50, y=150, line=5)

    tables = grids(tables_between(rules_of_table([50, 200, 300], [100, 120, 140])))

    rows = arrange(words, tables=tables)

    assert texts(rows, words) == ["Before it", "Cell Two", "Three Four", "Behind it"]


def test_sees_a_table_without_rules_by_its_columns():
    page = page_of(
        "Гемоглобин\t118\tг/л\t130–160",
        "Лейкоциты\t5,6\tммоль\t4,0–9,0",
        "Креатинин\t79\tмкмол\t62–106",
    )

    cells = {(block.row, block.column): block.text for block in page.blocks}

    assert {block.kind for block in page.blocks} == {BlockKind.TABLE_CELL}
    assert cells[2, 1] == "79"


def test_joins_lines_to_paragraphs_and_undoes_hyphens():
    page = page_of(
        "Считает себя больным с июня, когда появились боли в верхних отде-",
        "лах живота и потеря веса на девять килограммов за три месяца, а",
        "также слабость.",
    )

    (block,) = page.blocks

    assert block.kind is BlockKind.PARAGRAPH
    assert "верхних отделах живота" in block.text
    assert page.text.count("\n") == 2


def test_keeps_the_hyphen_of_a_range():
    assert joined(["от 120-", "150 мг"]) == "от 120-150 мг"


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["подже\u2010", "лудочной"], "поджелудочной"),
        (["adenocarci\u00ac", "noma"], "adenocarcinoma"),
        (["из-", "за боли"], "из-за боли"),
        (["диагно-", "за не было"], "диагноза не было"),
        (["какой-", "либо"], "какой-либо"),
        (["CA 19-", "9 повышен"], "CA 19-9 повышен"),
        (["категория BI-", "RADS 5"], "категория BI-RADS 5"),
        (["Москва -", "Алматы"], "Москва - Алматы"),
    ],
)
def test_takes_off_a_hyphen_only_where_a_word_was_broken(lines, text):
    assert joined(lines) == text


def test_tells_keys_headings_and_items_apart():
    page = page_of(
        "ВЫПИСНОЙ ЭПИКРИЗ",
        "Дата рождения: 17.04.1961",
        "Жалобы при поступлении",
        "На тупые боли в эпигастрии, слабость и потерю веса на девять килограммов.",
        "– Контроль через месяц.",
    )

    kinds = [block.kind for block in page.blocks]

    assert kinds == [
        BlockKind.HEADING,
        BlockKind.KEY_VALUE,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
    ]


def test_goes_on_with_a_sentence_that_has_a_colon():
    page = page_of(
        "Проведена колоноскопия в полном объёме, патологии не найдено, затем",
        "биопсия от 24.09.2026: протоковая аденокарцинома, степень злокачественности",
        "средняя.",
    )

    assert [block.kind for block in page.blocks] == [BlockKind.PARAGRAPH]


def test_keeps_keys_below_each_other_apart():
    page = page_of("Пациент: Смагулов Ерлан Маратович", "Дата рождения: 17.04.1961")

    assert [block.text for block in page.blocks] == [
        "Пациент: Смагулов Ерлан Маратович",
        "Дата рождения: 17.04.1961",
    ]
