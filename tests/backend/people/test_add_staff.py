"""The first member of staff comes from the console, with a password and an authenticator app."""

import io

import pytest
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core.management import CommandError, call_command
from django.test import Client

from backend.audit.models import Entry
from backend.people.models import Team, User

pytestmark = pytest.mark.django_db
AUTH = "/_allauth/browser/v1/auth"
PASSWORD = "nine plums on a blue plate"
VERA = ("vera@desk.example", "Vera Lindner", "--team", "Hamburg")


@pytest.fixture
def add_staff(monkeypatch):
    def add(*arguments: str, typed: str = PASSWORD) -> str:
        said = io.StringIO()
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{typed}\n"))
        call_command("add_staff", *arguments, stdout=said)
        return said.getvalue()

    return add


def secret_in(said: str) -> str:
    return said.split("secret:")[1].split()[0]


def post(client: Client, path: str, body: dict[str, str]):
    return client.post(f"{AUTH}/{path}", body, content_type="application/json")


def test_the_account_signs_in_with_what_was_printed(add_staff) -> None:
    said = add_staff(*VERA, "--role", "COORDINATOR", "--role", "ADMIN")
    now = list(yield_hotp_counters_from_time())[1]  # between what is just over and what comes
    code = format_hotp_value(hotp_value(secret_in(said), now))
    client = Client()

    post(client, "login", {"email": VERA[0], "password": PASSWORD})
    half_way = client.get("/api/desk/cases").status_code
    post(client, "2fa/authenticate", {"code": code})

    assert half_way == 403
    assert client.get("/api/desk/cases").status_code == 200
    assert client.get("/api/me").json()["roles"] == ["ADMIN", "COORDINATOR"]


def test_the_link_names_the_house_and_the_account(add_staff) -> None:
    said = add_staff(*VERA, "--role", "COORDINATOR")

    link = said.split("link:")[1].strip()
    assert link.startswith("otpauth://totp/vera%40desk.example?")
    assert f"secret={secret_in(said)}&issuer=Zweitblick" in link


def test_a_second_one_joins_the_team(add_staff) -> None:
    add_staff(*VERA, "--role", "COORDINATOR")
    add_staff("ruth@desk.example", "Ruth Albers", "--team", "Hamburg", "--role", "REVISER")

    assert Team.objects.get().members.count() == 2
    actions = list(Entry.objects.order_by("pk").values_list("action", flat=True))
    assert actions.count("account.opened") == 2
    assert actions.count("team.formed") == 1


@pytest.mark.parametrize(
    ("arguments", "typed", "says"),
    [
        (("vera", *VERA[1:]), PASSWORD, "email address"),
        (VERA, "", "Without a password"),
        (VERA, "short", "too short"),
    ],
)
def test_a_bad_account_is_named_and_not_opened(add_staff, arguments, typed, says) -> None:
    with pytest.raises(CommandError, match=says):
        add_staff(*arguments, "--role", "COORDINATOR", typed=typed)

    assert not User.objects.exists()
    assert not Team.objects.exists()


def test_an_address_is_taken_once(add_staff) -> None:
    add_staff(*VERA, "--role", "COORDINATOR")

    with pytest.raises(CommandError, match="Another account"):
        add_staff(*VERA, "--role", "REVISER")


def test_two_passwords_typed_must_agree(add_staff, monkeypatch) -> None:
    answers = iter([PASSWORD, "nine plums on a red plate"])
    monkeypatch.setattr(
        "backend.people.management.commands.add_staff.getpass", lambda _: next(answers)
    )
    monkeypatch.setattr("sys.stdin", type("Terminal", (), {"isatty": lambda self: True})())

    with pytest.raises(CommandError, match="differ"):
        call_command("add_staff", *VERA, "--role", "COORDINATOR")
