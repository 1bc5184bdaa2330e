"""Whatever stands on a page stands in its reading, once."""

from collections import Counter
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.documents.assembly import assembled
from pipelines.documents.blocks import joined
from pipelines.documents.grids import grids
from pipelines.documents.layout import arrange, in_reading_order
from pipelines.documents.running_lines import with_running_lines
from pipelines.documents.sheets import FoundWord, Sheet

TEXTS = st.text(st.sampled_from("abTN3.-+:/)(٢ضяЖ中Ⅲ%"), min_size=1, max_size=9)
PLACES = st.floats(-50, 900, allow_nan=False)
SIDES = st.floats(0, 300, allow_nan=False)
LANGUAGES = st.sampled_from(["ru", "ar", "en", None])


@st.composite
def words(draw):
    """Return words anywhere on a page, of lines in any order, some of them seals."""
    found = []
    for line in range(draw(st.integers(0, 12))):
        x, y = draw(PLACES), draw(PLACES)
        for text in draw(st.lists(TEXTS, max_size=6)):
            wide, high = draw(SIDES), draw(st.floats(0, 40))
            stray = draw(st.integers(0, 9)) == 0
            found.append(FoundWord(text, (x, y, x + wide, y + high), line, stray=stray))
            x += draw(st.floats(-80, 120))
            y += draw(st.sampled_from([0, 0, 0, 1.5, -14]))
    return found


@st.composite
def tables(draw):
    """Return ruled tables, which may overlap and may be empty."""
    found = []
    for _ in range(draw(st.integers(0, 2))):
        xs = sorted({draw(st.integers(0, 60)) * 10.0 for _ in range(draw(st.integers(2, 4)))})
        ys = sorted({draw(st.integers(0, 80)) * 10.0 for _ in range(draw(st.integers(2, 5)))})
        cells = [
            (left, top, right, bottom)
            for top, bottom in pairwise(ys)
            for left, right in pairwise(xs)
        ]
        found.append(tuple(cells))
    return [table for table in found if table]


@settings(max_examples=150, deadline=None)
@given(words(), tables(), st.booleans())
def test_rows_hold_every_word_once(found, ruled, right_to_left):
    rows = arrange(
        found, tables=grids(ruled, right_to_left=right_to_left), right_to_left=right_to_left
    )

    numbered, order = in_reading_order(rows)

    assert sorted(order) == list(range(len(found)))
    assert [i for row in numbered for s in row.spans for i in s.words] == list(range(len(found)))


@settings(max_examples=150, deadline=None)
@given(words(), tables(), LANGUAGES)
def test_a_page_holds_every_word_once(found, ruled, language):
    page = assembled(Sheet(595, 842), found, tables=ruled, language=language)

    kept = [word for word in found if not word.stray]
    assert sorted(i for block in page.blocks for i in block.words) == list(range(len(kept)))
    assert len(page.text.split()) == len(kept)
    assert page.text.split() == [word.text for word in page.words[: len(kept)]]
    assert len(page.words) == len(found)
    if language == "ru" and not any("٢" in w.text or "ض" in w.text for w in found):
        assert Counter(w.text for w in page.words) == Counter(w.text for w in found)


@settings(max_examples=60, deadline=None)
@given(st.lists(words(), min_size=1, max_size=4))
def test_marking_running_lines_changes_no_word(found):
    pages = [assembled(Sheet(595, 842), each, tables=(), language="ru") for each in found]

    marked = with_running_lines(pages)

    for before, after in zip(pages, marked, strict=True):
        assert (after.text, after.words) == (before.text, before.words)
        assert [block.words for block in after.blocks] == [block.words for block in before.blocks]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.text("ab-Б1 ‐¬", max_size=8).map(str.strip), max_size=6))
def test_joining_lines_loses_nothing_but_hyphens(lines):
    hyphens = str.maketrans("", "", "-‐¬ ")

    assert joined(lines).translate(hyphens) == "".join(lines).translate(hyphens)
