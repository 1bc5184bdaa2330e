"""One real paper (English, with a text layer) through the real pipeline, over HTTP."""

import pytest

from backend.audit.models import Entry
from backend.documents import actions, pictures, reader, reading_actions
from backend.documents.models import Document
from backend.queue.models import Work
from backend.storage.actions import keep_file
from pipelines.errors import EngineUnavailable
from tests.builders import NOON, make_collecting_case, make_staff
from tests.builders_imaging import CASES

pytestmark = pytest.mark.django_db
LETTER = CASES / "en-wirbelsaeule/records/gp-letter.pdf"


@pytest.fixture
def vera():
    return make_staff()


@pytest.fixture
def desk(sign_in, vera):
    return sign_in(vera)


@pytest.fixture
def paper(vera) -> Document:
    case = make_collecting_case(owner=vera)
    blob = keep_file(case_id=case.pk, path=LETTER, actor="test")
    return actions.receive_document(
        case, blob=blob, file_name="letters/gp letter.pdf", actor="test", now=NOON
    ).document


@pytest.fixture
def read(paper, run_queue) -> Document:
    run_queue()
    paper.refresh_from_db()
    return paper


def test_a_paper_is_read_with_its_language_class_and_date(desk, read) -> None:
    shown = desk.get(f"/api/desk/documents/{read.pk}").json()
    page = desk.get(f"/api/desk/documents/{read.pk}/pages/1").json()

    assert (shown["state"], shown["language"], shown["media_type"]) == (
        "READ", "en", "application/pdf",
    )  # fmt: skip
    assert shown["kdl"] == "AD010111"
    assert shown["work"]["done"] == shown["work"]["total"] == shown["page_count"] > 0
    assert page["source"] == "TEXT_LAYER"
    assert len(page["words"]) > 50
    assert Entry.objects.filter(action="document.read", subject=str(read)).count() == 1


def test_reading_again_costs_nothing_when_nothing_changed(
    desk, read, run_queue, monkeypatch
) -> None:
    monkeypatch.setattr(reader, "plan_reading", lambda *args: pytest.fail("looked at twice"))

    answer = desk.post(f"/api/desk/documents/{read.pk}/read-again", content_type="application/json")
    run_queue()

    assert answer.json()["state"] == "RECEIVED"
    read.refresh_from_db()
    assert read.state == "READ"


def test_a_named_language_makes_it_read_afresh(desk, read, run_queue) -> None:
    change = {"language": "de"}
    desk.patch(f"/api/desk/documents/{read.pk}", change, content_type="application/json")

    desk.post(f"/api/desk/documents/{read.pk}/read-again", content_type="application/json")
    run_queue()

    read.refresh_from_db()
    assert read.language == "de"


def test_a_page_is_drawn_once_for_a_width(desk, read, monkeypatch) -> None:
    place = f"/api/desk/documents/{read.pk}/pages/1/image"

    first = desk.get(f"{place}?width=430")
    body = b"".join(first.streaming_content)
    monkeypatch.setattr(pictures, "_draw", lambda *args: pytest.fail("drawn twice"))
    second = desk.get(f"{place}?width=480")
    known = desk.get(f"{place}?width=480", headers={"If-None-Match": first["ETag"]})

    assert first["Content-Type"] == "image/jpeg"
    assert body.startswith(b"\xff\xd8")
    assert b"".join(second.streaming_content) == body
    assert known.status_code == 304
    assert desk.get(f"/api/desk/documents/{read.pk}/pages/99/image").status_code == 404
    assert desk.get(f"{place}?width=wide").status_code == 400


def test_the_original_comes_back_byte_for_byte_and_in_ranges(desk, read) -> None:
    place = f"/api/desk/documents/{read.pk}/original"

    whole = desk.get(place)
    part = desk.get(place, headers={"Range": "bytes=5-14"})

    assert b"".join(whole.streaming_content) == LETTER.read_bytes()
    assert part.status_code == 206
    assert b"".join(part.streaming_content) == LETTER.read_bytes()[5:15]
    assert "gp%20letter.pdf" in whole["Content-Disposition"]
    assert whole["X-Content-Type-Options"] == "nosniff"


def test_an_engine_that_does_not_answer_is_tried_again_later(
    desk, paper, run_queue, monkeypatch
) -> None:
    def silent(*args, **kwargs):
        raise EngineUnavailable

    monkeypatch.setattr(reader, "plan_reading", silent)

    run_queue()

    shown = desk.get(f"/api/desk/documents/{paper.pk}").json()
    assert shown["state"] == "READING"
    assert shown["work"]["state"] == "QUEUED"
    assert shown["work"]["error_code"] == "engine-unavailable"


def test_reading_that_fails_for_good_stands_before_a_person_with_a_way_out(
    desk, paper, run_queue
) -> None:
    reading_actions.fail_reading({"document_id": str(paper.pk)}, "worker-died")
    Work.objects.update(state="FAILED", ended_at=NOON)

    shown = desk.get(f"/api/desk/documents/{paper.pk}").json()
    desk.post(f"/api/desk/documents/{paper.pk}/read-again", content_type="application/json")
    run_queue()

    assert (shown["state"], shown["refusal_code"]) == ("UNREADABLE", "reading-failed")
    assert shown["request"]["text"]
    paper.refresh_from_db()
    assert (paper.state, paper.refusal_code) == ("READ", "")
