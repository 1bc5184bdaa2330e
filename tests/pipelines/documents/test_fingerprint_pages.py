"""The same page scanned twice is found again; another visit on the same form is not."""

from functools import cache
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from fixtures.papers.wear import scanned
from pipelines.documents.fingerprints import alike, page_fingerprint
from pipelines.documents.media_types import PDF
from pipelines.documents.raster import page_picture
from pipelines.documents.reading import read_record
from tests.pipelines.documents.papers import CASES, grey, printed

PAGES = ("ru-pankreas/records/vypiska.pdf", "ar-mamma/records/discharge-letter.pdf")
FORM = (
    "Общий анализ крови",
    "Пациент: Волков Игорь Петрович, 14.03.1961",
    "Дата взятия: {day}",
    "Гемоглобин {a} г/л (130-160)",
    "Лейкоциты {b} 10⁹/л (4,0-9,0)",
    "Тромбоциты {c} 10⁹/л (180-320)",
    "Билирубин общий {d} мкмоль/л (3,4-20,5)",
    "Креатинин {e} мкмоль/л (62-115)",
    "Врач лаборатории: Седова Н. А.",
)
VISITS = (
    {"day": "02.03.2026", "a": 131, "b": "6,1", "c": 245, "d": "14,8", "e": 84},
    {"day": "16.04.2026", "a": 118, "b": "3,2", "c": 171, "d": "22,6", "e": 97},
)


@cache
def page_at(name: str, *, size: float, degrees: float, folder: Path) -> str:
    """Return the fingerprint of a fixture's first page, scanned anew and read anew."""
    drawn = page_picture(CASES / name, media_type=PDF, page=1, longest=3500).convert("L")
    small = cv2.resize(np.asarray(drawn), None, fx=size, fy=size, interpolation=cv2.INTER_AREA)
    picture = scanned(small, degrees=degrees, seed=3) if degrees else small
    file = folder / f"{size}.png"
    Image.fromarray(picture).save(file)
    return page_fingerprint(picture, read_record(file).pages[0].text)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("scans")


@pytest.mark.parametrize("name", PAGES)
def test_knows_a_page_that_was_scanned_again(name, folder):
    first = page_at(name, size=0.6, degrees=0.0, folder=folder)
    again = page_at(name, size=0.5, degrees=1.1, folder=folder)

    assert alike(first, again)


def test_keeps_different_papers_apart(folder):
    one, other = (page_at(name, size=0.6, degrees=0.0, folder=folder) for name in PAGES)

    assert not alike(one, other)


def test_keeps_two_visits_on_one_form_apart():
    visits = [[line.format(**values) for line in FORM] for values in VISITS]
    first, later = (page_fingerprint(grey(printed(*v)), "\n".join(v)) for v in visits)

    assert alike(first, first)
    assert not alike(first, later)


def test_knows_a_picture_without_words_by_its_look():
    one, other = printed("▲" * 9, size=120), printed(*["■" * 30] * 20)

    drawn = page_fingerprint(grey(one), "")

    assert alike(drawn, page_fingerprint(grey(one.resize((827, 1169))), ""))
    assert not alike(drawn, page_fingerprint(grey(other), ""))


def test_is_unsure_of_pages_that_show_nothing():
    blank = page_fingerprint(None, "")

    assert not alike(blank, blank)
    assert not alike("", "")


def test_takes_arabic_digits_for_the_numbers_they_are():
    words = "نتيجة التحليل الهيموغلوبين الكريات الصفائح الكرياتينين البيليروبين الكلى التاريخ"

    arabic = page_fingerprint(None, f"{words} ١٢٫٤ ٢٠٢٦")
    european = page_fingerprint(None, f"{words} 12,4 2026")

    assert alike(arabic, european)
