"""What every test can ask for: a signed-in browser, a run of the queue, a place for files."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime

import pytest
from django.core.cache import cache
from django.test import Client

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
# Files that take half a minute and more. Begun last, one of them would keep a core waiting.
LONGEST_FIRST = (
    "tests/journeys/",
    "tests/pipelines/test_read_folder",
    "tests/backend/demo/",
    "tests/launcher/",
    "tests/pipelines/documents/",
    "tests/e2e/test_journey.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    def place(item: pytest.Item) -> int:
        found = (n for n, start in enumerate(LONGEST_FIRST) if item.nodeid.startswith(start))
        return next(found, len(LONGEST_FIRST))

    items.sort(key=place)


@pytest.fixture
def now() -> datetime:
    return NOON


@pytest.fixture(autouse=True)
def _fresh(settings, tmp_path) -> None:
    """Give each test its own files, mail and limits; hash passwords cheaply."""
    settings.VAR = tmp_path / "var"
    settings.VAR.mkdir()
    settings.UPLOADS = settings.VAR / "uploads"
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": str(settings.VAR / "blobs")},
        },
    }
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    cache.clear()


@pytest.fixture
def sign_in() -> Callable[..., Client]:
    """Return a browser in which somebody is signed in, with a second factor."""

    def enter(user, *, second_factor: bool = True) -> Client:
        client = Client()
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        session = client.session
        methods = [{"method": "password", "at": NOON.timestamp()}]
        if second_factor:
            methods.append({"method": "mfa", "at": NOON.timestamp(), "type": "totp"})
        session["account_authentication_methods"] = methods
        session["started_at"] = session["active_at"] = int(time.time())
        session.save()
        return client

    return enter


@pytest.fixture
def reads_at_most() -> Callable[[int], AbstractContextManager[None]]:
    """Count the queries of a list, those aside by which the trail notes that it was shown."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    @contextmanager
    def counting(most: int) -> Iterator[None]:
        with CaptureQueriesContext(connection) as seen:
            yield
        asked = [query["sql"] for query in seen.captured_queries]
        reads = [sql for sql in asked if "audit_" not in sql and "SAVEPOINT" not in sql]
        assert len(reads) <= most, "\n".join(reads)

    return counting


@pytest.fixture
def run_queue(monkeypatch, django_capture_on_commit_callbacks) -> Callable[[], int]:
    """Run every due piece of work, and what that queues, until none is left.

    Only the broker is left out: rows are claimed, run and applied as a worker does it.
    """
    from celery import current_app

    from backend.queue.models import Work
    from backend.queue.states import WorkState

    monkeypatch.setattr("backend.queue.actions.wake", lambda work_id, job: None)
    current_app.loader.import_default_modules()

    def run() -> int:
        done = 0
        while work := Work.objects.filter(
            state=WorkState.QUEUED, run_at__lte=datetime.now(UTC)
        ).first():
            with django_capture_on_commit_callbacks(execute=True):
                current_app.tasks[work.job](work_id=work.pk)
            done += 1
        return done

    return run
