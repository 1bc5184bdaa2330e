"""Whatever a page says, telling what it is and says neither fails nor runs away."""

import re
import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.documents.borders import Borders
from pipelines.documents.lexicon import Lexicon, folded, in_small_letters
from tests.pipelines.documents.long_texts import page_of_text, understand


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_survives_any_text(text):
    kind, facts, parts = understand(page_of_text(text))

    assert 0.0 <= kind.confidence <= 1.0
    assert all(0.0 < fact.certainty <= 1.0 and fact.value for fact in facts)
    assert len(parts) == 1


PIECES = st.sampled_from(
    ["Диагноз:", "C50.4", "pT3N1M0", "стадия", "IIB", "ER", "90%", "нет", "у матери", "01.02.2025",
     "Гемоглобин", "118", "г/л", "(120–160)", "метформин", "850 мг", "Врач:", "Иванов И. И.",
     "ECOG", "1", "KRAS", "G12D", "Заключение:", "операция", ".", ",", "\t",
     "التشخيص:", "诊断：", "8500/3"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_survives_any_order_of_what_papers_say(pieces):
    _, facts, _ = understand(page_of_text(" ".join(pieces)))

    assert all(fact.source_text for fact in facts)


@given(st.text())
def test_folding_keeps_every_character_in_its_place(text):
    assert len(folded(text)) == len(text)
    assert len(in_small_letters(text)) == len(text)


def test_small_letters_of_turkish_keep_their_places():
    assert in_small_letters("İYİ HUYLU") == "iyi huylu"


def test_finds_a_latin_word_that_chinese_follows_at_once():
    (found,) = Lexicon([("picture", "CT", "ct")]).find("胸部CT检查")["picture"]

    assert (found.start, found.end) == (2, 4)


def test_finds_no_word_within_another():
    lexicon = Lexicon([("organ", "ear", "ear"), ("organ", "liver", "liver*")])

    assert not any(lexicon.find("early delivery").values())
    assert [found.value for found in lexicon.find("the livers")["organ"]] == ["liver"]


def test_a_border_far_away_does_not_count():
    borders = Borders(re.compile(";"), ";" + "x" * 400 + ";")

    assert borders.around(200, 201) == (40, 361)
    assert borders.around(20, 21) == (1, 181)


def test_comes_to_an_end_with_a_hundred_thousand_of_anything():
    code = "from tests.pipelines.documents.long_texts import understand_all; understand_all()"

    # A pattern that goes back and forth takes hours, not minutes.
    ended = subprocess.run([sys.executable, "-c", code], check=False, timeout=240)

    assert ended.returncode == 0


def test_a_border_may_stand_right_before_what_is_asked_about():
    borders = Borders(re.compile(r";(?:\s|$)"), "one;two; three")

    assert borders.around(4, 7) == (4, 7)
    assert borders.around(1, 2) == (0, 7)
