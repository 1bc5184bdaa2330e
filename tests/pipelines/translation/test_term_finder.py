"""A term is found in the forms of its language, and words that merely begin alike are not it."""

import pytest

from pipelines.translation.terms import TermFinder


@pytest.mark.parametrize(
    ("language", "terms", "text", "targets"),
    [
        ("tr", {"üreter": "Ureter", "üretra": "Urethra"}, "üreter, üretra", ["Ureter", "Urethra"]),
        ("tr", {"antikor": "Antikörper", "antijen": "Antigen"}, "antijeni", ["Antigen"]),
        ("ru", {"миллиметр": "Millimeter", "миллимоль": "Millimol"}, "миллимоля", ["Millimol"]),
        ("pl", {"mocznik": "Harnstoff", "mocz": "Urin"}, "moczu", ["Urin"]),
        ("ar", {"ميليمتر": "Millimeter", "ميليمول": "Millimol"}, "بالميليمول", ["Millimol"]),
    ],
)
def test_of_terms_with_one_stem_the_likest_is_found(
    language: str, terms: dict[str, str], text: str, targets: list[str]
) -> None:
    finder = TermFinder(terms, language=language)

    assert [hit.target for hit in finder.hits(text)] == targets


@pytest.mark.parametrize(
    ("language", "term", "text"),
    [
        ("ru", "желудок", "в области желудка"),
        ("ru", "кость", "плотность костей"),
        ("uk", "печінка", "у печінці"),
        ("pl", "trzustka", "w trzustce"),
        ("pl", "pierś", "guz piersi"),
        ("tr", "böbrek", "sağ böbreği"),
        ("tr", "sonuç", "tetkik sonucu"),
        ("tr", "GİST".lower(), "GİST tanısı"),
        ("ro", "inimă", "ecografia inimii"),
        ("ro", "perete", "pereții groși"),
        ("en", "lymph node", "enlarged lymph nodes"),
        ("en", "metastasis", "no metastases"),
    ],
)
def test_a_term_is_found_in_its_forms(language: str, term: str, text: str) -> None:
    finder = TermFinder({term: "…"}, language=language)

    assert len(finder.hits(text)) == 1


@pytest.mark.parametrize(
    ("language", "term", "text"),
    [
        ("ru", "череп", "через два месяца"),
        ("ru", "справа", "медицинская справка"),
        ("ru", "бронх", "хронический бронхит"),
        ("uk", "ступня", "ступінь тяжкості"),
        ("pl", "przełyk", "przez trzy dni"),
        ("pl", "stopa", "stopień zaawansowania"),
        ("tr", "kontur", "kontrol tetkiki"),
        ("tr", "sonuç", "sonunda"),
        ("ro", "medial", "cabinet medical"),
        ("en", "testis", "blood test"),
        ("ar", "المستقيم", "مريض مستقر"),
    ],
)
def test_another_word_of_the_same_stem_is_no_term(language: str, term: str, text: str) -> None:
    finder = TermFinder({term: "…"}, language=language)

    assert finder.hits(text) == ()
