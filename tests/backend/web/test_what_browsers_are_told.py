"""Headers and cookies: foreign bytes are never run, scripts are ours alone, cookies are guarded."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client

from tests.builders import make_collecting_case, make_staff
from tests.builders_documents import make_document

REPO = Path(__file__).resolve().parents[3]
PAGE = b"<html><script>alert(document.cookie)</script></html>"
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
ASKED = """
import json
from backend import settings
print(json.dumps({name: value for name, value in vars(settings).items()
                  if name.startswith(("SESSION_", "CSRF_", "SECURE_")) or name == "CACHES"}))
"""


def settings_at(url: str, folder: Path) -> dict:
    """Return the settings of a house at this address."""
    done = subprocess.run(
        [sys.executable, "-c", ASKED],
        env={"PATH": os.environ["PATH"], "PUBLIC_URL": url, "ZWEITBLICK_VAR": str(folder)},
        cwd=REPO,
        capture_output=True,
        check=True,
    )
    return json.loads(done.stdout)


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/api/health", "/api/me", "/api/desk/cases", "/desk", "/portal"])
def test_scripts_come_from_this_house_and_are_never_evaluated(path: str) -> None:
    policy = Client().get(path).headers["Content-Security-Policy"]

    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    scripts = rules["script-src"].split()
    assert "'self'" in scripts
    assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "https:", "data:", "blob:"} & set(scripts)
    assert rules["default-src"] == "'self'"
    assert rules["object-src"] == rules["base-uri"] == "'none'"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("content", "name", "media_type"),
    [
        (PAGE, "letter.html", "text/html"),
        (PAGE, "letter.xhtml", "application/xhtml+xml"),
        (DRAWING, "drawing.svg", "image/svg+xml"),
        (PAGE, "letter.xml", "text/xml"),
        (PAGE, "letter.pdf", ""),
    ],
)
def test_what_a_browser_could_run_is_only_ever_saved(
    sign_in, content: bytes, name: str, media_type: str
) -> None:
    vera = make_staff()
    document = make_document(make_collecting_case(owner=vera), content=content, file_name=name)
    document.media_type = media_type
    document.save()

    answer = sign_in(vera).get(f"/api/desk/documents/{document.pk}/original")

    assert b"".join(answer.streaming_content) == content
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"


@pytest.mark.django_db
def test_a_name_cannot_add_a_header(sign_in) -> None:
    vera = make_staff()
    name = 'a"\r\nSet-Cookie: session=eve; x=".html'
    document = make_document(make_collecting_case(owner=vera), content=PAGE, file_name=name)

    answer = sign_in(vera).get(f"/api/desk/documents/{document.pk}/original")

    assert "Set-Cookie" not in answer.headers
    assert "\n" not in answer["Content-Disposition"]


@pytest.mark.django_db
def test_an_original_shown_in_the_page_is_still_not_sniffed(sign_in) -> None:
    vera = make_staff()
    document = make_document(make_collecting_case(owner=vera), content=b"%PDF-1.4 a paper")
    document.media_type = "application/pdf"
    document.save()

    answer = sign_in(vera).get(f"/api/desk/documents/{document.pk}/original")

    assert answer["Content-Type"] == "application/pdf"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "script-src 'self'" in answer["Content-Security-Policy"]
    assert answer["Cache-Control"] == "private, no-cache"


def test_cookies_are_guarded_under_https(tmp_path) -> None:
    found = settings_at("https://zweitblick.example", tmp_path)

    assert found["SESSION_COOKIE_NAME"] == "__Host-session"
    assert found["SESSION_COOKIE_SECURE"] is True
    assert found["SESSION_COOKIE_HTTPONLY"] is True
    assert found["SESSION_COOKIE_SAMESITE"] in {"Lax", "Strict"}
    assert found["CSRF_COOKIE_SECURE"] is True
    assert found["CSRF_COOKIE_SAMESITE"] in {"Lax", "Strict"}
    assert found["SECURE_HSTS_SECONDS"] >= 31_536_000
    assert found["CSRF_TRUSTED_ORIGINS"] == ["https://zweitblick.example"]
    # The prefix __Host- holds for a whole host and no other: no domain, every path.
    assert not {"SESSION_COOKIE_DOMAIN", "SESSION_COOKIE_PATH"} & set(found)


def test_a_machine_of_ones_own_works_without_https(tmp_path) -> None:
    found = settings_at("http://localhost:8000", tmp_path)

    assert found["SESSION_COOKIE_NAME"] == "session"
    assert found["SESSION_COOKIE_SECURE"] is False
    assert found["SECURE_PROXY_SSL_HEADER"] is None


def test_limits_are_counted_over_all_processes(tmp_path) -> None:
    shared = {
        "django.core.cache.backends.db.DatabaseCache",
        "django.core.cache.backends.redis.RedisCache",
    }

    found = settings_at("https://zweitblick.example", tmp_path)["CACHES"]

    assert {cache["BACKEND"] for cache in found.values()} <= shared


@pytest.mark.django_db
def test_a_write_from_another_site_is_refused(sign_in) -> None:
    vera = make_staff()
    case = make_collecting_case(owner=vera)
    session = sign_in(vera).cookies["session"].value
    browser = Client(enforce_csrf_checks=True)
    browser.cookies["session"] = session

    answer = browser.post(f"/api/desk/cases/{case.pk}/hold")

    assert answer.status_code == 403
    case.refresh_from_db()
    assert case.state == "COLLECTING"
