"""A patient sees and changes what is theirs, and nothing else."""

from datetime import UTC, datetime

import pytest

from backend.audit.models import Entry
from backend.cases.actions import resume_case
from backend.cases.models import Case
from backend.people.actions import give_patient_account
from backend.people.queries import ConsentMissing
from tests.builders import make_collecting_case, make_patient, make_staff
from tests.builders_documents import make_read_document, make_refused_document
from tests.builders_dossier import load_centers
from tests.builders_opinions import make_sent_request

pytestmark = pytest.mark.django_db


@pytest.fixture
def amina(sign_in):
    """Sign in a patient with a case, and a stranger with another."""
    vera = make_staff()

    def enter(name: str):
        patient = make_patient(given_name=name, team=vera.team)
        case = make_collecting_case(patient=patient, owner=vera)
        return case, sign_in(give_patient_account(patient, actor="test"))

    return enter("Amina")


def post(client, path, body=None):
    return client.post(f"/api/portal/{path}", body or {}, content_type="application/json")


def test_shows_where_the_case_is_and_what_is_needed(amina) -> None:
    load_centers()
    case, page = amina
    Case.objects.update(entity="MAMMA")

    seen = page.get("/api/portal/case").json()

    assert (seen["number"], seen["state"]) == (case.number, "COLLECTING")
    assert "histology" in " ".join(need["code"] for need in seen["needs"])
    assert not any(need["met"] for need in seen["needs"])
    assert [stage["state"] for stage in seen["stages"]] == ["ENQUIRY", "COLLECTING"]


def test_a_consent_is_given_and_withdrawn(amina) -> None:
    _, page = amina

    given = post(page, "consents", {"purpose": "MACHINE_TRANSLATION", "recipient": "deepl"}).json()
    withdrawn = post(page, f"consents/{given['id']}/withdraw").json()

    assert given["state"] == "GIVEN"
    assert withdrawn["state"] == "WITHDRAWN"


def test_work_stops_when_the_patient_takes_back_that_we_may_work(amina) -> None:
    case, page = amina

    post(page, f"consents/{case.patient.consents.get(purpose='PROCESSING').pk}/withdraw")

    case.refresh_from_db()
    assert (case.state, case.held_from, case.waiting_for) == ("ON_HOLD", "COLLECTING", "US")
    with pytest.raises(ConsentMissing):
        resume_case(case, actor="test", now=datetime.now(UTC))


def test_work_goes_on_without_machine_translation(amina) -> None:
    case, page = amina
    given = post(page, "consents", {"purpose": "MACHINE_TRANSLATION", "recipient": "deepl"}).json()

    post(page, f"consents/{given['id']}/withdraw")

    case.refresh_from_db()
    assert case.state == "COLLECTING"


def test_a_changed_question_loses_its_german(amina) -> None:
    case, page = amina
    asked = post(page, "questions", {"text": "هل؟", "language": "ar"}).json()
    case.questions.update(text_de="Ist es nötig?")

    page.patch(
        f"/api/portal/questions/{asked['id']}", {"text": "متى؟"}, content_type="application/json"
    )

    assert case.questions.get().text_de == ""


def test_a_refused_paper_comes_with_a_request_in_the_patients_language(amina) -> None:
    case, page = amina
    make_refused_document(case)

    row = page.get("/api/portal/documents").json()[0]

    assert row["refusal_code"] == "encrypted"
    assert any("\u0600" <= letter <= "\u06ff" for letter in row["request"])


def test_sending_gives_the_ball_to_the_desk(amina) -> None:
    _, page = amina

    seen = post(page, "case/send").json()

    assert seen["waiting_for"] == "US"


def test_says_who_has_seen_the_records_by_name(amina, sign_in) -> None:
    case, page = amina
    sign_in(case.owner).get(f"/api/desk/cases/{case.pk}")

    log = page.get("/api/portal/access-log").json()

    assert ("Vera Lindner", "STAFF") in {(row["who"], row["audience"]) for row in log}


def test_the_mail_address_is_the_desks_to_change(amina) -> None:
    case, page = amina

    page.patch(
        "/api/portal/me",
        {"email": "eve@example.org", "phone": "+49 40 1"},
        content_type="application/json",
    )

    case.patient.refresh_from_db()
    assert case.patient.phone == "+49 40 1"
    assert case.patient.email.endswith("patient.example")


def test_the_postal_address_is_the_patients_to_change_and_the_trail_says_so(amina) -> None:
    case, page = amina
    home = {"address_line": "شارع المثال 20", "postal_code": "11110", "city": "عمان"}

    page.patch("/api/portal/me", home, content_type="application/json")

    assert page.get("/api/portal/me").json().items() >= home.items()
    entry = Entry.objects.filter(action="patient.changed").latest("sequence")
    assert (entry.case_id, entry.detail) == (case.pk, {"fields": sorted(home)})


def test_a_stranger_gets_nothing_of_it(amina, sign_in) -> None:
    case, _ = amina
    document = make_read_document(case)
    asked = case.questions.create(position=1, text="?", language="ar")
    boris = make_patient(given_name="Boris", team=case.team)
    make_collecting_case(patient=boris)
    stranger = sign_in(give_patient_account(boris, actor="test"))

    pages = [
        stranger.get(f"/api/portal/documents/{document.pk}/original"),
        stranger.get(f"/api/portal/documents/{document.pk}/pages/1/image"),
        stranger.delete(f"/api/portal/questions/{asked.pk}"),
        post(stranger, f"consents/{case.patient.consents.get().pk}/withdraw"),
    ]

    assert {answer.status_code for answer in pages} == {404}
    assert stranger.get("/api/portal/documents").json() == []


def test_staff_have_their_own_window(sign_in) -> None:
    assert sign_in(make_staff()).get("/api/portal/case").status_code == 403


def test_names_the_centre_to_be_allowed_and_shows_its_visit(run_queue, sign_in) -> None:
    request = make_sent_request(run_queue, owner=make_staff())
    request.contact.refresh_from_db()
    clinic = sign_in(request.contact.user)
    patient = sign_in(give_patient_account(request.case.patient, actor="test"))

    clinic.get(f"/api/clinic/requests/{request.pk}")
    case = patient.get("/api/portal/case").json()
    visits = patient.get("/api/portal/access-log").json()

    (center,) = case["centers"]
    assert center["recipient"] == f"center:{request.center_id}"
    assert center["name"] == request.center.name
    assert "CLINIC" in {visit["audience"] for visit in visits}


def test_every_option_is_shown_with_its_reasons_and_without_a_score(amina) -> None:
    from backend.matching.actions import compute_shortlist
    from tests.builders import NOON

    load_centers()
    case, page = amina
    Case.objects.update(entity="MAMMA")
    case.refresh_from_db()
    compute_shortlist(case, actor="test", now=NOON)

    options = page.get("/api/portal/options").json()

    assert len(options) >= 2
    volume = next(each for each in options[0]["reasons"] if each["code"] == "volume")
    assert int(volume["values"]["cases"]) > 0
    assert volume["source"]
    assert "score" not in options[0]
