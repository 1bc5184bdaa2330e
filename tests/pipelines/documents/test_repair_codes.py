"""Codes that OCR destroyed are proposed back, and nothing else is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.documents.code_patterns import same_number, strict_code, strict_unit
from pipelines.documents.line_repair import proposals_in_line
from tests.pipelines.documents.papers import reading_of


def proposed(line):
    return list(proposals_in_line(line.split()).values())


@pytest.mark.parametrize(
    ("line", "repairs"),
    [
        ("аденокарцинома рТЗМ1ЬМО (2/18)", ["pT3N1bM0"]),
        ("опухоль pT3N1MO выявлена", ["pT3N1M0"]),
        ("рТЗ, С2, VO, RO.", ["pT3,", "G2,", "V0,", "R0."]),
        ("край резекции В0", ["R0"]),
        ("Код по МКБ-10: С25.0.", ["C25.0."]),
        ("стадия ШВ после лечения", ["IIIB"]),
        ("стадия ПА", ["IIA"]),
        ("Лейкоциты 5,6 10%/л", ["10⁹/л"]),
        ("Эритроциты 4,1 10°/л", ["10¹²/л"]),
        ("Гемцитабин 1000 мг/м? внутривенно", ["мг/м²"]),
        ("билирубин 214 мкмолылл в крови", ["мкмоль/л"]),
        ("образование 42 х 35 мм", ["×"]),
        ("СА 19-9 повышен", ["CA"]),
        ("нестабильность He выявлена", ["не"]),
    ],
)
def test_proposes_what_the_pattern_allows(line, repairs):
    assert proposed(line) == repairs


@pytest.mark.parametrize(
    "line",
    [
        "очаг в VI сегменте печени",
        "Состояние удовлетворительное, ВО время операции",
        "пациент С. В. 62 лет",
        "Adenocarcinoma pT3 N1 M0, G2, R0",
        "10 мг 2 раза в день",
        "He was seen by Dr Ho on 10/10/2026",
        "ТОО клиника, г. Алматы",
    ],
)
def test_leaves_everything_else_alone(line):
    assert proposed(line) == []


@pytest.mark.parametrize(
    ("read", "again", "number"),
    [
        ("68", "6.8", "6.8"),
        ("3596", "35%", "35%"),
        ("07", "0.7", "0.7"),
        ("254", "254", None),
        ("24", "29", None),
        ("12", "1.3", None),
    ],
)
def test_accepts_a_second_number_only_with_the_same_digits(read, again, number):
    assert same_number(read, again) == number


def test_knows_a_code_from_a_word():
    assert strict_code("pT3N1bMO") == "pT3N1bM0"
    assert strict_code("Ki-67") == "Ki-67"
    assert strict_code("pain") is None
    assert strict_code("VI") is None


@given(st.lists(st.text(min_size=1, max_size=12), max_size=12))
def test_survives_any_line(words):
    for place, text in proposals_in_line(words).items():
        assert text != words[place]


@pytest.mark.parametrize(("read", "unit"), [("Gil", "G/l"), ("G/|", "G/l"), ("mg/dl", "mg/dl")])
def test_reads_a_slash_that_came_as_a_letter(read, unit):
    assert strict_unit(read) == unit


@pytest.mark.parametrize("read", ["Gill", "mil", "G1", "oil"])
def test_makes_no_unit_of_a_word(read):
    assert strict_unit(read) is None


def test_proposes_the_codes_and_units_of_an_arabic_scan():
    letter = reading_of("ar-mamma", "discharge-letter.pdf")
    histology = reading_of("ar-mamma", "histology.pdf")

    units = [block.text for block in letter.pages[1].blocks if block.column == 2]
    conclusion = next(b.text for b in histology.pages[0].blocks if "C50.4" in b.text)

    assert units[1:] == ["g/dl", "G/l", "G/l", "mg/dl", "U/ml"]
    assert "HER2." in conclusion
    assert "ICD-10." in conclusion
