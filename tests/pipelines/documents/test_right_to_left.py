"""What stands between two scripts is set in order, or flagged."""

import pytest

from pipelines.documents.results import Doubt, Word
from pipelines.documents.right_to_left import (
    arabic_stops,
    has_turned_operator,
    latin_in_order,
    with_turned_operators,
)
from pipelines.documents.sheets import FoundWord


def words_at(*placed):
    return [FoundWord(text, (x, 10, x + 20, 20), 0) for text, x in placed]


def in_order(*placed):
    words = words_at(*placed)
    order, changed = latin_in_order(words, [word.text for word in words])
    return [changed.get(index, words[index].text) for index in order]


@pytest.mark.parametrize("text", ["مجموع غليسون 4+3", "القطر 120-150", "٣ × ٢ سم"])
def test_flags_numbers_around_an_operator(text):
    assert has_turned_operator(text)


@pytest.mark.parametrize("text", ["تاريخ 08/10/2026", "Ki-67 مرتفع", "رقم 2026/3391/1", "63 سنة"])
def test_does_not_flag_dates_and_names(text):
    assert not has_turned_operator(text)


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("مجموع غليسون 4+3 في", ["4+3"]),
        ("القطر 120 - 150 ملم", ["120", "-", "150"]),
        ("تاريخ 08/10/2026 عمر 52 سنة", []),
    ],
)
def test_marks_the_words_a_person_must_compare(line, marked):
    words = [Word(text, (0, 0, 9, 9), 1.0) for text in line.split()]

    found = with_turned_operators(words)

    assert [word.text for word in found if word.doubt is Doubt.RTL_OPERATOR] == marked


def test_sets_a_latin_run_from_left_to_right():
    assert in_order(("المرحلة", 200), ("M0.", 160), ("cN1", 130), ("cT2", 100), ("الرمز", 60)) == [
        "المرحلة",
        "cT2",
        "cN1",
        "M0.",
        "الرمز",
    ]


def test_joins_a_score_to_its_scale_and_moves_the_full_stop():
    assert in_order(("الأيمن،", 200), ("5", 160), ("BI-RADS.", 100), ("خزعة", 60)) == [
        "الأيمن،",
        "BI-RADS",
        "5.",
        "خزعة",
    ]


def test_leaves_a_number_with_its_arabic_words():
    line = (("عمر", 200), ("52", 160), ("سنة", 100))

    assert in_order(*line) == ["عمر", "52", "سنة"]


def test_writes_stops_as_arabic_does():
    assert arabic_stops("الأيمن,") == "الأيمن،"
    assert arabic_stops("HER2,") == "HER2,"
    assert arabic_stops("،٢") == "٢،"
