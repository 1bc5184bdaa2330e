"""Dates as they are written abroad, and what each is the date of."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.documents.date_labels import Label, label_before
from pipelines.documents.dates import dates_in
from pipelines.documents.facts import dated_on, facts_of
from tests.pipelines.documents.papers import page_of

MARCH = date(2026, 3, 14)


@pytest.mark.parametrize(
    "text",
    [
        "14.03.2026",
        "14.03.26 г.",
        "2026-03-14",
        "14/03/2026",
        "03/14/2026",
        "14 марта 2026 года",
        "14 березня 2026",
        "14 March 2026",
        "March 14, 2026",
        "14th of March 2026",
        "14. März 2026",
        "14 Mart 2026",
        "14 marca 2026",
        "14 martie 2026",
        "14 mars 2026",
        "14 de marzo de 2026",
        "14 آذار 2026",
        "2026年3月14日",
    ],
)
def test_reads_the_day(text):
    assert [found.day for found in dates_in(f"от {text}.")] == [MARCH]


@pytest.mark.parametrize(
    "text", ["12.5.1", "pT3.04.2026.1", "31.02.2026", "1.2.3.2026", "4/5", "10.2"]
)
def test_takes_no_other_number_for_a_date(text):
    assert dates_in(text) == []


def test_doubts_a_date_that_could_be_turned():
    (found,) = dates_in("03/04/2026")

    assert found.day == date(2026, 4, 3)
    assert not found.certain


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Дата рождения: 17.04.1961", Label.BIRTH),
        ("Date of birth: 17.04.1961", Label.BIRTH),
        ("تاريخ الميلاد: 02/09/1974", Label.BIRTH),
        ("Дата выписки: 16.10.2026", Label.DISCHARGE),
        ("Reported: 29/10/2026", Label.WRITTEN),
        ("تاريخ الفحص: 22/09/2026", Label.EXAMINATION),
        ("Контроль через 17.04.2027", Label.OTHER),
    ],
)
def test_names_what_a_date_is_of(text, label):
    (found,) = dates_in(text)

    assert label_before(text, found.start) is label


def test_never_dates_a_paper_by_the_birth_of_the_patient():
    page = page_of("Пациент, дата рождения: 17.04.1961", "Операция 28.09.2026 без осложнений")

    assert dated_on([page], facts=facts_of([page]), kdl=None) == date(2026, 9, 28)


def test_prefers_the_day_of_the_report_to_that_of_the_examination():
    page = page_of("Examination: 28.10.2026", "Reported: 29.10.2026", "Next visit 01.12.2026")

    assert dated_on([page], facts=facts_of([page]), kdl=None) == date(2026, 10, 29)


@given(st.text(max_size=200))
def test_survives_any_text(text):
    for found in dates_in(text):
        assert 0 <= found.start < found.end <= len(text)
