"""A word that a person settled stands above every reading, and was shown to them as it was."""

from dataclasses import replace

import pytest

from backend.audit.models import Entry
from backend.documents import queries, reading_actions
from backend.documents.models import Document
from backend.queue.jobs import Job
from backend.queue.models import Work
from pipelines.documents.results import Doubt
from tests.builders import NOON
from tests.builders_documents import make_document, make_page, make_read_document
from tests.builders_translation import make_translation

pytestmark = pytest.mark.django_db


def doubtful(case) -> Document:
    """Enter a paper with a code that the model destroyed, twice on the page."""
    page = make_page("ЭПИКРИЗ", "Диагноз: рТ3 рТ3")
    words = list(page.words)
    words[3] = replace(words[3], proposed="pT3", doubt=Doubt.CODE)
    document = make_document(case)
    reading = replace(
        queries.reading(make_read_document(case, lines=("other",))),
        sha256=document.sha256,
        pages=(replace(page, words=tuple(words)),),
    )
    reading_actions.start_reading(document)
    reading_actions.record_reading(document, reading, now=NOON)
    return document


def test_a_word_that_a_person_settled_stands_above_every_reading(desk, case, run_queue) -> None:
    paper = doubtful(case)
    run_queue()
    place = f"{paper.pk}/pages/1"
    before = desk.get(f"/api/desk/documents/{place}").json()

    said = {"word": 3, "read": "рТ3", "text": "pT3"}
    page = desk.send(f"{place}/settle-word", said).json()

    assert before["words"][3]["doubt"] == "CODE"
    assert before["words"][3]["proposed"] == "pT3"
    assert page["text"] == "ЭПИКРИЗ\nДиагноз: рТ3 pT3"
    assert page["blocks"][1]["text"] == "Диагноз: рТ3 pT3"
    assert page["words"][3] == {
        "text": "pT3", "box": before["words"][3]["box"], "confidence": 1.0,
    }  # fmt: skip
    (settled,) = page["settled"]
    assert (settled["word"], settled["read"], settled["text"]) == (3, "рТ3", "pT3")
    assert settled["decided_by_name"]
    assert Entry.objects.filter(action="document.word_settled", subject=str(paper)).exists()

    # The paper is judged anew, and the next reading keeps to it
    assert [work.job for work in Work.objects.filter(state="QUEUED", subject=str(paper))] == [
        Job.JUDGE_DOCUMENT
    ]
    run_queue()
    paper.refresh_from_db()
    assert (paper.state, paper.text_changed_at is not None) == ("READ", True)
    again = replace(queries.reading(paper), pages=(make_page("ЭПИКРИЗ", "Диагноз: рТ3 рТ3"),))
    desk.send(f"{paper.pk}/read-again")
    paper.refresh_from_db()
    reading_actions.start_reading(paper)
    reading_actions.record_reading(paper, again, now=NOON)
    assert paper.pages.get().text == "ЭПИКРИЗ\nДиагноз: рТ3 pT3"

    # Somebody takes it back
    back = desk.send(f"{place}/settle-word", {"word": 3, "read": "pT3", "text": "рТ3"}).json()
    assert [(one["read"], one["text"]) for one in back["settled"]] == [("рТ3", "рТ3")]


@pytest.mark.parametrize(
    ("said", "status", "code"),
    [
        ({"word": 3, "read": "other", "text": "x"}, 409, "word-changed"),
        ({"word": 99, "read": "рТ3", "text": "x"}, 409, "word-changed"),
        ({"word": -1, "read": "рТ3", "text": "x"}, 400, "invalid"),
        ({"word": 3, "read": "рТ3", "text": ""}, 400, "invalid"),
        ({"word": 3, "read": "рТ3", "text": "a\nb"}, 400, "invalid"),
        ({"word": 3, "read": "рТ3", "text": "x" * 301}, 400, "invalid"),
    ],
)
def test_a_word_is_settled_only_as_it_was_shown(desk, case, said, status, code) -> None:
    paper = doubtful(case)

    answer = desk.send(f"{paper.pk}/pages/1/settle-word", said)

    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert not paper.settled_words.exists()


def test_a_translation_tells_that_its_source_was_corrected_since(desk, case, run_queue) -> None:
    paper = doubtful(case)
    translation = make_translation(paper, run_queue)
    place = f"/api/desk/translations/{translation.pk}"
    before = desk.get(place).json()

    desk.send(f"{paper.pk}/pages/1/settle-word", {"word": 3, "read": "рТ3", "text": "pT3"})

    after = desk.get(place).json()
    assert (before["source_changed"], after["source_changed"]) == (False, True)
    assert after["segments"] == before["segments"]
