"""Real sign-in through django-allauth: password and code of an app, or link and mailed code."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core import mail
from django.core.cache import cache
from django.test import Client

from backend.people.actions import make_link, revoke_links
from tests.builders import make_patient, make_staff

pytestmark = pytest.mark.django_db
AUTH = "/_allauth/browser/v1/auth"
APP = "/_allauth/browser/v1/account/authenticators/totp"
PASSWORD = "a-long-passphrase-of-a-test"


def post(client: Client, path: str, body: dict | None = None):
    return client.post(path, body or {}, content_type="application/json")


def totp_code(secret: str, *, later: int = 0) -> str:
    counter = next(iter(yield_hotp_counters_from_time())) + later
    return format_hotp_value(hotp_value(secret, counter))


def test_staff_sign_in_with_password_and_the_code_of_their_app() -> None:
    vera, client, secret = make_staff(), Client(), generate_totp_secret()
    TOTP.activate(vera, secret)

    first = post(client, f"{AUTH}/login", {"email": vera.email, "password": PASSWORD})
    halfway = client.get("/api/desk/cases")
    second = post(client, f"{AUTH}/2fa/authenticate", {"code": totp_code(secret)})

    assert first.status_code == 401  # one more step
    assert halfway.status_code == 403
    assert second.status_code == 200
    assert client.get("/api/desk/cases").status_code == 200
    assert client.get("/api/me").json()["roles"] == ["COORDINATOR"]


@pytest.mark.promise(19)
@pytest.mark.parametrize("period", [-1, 0, 1])
def test_a_used_code_opens_nothing_for_as_long_as_it_is_valid(period: int) -> None:
    vera, secret = make_staff(), generate_totp_secret()
    TOTP.activate(vera, secret)
    start = datetime(2026, 11, 21, 12, 0, 0, tzinfo=UTC)
    code = format_hotp_value(hotp_value(secret, int(start.timestamp()) // 30))

    def enter(after: int, code: str) -> int:
        client = Client()
        with time_machine.travel(start + timedelta(seconds=after), tick=False):
            cache.clear()  # which may forget at any time
            post(client, f"{AUTH}/login", {"email": vera.email, "password": PASSWORD})
            return int(post(client, f"{AUTH}/2fa/authenticate", {"code": code}).status_code)

    first = enter(30 * period, code)
    again = [enter(after, code) for after in (30 * period + 1, 29, 59)]
    next_code = format_hotp_value(hotp_value(secret, int(start.timestamp()) // 30 + 1))

    assert first == 200
    assert again == [400, 400, 400]
    assert enter(60, next_code) == 200


@pytest.mark.promise(19)
def test_the_code_that_proved_a_new_app_opens_nothing() -> None:
    vera, client, other = make_staff(), Client(), Client()
    post(client, f"{AUTH}/login", {"email": vera.email, "password": PASSWORD})
    post(client, f"{AUTH}/reauthenticate", {"password": PASSWORD})
    secret = client.get(APP).json()["meta"]["secret"]
    code = totp_code(secret)

    given = post(client, APP, {"code": code})
    post(other, f"{AUTH}/login", {"email": vera.email, "password": PASSWORD})
    again = post(other, f"{AUTH}/2fa/authenticate", {"code": code})
    later = post(other, f"{AUTH}/2fa/authenticate", {"code": totp_code(secret, later=1)})

    assert given.status_code == 200, given.content
    assert again.status_code == 400
    assert later.status_code == 200


def test_a_recovery_code_opens_once() -> None:
    vera = make_staff()
    TOTP.activate(vera, generate_totp_secret())
    code = RecoveryCodes.activate(vera).get_unused_codes()[0]

    answers = []
    for _ in range(2):
        client = Client()
        post(client, f"{AUTH}/login", {"email": vera.email, "password": PASSWORD})
        answers.append(post(client, f"{AUTH}/2fa/authenticate", {"code": code}).status_code)

    assert answers == [200, 400]


def test_staff_without_an_app_cannot_see_cases() -> None:
    vera, client = make_staff(), Client()

    answer = post(client, f"{AUTH}/login", {"email": vera.email, "password": PASSWORD})

    assert answer.status_code == 200
    assert client.get("/api/desk/cases").json()["code"] == "second-factor-missing"


def make_account():
    from backend.people.actions import give_patient_account

    return give_patient_account(make_patient(), actor="test")


def test_a_patient_opens_the_link_and_types_the_mailed_code() -> None:
    user, client = make_account(), Client()
    token = make_link(
        user, target="/portal", expires_at=datetime.now(UTC) + timedelta(days=1), actor="test"
    )

    asked = post(client, f"/api/links/{token}/code")
    code = re.search(r"[0-9]{4}-[0-9]{4}", mail.outbox[0].body).group()
    entered = post(client, f"{AUTH}/code/confirm", {"code": code})

    assert asked.json()["target"] == "/portal"
    assert user.email not in asked.content.decode()
    assert entered.status_code == 200, entered.content
    assert client.get("/api/me").json()["audience"] == "PATIENT"


def test_a_wrong_code_opens_nothing() -> None:
    user, client = make_account(), Client()
    token = make_link(
        user, target="/portal", expires_at=datetime.now(UTC) + timedelta(days=1), actor="test"
    )
    post(client, f"/api/links/{token}/code")

    answer = post(client, f"{AUTH}/code/confirm", {"code": "AAA-AAA"})

    assert answer.status_code == 400
    assert client.get("/api/me").json()["audience"] is None


@pytest.mark.parametrize("fate", ["expired", "revoked", "unknown"])
def test_a_dead_link_looks_like_nothing_and_sends_no_mail(fate: str) -> None:
    user = make_account()
    days = -1 if fate == "expired" else 1
    token = make_link(
        user, target="/portal", expires_at=datetime.now(UTC) + timedelta(days=days), actor="test"
    )
    if fate == "revoked":
        revoke_links(target="/portal", at=datetime.now(UTC), actor="test")

    answer = post(Client(), f"/api/links/{'x' if fate == 'unknown' else token}/code")

    assert answer.status_code == 404
    assert not mail.outbox


def test_nobody_can_sign_up() -> None:
    answer = post(Client(), f"{AUTH}/signup", {"email": "eve@example.org", "password": PASSWORD})

    assert answer.status_code in {401, 403}
