"""The demonstration signs people in as the product does, and exists only where it was asked for."""

import pytest
import time_machine
from django.test import Client

from backend.demo.cast import open_staff_accounts
from backend.demo.enquiries import open_enquiries
from tests.builders import NOON

pytestmark = pytest.mark.django_db
AUTH = "/_allauth/browser/v1/auth"


def post(client, path, body):
    return client.post(path, body, content_type="application/json")


def test_its_addresses_do_not_exist_elsewhere() -> None:
    client = Client()

    assert client.get("/api/demo/logins").status_code == 404
    assert post(client, "/api/demo/link", {"email": "a@example.org"}).status_code == 404
    assert post(client, "/api/demo/code", {"email": "a@example.org"}).status_code == 404


def test_the_offered_logins_sign_in(settings) -> None:
    settings.DEMO = True
    staff = open_staff_accounts()
    open_enquiries(staff["vera"], now=NOON)
    client = Client()
    vera = client.get("/api/demo/logins").json()[0]

    post(client, f"{AUTH}/login", {"email": vera["email"], "password": vera["password"]})
    post(client, f"{AUTH}/2fa/authenticate", {"code": vera["totp_code"]})

    assert client.get("/api/me").json()["name"] == "Vera Lindner"
    assert len(client.get("/api/desk/cases").json()["results"]) == 6


def test_an_offered_code_is_still_good_after_half_a_minute(settings) -> None:
    settings.DEMO = True
    open_staff_accounts()
    client = Client()
    with time_machine.travel(NOON, tick=False) as clock:
        vera = client.get("/api/demo/logins").json()[0]
        clock.shift(30)

        post(client, f"{AUTH}/login", {"email": vera["email"], "password": vera["password"]})
        entered = post(client, f"{AUTH}/2fa/authenticate", {"code": vera["totp_code"]})

    assert entered.status_code == 200


def test_the_secret_of_an_app_is_not_readable_in_the_database() -> None:
    from allauth.mfa.models import Authenticator
    from allauth.mfa.utils import decrypt

    open_staff_accounts()
    kept = Authenticator.objects.first().data["secret"]

    assert decrypt(kept) not in kept
    assert decrypt(kept).isalnum()


def test_a_guest_enters_by_a_link_and_the_mailed_code(settings) -> None:
    settings.DEMO = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = settings.VAR / "mail"
    from backend.people.actions import give_patient_account
    from tests.builders import make_patient

    user = give_patient_account(make_patient(), actor="test")
    client = Client()

    path = post(client, "/api/demo/link", {"email": user.email}).json()["path"]
    post(client, f"/api/links/{path.rsplit('/', 1)[-1]}/code", {})
    code = post(client, "/api/demo/code", {"email": user.email}).json()["code"]
    entered = post(client, f"{AUTH}/code/confirm", {"code": code})

    assert path.startswith("/portal/enter/")
    assert entered.status_code == 200, entered.content
