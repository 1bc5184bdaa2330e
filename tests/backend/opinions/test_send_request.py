"""A dossier leaves only when the patient allows it and the money is settled."""

import pytest

from backend.audit.models import Entry
from backend.billing.models import PrepaymentAssurance
from backend.opinions.models import OpinionRequest
from backend.people.models import Consent, Departure
from tests.builders import make_staff, make_team
from tests.builders_opinions import make_prepared_request, make_sendable

pytestmark = pytest.mark.django_db


@pytest.fixture
def prepared(run_queue, sign_in):
    vera = make_staff()
    request = make_prepared_request(run_queue, owner=vera)
    return request, sign_in(vera)


def send(desk, request):
    return desk.post(f"/api/desk/opinion-requests/{request.pk}/send")


def test_leaves_with_a_link_by_mail_and_an_entry_in_the_ledger(
    prepared, run_queue, mailoutbox
) -> None:
    request, desk = prepared
    make_sendable(request)

    answer = send(desk, request)
    run_queue()

    assert answer.status_code == 200, answer.content
    assert answer.json()["state"] == "SENT"
    request.case.refresh_from_db()
    assert request.case.state == "REFERRED"
    left = Departure.objects.get()
    assert left.recipient == f"center:{request.center_id}"
    assert left.sha256 == request.dossier.package.sha256
    assert "/clinic/enter/" in mailoutbox[-1].body
    assert request.case.patient.family_name not in mailoutbox[-1].body


@pytest.mark.parametrize(
    ("missing", "code"),
    [
        ("DISCLOSURE", "consent-missing"),
        ("RELEASE_FROM_SECRECY", "consent-missing"),
        ("money", "prepayment-missing"),
    ],
)
def test_stays_while_something_is_missing(prepared, missing: str, code: str) -> None:
    request, desk = prepared
    make_sendable(request)
    if missing == "money":
        PrepaymentAssurance.objects.all().delete()
    else:
        Consent.objects.filter(purpose=missing).update(state="WITHDRAWN")

    answer = send(desk, request)

    assert answer.status_code == 409
    assert answer.json()["code"] == code
    assert not Departure.objects.exists()


def test_consent_for_one_centre_is_none_for_another(prepared) -> None:
    request, desk = prepared
    make_sendable(request)
    Consent.objects.filter(purpose="DISCLOSURE").update(recipient="center:another")

    assert send(desk, request).json()["code"] == "consent-missing"


def test_only_the_confirmed_centre_can_be_asked(prepared) -> None:
    from backend.centers.models import Contact

    request, desk = prepared
    other = Contact.objects.exclude(center=request.center).first()

    answer = desk.post(
        f"/api/desk/cases/{request.case_id}/opinion-requests",
        {"contact": str(other.pk)},
        content_type="application/json",
    )

    assert answer.json()["code"] == "no-confirmed-match"


def test_withdrawing_leads_back_to_choosing(prepared) -> None:
    request, desk = prepared
    make_sendable(request)
    send(desk, request)

    desk.post(f"/api/desk/opinion-requests/{request.pk}/withdraw")

    request.case.refresh_from_db()
    assert OpinionRequest.objects.get().state == "WITHDRAWN"
    assert request.case.state == "READY"
    assert Entry.objects.filter(action="link.revoked").exists()


def test_a_stranger_cannot_send(prepared, sign_in) -> None:
    request, _ = prepared
    make_sendable(request)
    boris = sign_in(make_staff(team=make_team("Berlin")))

    assert send(boris, request).status_code == 404
