"""Scans of several pages through the real pipeline: in pieces, each page entered as it is read."""

from datetime import UTC, datetime

import pytest
from celery import current_app

from backend.audit.models import Entry
from backend.documents import actions, reader, reading_actions
from backend.documents.models import Document
from backend.queue.jobs import Job
from backend.queue.models import Work
from backend.storage.actions import keep_file
from tests.backend.documents.scans import scanned_pdf
from tests.builders import NOON, make_collecting_case, make_patient, make_staff

pytestmark = pytest.mark.django_db
PAGES = 4
JSON = "application/json"


@pytest.fixture
def vera():
    return make_staff()


@pytest.fixture
def desk(sign_in, vera):
    return sign_in(vera)


@pytest.fixture(scope="module")
def scan(tmp_path_factory):
    return scanned_pdf(tmp_path_factory.mktemp("scan") / "scan.pdf", pages=PAGES)


@pytest.fixture
def paper(vera, scan) -> Document:
    patient = make_patient(team=vera.team, languages=["en"])
    case = make_collecting_case(patient=patient, owner=vera)
    blob = keep_file(case_id=case.pk, path=scan, actor="test")
    return actions.receive_document(
        case, blob=blob, file_name="scan.pdf", actor="test", now=NOON
    ).document


@pytest.fixture
def work_once(monkeypatch, django_capture_on_commit_callbacks):
    """Do the piece of work that waits longest, and nothing else."""
    monkeypatch.setattr("backend.queue.actions.wake", lambda work_id, job: None)
    current_app.loader.import_default_modules()

    def work() -> Work:
        waiting = Work.objects.filter(state="QUEUED", run_at__lte=datetime.now(UTC)).order_by("pk")
        first = waiting.first()
        with django_capture_on_commit_callbacks(execute=True):
            current_app.tasks[first.job](work_id=first.pk)
        first.refresh_from_db()
        return first

    return work


def shown(desk, paper) -> dict:
    return desk.get(f"/api/desk/documents/{paper.pk}").json()


def test_pages_appear_as_they_are_read_and_a_turn_reads_one_again(desk, paper, work_once) -> None:
    # A worker looks at the file: the pages are known, none is read
    work_once()
    looked_at = shown(desk, paper)
    assert (looked_at["state"], looked_at["page_count"]) == ("READING", PAGES)
    assert [page["read_at"] for page in looked_at["pages"]] == [None] * PAGES
    assert desk.get(f"/api/desk/documents/{paper.pk}/pages/3/image").status_code == 200

    # A worker reads one piece: its pages are there, the paper is still being read
    work_once()
    half = shown(desk, paper)
    assert [bool(page["read_at"]) for page in half["pages"]] == [True, True, False, False]
    assert (half["state"], half["work"]["done"], half["work"]["total"]) == ("READING", 2, PAGES)
    assert "page number 2" in desk.get(f"/api/desk/documents/{paper.pk}/pages/2").json()["text"]

    # The other piece ends, and the paper is judged once
    work_once()
    assert work_once().job == Job.JUDGE_DOCUMENT
    whole = shown(desk, paper)
    assert (whole["state"], whole["language"], whole["work"]["state"]) == ("READ", "en", "DONE")
    assert whole["work"]["done"] == PAGES
    assert Entry.objects.filter(action="document.read", subject=str(paper)).count() == 1
    assert not Work.objects.exclude(state="DONE").exists()

    # A person turns a page: that page alone is read again, and the turn is kept
    answer = desk.post(
        f"/api/desk/documents/{paper.pk}/pages/2/rotate", {"clockwise": 0}, content_type=JSON
    )
    assert answer.json()["state"] == "RECEIVED"
    assert work_once().done == PAGES
    turned = shown(desk, paper)
    assert turned["state"] == "READ"
    again = [
        now["number"]
        for before, now in zip(whole["pages"], turned["pages"], strict=True)
        if before["read_at"] != now["read_at"]
    ]
    assert again == [2]
    assert turned["pages"][1]["turn"] == 0
    assert "page number 2" in desk.get(f"/api/desk/documents/{paper.pk}/pages/2").json()["text"]


def test_a_worker_that_takes_over_reads_only_what_is_missing(paper, work_once, monkeypatch) -> None:
    work_once()
    real = reader.read_pages
    asked: list[tuple[int, ...]] = []

    def dies_after_one(source, plan, numbers, **manner):
        asked.append(tuple(numbers))
        yield next(real(source, plan, numbers[:1], **manner))
        if len(asked) == 1:
            raise RuntimeError("the worker died")
        yield from real(source, plan, numbers[1:], **manner)

    monkeypatch.setattr(reader, "read_pages", dies_after_one)
    with pytest.raises(RuntimeError):
        work_once()
    Work.objects.filter(state="QUEUED").update(run_at=NOON)
    for _ in range(3):
        work_once()

    assert asked == [(1, 2), (2,), (3, 4)]
    paper.refresh_from_db()
    assert paper.state == "READ"
    assert paper.pages.filter(read_at__isnull=False).count() == PAGES


def test_two_workers_that_end_together_have_the_paper_judged_once(paper, work_once) -> None:
    work_once()
    paper.refresh_from_db()
    other = Document.objects.get(pk=paper.pk)
    paper.pages.update(read_at=NOON)

    reading_actions.join(paper)
    reading_actions.join(other)

    assert Work.objects.filter(job=Job.JUDGE_DOCUMENT).count() == 1


def test_pages_of_a_reading_that_failed_are_not_entered_into_the_next(paper, work_once) -> None:
    work_once()
    piece = Work.objects.filter(job=Job.READ_PAGES).order_by("pk").first()
    reading_actions.fail_reading(piece.ids, "worker-died")

    left = work_once()

    assert left.state == "DONE"
    paper.refresh_from_db()
    assert (paper.state, paper.refusal_code) == ("UNREADABLE", "reading-failed")
    assert not paper.pages.filter(read_at__isnull=False).exists()
