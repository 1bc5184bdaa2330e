"""What people do to papers by hand, over HTTP: settle words, cut files, compare, ask for copies."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.audit.models import Entry
from backend.documents import queries, reading_actions
from backend.documents.models import Document
from backend.storage.actions import keep_file
from backend.storage.queries import content
from pipelines.documents.reading import read_record
from pipelines.documents.results import DocumentClass, Part
from tests.backend.documents.scans import scanned_pdf
from tests.builders import NOON, make_staff, make_team
from tests.builders_documents import make_document, make_fact, make_page, make_read_document
from tests.builders_imaging import CASES

pytestmark = pytest.mark.django_db
JSON = "application/json"
LETTER = CASES / "en-wirbelsaeule/records/gp-letter.pdf"


@pytest.fixture(scope="module")
def letter():
    return read_record(LETTER, name="both.pdf")


@pytest.fixture
def file(case, letter) -> Document:
    """Return a real file of two pages that was read, with a proposal to cut it."""
    blob = keep_file(case_id=case.pk, path=LETTER, actor="test")
    document = make_document(case, content=LETTER.read_bytes(), file_name="both.pdf")
    assert document.sha256 == blob.sha256
    part = DocumentClass("AD010111", 0.8, ("letter",))
    parts = (Part(1, 1, part, ("page 1",)), Part(2, 2, part))
    reading = replace(letter, parts=parts)
    reading_actions.start_reading(document)
    reading_actions.record_reading(document, reading, now=NOON)
    return document


HALVES = {"parts": [{"first": 1, "last": 1}, {"first": 2, "last": 2, "kdl": "PT080102"}]}


def test_a_file_is_cut_into_papers_and_merged_back(desk, case, file, run_queue) -> None:
    fact = file.facts.filter(page=2).first() or pytest.fail("the letter states nothing on page 2")
    desk.post(f"/api/desk/facts/{fact.pk}/confirm")
    proposed = desk.get(f"/api/desk/documents/{file.pk}").json()

    # Somebody accepts the cut, and corrects a class
    whole = desk.send(f"{file.pk}/cut", HALVES).json()
    run_queue()

    assert [part["first"] for part in proposed["proposed_parts"]] == [1, 2]
    assert "keep-whole" in [move["action"] for move in proposed["moves"]]
    assert (whole["set_aside"], [part["first_page"] for part in whole["cut_parts"]]) == (
        True, [1, 2],
    )  # fmt: skip
    _, second = queries.cut_parts(file)
    assert (second.state, second.kdl, second.page_count) == ("READ", "PT080102", 1)
    assert second.pages.get().text == file.pages.get(number=2).text
    kept = second.facts.get(state="CONFIRMED")
    assert (kept.value, kept.page) == (fact.value, 1)
    with pikepdf.open(BytesIO(content(second.blob))) as part:
        assert len(part.pages) == 1
    assert content(file.blob) == LETTER.read_bytes()
    assert desk.send(f"{file.pk}/cut", HALVES).json()["code"] == "already-cut"

    # Somebody thinks better of it, and of that again
    merged = desk.send(f"{file.pk}/merge-back").json()
    rows = desk.get(f"/api/desk/cases/{case.pk}/documents").json()
    assert (merged["set_aside"], merged["cut_parts"]) == (False, [])
    assert [row["id"] for row in rows] == [str(file.pk)]
    assert desk.send(f"{file.pk}/merge-back").json()["code"] == "not-cut"
    again = desk.send(f"{file.pk}/cut", HALVES).json()
    assert [part["id"] for part in again["cut_parts"]] == [p["id"] for p in whole["cut_parts"]]
    actions = {"document.cut", "document.cut_out", "document.merged_back", "document.cut_out_again"}
    assert actions <= set(Entry.objects.filter(case_id=case.pk).values_list("action", flat=True))


@pytest.mark.parametrize(
    ("parts", "status", "code"),
    [
        ([{"first": 1, "last": 2}], 409, "cut-has-gaps"),
        ([{"first": 1, "last": 1}, {"first": 1, "last": 2}], 409, "cut-has-gaps"),
        ([{"first": 1, "last": 1}, {"first": 2, "last": 3}], 409, "cut-has-gaps"),
        ([{"first": 0, "last": 1}, {"first": 2, "last": 2}], 400, "invalid"),
        ([{"first": 1, "last": 1, "kdl": "x"}, {"first": 2, "last": 2}], 400, "invalid"),
        ("all", 400, "invalid"),
    ],
)
def test_a_cut_that_leaves_out_a_page_is_refused(desk, file, parts, status, code) -> None:
    answer = desk.send(f"{file.pk}/cut", {"parts": parts})

    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert Document.objects.count() == 1


def test_a_proposal_to_cut_can_be_dismissed(desk, file) -> None:
    said = desk.send(f"{file.pk}/keep-whole").json()

    assert said["one_paper"]
    assert "keep-whole" not in [move["action"] for move in said["moves"]]


def test_what_is_no_file_of_pages_is_not_cut(desk, case) -> None:
    paper = make_read_document(case)

    answer = desk.send(f"{paper.pk}/cut", HALVES)

    assert answer.json()["code"] == "not-cuttable"


def test_a_paper_with_a_text_layer_is_not_turned_for_reading(desk, file) -> None:
    answer = desk.send(f"{file.pk}/pages/1/rotate", {"clockwise": 90})

    assert answer.json()["code"] == "not-a-scan"
    assert desk.send(f"{file.pk}/pages/1/rotate", {"clockwise": 45}).status_code == 400


def test_papers_that_look_alike_are_shown_and_a_cut_is_not_its_own_twin(
    desk, case, file, letter
) -> None:
    twin = make_document(case, content=b"the same letter, sent again", file_name="again.pdf")
    reading = replace(letter, sha256=twin.sha256)
    reading_actions.start_reading(twin)
    reading_actions.record_reading(twin, reading, now=NOON)
    make_read_document(case, lines=("LETTER", "another one"))
    desk.send(f"{twin.pk}/cut", HALVES)

    found = desk.get(f"/api/desk/documents/{twin.pk}/looks-like").json()

    assert [(row["document_id"], row["every_page"]) for row in found] == [(str(file.pk), True)]
    upright = {"rotation": 0, "other_rotation": 0}
    assert found[0]["pages"] == [
        {"page": 1, "other_page": 1, **upright}, {"page": 2, "other_page": 2, **upright},
    ]  # fmt: skip


def test_pages_that_read_badly_bring_a_request_in_the_patients_language(desk, case) -> None:
    page = replace(make_page("ЭПИКРИЗ"), warnings=("blur", "lost-text"))
    paper = make_read_document(case)
    reading = replace(queries.reading(paper), pages=(page, replace(page, number=2)))
    desk.send(f"{paper.pk}/read-again")
    paper.refresh_from_db()
    reading_actions.start_reading(paper)
    reading_actions.record_reading(paper, reading, now=NOON)

    request = desk.get(f"/api/desk/documents/{paper.pk}").json()["request"]

    assert request["language"] == "ar"
    assert "الصفحة 1, 2: غير واضحة" in request["text"]


def test_more_pages_and_papers_ask_the_database_no_more_often(desk, case, file, letter) -> None:
    def asked(place: str) -> int:
        with CaptureQueriesContext(connection) as seen:
            assert desk.get(f"/api/desk/documents/{place}").status_code == 200
        said = [query["sql"] for query in seen.captured_queries]
        return len([sql for sql in said if sql.startswith("SELECT") and "audit_" not in sql])

    def make_twin(number: int) -> None:
        twin = make_document(case, content=f"again {number}".encode())
        reading_actions.start_reading(twin)
        reading_actions.record_reading(twin, replace(letter, sha256=twin.sha256), now=NOON)

    places = [str(file.pk), f"{file.pk}/looks-like", f"{file.pk}/pages/1"]
    make_twin(0)
    few = [asked(place) for place in places]
    for number in range(1, 4):
        make_twin(number)
    file.settled_words.create(
        page=1, box=[0, 0, 9, 9], read="a", text="b", decided_by="test", decided_at=NOON
    )
    more = [asked(place) for place in places]

    assert more == few
    assert max(few) <= 11  # of which session, user and roles


def test_facts_show_their_range_and_their_dose(desk, case) -> None:
    paper = make_read_document(case, facts=(make_fact(reference="130–160", dose="850 mg"),))

    (fact,) = desk.get(f"/api/desk/documents/{paper.pk}/facts").json()

    assert (fact["reference"], fact["dose"]) == ("130–160", "850 mg")
    assert queries.reading(paper).facts[0].reference == "130–160"


def test_a_stranger_changes_nothing(sign_in, case, file) -> None:
    boris = sign_in(make_staff(team=make_team("Berlin"), name="Boris"))
    places = ["cut", "merge-back", "keep-whole", "pages/1/rotate", "pages/1/settle-word"]

    answers = [
        boris.post(f"/api/desk/documents/{file.pk}/{place}", {}, content_type=JSON)
        for place in places
    ]
    answers.append(boris.get(f"/api/desk/documents/{file.pk}/looks-like"))

    assert {answer.status_code for answer in answers} == {404}


def test_a_scan_is_had_as_a_pdf_that_can_be_searched(desk, case, run_queue, tmp_path) -> None:
    scan = scanned_pdf(tmp_path / "scan.pdf", pages=1)
    paper = make_document(case, content=scan.read_bytes(), file_name="scan.pdf")
    run_queue()

    answer = desk.get(f"/api/desk/documents/{paper.pk}/searchable")

    assert answer["Content-Type"] == "application/pdf"
    found = pypdfium2.PdfDocument(b"".join(answer.streaming_content))
    assert "operation of the spine" in found[0].get_textpage().get_text_bounded()
    assert "scan" in answer["Content-Disposition"]
