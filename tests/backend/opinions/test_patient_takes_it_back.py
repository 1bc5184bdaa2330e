"""When a patient takes back that a centre may look, the desk learns it and knows what to do."""

from datetime import UTC, datetime, timedelta

import pytest

from backend.audit.models import Entry
from backend.people.actions import give_patient_account
from backend.people.models import Consent
from backend.people.states import Purpose
from tests.builders import allow, make_staff, make_team
from tests.builders_opinions import make_sent_request

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(run_queue):
    return make_sent_request(run_queue, owner=make_staff())


@pytest.fixture
def desk(sign_in, sent):
    return sign_in(sent.case.owner)


@pytest.fixture
def page(sign_in, sent):
    return sign_in(give_patient_account(sent.case.patient, actor="test"))


def take_back(page, sent, purpose=Purpose.DISCLOSURE) -> None:
    given = Consent.objects.filter(
        patient=sent.case.patient, purpose=purpose, state="GIVEN"
    ).first()
    assert page.post(f"/api/portal/consents/{given.pk}/withdraw").status_code == 200


def shown(desk, sent):
    """Return what the list, the request and Today say."""
    (row,) = desk.get(f"/api/desk/cases/{sent.case_id}/opinion-requests").json()
    one = desk.get(f"/api/desk/opinion-requests/{sent.pk}").json()
    today = desk.get("/api/desk/today").json()
    return row["stopped"], one["stopped"], [row["id"] for row in today["stopped"]]


def test_the_desk_sees_it_with_advice_and_is_written_to(
    sent, desk, page, run_queue, mailoutbox
) -> None:
    before = shown(desk, sent)

    take_back(page, sent)
    run_queue()
    row, one, today = shown(desk, sent)

    assert before == (None, None, [])
    assert row == one
    assert row["code"] == "disclosure-stopped"
    assert "Ask the patient" in row["advice"]
    assert today == [str(sent.pk)]
    sent.case.refresh_from_db()
    assert sent.case.waiting_for == "US"
    assert mailoutbox[-1].to == [sent.case.owner.email]
    entry = Entry.objects.get(action="request.stopped")
    assert (entry.case_id, entry.subject) == (sent.case_id, str(sent))


def test_it_is_withdrawn_or_allowed_again(sent, desk, page) -> None:
    take_back(page, sent)
    allow(sent.case, Purpose.DISCLOSURE, recipient=f"center:{sent.center_id}")
    again = shown(desk, sent)

    take_back(page, sent)
    desk.post(f"/api/desk/opinion-requests/{sent.pk}/withdraw")

    assert again == (None, None, [])
    assert shown(desk, sent) == (None, None, [])


def test_a_consent_that_ran_out_shows_too(sent, desk) -> None:
    yesterday = datetime.now(UTC).date() - timedelta(days=1)
    Consent.objects.filter(purpose=Purpose.DISCLOSURE).update(valid_until=yesterday)

    assert shown(desk, sent)[2] == [str(sent.pk)]


def test_another_consent_for_the_same_centre_keeps_it_open(sent, desk, page) -> None:
    given = Consent.objects.get(purpose=Purpose.DISCLOSURE)
    Consent.objects.create(
        patient=given.patient,
        purpose=given.purpose,
        recipient=given.recipient,
        text_version=given.text_version,
        language="en",
        given_by="test",
        given_at=given.given_at,
    )

    take_back(page, sent)

    assert shown(desk, sent) == (None, None, [])
    assert not Entry.objects.filter(action="request.stopped").exists()


def test_other_consents_and_other_teams_have_nothing_to_do_with_it(sent, page, sign_in) -> None:
    take_back(page, sent, Purpose.RELEASE_FROM_SECRECY)
    assert not Entry.objects.filter(action="request.stopped").exists()

    take_back(page, sent)
    berlin = sign_in(make_staff(team=make_team("Berlin")))

    assert berlin.get("/api/desk/today").json()["stopped"] == []
