"""Codes that OCR destroyed are proposed back, and nothing else is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.documents.code_patterns import same_number, strict_code, strict_unit
from pipelines.documents.code_repair import is_invented
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
        ("Диагноз: 110, стадия IA", ["I10,"]),
        ("гипертензия (110)", ["(I10)"]),
        ("Диагноз қойылды: 110, IA саты", ["I10,"]),
        ("pT2N OMO, stopień IA", ["pT2N0", "M0,"]),
        ("Ауру тарихы Ме 62125/25", ["№"]),
        ("диагноз ША саты", ["IIIA"]),
        ("мутация BRAF У600Е", ["V600E"]),
        ("площа поверхні тіла 1,7 мі. Далі", ["м²."]),
        ("нейтропенія З ступеня", ["3"]),
        ("najniżej 1,7 tys./ul).", ["tys./µl)."]),
        ("4,5 min/ul", ["mln/µl"]),
        ("CA 19-9 35 u/ml", ["U/ml"]),
        ("un", ["U/l"]),
        ('температура 37,1"С, пульс', ["37,1 °C,"]),
        ("白细胞 1.4 10? 儿", ["10⁹/L"]),
        ("诊断： 110， IV期", ["I10，"]),
        ("白细胞 5.6 10?儿， 正常", ["10⁹/L，"]),
        ("随后 1537 mg/m?。", ["mg/m²。"]),
        ("Лейкоциты 5,6 10%/л", ["10⁹/л"]),
        ("Эритроциты 4,1 10°/л", ["10¹²/л"]),
        ("Гемцитабин 1000 мг/м? внутривенно", ["мг/м²"]),
        ("билирубин 214 мкмолылл в крови", ["мкмоль/л"]),
        ("образование 42 х 35 мм", ["×"]),
        ("СА 19-9 повышен", ["CA"]),
        ("нестабильность He выявлена", ["не"]),
        ("лейкоциты 5,6 109/л, эритроциты 4,1 1012/л", ["10⁹/л,", "10¹²/л"]),
        ("эритроциты 4,1 10°/л, лейкоциты 5,6 10%/л", ["10¹²/л,", "10⁹/л"]),
        ("leukocyty 5,6 109/1, hemoglobina 118", ["10⁹/l,"]),
        ("stopień TIA, pT1bNO(sn)MO, RI", ["IIA,", "pT1bN0(sn)M0,", "R1"]),
        ("карцинома pr2 NO MO", ["pT2", "N0", "M0"]),
        ("урТ1сМ1аМО, M8169/3 и М8169/3", ["ypT1cN1aM0,", "M8169/3"]),
        ("L0 VO Pn0", ["V0"]),
        ("Kod ICD-10: 145.9", ["I45.9"]),
        ("рост 170 cm, вес 62 xr, СОЭ 12 mm/s, ALT 38 En/n", ["см,", "кг,", "мм/ч,", "Ед/л"]),
        ("поверхность тела 1,8 м2 и 5 м?", ["м²", "м²"]),
        ("принимать З раза в день", ["3"]),
        ("образование в сегменте $5", ["S5"]),
        ("уровень Кі-67 высокий", ["Ki-67"]),
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
        "АСТ 25 Ед/л, АЛТ 31 Ед/л, МРТ от 10.10.2026",
        "З ким живе пацієнт",
        "по 5 капель 10/2026",
        "Blood flow with RI 0,7 and a TIA in 2019",
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


@pytest.mark.parametrize(("code", "read"), [("A11", "АД"), ("M1", "мг"), ("I11", "ШІ")])
def test_knows_a_code_with_more_digits_than_were_read(code, read):
    assert is_invented(code, read=read)
    assert not is_invented("pT3N1bM0", read="рТЗМ1ЬМО")


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
