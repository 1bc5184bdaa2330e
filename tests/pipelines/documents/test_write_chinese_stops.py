"""Chinese text has the stops it was printed with, and codes stand by themselves."""

from hypothesis import given
from hypothesis import strategies as st

from pipelines.documents.chinese_stops import wide_stops, with_wide_stops
from pipelines.documents.engine import OcrWord


def texts(*words):
    line = [OcrWord(text, (0, 0, 10 * len(text), 10), 0, 0.9) for text in words]
    return [word.text for word in with_wide_stops(line)]


def test_stops_beside_chinese_characters_are_wide():
    assert texts("诊断", ":", "高血压", "(I10),") == ["诊断", "：", "高血压", "（I10），"]


def test_times_and_codes_keep_their_own_signs():
    assert wide_stops("12:30 pT1(m) 1,5") == "12:30 pT1(m) 1,5"


def test_codes_between_stops_are_words_of_their_own_where_they_stand():
    line = [
        OcrWord("C56，pT2N0M1，IV", (0, 0, 140, 10), 0, 0.9),
        OcrWord("期", (140, 0, 150, 10), 0, 1),
    ]

    words = with_wide_stops(line)

    assert [word.text for word in words] == ["C56，", "pT2N0M1，", "IV", "期"]
    assert words[0].box == (0, 0, 40, 10)
    assert words[1].box[0] == words[0].box[2]
    assert words[2].box[2] == 140


@given(st.lists(st.text("诊断期A1,:;()，。", min_size=1, max_size=6), max_size=6))
def test_nothing_but_stops_is_changed(words):
    narrow = str.maketrans("，：；！（）", ",:;!()")

    assert "".join(texts(*words)).translate(narrow) == "".join(words).translate(narrow)
