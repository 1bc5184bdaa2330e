"""A paper tells when another reading made its text another one; translations are asked by it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from backend.documents import actions, queries, reading_actions
from backend.documents.models import Document
from pipelines.documents.results import TextSource
from tests.builders import NOON, make_collecting_case
from tests.builders_documents import make_page, make_read_document

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(hours=1)


@pytest.fixture
def paper() -> Document:
    return make_read_document(make_collecting_case(), lines=("ЭПИКРИЗ", "Опухоль 32 мм."))


def read_otherwise(paper: Document, *lines: str) -> None:
    """Read the paper again, with another outcome."""
    again = replace(queries.reading(paper), pages=(make_page(*lines),))
    actions.read_again(paper, actor="test")
    reading_actions.start_reading(paper)
    reading_actions.record_reading(paper, again, now=LATER)
    paper.refresh_from_db()


def test_a_first_reading_and_one_that_reads_the_same_change_nothing(paper) -> None:
    assert paper.text_changed_at is None

    read_otherwise(paper, "ЭПИКРИЗ", "Опухоль 32 мм.")

    assert paper.text_changed_at is None


def test_another_text_layer_is_another_text(paper) -> None:
    read_otherwise(paper, "ЭПИКРИЗ", "Опухоль 3,2 мм.")

    assert paper.text_changed_at == LATER


@pytest.mark.parametrize(
    ("version", "text", "changed"),
    [("1", "Опухоль 3,2 мм.", True), ("1", "Опухоль 32 мм.", False), ("", "Anything", False)],
    ids=["read otherwise", "read alike", "read for the first time"],
)
def test_a_scan_read_otherwise_is_another_text(paper, version, text, changed) -> None:
    paper.pages.update(source=TextSource.OCR, read_at=None, version=version)
    page = make_page("ЭПИКРИЗ", text)

    reading_actions.keep_page(paper, page, version="2", hint="ru", now=LATER)

    paper.refresh_from_db()
    assert paper.pages.get().version == "2"
    assert (paper.text_changed_at == LATER) is changed
