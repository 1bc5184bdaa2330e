"""Faults put into right translations are found, and right translations are left in peace."""

import json
from pathlib import Path

import pytest

from pipelines.translation.checks import check
from pipelines.translation.results import Origin, Severity

FIXTURES = Path(__file__).parents[3] / "fixtures"
REFERENCES = sorted(FIXTURES.glob("cases/*/truth/*.segments.jsonl"))
OPINIONS = sorted(FIXTURES.glob("cases/*/opinion/*.segments.jsonl"))


def _must_fix(language: str, source: str, target: str, into: str = "de") -> set[str]:
    found = check(source, target, source_language=language, target_language=into)
    return {f.check for f in found if f.severity is Severity.MUST_FIX}


RIGHT = [
    ("ru", "В головке образование 15 на 10 мм.", "Im Kopf Raumforderung 15 × 10 mm."),
    ("ru", "Узел 3х2 см, CA 19-9 127,4 Ед/мл.", "Knoten 3 × 2 cm, CA 19-9 127,4 U/ml."),
    ("ru", "Лейкоциты 5,6 х10⁹/л, Тр 180 тыс/мкл.", "Leukozyten 5,6 × 10⁹/l, Thr 180 Tsd/µl."),
    ("ru", "Выписана 14 марта 2026 г.", "Entlassen am 14.03.2026."),
    ("ru", "Не менее 3 раз, не более 5 мг.", "Mindestens 3-mal, höchstens 5 mg."),
    ("ru", "Брюшная полость без особенностей.", "Abdomen unauffällig."),
    ("ru", "Двое детей.", "2 Kinder."),
    ("en", "WBC 1,250.5 /µl on 03/04/2026.", "Leukozyten 1.250,5 /µl am 03.04.2026."),
    ("en", "Left hip, not only pain.", "Linke Hüfte, nicht nur Schmerzen."),
    ("ar", "كتلة ٢٣ ملم في الثدي الأيسر، لا توجد نقائل", "Masse von 23 mm links, keine Metastasen"),
    ("pl", "Nie stwierdzono przerzutów w prawym płucu.", "Keine Metastasen in der rechten Lunge."),
    ("uk", "Метастазів у лівій легені не виявлено.", "Keine Metastasen in der linken Lunge."),
    ("tr", "Sağ memede kitle saptanmadı.", "Kein Tumor in der rechten Brust nachgewiesen."),
    ("ro", "Fără metastaze în plămânul stâng.", "Keine Metastasen in der linken Lunge."),
]
WRONG = [
    ("numbers", "ru", "Образование 15 мм.", "Raumforderung 16 mm."),
    ("numbers", "ru", "Гемоглобин 12,5 г/дл", "Hämoglobin 125 g/dl"),
    ("numbers", "ru", "Доза 0,5 мг", "Dosis 5,0 mg"),
    ("numbers", "ru", "Опухоль 3х2 см", "Tumor 3 cm"),
    ("numbers", "ar", "قياس ٢٣ ملم", "Größe 32 mm"),
    ("numbers", "en", "PSA < 4 ng/ml", "PSA > 4 ng/ml"),
    ("numbers", "ru", "Рецепторы эстрогена (+)", "Östrogenrezeptoren (-)"),
    ("numbers", "ru", "Т-критерий -2,5 SD", "T-Score 2,5 SD"),
    ("units", "ru", "Доза 5 мг", "Dosis 5 g"),
    ("units", "ru", "Глюкоза 5,4 ммоль/л", "Glukose 5,4 mg/dl"),
    ("units", "en", "5 mg every 6 hours", "5 mg alle 6 Tage"),
    ("units", "ar", "٥ ملغ", "5 g"),
    ("dates", "ru", "Операция 14.03.2026", "Operation 15.03.2026"),
    ("dates", "ru", "Операция 14 марта 2026 г.", "Operation am 14.04.2026"),
    ("codes", "ru", "Стадия pT3N1M0", "Stadium pT3N1M1"),
    ("codes", "ru", "Диагноз C25.0", "Diagnose C52.0"),
    ("codes", "en", "KRAS G12D mutation", "KRAS-G12V-Mutation"),
    ("codes", "en", "KRAS wild type", "NRAS-Wildtyp"),
    ("negation", "ru", "Метастазы не выявлены.", "Metastasen nachgewiesen."),
    ("negation", "ru", "Выявлены метастазы.", "Keine Metastasen."),
    ("negation", "uk", "Рецидиву немає.", "Ein Rezidiv liegt vor."),
    ("negation", "en", "No evidence of recurrence.", "Hinweis auf ein Rezidiv."),
    ("negation", "ar", "لا يوجد نزيف", "Blutung vorhanden"),
    ("negation", "pl", "Bez cech naciekania.", "Mit Zeichen einer Infiltration."),
    ("negation", "tr", "Metastaz saptanmadı.", "Metastasen nachgewiesen."),
    ("negation", "ro", "Fără semne de recidivă.", "Zeichen eines Rezidivs."),
    ("laterality", "ru", "Левая почка увеличена.", "Die rechte Niere ist vergrößert."),
    ("laterality", "en", "Right breast mass.", "Raumforderung der linken Brust."),
    ("laterality", "ar", "الثدي الأيسر", "rechte Brust"),
    ("laterality", "pl", "Prawa nerka.", "Linke Niere."),
    ("laterality", "tr", "Sol böbrek.", "Rechte Niere."),
    ("laterality", "ro", "Rinichiul drept.", "Linke Niere."),
    ("laterality", "uk", "Права нирка.", "Linke Niere."),
    ("laterality", "ru", "Справа 5 мм, слева 7 мм.", "Links 5 mm, rechts 7 mm."),
    ("bounds", "ru", "Не более 4 таблеток.", "Mehr als 4 Tabletten."),
    ("bounds", "en", "At least 5 mg.", "Höchstens 5 mg."),
    ("negation", "ru", "Рвоты нет. Боли нет.", "Kein Erbrechen. Schmerzen."),
    (
        "missing-text",
        "ru",
        "Печень обычных размеров. Контуры ровные, структура однородная.",
        "Leber normal groß.",
    ),
    ("missing-text", "ru", "Печень обычных размеров.", " "),
    ("untranslated", "ru", "Печень увеличена", "Leber увеличена"),
    ("untranslated", "ar", "الكبد طبيعي", "Leber طبيعي"),
    ("untranslated", "en", "Pain in the left hip", "Pain in the linken Hüfte"),
]


@pytest.mark.parametrize(("language", "source", "target"), RIGHT)
def test_a_right_translation_has_nothing_to_fix(language: str, source: str, target: str) -> None:
    assert _must_fix(language, source, target) == set()


@pytest.mark.parametrize(("fault", "language", "source", "target"), WRONG)
def test_a_fault_is_found(fault: str, language: str, source: str, target: str) -> None:
    assert fault in _must_fix(language, source, target)


@pytest.mark.parametrize("file", [*REFERENCES, *OPINIONS], ids=lambda file: file.name)
def test_the_reference_translations_have_nothing_to_fix(file: Path) -> None:
    language = file.parts[-3].split("-")[0]
    source, target = ("de", language) if file in OPINIONS else (language, "de")
    pairs = [json.loads(line) for line in file.read_text().splitlines()]

    faulty = {
        pair["source"]: found
        for pair in pairs
        if (found := _must_fix_both(pair["source"], pair["target"], source, target))
    }

    assert faulty == {}


def _must_fix_both(source: str, target: str, language: str, into: str) -> set[str]:
    return _must_fix(language, source, target, into)


def test_an_untranslated_segment_has_one_finding_that_blocks() -> None:
    (found,) = check(
        "Печень", "", source_language="ru", target_language="de", origin=Origin.UNTRANSLATED
    )

    assert (found.check, found.severity) == ("untranslated", Severity.MUST_FIX)


def test_figures_around_an_operator_in_arabic_are_pointed_out() -> None:
    found = check(
        "مجموع جليسون 4+3", "Gleason-Score 4+3", source_language="ar", target_language="de"
    )

    assert [f.check for f in found if f.severity is Severity.ADVICE] == ["rtl-operator"]


def test_a_finding_shows_the_place_on_both_sides() -> None:
    (found,) = check("Доза 5 мг", "Dosis 5 g", source_language="ru", target_language="de")

    assert found.source_span is not None
    assert found.target_span is not None
    assert "Доза 5 мг"[found.source_span.start : found.source_span.end] == "мг"
    assert "Dosis 5 g"[found.target_span.start : found.target_span.end] == "g"
