"""A configuration that would harm patients does not start; a weak one is named."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.checks.registry import registry

pytestmark = pytest.mark.any_database
REPO = Path(__file__).resolve().parents[3]
KEY, OTHER_KEY = "ab" * 32, "cd" * 32


@pytest.fixture
def production(settings, monkeypatch):
    """Configure a house that lacks nothing."""
    monkeypatch.setitem(settings.DATABASES["default"], "ENGINE", "django.db.backends.postgresql")
    settings.PUBLIC_URL = "https://zweitblick.example"
    settings.SECRET_KEY = "k" * 64
    settings.MASTER_KEY, settings.AUDIT_KEY = KEY, OTHER_KEY
    settings.DEMO = settings.DEBUG = False
    settings.EMAIL_HOST = "mail.example"
    settings.DEEPL_AUTH_KEY = settings.STRIPE_SECRET_KEY = settings.STRIPE_WEBHOOK_SECRET = ""
    return settings


def found() -> set[str]:
    ours = [each for each in registry.get_checks() if each.__module__ == "backend.checks"]
    return {message.id for check in ours for message in check(app_configs=None)}


def test_a_house_that_lacks_nothing_starts(production) -> None:
    assert found() == set()


def test_the_defaults_are_fine_on_a_machine_of_ones_own() -> None:
    assert found() == set()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "insecure-only-for-development-and-tests-" + "0" * 24),
        ("MASTER_KEY", "00" * 32),
        ("AUDIT_KEY", "11" * 32),
    ],
)
def test_keys_that_everybody_knows_are_errors(production, name: str, value: str) -> None:
    setattr(production, name, value)

    assert found() == {"zweitblick.E002"}


@pytest.mark.parametrize("name", ["MASTER_KEY", "AUDIT_KEY"])
@pytest.mark.parametrize("value", ["", "ab" * 31, "ab" * 33, "xy" * 32, "ab" * 32 + "\n"])
def test_a_malformed_key_is_an_error_everywhere(settings, name: str, value: str) -> None:
    setattr(settings, name, value)

    assert found() == {"zweitblick.E001"}


def test_one_key_for_files_and_trail_is_an_error(production) -> None:
    production.AUDIT_KEY = KEY

    assert found() == {"zweitblick.E003"}


@pytest.mark.parametrize(
    ("url", "errors"),
    [
        ("https://zweitblick.example", {"zweitblick.E004"}),
        ("https://localhost.evil.example", {"zweitblick.E004"}),
        ("https://localhost:8443", set()),
    ],
)
def test_the_demonstration_stays_at_home(production, url: str, errors: set[str]) -> None:
    production.DEMO = True
    production.PUBLIC_URL = url

    assert found() == errors


def test_nothing_is_debugged_in_public(production) -> None:
    production.DEBUG = True

    assert found() == {"zweitblick.E005"}


def test_the_free_plan_of_the_translator_sees_no_patient(production) -> None:
    production.DEEPL_AUTH_KEY = "0f0f:fx"

    assert found() == {"zweitblick.E006"}


def test_the_free_plan_is_fine_for_trying(settings) -> None:
    settings.DEEPL_AUTH_KEY = "0f0f:fx"

    assert found() == set()


def test_payments_without_reports_are_an_error(settings) -> None:
    settings.STRIPE_SECRET_KEY = "sk_test_x"

    assert found() == {"zweitblick.E007"}


def test_sqlite_in_production_is_a_warning(production, monkeypatch) -> None:
    monkeypatch.setitem(production.DATABASES["default"], "ENGINE", "django.db.backends.sqlite3")

    assert found() == {"zweitblick.W001"}


def test_mails_in_files_are_a_warning(production) -> None:
    production.EMAIL_HOST = ""

    assert found() == {"zweitblick.W002"}


def test_a_house_with_an_error_does_not_migrate(tmp_path) -> None:
    surroundings = {"PUBLIC_URL": "https://zweitblick.example", "ZWEITBLICK_VAR": str(tmp_path)}

    done = subprocess.run(
        [sys.executable, REPO / "backend" / "manage.py", "migrate", "--no-input"],
        env={"PATH": os.environ["PATH"], **surroundings},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert "zweitblick.E002" in done.stderr
    assert "Applying" not in done.stdout
