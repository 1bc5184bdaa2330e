"""Celery's face of billing: looks after payments when nobody tells us."""

from datetime import UTC, datetime, timedelta

from backend.billing import checkout, payment_actions, queries, stripe_gateway
from backend.billing.actions import mark_overdue
from backend.queue.failures import Ids
from backend.queue.jobs import Job
from backend.queue.runner import Lease, task

HOUR = timedelta(hours=1)


def _failed(ids: Ids, code: str) -> None:
    payment_actions.look_again(after=HOUR)


@task(Job.RECONCILE_PAYMENTS, failed=_failed)
def reconcile_payments(lease: Lease) -> None:
    """Mark what is overdue, and bring our books to the provider's."""
    now = datetime.now(UTC)
    found = []
    if stripe_gateway.configured():
        checkout.retry_refunds(now=now)
        found = checkout.look_up(now=now)
    with lease.applying():
        for received in found:
            payment_actions.apply(received, now=now)
        mark_overdue(now=now)
        if stripe_gateway.configured() and queries.open_attempts().exists():
            payment_actions.look_again(after=HOUR)
