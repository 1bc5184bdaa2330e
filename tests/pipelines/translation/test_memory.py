"""What was translated before is found again, and nothing else."""

from pathlib import Path

import pytest

from pipelines.documents.results import BlockKind
from pipelines.translation.drafting import draft
from pipelines.translation.memory import MatchKind, Memory
from pipelines.translation.memory_engine import MemoryEngine
from pipelines.translation.results import Draft, Origin, Segment
from pipelines.translation.terms import TermBase, TermFileDamaged, TermFinder
from pipelines.translation.tmx import MemoryFileDamaged, Unit, read_tmx, write_tmx

PAIRS = {
    "Метастазы в печени не выявлены.": "Keine Lebermetastasen nachgewiesen.",
    "Гемоглобин 120 г/л при поступлении.": "Hämoglobin bei Aufnahme 120 g/l.",
    "Левая почка не увеличена.": "Linke Niere nicht vergrößert.",
    "Артериальная гипотензия.": "Arterielle Hypotonie.",
    "Мутация KRAS обнаружена.": "KRAS-Mutation nachgewiesen.",
    "Осмотр от 14.03.2026.": "Untersuchung vom 14.03.2026.",
    "Опухоль 12,5 мм.": "Tumor 12,5 mm.",
    "Рецепторы эстрогена (+).": "Östrogenrezeptoren (+).",
    "Температура 5 градусов.": "Temperatur 5 Grad.",
    "Тромбоциты до 150 тыс/мкл.": "Thrombozyten bis 150 Tsd./µl.",
    "Лейкоциты от 4 до 9.": "Leukozyten von 4 bis 9.",
    "Лаборатория «Пример»": "Labor „Beispiel“",
    "г. Алматы": "Almaty",
}
MEMORY = Memory(Unit({"ru": source, "de": target}) for source, target in PAIRS.items())
TERMS = TermBase(
    [
        {"ru": ["гемоглобин"], "de": ["Hämoglobin"], "ar": ["خضاب"]},
        {"ru": ["поджелудочная железа"], "de": ["Pankreas"]},
        {"ru": ["железа"], "de": ["Drüse"]},
        {"ar": ["الثدي"], "de": ["Brust"]},
    ]
)


def _draft(text: str) -> Draft:
    segment = Segment("s1", 1, (0, 0, 1, 1), BlockKind.PARAGRAPH, text)
    terms = TERMS.for_pair(source="ru", target="de")
    (drafted,) = draft(
        [segment], engines=[MemoryEngine(MEMORY, TERMS)], source="ru", target="de", terms=terms
    )
    return drafted


def test_an_exact_hit_comes_from_the_memory() -> None:
    drafted = _draft("Метастазы в  печени не выявлены")

    assert (drafted.target, drafted.origin, drafted.match) == (
        "Keine Lebermetastasen nachgewiesen.",
        Origin.MEMORY,
        1.0,
    )
    assert drafted.findings == ()


def test_other_numbers_are_put_in_as_german_writes_them() -> None:
    drafted = _draft("Гемоглобин 98.5 г/л при поступлении.")

    assert (drafted.target, drafted.origin) == ("Hämoglobin bei Aufnahme 98,5 g/l.", Origin.FUZZY)
    assert _draft("Осмотр от 02.04.2026.").target == "Untersuchung vom 02.04.2026."


def test_a_noisy_scan_is_recognised_and_its_doubts_are_shown() -> None:
    drafted = _draft("Мстастазы в псчени не выявлены.")

    assert (drafted.target, drafted.origin) == (
        "Keine Lebermetastasen nachgewiesen.",
        Origin.FUZZY,
    )
    assert drafted.match is not None
    assert 0.7 < drafted.match < 1
    spans = [found.source_span for found in drafted.findings if found.check == "fuzzy"]
    assert [drafted.segment.source[s.start : s.end] for s in spans if s] == ["Мстастазы", "псчени"]


@pytest.mark.parametrize(
    "text",
    [
        "Правая почка не увеличена.",
        "Почка не увеличена.",
        "Артериальная гипертензия.",
        "Мутация NRAS обнаружена.",
        "Метастазы в печени и лёгких не выявлены.",
        "Тромбоциты от 150 тыс/мкл.",
        "Тромбоциты 150 тыс/мкл.",
        "Рецепторы эстрогена (-).",
        "Температура -5 градусов.",
    ],
)
def test_another_meaning_is_no_fuzzy_hit(text: str) -> None:
    drafted = _draft(text)

    assert (drafted.origin, drafted.target) == (Origin.UNTRANSLATED, "")
    assert [found.check for found in drafted.findings] == ["untranslated"]


@pytest.mark.parametrize("text", ["Метастазы в печени выявлены.", "Опухоль 125 мм."])
def test_what_a_scan_may_have_lost_is_never_accepted_in_silence(text: str) -> None:
    drafted = _draft(text)

    assert "MUST_FIX" in {found.severity for found in drafted.findings}


def test_known_texts_in_a_row_are_put_together() -> None:
    drafted = _draft("Лаборатория «Пример» г. Алматы")

    assert (drafted.target, drafted.origin) == ("Labor „Beispiel“ Almaty", Origin.FUZZY)


def test_a_term_with_its_value_needs_no_memory() -> None:
    assert (_draft("Гемоглобин: 120 г/л").target, _draft("Гемоглобин: 120 г/л").origin) == (
        "Hämoglobin: 120 g/l",
        Origin.TERMS,
    )
    assert _draft("12.5").target == "12,5"


def test_terms_of_an_unknown_text_are_offered() -> None:
    drafted = _draft("Опухоль поджелудочной железы")

    assert drafted.origin is Origin.UNTRANSLATED
    assert [(hit.source, hit.target) for hit in drafted.terms] == [
        ("поджелудочной железы", "Pankreas")
    ]


def test_arabic_terms_are_found_behind_their_article() -> None:
    finder = TermFinder(TERMS.for_pair(source="ar", target="de"), language="ar")

    assert [hit.target for hit in finder.hits("كتلة في الثدي")] == ["Brust"]
    assert [hit.target for hit in finder.hits("كتلة بالثدي")] == ["Brust"]


def test_both_directions_are_known() -> None:
    (match,) = MEMORY.look_up(["Arterielle Hypotonie."], source="de", target="ru")

    assert match is not None
    assert (match.target, match.kind) == ("Артериальная гипотензия.", MatchKind.EXACT)


def test_a_memory_survives_its_file(tmp_path: Path) -> None:
    file = tmp_path / "memory.tmx"
    units = [Unit({"ru": "Боль < 3 & жар", "de": "Schmerz < 3 & Fieber"}), Unit({"ru": "а"})]

    write_tmx(file, units, source="ru")

    assert list(read_tmx(file)) == units
    assert Memory.from_tmx([file]).size(source="ru", target="de") == 1


def test_formatting_codes_of_other_tools_are_no_text(tmp_path: Path) -> None:
    file = tmp_path / "foreign.tmx"
    file.write_text(
        '<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header/><body>'
        '<tu><tuv xml:lang="ru-RU"><seg><bpt i="1">&lt;b&gt;</bpt>Боль<ept i="1">&lt;/b&gt;</ept>'
        ' <hi>нет</hi></seg></tuv><tuv xml:lang="de-DE"><seg>keine Schmerzen</seg></tuv></tu>'
        "</body></tmx>"
    )

    (match,) = Memory.from_tmx([file]).look_up(["Боль нет"], source="ru", target="de")

    assert match is not None
    assert match.target == "keine Schmerzen"


@pytest.mark.parametrize(
    "content",
    [
        "no xml at all",
        "",
        '<tmx version="2.0"><body/></tmx>',
        "<other/>",
        '<tmx version="1.4"><body><tu>',
        '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx version="1.4"><header/><body><tu>'
        '<tuv xml:lang="ru"><seg>&a;</seg></tuv></tu></body></tmx>',
        '<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/hostname">]><tmx version="1.4"><header/>'
        '<body><tu><tuv xml:lang="ru"><seg>&a;</seg></tuv></tu></body></tmx>',
    ],
)
def test_a_damaged_or_hostile_memory_is_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "bad.tmx"
    file.write_text(content)

    with pytest.raises(MemoryFileDamaged):
        Memory.from_tmx([file])


def test_reads_both_dialects_of_tbx_and_leaves_deprecated_terms_out(tmp_path: Path) -> None:
    old, new = tmp_path / "old.tbx", tmp_path / "new.tbx"
    old.write_text(
        '<martif type="TBX-Basic"><text><body><termEntry id="1"><langSet xml:lang="ru"><tig>'
        '<term>печень</term></tig></langSet><langSet xml:lang="de"><tig><term>Leber</term></tig>'
        '<tig><term>Hepar</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts'
        "</termNote></tig></langSet></termEntry></body></text></martif>"
    )
    new.write_text(
        '<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic"><text><body><conceptEntry>'
        '<langSec xml:lang="en"><termSec><term>spleen</term></termSec></langSec>'
        '<langSec xml:lang="de-DE"><termSec><term>Milz</term></termSec></langSec>'
        "</conceptEntry></body></text></tbx>"
    )

    terms = TermBase.from_tbx([old, new])

    assert terms.for_pair(source="ru", target="de") == {"печень": "Leber"}
    assert terms.for_pair(source="de", target="ru") == {"leber": "печень"}
    assert terms.for_pair(source="en-GB", target="de") == {"spleen": "Milz"}


def test_a_damaged_term_base_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bad.tbx"
    file.write_text("<tbx><text>")

    with pytest.raises(TermFileDamaged):
        TermBase.from_tbx([file])


@pytest.mark.parametrize(
    ("text", "german"),
    [("г/л", "g/l"), ("х10⁹/л", "10⁹/l"), ("ммоль/л", "mmol/l"), ("%", "%"), ("+", "+")],
)
def test_units_and_marks_of_a_table_need_no_memory(text: str, german: str) -> None:
    assert (_draft(text).target, _draft(text).origin) == (german, Origin.TERMS)


def test_a_lone_letter_is_left_to_a_person() -> None:
    assert _draft("ж").origin is Origin.UNTRANSLATED


def test_each_draft_is_told_as_soon_as_it_is_there() -> None:
    texts = ["Опухоль желудка", "г. Алматы", "Опухоль желудка"]
    segments = [
        Segment(f"s{number}", 1, (0, 0, 1, 1), BlockKind.PARAGRAPH, text)
        for number, text in enumerate(texts)
    ]
    told: list[str] = []

    drafts = draft(
        segments,
        engines=[MemoryEngine(MEMORY)],
        source="ru",
        target="de",
        on_segment=lambda drafted: told.append(drafted.segment.id),
    )

    assert told == ["s1", "s0", "s2"]
    assert [drafted.segment.id for drafted in drafts] == ["s0", "s1", "s2"]
