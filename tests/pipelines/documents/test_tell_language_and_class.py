"""Language and class are decided by evidence, or left open."""

import pytest

from fixtures.statements.pages import page_of as paragraphs_of
from pipelines.documents.classify import classify
from pipelines.documents.language import language_of, models_for, script_of
from tests.pipelines.documents.papers import page_of

SENTENCES = {
    "ru": "Больной выписан в удовлетворительном состоянии, жалоб не предъявляет.",
    "uk": "Хворий виписаний у задовільному стані, скарг не висловлює.",
    "kk": "Науқас қанағаттанарлық жағдайда шығарылды, шағымдары жоқ.",
    "pl": "Pacjent został wypisany w stanie ogólnym dobrym, bez dolegliwości.",
    "en": "The patient was discharged in good general condition.",
    "ar": "غادر المريض المستشفى في حالة عامة جيدة ولا يشكو من ألم.",
    "tr": "Hasta genel durumu iyi olarak taburcu edildi, ağrısı yok.",
    "ro": "Pacientul a fost externat în stare generală bună, fără dureri.",
    "de": "Der Patient wurde in gutem Allgemeinzustand entlassen.",
    "fr": "Le patient est sorti en bon état général, sans douleur.",
    "es": "El paciente fue dado de alta en buen estado general.",
    "zh": "患者一般情况良好，无疼痛，予以出院。",
}


@pytest.mark.parametrize(("language", "sentence"), SENTENCES.items())
def test_tells_the_language_of_a_sentence(language, sentence):
    assert language_of(sentence) == language


def test_is_not_misled_by_codes_and_drugs():
    assert language_of("Пациент получает терапию: FOLFIRINOX, Gemcitabine, pT3N1M0, G2, R0") == "ru"


CODES = (
    "C20 C50.9 D05.1 N18.3 II IIA IIIB IVA NRAS Q61K BRCA2 ROS1 RET MET IDH1 R132H MLH1 PMS2 NTRK"
)


@pytest.mark.parametrize("text", ["", "12.6 g/dl", "CA 19-9", "2026", CODES])
def test_leaves_open_what_numbers_and_codes_cannot_tell(text):
    assert language_of(text) is None


def test_reads_latin_codes_beside_cyrillic_but_not_beside_arabic():
    assert models_for("ru", script="Cyrillic") == ("rus", "eng")
    assert models_for("ar", script="Arabic") == ("ara",)
    assert models_for(None, script="Cyrillic") == ("Cyrillic", "eng")
    assert models_for("en", script="Cyrillic") == ("Cyrillic", "eng")


def test_tells_the_script_of_mixed_text():
    assert script_of("Диагноз: pT3N1M0 G2 R0 KRAS") == "Cyrillic"
    assert script_of("الدرجة G3 HER2") == "Arabic"


@pytest.mark.parametrize(
    ("lines", "kdl"),
    [
        (["ВЫПИСНОЙ ЭПИКРИЗ № 12", "Дата поступления: 1.2.2026"], "AD010115"),
        (["Виписний епікриз", "Дата виписки: 1.2.2026"], "AD010115"),
        (["Karta informacyjna leczenia szpitalnego", "Data wypisu: 1.2.2026"], "AD010115"),
        (["Patoloji raporu", "Makroskopi: 2 cm"], "PT080102"),
        (["MRI REPORT: LUMBAR SPINE", "Sagittal T1 and T2"], "DG020107"),
        (["Компьютерная томография брюшной полости", "с контрастом"], "DG020103"),
        (["تقرير الموجات فوق الصوتية للثديين", "كتلة ناقصة الصدى"], "DG020111"),
        (["Протокол операции", "Хирург: Ли В. А.", "Анестезия общая"], "OP150103"),
    ],
)
def test_names_the_class_with_its_evidence(lines, kdl):
    found = classify([page_of(*lines)])

    assert found.kdl == kdl
    assert found.confidence > 0.3
    assert found.evidence


@pytest.mark.parametrize(
    "lines",
    [
        ["Уважаемые коллеги!", "Прошу рассмотреть возможность лечения."],
        ["Shopping list", "Milk and bread"],
        [],
    ],
)
def test_says_unclassified_rather_than_something_wrong(lines):
    assert classify([page_of(*lines)]).kdl is None


@pytest.mark.parametrize(
    ("language", "guest", "line"),
    [
        ("de", "pl", "Densytometria szyjki kości udowej: wskaźnik T 2,1, masa 61 kg, dawka 4 mg."),
        ("tr", "en", "Bone density of femoral neck, lumbar spine, T-score 2.1, weight 61 kg."),
        ("ru", "uk", "Лейкоцити 6,1, тромбоцити 240, гемоглобін 131, кров на цукор 5,2, без змін."),
    ],
)
def test_a_line_of_values_tells_its_language_by_what_it_speaks_of(language, guest, line):
    page = paragraphs_of([line], language=language)

    assert [block.language for block in page.blocks] == [guest]
