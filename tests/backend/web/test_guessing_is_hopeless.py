"""Guessing passwords and codes ends after a few tries, whichever process is asked."""

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client

from tests.builders import make_patient, make_staff

pytestmark = pytest.mark.django_db
LOGIN = "/_allauth/browser/v1/auth/login"
PASSWORD = "a-long-passphrase-of-a-test"
ALLOWED = 5  # wrong passwords for one account in five minutes


@pytest.fixture(autouse=True)
def _shared_cache(_fresh, settings) -> None:
    """Count where every process counts: in the database."""
    backend = "django.core.cache.backends.db.DatabaseCache"
    settings.CACHES = {"default": {"BACKEND": backend, "LOCATION": "cache_entries"}}
    call_command("createcachetable", verbosity=0)
    cache.clear()


def enter(email: str, password: str, *, address: str = "10.0.0.1", **headers: str):
    """Try to sign in with a fresh browser."""
    body = {"email": email, "password": password}
    return Client(REMOTE_ADDR=address).post(
        LOGIN, body, content_type="application/json", headers=headers
    )


def is_too_many(answer) -> bool:
    if answer.status_code == 429:
        return True
    return answer.json()["errors"][0]["code"] == "too_many_login_attempts"


def test_after_five_wrong_passwords_even_the_right_one_waits() -> None:
    vera = make_staff()
    wrong = [enter(vera.email, f"wrong-{n}") for n in range(ALLOWED)]

    sixth = enter(vera.email, "wrong-again")
    right = enter(vera.email, PASSWORD)

    assert {answer.status_code for answer in wrong} == {400}
    assert {answer.json()["errors"][0]["code"] for answer in wrong} == {"email_password_mismatch"}
    assert sixth.json()["errors"][0]["code"] == "too_many_login_attempts"
    assert right.json()["errors"][0]["code"] == "too_many_login_attempts"


def test_changing_the_address_does_not_help() -> None:
    vera = make_staff()
    for n in range(ALLOWED):
        enter(vera.email, f"wrong-{n}", address=f"10.0.1.{n}")

    sixth = enter(vera.email, PASSWORD, address="10.0.1.99")

    assert sixth.json()["errors"][0]["code"] == "too_many_login_attempts"


def test_one_address_cannot_try_many_accounts() -> None:
    found = [enter(f"{n}@staff.example", "wrong", address="10.0.2.1") for n in range(21)]

    assert is_too_many(found[-1])


def test_a_made_up_forwarding_header_is_no_new_address() -> None:
    found = [
        enter(
            f"{n}@staff.example", "wrong", address="10.0.3.1", **{"X-Forwarded-For": f"9.9.9.{n}"}
        )
        for n in range(21)
    ]

    assert is_too_many(found[-1])


def test_known_and_unknown_addresses_get_the_same_answer() -> None:
    vera = make_staff()

    known, unknown = enter(vera.email, "wrong"), enter("nobody@staff.example", "wrong")

    assert (known.status_code, known.content) == (unknown.status_code, unknown.content)


def test_links_cannot_be_guessed_at_speed() -> None:
    make_patient()
    forged = [{"X-Forwarded-For": f"9.9.9.{n}"} for n in range(21)]

    found = [Client().post(f"/api/links/guess-{n}/code", headers=forged[n]) for n in range(21)]

    assert {answer.status_code for answer in found[:20]} == {404}
    assert found[20].status_code == 429
