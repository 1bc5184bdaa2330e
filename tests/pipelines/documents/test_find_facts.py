"""Facts are proposed with their source, and only where they are stated."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.documents.facts import facts_of
from pipelines.documents.results import FactKind
from tests.pipelines.documents.papers import page_of


def found(kind, *lines, language="ru"):
    page = page_of(*lines, language=language)
    return [
        (fact.label, fact.value, fact.unit) if fact.label else fact.value
        for fact in facts_of([page])
        if fact.kind is kind
    ]


@pytest.mark.parametrize(
    ("kind", "line", "values"),
    [
        (FactKind.DIAGNOSIS, "Код по МКБ-10: C25.0.", ["C25.0"]),
        (FactKind.DIAGNOSIS, "Lumbar stenosis (M48.06).", ["M48.06"]),
        (FactKind.DIAGNOSIS, "ICD-10: C50", ["C50"]),
        (FactKind.DIAGNOSIS, "L5 root, B12 deficiency, T12 fracture", []),
        (FactKind.TNM, "cT2 cN1 M0, G3", ["cT2 cN1 M0"]),
        (FactKind.TNM, "ypT1a ypN0 M0", ["ypT1a ypN0 M0"]),
        (FactKind.STAGE, "рак, стадия IIB, ремиссия", ["IIB"]),
        (FactKind.STAGE, "гипертоническая болезнь, стадия II", []),
        (FactKind.GRADE, "аденокарцинома, G2, L1", ["G2"]),
        (FactKind.GRADE, "игла 14G, KRAS G12D", []),
        (FactKind.ECOG, "статус по ECOG 1, температура", ["1"]),
        (FactKind.MUTATION, "мутация KRAS G12D обнаружена", [("KRAS", "KRAS G12D", None)]),
        (
            FactKind.RECEPTOR,
            "ER 90%, PR 60 %, HER2 негативный, Ki-67: 35%",
            [("ER", "90", "%"), ("PR", "60", "%"), ("HER2", "negativ", None), ("Ki-67", "35", "%")],
        ),
        (FactKind.DRUG, "Панкреатин 25 000 ЕД 3 раза", [("Pankreatin", "Pankreatin", None)]),
        (FactKind.DRUG, "Аллергия на пенициллин, ибупрофен не принимает", []),
        (FactKind.LABORATORY, "CA 19-9 412 Ед/мл", [("CA 19-9", "412", "U/ml")]),
        (FactKind.LABORATORY, "CA 19-9 снизился до 58,4 Ед/мл", [("CA 19-9", "58.4", "U/ml")]),
        (FactKind.LABORATORY, "Лейкоциты 5,6 10⁹/л", [("Leukozyten", "5.6", "10⁹/l")]),
        (FactKind.LABORATORY, "HbA1c 7,2 %", [("HbA1c", "7.2", "%")]),
        (FactKind.LABORATORY, "eGFR 78 ml/min/1.73 m²", [("eGFR", "78", "ml/min/1.73 m²")]),
        (FactKind.LABORATORY, "гемоглобин в норме, вес 68 кг", []),
        (FactKind.DIAGNOSIS, "Данных за метастазы (C78.7) нет.", []),
        (FactKind.DIAGNOSIS, "У матери рак молочной железы (C50.4).", []),
        (FactKind.DIAGNOSIS, "No evidence of liver disease (C78.7).", []),
        (FactKind.DIAGNOSIS, "Past medical history of C61.0, now C34.1.", ["C34.1"]),
        (FactKind.TNM, "Рак желудка Т2N1М0, набрано кириллицей", ["T2N1M0"]),
        (FactKind.MUTATION, "Мутация KRAS G12D не обнаружена.", []),
        (FactKind.DRUG, "Бисопролол 5 мг ранее отменён.", []),
        (FactKind.THERAPY, "После операции CA 19-9 снизился до 58 Ед/мл (15.10.2026).", []),
        (FactKind.THERAPY, "02.03.2026 выполнена гастрэктомия.", ["Operation"]),
        (FactKind.THERAPY, "Рекомендована химиотерапия с 02.03.2026.", []),
        (FactKind.MORPHOLOGY, "Заключение № 8500/3, морфология 8140/3", ["8140/3"]),
        (FactKind.TOPOGRAPHY, "ICD-O: C18.7", ["C18.7"]),
        (FactKind.GRADE, "Gleason 4+3=7", [("Gleason", "4+3=7", None)]),
        (FactKind.CONCLUSION, "Заключение № 26-11874 от 07.10.2026: аденокарцинома", []),
        (FactKind.CONCLUSION, "Заключение: без патологии.", ["без патологии"]),
        (FactKind.AUTHOR, "Лечащий врач: Ахметова Г. С.", ["Ахметова Г. С."]),
        (FactKind.AUTHOR, "Направлен к врачу Ахметовой Г. С.", []),
    ],
)
def test_finds_what_is_stated(kind, line, values):
    assert found(kind, line) == values


def test_points_at_the_words_of_the_fact():
    page = page_of("Диагноз: рак, код C25.0 в выписке")

    (fact,) = [each for each in facts_of([page]) if each.kind is FactKind.DIAGNOSIS]
    word = next(word for word in page.words if word.text == "C25.0")

    assert fact.box == word.box
    assert fact.source_text == "C25.0"


def test_keeps_the_dose_and_the_code_of_a_drug():
    page = page_of("Гемцитабин 1000 мг/м² в 1, 8 и 15 дни")

    (fact,) = [each for each in facts_of([page]) if each.kind is FactKind.DRUG]

    assert (fact.value, fact.dose, fact.code) == ("Gemcitabin", "1000 mg/m²", "L01BC05")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=6))
def test_survives_any_page(lines):
    page = page_of(*lines)

    for fact in facts_of([page]):
        assert 0.0 < fact.certainty <= 1.0
