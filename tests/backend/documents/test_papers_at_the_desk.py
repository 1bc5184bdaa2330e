from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.audit.models import Entry
from backend.documents import actions, queries, reading_actions
from backend.documents.models import Document
from backend.people.states import Role
from pipelines.documents.results import DocumentClass, FactKind
from tests.builders import make_collecting_case, make_staff, make_team
from tests.builders_documents import (
    make_document,
    make_fact,
    make_read_document,
    make_refused_document,
)

pytestmark = pytest.mark.django_db
NOTHING = "00000000-0000-0000-0000-000000000000"


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
def boris(sign_in):
    return sign_in(make_staff(team=make_team("Berlin"), name="Boris"))


def test_lists_every_paper_with_its_class_and_what_is_under_way(desk, case) -> None:
    read = make_read_document(case)
    waiting = make_document(case, content=b"another")

    rows = {row["id"]: row for row in desk.get(f"/api/desk/cases/{case.pk}/documents").json()}

    assert rows.keys() == {str(read.pk), str(waiting.pk)}
    assert rows[str(read.pk)]["kdl_title"] == "Entlassungsbericht"
    assert rows[str(read.pk)]["work"] is None
    assert rows[str(waiting.pk)]["work"]["state"] == "QUEUED"


def test_a_longer_list_asks_the_database_no_more_often(desk, case) -> None:
    make_read_document(case)
    make_document(case, content=b"waiting")

    def asked() -> list[str]:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            desk.get(f"/api/desk/cases/{case.pk}/documents")
        said = [query["sql"] for query in seen.captured_queries]
        return [sql for sql in said if sql.startswith("SELECT") and "audit_" not in sql]

    few = asked()
    for number in range(5):
        make_read_document(case, lines=(f"Выписка {number}",))
    many = asked()

    assert len(many) == len(few) <= 6  # session, user, roles, case, papers, work


def test_one_paper_shows_its_pages_and_the_steps_offered(desk, case) -> None:
    paper = make_read_document(case)

    shown = desk.get(f"/api/desk/documents/{paper.pk}").json()

    assert shown["state"] == "READ"
    assert shown["title"] == "ВЫПИСНОЙ ЭПИКРИЗ"
    assert shown["pages"][0]["source"] == "OCR"
    assert [move["action"] for move in shown["moves"]] == ["read-again", "set-aside"]
    assert Entry.objects.filter(action="document.seen", subject=str(paper)).exists()


def test_a_page_gives_its_words_where_they_stand(desk, case) -> None:
    paper = make_read_document(case)

    page = desk.get(f"/api/desk/documents/{paper.pk}/pages/1").json()

    assert page["words"][0] == {
        "text": "ВЫПИСНОЙ", "box": [72.0, 72.0, 126.0, 84.0], "confidence": 0.9,
    }  # fmt: skip
    assert desk.get(f"/api/desk/documents/{paper.pk}/pages/2").status_code == 404


def test_a_stranger_learns_nothing(boris, case) -> None:
    paper = make_read_document(case, facts=(make_fact(),))
    fact = paper.facts.get()
    places = [
        f"cases/{case.pk}/documents", f"cases/{case.pk}/profile", f"cases/{case.pk}/chronicle",
        f"cases/{case.pk}/documents/search?q=рак", f"documents/{paper.pk}",
        f"documents/{paper.pk}/pages/1", f"documents/{paper.pk}/pages/1/image",
        f"documents/{paper.pk}/original", f"documents/{paper.pk}/facts",
    ]  # fmt: skip
    missing = boris.get(f"/api/desk/documents/{NOTHING}")

    answers = [boris.get(f"/api/desk/{place}") for place in places]
    answers += [
        boris.post(f"/api/desk/documents/{paper.pk}/set-aside"),
        boris.post(f"/api/desk/facts/{fact.pk}/confirm"),
        boris.patch(f"/api/desk/documents/{paper.pk}", {}, content_type="application/json"),
    ]

    assert {answer.status_code for answer in answers} == {404}
    assert {answer.content for answer in answers} == {missing.content}


def test_finance_sees_no_papers(sign_in, case) -> None:
    finance = sign_in(make_staff(Role.FINANCE, team=case.team))

    assert finance.get(f"/api/desk/cases/{case.pk}/documents").status_code == 403


def test_a_correction_outlives_the_next_reading(desk, case) -> None:
    paper = make_read_document(case)
    change = {"kdl": "PT080102", "dated_on": "2026-10-07", "issuer": "Klinik", "language": "uk"}

    answer = desk.patch(f"/api/desk/documents/{paper.pk}", change, content_type="application/json")
    paper.refresh_from_db()
    said = queries.reading(make_read_document(case, lines=("Other",)))
    actions.read_again(paper, actor="test")
    reading_actions.start_reading(paper)
    reading_actions.record_reading(paper, said, now=paper.received_at)

    assert answer.json()["kdl_title"] == "Histologiebefund"
    paper.refresh_from_db()
    assert (paper.kdl, paper.language, paper.issuer) == ("PT080102", "uk", "Klinik")
    assert paper.title == "Other"


@pytest.mark.parametrize(
    "change", [{"kdl": "DROP TABLE"}, {"dated_on": "yesterday"}, {"language": "x" * 40}]
)
def test_says_which_field_cannot_be_accepted(desk, case, change) -> None:
    paper = make_read_document(case)

    answer = desk.patch(f"/api/desk/documents/{paper.pk}", change, content_type="application/json")

    assert answer.status_code == 400
    assert set(answer.json()["fields"]) == set(change)


def test_the_same_bytes_enter_a_case_once(case) -> None:
    first = make_document(case, content=b"same", file_name="a.pdf")
    second = make_document(case, content=b"same", file_name="b.pdf")

    assert first == second
    assert Document.objects.count() == 1
    assert Entry.objects.filter(action="document.received_again").count() == 1


def test_a_refused_paper_brings_a_request_in_the_patients_language(desk, case) -> None:
    paper = make_refused_document(case, code="encrypted")

    shown = desk.get(f"/api/desk/documents/{paper.pk}").json()

    assert shown["refusal_code"] == "encrypted"
    assert shown["refusal_advice"]
    assert shown["request"]["language"] == "ar"
    assert "كلمة مرور" in shown["request"]["text"]
    assert "locked.pdf" in shown["request"]["text"]


def test_a_paper_set_aside_leaves_the_profile_and_comes_back(desk, case) -> None:
    paper = make_read_document(case, facts=(make_fact(),))

    desk.post(f"/api/desk/documents/{paper.pk}/set-aside")
    without = desk.get(f"/api/desk/cases/{case.pk}/profile").json()
    desk.post(f"/api/desk/documents/{paper.pk}/bring-back")
    again = desk.get(f"/api/desk/cases/{case.pk}/profile").json()

    assert without == []
    assert [row["value"] for row in again] == ["pT3N1M0"]


def test_a_paper_under_way_is_not_read_again(desk, case) -> None:
    paper = make_document(case)

    answer = desk.post(
        f"/api/desk/documents/{paper.pk}/read-again", content_type="application/json"
    )

    assert answer.status_code == 409
    assert answer.json()["code"] == "still-reading"


def test_a_decided_fact_is_not_proposed_again(desk, case) -> None:
    facts = (make_fact(), make_fact(FactKind.GRADE, "G2"))
    paper = make_read_document(case, facts=facts)
    tnm = paper.facts.get(kind="TNM")

    rejected = desk.post(f"/api/desk/facts/{tnm.pk}/reject").json()
    said = queries.reading(paper)
    desk.post(f"/api/desk/documents/{paper.pk}/read-again", content_type="application/json")
    paper.refresh_from_db()
    reading_actions.start_reading(paper)
    reading_actions.record_reading(paper, said, now=paper.received_at)

    assert rejected["state"] == "REJECTED"
    assert sorted(paper.facts.values_list("kind", "state")) == [
        ("GRADE", "PROPOSED"), ("TNM", "REJECTED"),
    ]  # fmt: skip


def test_only_what_a_person_confirmed_enters_the_confirmed_profile(desk, case) -> None:
    facts = (make_fact(), make_fact(FactKind.GRADE, "G2"))
    paper = make_read_document(case, facts=facts)

    desk.post(f"/api/desk/facts/{paper.facts.get(kind='TNM').pk}/confirm")

    assert [row["value"] for row in queries.confirmed_profile(case)] == ["pT3N1M0"]
    assert Entry.objects.filter(action="fact.moved", case_id=case.pk).exists()


def test_the_chronicle_runs_from_old_to_new(desk, case) -> None:
    day = date(2026, 9, 1)
    admission = make_fact(FactKind.DATE, "2026-09-01", on=day, label="admission")
    make_read_document(case, facts=(admission,))

    events = desk.get(f"/api/desk/cases/{case.pk}/chronicle").json()

    said = [(event["on"], event["text"], event["label"], event["title"]) for event in events]
    assert said == [
        ("2026-09-01", "2026-09-01", "admission", "ВЫПИСНОЙ ЭПИКРИЗ"),
        ("2026-10-20", "ВЫПИСНОЙ ЭПИКРИЗ", "", "ВЫПИСНОЙ ЭПИКРИЗ"),
    ]


def test_finds_words_inside_papers_whatever_their_case(desk, case) -> None:
    paper = make_read_document(case, lines=("ЭПИКРИЗ", "Опухоль головки поджелудочной железы"))

    hits = desk.get(f"/api/desk/cases/{case.pk}/documents/search", {"q": "ОПУХОЛЬ желез"}).json()

    assert [(hit["document_id"], hit["page"]) for hit in hits] == [(str(paper.pk), 1)]
    assert len(hits[0]["boxes"]) == 2
    assert "головки" in hits[0]["excerpt"]
    nothing = desk.get(f"/api/desk/cases/{case.pk}/documents/search", {"q": "печень"})
    assert nothing.json() == []


def test_the_reading_can_be_had_back_as_it_was(case) -> None:
    paper = make_read_document(case, facts=(make_fact(label="T", unit="mm"),))

    reading = queries.reading(paper)

    assert [word.text for word in reading.pages[0].words] == [
        "ВЫПИСНОЙ",
        "ЭПИКРИЗ",
        "Диагноз:",
        "рак",
    ]
    assert reading.pages[0].blocks[1].words == (2, 3)
    assert reading.facts[0].label == "T"
    assert reading.document_class.kdl == "AD010115"


def test_text_that_a_database_cannot_hold_is_left_out(case) -> None:
    fact = make_fact(FactKind.GRADE, "G\0" + "2")
    paper = make_read_document(case, lines=("EPI\0KRIZ", "line\0"), facts=(fact,))

    page = paper.pages.get()
    assert page.text == "EPIKRIZ\nline"
    assert page.words[0]["text"] == "EPIKRIZ"
    assert paper.title == "EPIKRIZ"
    assert paper.facts.get().value == "G2"


def test_papers_without_a_date_come_last(desk, case) -> None:
    undated = make_read_document(case, lines=("undated",), dated_on=None)
    dated = make_read_document(case, lines=("dated",))

    rows = desk.get(f"/api/desk/cases/{case.pk}/documents").json()

    assert [row["id"] for row in rows] == [str(dated.pk), str(undated.pk)]


def test_a_paper_is_called_by_what_it_is_and_not_by_its_letterhead() -> None:
    case = make_collecting_case(owner=make_staff())

    paper = make_read_document(
        case,
        lines=("Клиника «Пример»", "Выписной эпикриз № 12", "Диагноз: рак"),
        document_class=DocumentClass("AD010115", 0.9, ("выписной эпикриз",)),
    )

    assert paper.title == "Выписной эпикриз № 12"
