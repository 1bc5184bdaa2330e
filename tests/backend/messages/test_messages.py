import pytest
from django.core import mail

from tests.builders import make_case, make_patient, make_staff, make_team

pytestmark = pytest.mark.django_db


def invited_case(vera):
    return make_case(patient=make_patient(team=vera.team), owner=vera)


def test_an_invitation_mails_a_link_and_no_word_about_health(sign_in, run_queue) -> None:
    vera = make_staff()
    case = invited_case(vera)

    answer = sign_in(vera).post(f"/api/desk/cases/{case.pk}/invite")
    run_queue()

    assert answer.status_code == 200, answer.content
    assert "/portal/enter/" in mail.outbox[0].body
    assert case.patient.family_name not in mail.outbox[0].body


def test_a_message_tells_the_patient_by_mail_without_its_text(sign_in, run_queue) -> None:
    vera = make_staff()
    case = invited_case(vera)
    desk = sign_in(vera)
    desk.post(f"/api/desk/cases/{case.pk}/invite")

    desk.post(
        f"/api/desk/cases/{case.pk}/messages",
        {"text": "Please send the histology."},
        content_type="application/json",
    )
    run_queue()

    assert len(mail.outbox) == 2
    assert "histology" not in mail.outbox[1].body
    assert desk.get(f"/api/desk/cases/{case.pk}/messages").json()[0]["state"] == "SENT"


def test_a_patient_without_an_address_cannot_be_invited(sign_in) -> None:
    vera = make_staff()
    case = make_case(patient=make_patient(team=vera.team, email=""), owner=vera)

    answer = sign_in(vera).post(f"/api/desk/cases/{case.pk}/invite")

    assert answer.json()["code"] == "no-address"


def test_a_stranger_cannot_read_along(sign_in) -> None:
    case = invited_case(make_staff())
    boris = sign_in(make_staff(team=make_team("Berlin")))

    assert boris.get(f"/api/desk/cases/{case.pk}/messages").status_code == 404
