"""A scan that holds several papers is proposed as several; one paper stays one."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fixtures.statements.pages import page_of
from pipelines.documents.parts import parts_of

LETTER = ("Клиника «Жайлау Мед»", "ВЫПИСНОЙ ЭПИКРИЗ № 12", "Дата поступления: 01.02.2026")
GOES_ON = ("Проведено лечение, состояние улучшилось. Жалоб нет.", "Рекомендован осмотр онколога.")
HISTOLOGY = ("Бюро «Арай»", "Гистологическое заключение № 4", "Макроскопическое описание: узел.")
REPORT = ("Northfield Hospital", "CT CHEST AND ABDOMEN", "With intravenous contrast, no lesion.")


def pages_of(*texts, language="ru"):
    pages = [page_of(paragraphs, language=language) for paragraphs in texts]
    return [replace(page, number=number) for number, page in enumerate(pages, 1)]


def ranges(pages):
    return [(part.first, part.last) for part in parts_of(pages)]


def test_keeps_one_paper_in_one_part():
    assert ranges(pages_of(LETTER, GOES_ON, GOES_ON)) == [(1, 3)]


def test_cuts_before_the_title_of_another_class():
    parts = parts_of(pages_of(LETTER, GOES_ON, HISTOLOGY))

    assert [(part.first, part.last) for part in parts] == [(1, 2), (3, 3)]
    assert [part.document_class.kdl for part in parts] == ["AD010115", "PT080102"]
    assert "class:PT080102" in parts[1].evidence


def test_cuts_where_the_language_and_the_paper_change():
    pages = [
        *pages_of(LETTER),
        *pages_of(GOES_ON, REPORT, language="en")[1:],
    ]

    assert ranges(pages) == [(1, 1), (2, 2)]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Страница 1 из 2", "Страница 2 из 2", [(1, 2)]),
        ("Страница 1 из 1", "Страница 1 из 1", [(1, 1), (2, 2)]),
        ("Page 2 of 2", "Page 1 of 3", [(1, 1), (2, 2)]),
        ("第1页 共2页", "第2页 共2页", [(1, 2)]),
    ],
)
def test_believes_printed_page_numbers(first, second, expected):
    pages = pages_of((*LETTER, first), (*LETTER, second))

    assert ranges(pages) == expected


def test_says_nothing_of_no_pages():
    assert parts_of([]) == ()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.text(max_size=40), max_size=4), min_size=1, max_size=5))
def test_covers_every_page_once_whatever_they_say(texts):
    parts = parts_of(pages_of(*texts))

    assert [n for part in parts for n in range(part.first, part.last + 1)] == [
        *range(1, len(texts) + 1)
    ]
