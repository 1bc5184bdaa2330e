"""The offline engine writes numbers, dates and units as German does, and no check minds them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.translation.checks import check
from pipelines.translation.memory import Memory
from pipelines.translation.memory_engine import MemoryEngine

ENGINE = MemoryEngine(Memory(()))
LANGUAGES = ("ru", "uk", "pl", "en", "ar", "tr", "ro")
# How each language writes decimals and groups thousands.
MARKS = {"en": (".", ","), "ar": (".", "٬"), "tr": (",", "."), "ro": (",", ".")}
LATIN = {"mg": "mg", "ml": "ml", "mg/dl": "mg/dl", "mmol/l": "mmol/l", "cm": "cm", "kg": "kg"}
CYRILLIC = {
    "мг": "mg", "мл": "ml", "г/дл": "g/dl", "ммоль/л": "mmol/l", "см": "cm", "мм рт. ст.": "mmHg",
}  # fmt: skip
UNITS = {
    "ru": {**CYRILLIC, "мм/ч": "mm/h"},
    "uk": {**CYRILLIC, "мм/год": "mm/h"},
    "ar": {"ملغ": "mg", "سم": "cm", "ملم": "mm", "mg/dL": "mg/dl"},
    "en": {**LATIN, "mg/dL": "mg/dl", "mL": "ml"},
    "tr": {**LATIN, "mmol/L": "mmol/l"},
}
MONTH = {
    "ru": "марта", "uk": "березня", "pl": "marca", "en": "March", "ar": "مارس", "tr": "Mart",
    "ro": "martie",
}  # fmt: skip
YEAR_MARKS = {"ru": ("", " г.", " года"), "uk": ("", " р.", " року"), "pl": ("", " r.", " roku")}
ARABIC = str.maketrans("0123456789.", "٠١٢٣٤٥٦٧٨٩٫")
LAST_DAY = 28  # that every month has
thorough = settings(max_examples=60, deadline=None, derandomize=True)


def german_of(text: str, language: str) -> str:
    """Translate with the offline engine, and let the checks look at it."""
    (reply,) = ENGINE.translate([text], source=language, target="de")
    german = reply.text or ""
    found = check(text, german, source_language=language, target_language="de", origin=reply.origin)
    assert found == (), (text, german, found)
    return german


@pytest.mark.parametrize("language", LANGUAGES)
@thorough
@given(data=st.data())
def test_a_value_has_the_german_comma_and_the_german_unit(language, data) -> None:
    whole = data.draw(st.integers(min_value=0, max_value=999))
    fraction = data.draw(st.sampled_from(["", "5", "25"]))
    units = UNITS.get(language, LATIN)
    unit = data.draw(st.sampled_from(sorted(units)))
    mark, _ = MARKS.get(language, (",", "\u00a0"))
    number = f"{whole}{mark}{fraction}" if fraction else str(whole)
    if language == "ar" and data.draw(st.booleans()):
        number = number.translate(ARABIC)

    german = german_of(f"{number} {unit}", language)

    assert german == f"{whole}{',' + fraction if fraction else ''} {units[unit]}"


@pytest.mark.parametrize("language", LANGUAGES)
@thorough
@given(data=st.data())
def test_thousands_are_grouped_as_in_german_and_never_torn_from_their_unit(language, data) -> None:
    thousands, rest = data.draw(st.tuples(st.integers(1, 99), st.integers(0, 999)))
    fraction = data.draw(st.sampled_from(["", "5"]))
    mark, group = MARKS.get(language, (",", "\u00a0"))
    units = UNITS.get(language, LATIN)
    unit = data.draw(st.sampled_from(sorted(units)))

    text = f"{thousands}{group}{rest:03d}{mark + fraction if fraction else ''} {unit}"

    expected = f"{thousands}.{rest:03d}{',' + fraction if fraction else ''} {units[unit]}"
    assert german_of(text, language) == expected


@pytest.mark.parametrize("language", LANGUAGES)
@thorough
@given(day=st.integers(1, LAST_DAY), year=st.integers(1950, 2035), data=st.data())
def test_a_date_in_words_is_a_german_date(language, day, year, data) -> None:
    behind = data.draw(st.sampled_from(YEAR_MARKS.get(language, ("",))))

    german = german_of(f"{day} {MONTH[language]} {year}{behind}", language)

    assert german == f"{day:02d}.03.{year}"


@pytest.mark.parametrize("language", LANGUAGES)
@thorough
@given(
    day=st.dates(date(1950, 1, 1), date(2035, 12, 31)).filter(lambda day: day.day > 12),
    data=st.data(),
)
def test_a_date_in_figures_is_a_german_date(language, day, data) -> None:
    behind = data.draw(st.sampled_from(YEAR_MARKS.get(language, ("",))))
    form = data.draw(st.sampled_from(["%d.%m.%Y", "%d/%m/%Y", "%Y-%m-%d"]))

    german = german_of(f"{day.strftime(form)}{behind}", language)

    assert german == f"{day:%d.%m.%Y}"


@pytest.mark.parametrize(
    ("language", "text", "german"),
    [
        ("ru", "3х2 см", "3 × 2 cm"),
        ("ru", "3 x 2 x 1,5 см", "3 × 2 × 1,5 cm"),
        ("ru", "5,6×10⁹/л", "5,6 × 10⁹/l"),
        ("ru", "120/80 мм рт. ст.", "120/80 mmHg"),
        ("uk", "мм/год", "mm/h"),
        ("en", "40-60 mg", "40-60 mg"),
    ],
)
def test_sizes_counts_and_ranges_take_the_german_form(language, text, german) -> None:
    assert german_of(text, language) == german


def test_a_change_of_the_ukrainian_hour_is_found() -> None:
    pair = {"source_language": "uk", "target_language": "de"}

    assert check("25 мм/год", "25 mm/h", **pair) == ()
    assert "units" in {found.check for found in check("25 мм/год", "25 mm/Jahr", **pair)}
