"""Reading the papers of the three cases, with the real Tesseract."""

import pytest
from rapidfuzz.distance import Levenshtein

from pipelines.documents.reading import page_count, read_record
from pipelines.documents.results import ReadingState
from tests.pipelines.documents.papers import CASES, expected, reading_of, truth_of

PAPERS = expected()
IDS = [f"{case}/{name}" for case, name, _ in PAPERS]
# Character errors allowed, by the form of the paper; Arabic scans lose their Latin codes to the
# Arabic model: those come back as proposals, which do not count here.
MOST_ERRORS = {"text": 0.005, "docx": 0.0, "scan": 0.02, "photo": 0.03, "fax": 0.02}
MOST_ERRORS_ARABIC_SCAN = 0.08


def squeezed(text):
    return " ".join(text.split())


@pytest.mark.parametrize(("case", "name", "paper"), PAPERS, ids=IDS)
def test_says_what_the_paper_is(case, name, paper):
    reading = reading_of(case, name)

    assert reading.state is ReadingState.READ
    assert reading.language == paper["language"]
    assert reading.document_class.kdl == paper["kdl"]
    assert reading.dated_on.isoformat() == paper["dated_on"]
    assert len(reading.pages) == paper["pages"]
    assert {page.source.value for page in reading.pages} == {paper["source"]}


@pytest.mark.parametrize(("case", "name", "paper"), PAPERS, ids=IDS)
def test_reads_nearly_every_character(case, name, paper):
    truth = squeezed(truth_of(case, name))
    allowed = MOST_ERRORS[paper["form"]]
    if paper["language"] == "ar" and paper["form"] == "scan":
        allowed = MOST_ERRORS_ARABIC_SCAN

    read = squeezed("\n".join(page.text for page in reading_of(case, name).pages))

    assert Levenshtein.distance(read, truth) / len(truth) <= allowed


def is_found(fact, reading):
    return any(
        each.kind == fact["kind"]
        and each.value == fact["value"]
        and str(each.page) == fact["page"]
        and fact.get("label") in (None, each.label)
        and fact.get("unit") in (None, each.unit)
        for each in reading.facts
    )


@pytest.mark.parametrize(("case", "name", "paper"), PAPERS, ids=IDS)
def test_finds_the_key_facts(case, name, paper):
    reading = reading_of(case, name)

    missing = [fact["text"] for fact in paper["facts"] if not is_found(fact, reading)]

    # One fact of an Arabic scan may be lost between two scripts; none of the others.
    assert len(missing) <= (paper["language"] == "ar" and paper["form"] == "scan"), missing


@pytest.mark.parametrize(("case", "name", "paper"), PAPERS, ids=IDS)
def test_points_at_words_inside_the_page(case, name, paper):
    for page in reading_of(case, name).pages:
        for word in page.words:
            x0, y0, x1, y1 = word.box
            assert -5 <= x0 < x1 <= page.width + 5
            assert -5 <= y0 < y1 <= page.height + 5
            assert 0.0 <= word.confidence <= 1.0


@pytest.mark.parametrize(("case", "name", "paper"), PAPERS, ids=IDS)
def test_puts_every_word_into_one_block_and_into_the_text(case, name, paper):
    for page in reading_of(case, name).pages:
        words = [word.text for word in page.words]
        inside = sorted(i for block in page.blocks for i in block.words)

        assert inside == list(range(len(inside)))
        assert page.text.split() == words[: len(inside)]
        assert (len(inside) < len(words)) == ("stamp-text" in page.warnings)


def test_keeps_what_was_read_beside_a_repaired_code():
    page = reading_of("ru-pankreas", "vypiska.pdf").pages[0]

    repaired = {word.proposed.strip(".,"): word.text for word in page.words if word.proposed}

    assert "pT3N1M0" in repaired
    assert repaired["pT3N1M0"] in page.text
    assert any("pT3N1M0" in block.text for block in page.blocks)


def test_does_not_propose_a_code_for_a_roman_number():
    pages = reading_of("ru-pankreas", "vypiska.pdf").pages

    assert all(word.proposed is None for page in pages for word in page.words if word.text == "VI")


def test_reads_two_right_to_left_columns_one_after_the_other():
    text = reading_of("ar-mamma", "histology.pdf").pages[0].text

    assert text.index("المعلومات السريرية") < text.index("الوصف العياني")
    assert text.index("الوصف العياني") < text.index("الوصف المجهري")
    assert text.index("الوصف المجهري") < text.index("الخلاصة")


def test_numbers_the_cells_of_a_right_to_left_table_from_the_right():
    page = reading_of("ar-mamma", "histology.pdf").pages[0]

    cells = {(block.row, block.column): block for block in page.blocks if block.table == 0}

    assert cells[1, 0].text == "ER"
    assert cells[1, 2].text == "90%"
    assert cells[1, 0].box[0] > cells[1, 2].box[0]


def test_gives_laboratory_values_their_ranges():
    facts = reading_of("ru-pankreas", "analizy-krovi.pdf").facts

    haemoglobin = next(fact for fact in facts if fact.label == "Hämoglobin")

    assert (haemoglobin.value, haemoglobin.unit, haemoglobin.reference) == ("118", "g/l", "130–160")


def test_dates_the_columns_of_a_laboratory_table():
    facts = reading_of("ru-pankreas", "vypiska.pdf").facts

    taken = {
        fact.value: fact.on and fact.on.isoformat()
        for fact in facts
        if fact.label == "Kreatinin" and fact.page == 3
    }

    assert taken == {"78": "2026-09-25", "81": "2026-10-15"}


def test_tells_progress_and_counts_pages():
    told = []
    source = CASES / "en-wirbelsaeule" / "records" / "gp-letter.pdf"

    read_record(source, on_page=lambda done, total: told.append((done, total)))

    assert told == [(1, 2), (2, 2)]
    assert page_count(source) == 2
