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
from backend.queue.jobs import Job
from backend.queue.models import Work
from backend.storage.actions import keep_file
from backend.storage.queries import content
from pipelines.documents.reading import read_record
from pipelines.documents.results import DocumentClass, Doubt, Part
from tests.backend.documents.scans import scanned_pdf
from tests.builders import NOON, make_collecting_case, make_staff, make_team
from tests.builders_documents import make_document, make_fact, make_page, make_read_document
from tests.builders_imaging import CASES
from tests.builders_translation import make_translation

pytestmark = pytest.mark.django_db
JSON = "application/json"
LETTER = CASES / "en-wirbelsaeule/records/gp-letter.pdf"


@pytest.fixture
def vera():
    return make_staff()


@pytest.fixture
def case(vera):
    return make_collecting_case(owner=vera)


@pytest.fixture
def desk(sign_in, vera):
    def post(place: str, body: dict | None = None):
        return client.post(f"/api/desk/documents/{place}", body or {}, content_type=JSON)

    client = sign_in(vera)
    client.send = post
    return client


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
    assert found[0]["pages"] == [{"page": 1, "other_page": 1}, {"page": 2, "other_page": 2}]


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


def test_a_translation_tells_that_its_source_was_corrected_since(desk, case, run_queue) -> None:
    paper = doubtful(case)
    translation = make_translation(paper, run_queue)
    place = f"/api/desk/translations/{translation.pk}"
    before = desk.get(place).json()

    desk.send(f"{paper.pk}/pages/1/settle-word", {"word": 3, "read": "рТ3", "text": "pT3"})

    after = desk.get(place).json()
    assert (before["source_changed"], after["source_changed"]) == (False, True)
    assert after["segments"] == before["segments"]


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
