"""From the clinic's answer to the patient's page, and the end of the case."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from backend.opinions.models import Opinion
from backend.people.actions import give_patient_account
from backend.people.states import Role
from backend.translation.models import Translation
from tests.builders import make_staff
from tests.builders_opinions import make_sent_request
from tests.builders_translation import finish

pytestmark = pytest.mark.django_db
PDF = Path(__file__).resolve().parents[3] / "fixtures/cases/ar-mamma/opinion/opinion.pdf"
TEXT = "Die Diagnose wird bestätigt. Eine brusterhaltende Operation ist möglich."


@pytest.fixture
def sent(run_queue, sign_in):
    vera = make_staff(name="Vera")
    request = make_sent_request(run_queue, owner=vera)
    request.contact.refresh_from_db()
    return request, sign_in(vera), sign_in(request.contact.user)


def answer_by_text(clinic, request, text=TEXT):
    path = f"/api/clinic/requests/{request.pk}"
    clinic.get(path)
    return clinic.post(f"{path}/answer", {"text": text}, content_type="application/json")


def sign_back(request) -> None:
    ruth = make_staff(Role.REVISER, name="Ruth", email="ruth@staff.example")
    piotr = make_staff(Role.POST_EDITOR, name="Piotr", email="piotr@staff.example")
    translation = Translation.objects.get(kind="OPINION")
    finish(translation, post_editor=piotr, reviser=ruth)


def test_a_written_answer_is_read_and_drafted_into_the_patients_language(sent, run_queue) -> None:
    request, _, clinic = sent

    answered = answer_by_text(clinic, request)
    run_queue()

    assert answered.status_code == 200, answered.content
    request.case.refresh_from_db()
    assert request.case.state == "ANSWERED"
    translation = Translation.objects.get(kind="OPINION")
    assert (translation.source_language, translation.target_language) == ("de", "ar")
    assert translation.state == "DRAFTED"


def test_a_pdf_is_kept_byte_for_byte_and_read(sent, run_queue) -> None:
    request, desk, clinic = sent
    clinic.get(f"/api/clinic/requests/{request.pk}")
    file = SimpleUploadedFile("opinion.pdf", PDF.read_bytes(), "application/pdf")

    clinic.post(f"/api/clinic/requests/{request.pk}/answer", {"file": file})
    run_queue()

    opinion = Opinion.objects.get()
    kept = desk.get(f"/api/desk/opinions/{opinion.pk}/original")
    assert b"".join(kept.streaming_content) == PDF.read_bytes()
    assert len(opinion.text) > 200


def test_nothing_is_delivered_unsigned(sent, run_queue) -> None:
    request, desk, clinic = sent
    answer_by_text(clinic, request)
    run_queue()

    answer = desk.post(f"/api/desk/opinions/{Opinion.objects.get().pk}/deliver")

    assert answer.json()["code"] == "opinion-not-translated"


def test_the_patient_reads_it_beside_the_german_and_the_case_closes(
    sent, run_queue, sign_in
) -> None:
    request, desk, clinic = sent
    answer_by_text(clinic, request)
    run_queue()
    sign_back(request)
    opinion = Opinion.objects.get()
    amina = sign_in(give_patient_account(request.case.patient, actor="test"))

    before = amina.get("/api/portal/opinion")
    delivered = desk.post(f"/api/desk/opinions/{opinion.pk}/deliver")
    shown = amina.get("/api/portal/opinion").json()
    amina.post("/api/portal/opinion/read")
    unsaid = desk.post(f"/api/desk/cases/{request.case_id}/close")
    coded = desk.post(
        f"/api/desk/opinions/{opinion.pk}/outcome",
        {
            "diagnosis": "CONFIRMED",
            "therapy": "CHANGED",
            "cited": "Eine brusterhaltende Operation ist möglich.",
            "answers": [
                {"question": str(request.case.questions.get().pk), "answered": "YES"},
            ],
        },
        content_type="application/json",
    )
    closed = desk.post(f"/api/desk/cases/{request.case_id}/close")

    assert before.status_code == 404
    assert delivered.json()["state"] == "DELIVERED", delivered.content
    assert shown["german"].startswith("Die Diagnose wird bestätigt")
    assert shown["segments"][0]["target"]
    assert unsaid.json()["code"] == "outcome-missing"
    assert coded.status_code == 200, coded.content
    request.refresh_from_db()
    assert request.state == "READ"
    assert closed.json()["state"] == "CLOSED", closed.content


def test_the_outcome_must_cite_the_opinion(sent, run_queue) -> None:
    request, desk, clinic = sent
    answer_by_text(clinic, request)
    run_queue()

    answer = desk.post(
        f"/api/desk/opinions/{Opinion.objects.get().pk}/outcome",
        {"diagnosis": "CHANGED", "therapy": "CHANGED", "cited": "Alles ist falsch."},
        content_type="application/json",
    )

    assert answer.json()["code"] == "not-cited"


def test_an_empty_answer_is_refused(sent) -> None:
    request, _, clinic = sent

    answer = answer_by_text(clinic, request, text="  ")

    assert answer.status_code == 400
    assert answer.json()["fields"]["text"]


def test_an_unreadable_file_stays_and_is_named(sent, run_queue) -> None:
    request, desk, clinic = sent
    clinic.get(f"/api/clinic/requests/{request.pk}")
    file = SimpleUploadedFile("opinion.pdf", b"MZ\x90\x00 not a pdf", "application/pdf")

    clinic.post(f"/api/clinic/requests/{request.pk}/answer", {"file": file})
    run_queue()

    seen = desk.get(f"/api/desk/opinion-requests/{request.pk}").json()
    assert seen["opinion"]["failure_code"]
