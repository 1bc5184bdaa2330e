import io
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine

from backend.audit.models import Entry
from backend.intake import sorting
from backend.intake.models import Batch
from backend.queue import actions as queue
from backend.queue.models import Work
from tests.builders import make_collecting_case, make_staff, make_team
from tests.builders_intake import announce, drop, push, send
from tests.pipelines.documents.office_files import mail

pytestmark = pytest.mark.django_db
FIXTURES = Path(__file__).resolve().parents[3] / "fixtures"
SLICE = (FIXTURES / "cases/ar-mamma/records/mammography/LCC.dcm").read_bytes()
TEXT = b"Patient letter. Nothing to see."
PROGRAM = b"MZ" + bytes(200)


@pytest.fixture
def vera():
    return make_staff()


@pytest.fixture
def case(vera):
    return make_collecting_case(owner=vera)


@pytest.fixture
def desk(sign_in, vera):
    return sign_in(vera)


@pytest.fixture
def sort(desk, case, monkeypatch, run_queue):
    """Drop files, sort them, and return where each went. What follows is left in the queue."""

    def run(files: dict[str, bytes]) -> dict[str, dict]:
        place = drop(desk, case.pk, files)
        later = datetime.now(UTC) + timedelta(days=1)
        Work.objects.exclude(job="intake.sort").update(run_at=later)
        run_queue()
        answer = desk.get(place).json()
        assert answer["state"] == "SORTED", answer
        return {row["path"]: row for row in answer["files"]}

    whole = queue.enqueue

    def held(job, **kwargs):
        work = whole(job, **kwargs)
        if job != "intake.sort":
            Work.objects.filter(pk=work.pk).update(run_at=datetime.now(UTC) + timedelta(days=1))
        return work

    monkeypatch.setattr("backend.documents.actions.enqueue", held)
    monkeypatch.setattr("backend.imaging.actions.enqueue", held)
    return run


def zipped(files: dict[str, bytes]) -> bytes:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return body.getvalue()


def places(rows: dict[str, dict]) -> dict[str, str]:
    return {path: row["place"] for path, row in rows.items()}


def test_goes_by_content_and_never_by_name(sort) -> None:
    rows = sort({"letter.dcm": TEXT, "photo.jpg": SLICE, "scan.pdf": PROGRAM})

    assert places(rows) == {
        "letter.dcm": "DOCUMENTS", "photo.jpg": "IMAGING", "scan.pdf": "DOCUMENTS",
    }  # fmt: skip


def test_the_junk_of_a_cd_stays_with_its_images_and_its_report_is_a_paper(sort) -> None:
    rows = sort(
        {
            "CD/IMAGES/IM1": SLICE,
            "CD/VIEWER/VIEWER.EXE": PROGRAM,
            "CD/AUTORUN.INF": b"[autorun]\nopen=VIEWER.EXE",
            "CD/REPORT.PDF": b"%PDF-1.4 report",
            "letter/program.exe": PROGRAM,
        }
    )

    assert places(rows) == {
        "CD/IMAGES/IM1": "IMAGING",
        "CD/VIEWER/VIEWER.EXE": "IMAGING",
        "CD/AUTORUN.INF": "IMAGING",
        "CD/REPORT.PDF": "DOCUMENTS",
        "letter/program.exe": "DOCUMENTS",
    }


def test_a_zip_is_sorted_like_the_folder_it_holds(sort) -> None:
    rows = sort({"all.zip": zipped({"CD/IM1": SLICE, "CD/DOCS/a.txt": TEXT})})

    assert places(rows) == {"all.zip/CD/IM1": "IMAGING", "all.zip/CD/DOCS/a.txt": "DOCUMENTS"}


def test_a_mail_and_what_it_carries_become_papers_and_images_of_their_own(sort) -> None:
    message = mail("See attached.", **{"report.txt": TEXT, "scan.zip": zipped({"1.dcm": SLICE})})

    rows = sort({"mail.eml": message.as_bytes()})

    assert places(rows) == {
        "mail.eml": "DOCUMENTS",
        "mail.eml/report.txt": "DOCUMENTS",
        "mail.eml/scan.zip/1.dcm": "IMAGING",
    }


def test_a_zip_inside_a_zip_is_opened_and_a_bomb_inside_is_not(sort) -> None:
    bomb = zipped({"zeros.txt": bytes(30 << 20)})

    rows = sort({"all.zip": zipped({"in.zip": zipped({"a.txt": TEXT}), "bomb.zip": bomb})})

    assert places(rows) == {"all.zip/in.zip/a.txt": "DOCUMENTS", "all.zip/bomb.zip": "DOCUMENTS"}


def test_a_path_that_escapes_is_named_and_the_rest_is_taken(sort) -> None:
    body = (FIXTURES / "bad/zip-traversal.zip").read_bytes()

    rows = sort({"odd.zip": body})

    escaped = [row for row in rows.values() if row["reason"] == "path-escapes"]
    assert escaped
    assert {row["place"] for row in escaped} == {"NOWHERE"}
    assert any(row["place"] != "NOWHERE" for row in rows.values())


def test_a_zip_bomb_is_not_opened_but_kept_as_a_paper_that_will_be_refused(sort) -> None:
    rows = sort({"bomb.zip": (FIXTURES / "bad/zip-bomb.zip").read_bytes()})

    assert places(rows) == {"bomb.zip": "DOCUMENTS"}


def test_the_same_paper_twice_is_named_as_a_duplicate(sort) -> None:
    rows = sort({"a.txt": TEXT, "copy of a.txt": TEXT})

    assert {path: row["duplicate"] for path, row in rows.items()} == {
        "a.txt": False, "copy of a.txt": True,
    }  # fmt: skip
    assert rows["a.txt"]["document_id"] == rows["copy of a.txt"]["document_id"]


def test_sorting_twice_enters_everything_once(sort, case) -> None:
    sort({"a.txt": TEXT})
    batch = Batch.objects.get()

    again = sorting.sort(batch, progress=lambda done, total: None)

    assert [one.path for one in again] == ["a.txt"]
    assert Entry.objects.filter(action="document.received", case_id=case.pk).count() == 1


def test_the_last_announced_file_closes_its_batch(desk, case) -> None:
    body = {"case": str(case.pk), "files": 2}
    batch = desk.post("/api/uploads/batches", body, content_type="application/json").json()

    send(desk, TEXT, batch=batch["id"], filename="a.txt")
    first = desk.get(f"/api/uploads/batches/{batch['id']}").json()["state"]
    send(desk, TEXT + b"2", batch=batch["id"], filename="b.txt")
    second = desk.get(f"/api/uploads/batches/{batch['id']}").json()

    assert first == "OPEN"
    assert (second["state"], second["arrived"]) == ("SORTING", 2)


def test_a_latecomer_is_sorted_by_itself(desk, case) -> None:
    body = {"case": str(case.pk), "files": 2}
    batch = desk.post("/api/uploads/batches", body, content_type="application/json").json()["id"]
    send(desk, TEXT, batch=batch, filename="a.txt")
    late = announce(desk, size=5, batch=batch, filename="b.txt")["Location"]
    desk.post(f"/api/uploads/batches/{batch}/close")

    push(desk, late, b"later", offset=0)

    assert list(Batch.objects.order_by("opened_at").values_list("state", flat=True)) == [
        "SORTING", "SORTING",
    ]  # fmt: skip


def test_a_batch_that_nobody_closed_is_sorted_after_a_while(desk, case, sort, run_queue) -> None:
    body = {"case": str(case.pk), "files": 9}
    batch = desk.post("/api/uploads/batches", body, content_type="application/json").json()["id"]
    send(desk, TEXT, batch=batch, filename="a.txt")

    run_queue()
    early = Batch.objects.get().state
    with time_machine.travel(datetime.now(UTC) + timedelta(hours=3)):
        run_queue()

    assert early == "OPEN"
    assert Batch.objects.get().state == "SORTED"


def test_a_stranger_learns_nothing_of_a_batch(sign_in, desk, case) -> None:
    place = drop(desk, case.pk, {"a.txt": TEXT})
    boris = sign_in(make_staff(team=make_team("Berlin"), name="Boris"))

    answers = [
        boris.get(place),
        boris.post(f"{place}/close"),
        boris.get(f"/api/desk/cases/{case.pk}/batches"),
        boris.post(f"/api/desk/batches/{place.rsplit('/', 1)[1]}/sort-again"),
    ]

    assert {answer.status_code for answer in answers} == {404}


def test_the_desk_lists_the_drops_of_a_case(desk, case) -> None:
    drop(desk, case.pk, {"a.txt": TEXT})

    rows = desk.get(f"/api/desk/cases/{case.pk}/batches").json()

    assert [(row["state"], row["expected"], row["arrived"]) for row in rows] == [("SORTING", 1, 1)]
