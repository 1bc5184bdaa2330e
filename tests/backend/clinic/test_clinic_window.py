"""A clinic sees what was sent to it while the share lives, and nothing else."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from backend.opinions.models import OpinionRequest
from tests.builders import NOON, make_clinic_user, make_staff
from tests.builders_documents import make_read_document
from tests.builders_opinions import make_sent_request

pytestmark = pytest.mark.django_db


@pytest.fixture
def shared(run_queue, sign_in):
    vera = make_staff()
    request = make_sent_request(run_queue, owner=vera)
    request.contact.refresh_from_db()
    return request, sign_in(request.contact.user)


def post(client, request, step, body=None):
    return client.post(
        f"/api/clinic/requests/{request.pk}/{step}", body or {}, content_type="application/json"
    )


def test_the_question_comes_first_and_opening_is_noted(shared) -> None:
    request, clinic = shared

    page = clinic.get(f"/api/clinic/requests/{request.pk}").json()

    assert page["questions"] == ["Kann die Brust erhalten werden?"]
    assert page["plan"] == "Mastektomie rechts."
    assert page["patient"]["sex"] == "weiblich"
    assert len(page["documents"]) == 3
    assert page["documents"][0]["pages"][0]["width"] > 0
    assert page["studies"][0]["series"]
    assert page["state"] == "OPENED"


def test_accepting_and_a_board_date_move_the_case(shared) -> None:
    request, clinic = shared
    clinic.get(f"/api/clinic/requests/{request.pk}")

    accepted = post(clinic, request, "accept")
    scheduled = post(clinic, request, "schedule", {"board_on": "2026-12-03"})
    moved = post(clinic, request, "schedule", {"board_on": "2026-12-10"})

    assert accepted.json()["state"] == "ACCEPTED", accepted.content
    assert scheduled.json()["board_on"] == "2026-12-03"
    assert moved.json()["board_on"] == "2026-12-10"
    request.case.refresh_from_db()
    assert request.case.state == "IN_REVIEW"


def test_declining_needs_a_reason_and_closes_the_page(shared) -> None:
    request, clinic = shared
    clinic.get(f"/api/clinic/requests/{request.pk}")

    silent = post(clinic, request, "decline", {"reason": ""})
    declined = post(clinic, request, "decline", {"reason": "Keine Kapazität."})

    assert silent.status_code == 400
    assert declined.status_code == 204
    assert clinic.get(f"/api/clinic/requests/{request.pk}").status_code == 404
    request.case.refresh_from_db()
    assert request.case.state == "READY"


def test_after_a_decline_the_desk_chooses_anew(shared, sign_in) -> None:
    request, clinic = shared
    desk, case = sign_in(request.case.owner), f"/api/desk/cases/{request.case_id}"
    clinic.get(f"/api/clinic/requests/{request.pk}")
    before = len(desk.get(f"{case}/matches").json())

    post(clinic, request, "decline", {"reason": "Keine Kapazität."})

    matches = desk.get(f"{case}/matches").json()
    offered = {move["action"] for move in desk.get(case).json()["moves"]}
    assert {match["state"] for match in matches} == {"PROPOSED"}
    assert len(matches) == before
    assert "keep-choice" not in offered


def test_asking_for_records_opens_the_collection_again(shared) -> None:
    request, clinic = shared
    clinic.get(f"/api/clinic/requests/{request.pk}")

    asked = post(clinic, request, "ask-records", {"text": "Bitte MRT der Mamma."})

    assert asked.json()["records_asked"] == "Bitte MRT der Mamma."
    request.case.refresh_from_db()
    assert request.case.state == "COLLECTING"
    assert request.case.waiting_for == "US"  # until we have asked the patient


def test_downloads_what_was_frozen(shared) -> None:
    request, clinic = shared
    base = f"/api/clinic/requests/{request.pk}"
    page = clinic.get(base).json()
    document, study = page["documents"][0], page["studies"][0]

    answers = [
        clinic.get(f"{base}/dossier.pdf"),
        clinic.get(f"{base}/package.zip"),
        clinic.get(f"{base}/documents/{document['id']}/german"),
        clinic.get(f"{base}/documents/{document['id']}/original"),
        clinic.get(f"{base}/studies/{study['id']}/zip"),
        clinic.get(f"{base}/series/{study['series'][0]['id']}/thumbnail"),
    ]

    bodies = [b"".join(answer) for answer in answers]
    assert [answer.status_code for answer in answers] == [200] * 6
    assert bodies[0].startswith(b"%PDF")
    assert bodies[4].startswith(b"PK")
    assert json.loads(bodies[2])[0]["target"]


def test_a_paper_that_came_later_is_not_shown(shared) -> None:
    request, clinic = shared
    later = make_read_document(request.case, lines=("Later",), file_name="later.pdf")

    page = clinic.get(f"/api/clinic/requests/{request.pk}").json()
    answer = clinic.get(f"/api/clinic/requests/{request.pk}/documents/{later.pk}/original")

    assert str(later.pk) not in {document["id"] for document in page["documents"]}
    assert answer.status_code == 404


@pytest.mark.promise(17)
@pytest.mark.parametrize("fate", ["expired", "withdrawn", "no longer allowed", "other clinic"])
def test_without_a_living_share_there_is_nothing(shared, sign_in, fate: str) -> None:
    request, clinic = shared
    if fate == "expired":
        OpinionRequest.objects.update(expires_at=datetime.now(UTC) - timedelta(seconds=1))
    elif fate == "withdrawn":
        from backend.opinions.actions import withdraw_request

        withdraw_request(request, actor="test", now=NOON)
    elif fate == "no longer allowed":
        from backend.people.actions import withdraw_consent

        given = request.case.patient.consents.get(purpose="DISCLOSURE")
        withdraw_consent(given, at=NOON, actor="test")
    else:
        clinic = sign_in(make_clinic_user())

    assert clinic.get("/api/clinic/requests").json() == []
    assert clinic.get(f"/api/clinic/requests/{request.pk}").status_code == 404
    assert clinic.get(f"/api/clinic/requests/{request.pk}/dossier.pdf").status_code == 404
    assert post(clinic, request, "accept").status_code == 404


@pytest.mark.promise(17)
def test_a_repeated_click_shows_nothing_once_the_share_ended(shared) -> None:
    from backend.opinions.actions import withdraw_request

    request, clinic = shared
    clinic.get(f"/api/clinic/requests/{request.pk}")
    path, key = f"/api/clinic/requests/{request.pk}/accept", {"Idempotency-Key": "one-click"}

    first = clinic.post(path, headers=key)
    again = clinic.post(path, headers=key)
    request.refresh_from_db()
    withdraw_request(request, actor="test", now=NOON)
    late = clinic.post(path, headers=key)

    assert (first.status_code, again.status_code) == (200, 200)
    assert first.content == again.content
    assert late.status_code == 404
    assert late.json()["code"] == "not-found"
