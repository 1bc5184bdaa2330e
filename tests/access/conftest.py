"""One world for all questions of a file; whatever a question changes is rolled back."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.conf import settings
from django.db import transaction
from django.test import TestCase, override_settings

from tests.access.world import World, build


@pytest.fixture(autouse=True)
def _fresh(_house: None) -> None:
    """Keep the files of the world, instead of fresh ones for each test."""


@pytest.fixture(scope="module")
def _house(tmp_path_factory) -> Iterator[None]:
    """Give the world its own files, mail and limits; hash passwords cheaply."""
    var = tmp_path_factory.mktemp("var")
    blobs = {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(var / "blobs")},
    }
    with override_settings(
        VAR=var,
        UPLOADS=var / "uploads",
        EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend",
        EMAIL_FILE_PATH=var / "mail",
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        STORAGES={**settings.STORAGES, "default": blobs},
        CACHES={"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}},
    ):
        yield


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker, _house) -> Iterator[World]:
    with django_db_blocker.unblock(), transaction.atomic(), pytest.MonkeyPatch.context() as patch:
        patch.setattr("backend.queue.actions.wake", lambda work_id, job: None)
        yield build(_run_queue)
        transaction.set_rollback(True)


def _run_queue() -> None:
    """Run every due piece of work, and what that queues, until none is left."""
    from celery import current_app

    from backend.queue.models import Work
    from backend.queue.states import WorkState

    current_app.loader.import_default_modules()
    waiting = Work.objects.filter(state=WorkState.QUEUED)
    while work := waiting.filter(run_at__lte=datetime.now(UTC)).first():
        with TestCase.captureOnCommitCallbacks(execute=True):
            current_app.tasks[work.job](work_id=work.pk)
