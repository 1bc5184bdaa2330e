"""Queues work with the caller's transaction, and wakes a worker once that commits."""

from datetime import UTC, datetime, timedelta
from functools import partial
from uuid import UUID

from celery import current_app
from django.db import transaction
from django.db.models import F, Q

from backend.audit import actions as audit
from backend.errors import Refused
from backend.queue.failures import FAILURES
from backend.queue.jobs import QUEUES, Job
from backend.queue.models import Work
from backend.queue.states import WorkState

MAX_ATTEMPTS = 3


class NotFailed(Refused):
    code = "not-failed"
    message = "This step is still under way or is done."
    advice = "Wait for it to end; it can be run again only after it failed."


def enqueue(
    job: Job,
    *,
    subject: str,
    case_id: UUID | None = None,
    after: timedelta = timedelta(0),
    **ids: str,
) -> Work:
    """Write the work row now, due `after` a while; send its wake-up once the transaction commits.

    The sweep wakes a worker again when work that was put off is due.
    """
    now = datetime.now(UTC)
    work = Work.objects.create(
        job=job, ids=ids, subject=subject, case_id=case_id, run_at=now + after, queued_at=now
    )
    transaction.on_commit(partial(wake, work.pk, job))
    return work


def wake(work_id: int, job: str) -> None:
    """Tell some worker. Losing this message loses nothing: the sweep sends it again."""
    Work.objects.filter(pk=work_id).update(sent_at=datetime.now(UTC))
    current_app.send_task(job, kwargs={"work_id": work_id}, queue=QUEUES[Job(job)])


@transaction.atomic
def run_again(work: Work, *, actor: str) -> None:
    """Queue failed work afresh."""
    now = datetime.now(UTC)
    rows = Work.objects.filter(pk=work.pk, state=WorkState.FAILED).update(
        state=WorkState.QUEUED, attempts=0, run_at=now, error_code="", ended_at=None
    )
    if rows != 1:
        raise NotFailed
    audit.record(actor=actor, action="work.run_again", subject=work.subject, case_id=work.case_id)
    transaction.on_commit(partial(wake, work.pk, work.job))


def sweep(*, now: datetime, silence: timedelta) -> int:
    """Send again what was queued and never started, and what stopped beating. Return how many."""
    expired = Work.objects.filter(state=WorkState.RUNNING, lease_until__lt=now)
    for work in expired.filter(attempts__gte=MAX_ATTEMPTS):
        _give_up(work, now=now)
    expired.update(state=WorkState.QUEUED, token=None, lease_until=None, run_at=now, sent_at=None)
    waiting = Work.objects.filter(state=WorkState.QUEUED, run_at__lte=now).filter(
        Q(sent_at__isnull=True) | Q(sent_at__lt=now - silence) | Q(sent_at__lt=F("run_at"))
    )
    found = list(waiting.order_by("run_at").values_list("pk", "job")[:500])
    for work_id, job in found:
        wake(work_id, job)
    return len(found)


def _give_up(work: Work, *, now: datetime) -> None:
    """End work on which a worker died three times: a person must look."""
    with transaction.atomic():
        rows = Work.objects.filter(pk=work.pk, state=WorkState.RUNNING, token=work.token).update(
            state=WorkState.FAILED, error_code="worker-died", ended_at=now, token=None
        )
        if rows:
            audit.record(
                actor="clock",
                action="work.failed",
                subject=work.subject,
                case_id=work.case_id,
                code="worker-died",
            )
            FAILURES[work.job](work.ids, "worker-died")
