"""The mails in files can be read on a machine of one's own, and nowhere in public."""

import pytest
from django.core.mail import send_mail

from tests.builders import make_staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def filed(settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = settings.VAR / "mail"
    send_mail("Your code", "1234-5678", "desk@zweitblick.example", ["amina@patient.example"])


@pytest.mark.parametrize(
    ("secure", "demo", "status"),
    [(False, False, 200), (False, True, 200), (True, True, 200), (True, False, 404)],
)
def test_codes_are_shown_at_home_or_in_the_demonstration(
    sign_in, settings, filed, secure: bool, demo: bool, status: int
) -> None:
    settings.SECURE, settings.DEMO = secure, demo

    answer = sign_in(make_staff()).get("/api/desk/outbox")

    assert answer.status_code == status
    assert (b"1234-5678" in answer.content) == (status == 200)
