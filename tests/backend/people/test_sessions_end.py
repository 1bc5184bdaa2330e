"""Promise 21: nobody stays signed in at a desk that was left, nor for longer than half a day."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.test import Client

from backend.audit.models import Entry
from backend.people.actions import give_patient_account
from tests.builders import make_clinic_user, make_collecting_case, make_patient, make_staff

pytestmark = [pytest.mark.django_db, pytest.mark.promise(21)]
START = datetime.now(UTC).replace(microsecond=0)
AUTH = "/_allauth/browser/v1"
PASSWORD = "a-long-passphrase-of-a-test"


@pytest.fixture
def clock():
    with time_machine.travel(START, tick=False) as travel:
        yield lambda **after: travel.move_to(START + timedelta(**after))


@pytest.fixture
def people():
    vera = make_staff()
    amina = make_collecting_case(patient=make_patient(team=vera.team), owner=vera).patient
    return {
        "STAFF": (vera, "/api/desk/cases", 15),
        "PATIENT": (give_patient_account(amina, actor="test"), "/api/portal/me", 30),
        "CLINIC": (make_clinic_user(), "/api/clinic/requests", 30),
    }


def look(client: Client, path: str, *, idle: int | None = None) -> int:
    headers = {} if idle is None else {"Idle-Seconds": str(idle)}
    return client.get(path, headers=headers).status_code


@pytest.mark.parametrize("audience", ["STAFF", "PATIENT", "CLINIC"])
def test_ends_after_the_minutes_of_each_audience(clock, sign_in, people, audience) -> None:
    user, path, minutes = people[audience]
    client = sign_in(user)
    look(client, path)

    clock(seconds=minutes * 60 - 1)
    still = look(client, path, idle=minutes * 60 - 1)
    clock(minutes=minutes)
    over = client.get(path)

    assert still == 200
    assert (over.status_code, over.json()["code"]) == (401, "session-ended")
    assert client.get("/api/me").json()["audience"] is None
    assert Entry.objects.filter(action="session.ended", subject=str(user)).count() == 1


def test_a_page_that_asks_by_itself_keeps_nobody_signed_in(clock, sign_in, people) -> None:
    vera, path, _ = people["STAFF"]
    client = sign_in(vera)
    look(client, path)

    answers = []
    for minute in range(1, 16):
        clock(minutes=minute)
        answers.append(look(client, path, idle=minute * 60))

    assert answers == [200] * 14 + [401]


def test_whoever_works_stays_and_after_twelve_hours_nobody(clock, sign_in, people) -> None:
    vera, path, _ = people["STAFF"]
    client = sign_in(vera)
    look(client, path)

    answers = []
    for step in range(1, 73):  # every ten minutes
        clock(minutes=10 * step)
        answers.append(look(client, path, idle=1))

    assert answers == [200] * 71 + [401]


def test_who_comes_back_too_late_does_not_wake_the_session(clock, sign_in, people) -> None:
    vera, path, _ = people["STAFF"]
    client = sign_in(vera)
    look(client, path)

    clock(minutes=20)

    assert look(client, path, idle=0) == 401


@pytest.mark.parametrize("said", ["-5", "x", "٣", "9" * 30, ""])
def test_nonsense_about_idleness_counts_as_none(clock, sign_in, people, said) -> None:
    vera, path, _ = people["STAFF"]
    client = sign_in(vera)

    assert client.get(path, headers={"Idle-Seconds": said}).status_code == 200


def test_the_browser_is_told_that_it_ended_and_how_long_one_may_rest(
    clock, sign_in, people
) -> None:
    client = sign_in(people["STAFF"][0])
    before = client.get("/api/me").json()

    clock(minutes=16)
    after = client.get("/api/me").json()

    assert (before["idle_seconds"], before["session_ended"]) == (900, False)
    assert (after["audience"], after["session_ended"]) == (None, True)
    assert client.get("/api/me").json()["session_ended"] is False


def test_the_minutes_can_be_set(clock, sign_in, people, settings) -> None:
    settings.IDLE_MINUTES = {**settings.IDLE_MINUTES, "STAFF": 5}
    vera, path, _ = people["STAFF"]
    client = sign_in(vera)
    look(client, path)

    clock(minutes=5)

    assert look(client, path) == 401


def sign_in_with_password(user) -> Client:
    client = Client()
    said = {"email": user.email, "password": PASSWORD}
    client.post(f"{AUTH}/auth/login", said, content_type="application/json")
    return client


def test_signing_in_changes_the_id_of_the_session() -> None:
    vera, client = make_staff(), Client()
    client.get(f"{AUTH}/config")
    session = client.session
    session["kept"] = 1
    session.save()
    before = session.session_key

    said = {"email": vera.email, "password": PASSWORD}
    client.post(f"{AUTH}/auth/login", said, content_type="application/json")

    assert client.get("/api/me").json()["audience"] == "STAFF"
    assert client.session.session_key != before


def test_a_new_second_factor_ends_all_other_sessions(monkeypatch) -> None:
    # The test's own transaction never commits; the callback belongs inside the request.
    monkeypatch.setattr("django.db.transaction.on_commit", lambda run, **_: run())
    vera = make_staff()
    here, there = sign_in_with_password(vera), sign_in_with_password(vera)
    again = {"password": PASSWORD}
    here.post(f"{AUTH}/auth/reauthenticate", again, content_type="application/json")
    offered = here.get(f"{AUTH}/account/authenticators/totp").json()
    counter = list(yield_hotp_counters_from_time())[1]
    code = format_hotp_value(hotp_value(offered["meta"]["secret"], counter))

    made = here.post(
        f"{AUTH}/account/authenticators/totp", {"code": code}, content_type="application/json"
    )

    assert made.status_code == 200
    assert here.get("/api/me").json()["audience"] == "STAFF"
    assert there.get("/api/me").json()["audience"] is None


def test_a_new_password_ends_all_other_sessions() -> None:
    vera = make_staff()
    here, there = sign_in_with_password(vera), sign_in_with_password(vera)
    new = {"current_password": PASSWORD, "new_password": "another-long-passphrase"}

    here.post(f"{AUTH}/account/password/change", new, content_type="application/json")

    assert here.get("/api/me").json()["audience"] == "STAFF"
    assert there.get("/api/me").json()["audience"] is None
