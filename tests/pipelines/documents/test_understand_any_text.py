"""Whatever a page says, telling what it is and says neither fails nor runs away."""

import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.documents.lexicon import folded
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


def test_comes_to_an_end_with_a_hundred_thousand_of_anything():
    code = "from tests.pipelines.documents.long_texts import understand_all; understand_all()"

    # A pattern that goes back and forth takes hours, not minutes.
    ended = subprocess.run([sys.executable, "-c", code], check=False, timeout=240)

    assert ended.returncode == 0
