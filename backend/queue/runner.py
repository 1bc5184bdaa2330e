"""Runs one piece of work under a lease: it may run twice or die half-way, and is applied once."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from celery import shared_task
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.db.models import F

from backend.audit import actions as audit
from backend.queue.actions import MAX_ATTEMPTS, sweep
from backend.queue.failures import FAILURES, Failure, Ids
from backend.queue.jobs import Job
from backend.queue.models import Work
from backend.queue.states import WorkState
from backend.storage import temporary
from backend.web import idempotency

log = logging.getLogger(__name__)

ANSWERS_KEPT = timedelta(hours=1)
BACK_OFF = (timedelta(seconds=5), timedelta(seconds=30), timedelta(minutes=2))


class LeaseLost(Exception):
    """Somebody else owns this work now; whatever was done here must not be applied."""


class Lease:
    """The right to apply the result of one piece of work."""

    def __init__(self, work: Work) -> None:
        assert work.token
        self.work_id: int = work.pk
        self.ids: Ids = work.ids
        self.attempt: int = work.attempts
        self.token: UUID = work.token

    def progress(self, done: int, total: int) -> None:
        """Say how far the work is, and beat."""
        self._mine(done=done, total=total, lease_until=_lease_end())

    def beat(self) -> None:
        self._mine(lease_until=_lease_end())

    @contextmanager
    def holding(self) -> Iterator[None]:
        """Open a transaction that keeps a part of the result; the work goes on."""
        with transaction.atomic():
            self.beat()
            yield

    @contextmanager
    def one_more(self) -> Iterator[None]:
        """Open a transaction that keeps the result of one unit of the work, and counts it."""
        with transaction.atomic():
            self._mine(done=F("done") + 1, lease_until=_lease_end())
            yield

    @contextmanager
    def applying(self) -> Iterator[None]:
        """Open the one transaction that applies the result and ends the work, together."""
        with transaction.atomic():
            self._mine(state=WorkState.DONE, ended_at=datetime.now(UTC), lease_until=None)
            yield

    def _mine(self, **changes: object) -> None:
        held = Work.objects.filter(pk=self.work_id, token=self.token, state=WorkState.RUNNING)
        if held.update(**changes) != 1:
            raise LeaseLost


def task(job: Job, *, failed: Failure) -> Callable[[Callable[[Lease], None]], Callable[..., None]]:
    """Make a Celery task of a function that does `job`.

    The function ends with `with lease.applying(): …`. `failed(ids, code)` runs in the transaction
    that marks the work as failed.
    """

    def register(function: Callable[[Lease], None]) -> Callable[..., None]:
        FAILURES[job] = failed

        @shared_task(name=str(job), acks_late=True)
        def run(*, work_id: int) -> None:
            lease = claim(work_id)
            if lease:
                _run(function, lease, job=job)

        return run

    return register


def claim(work_id: int) -> Lease | None:
    """Take the lease, or None when the work is done, not due or held by somebody else."""
    token, now = uuid4(), datetime.now(UTC)
    rows = Work.objects.filter(pk=work_id, state=WorkState.QUEUED, run_at__lte=now).update(
        state=WorkState.RUNNING,
        token=token,
        attempts=F("attempts") + 1,
        lease_until=_lease_end(),
        done=0,
    )
    return Lease(Work.objects.get(pk=work_id)) if rows else None


def _run(function: Callable[[Lease], None], lease: Lease, *, job: Job) -> None:
    with _beating(lease):
        try:
            function(lease)
        except LeaseLost:
            log.warning("work:%s was taken over by another worker", lease.work_id)
        except Exception as fault:
            _end(lease, fault, job=job)
            if not hasattr(fault, "code"):
                raise  # a bug of ours: the log and the alarm must see it


def _end(lease: Lease, fault: Exception, *, job: Job) -> None:
    code = str(getattr(fault, "code", "internal-error"))
    log.warning("work:%s %s failed: %s", lease.work_id, job, code)
    retryable = getattr(fault, "retryable", not hasattr(fault, "code"))
    if retryable and lease.attempt < MAX_ATTEMPTS:
        wait = BACK_OFF[min(lease.attempt, len(BACK_OFF)) - 1]
        Work.objects.filter(pk=lease.work_id, token=lease.token).update(
            state=WorkState.QUEUED,
            token=None,
            lease_until=None,
            run_at=datetime.now(UTC) + wait,
            error_code=code,
        )
        return
    _fail(lease, code=code, job=job)


@transaction.atomic
def _fail(lease: Lease, *, code: str, job: Job) -> None:
    held = Work.objects.filter(pk=lease.work_id, token=lease.token, state=WorkState.RUNNING)
    if held.update(state=WorkState.FAILED, error_code=code, ended_at=datetime.now(UTC)):
        work = Work.objects.get(pk=lease.work_id)
        audit.record(
            actor="pipeline",
            action="work.failed",
            subject=work.subject,
            case_id=work.case_id,
            code=code,
        )
        FAILURES[job](lease.ids, code)


@contextmanager
def _beating(lease: Lease) -> Iterator[None]:
    """Beat from a thread while the work runs, so that a long page does not look like a death."""
    over = threading.Event()

    def beat() -> None:
        try:
            while not over.wait(settings.WORK_LEASE_SECONDS / 3):
                _beat_if_the_database_is_free(lease)
        except LeaseLost:
            log.warning("work:%s lost its lease", lease.work_id)
        finally:
            connection.close()

    thread = threading.Thread(target=beat, daemon=True, name=f"beat-{lease.work_id}")
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join(timeout=5)


def _beat_if_the_database_is_free(lease: Lease) -> None:
    try:
        lease.beat()
    except DatabaseError:  # two more beats come before the lease ends
        log.warning("work:%s could not beat", lease.work_id)


def _lease_end() -> datetime:
    return datetime.now(UTC) + timedelta(seconds=settings.WORK_LEASE_SECONDS)


@shared_task(name="queue.sweep")
def sweep_queue() -> None:
    """Tidy up: what stopped beating, what a killed worker left, what need not be kept."""
    now = datetime.now(UTC)
    temporary.sweep()
    idempotency.forget(before=now - ANSWERS_KEPT)
    sweep(now=now, silence=timedelta(seconds=settings.WORK_LEASE_SECONDS))
