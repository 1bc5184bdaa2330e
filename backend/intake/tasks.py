"""Celery's face of the intake: sort a drop."""

from datetime import UTC, datetime

from backend.intake import actions, finishing, queries, sorting
from backend.intake.models import Batch
from backend.intake.states import BatchState
from backend.queue.jobs import Job
from backend.queue.runner import Lease, task


@task(Job.SORT_BATCH, failed=actions.fail_sorting)
def sort_batch(lease: Lease) -> None:
    """Sort a closed batch; look after one that nobody closed."""
    batch = queries.batch(lease.ids["batch_id"])
    now = datetime.now(UTC)
    if batch.state == BatchState.SORTING:
        found = sorting.sort(batch, progress=lease.progress)
        with lease.applying():
            actions.record_sorting(batch, found, now=now)
        return
    with lease.applying():
        if batch.state == BatchState.OPEN:
            _look_after(batch, now=now)
    finishing.drop_expired(now=now)


def _look_after(batch: Batch, *, now: datetime) -> None:
    quiet_at = finishing.quiet_since(batch) + actions.QUIET
    if quiet_at > now:
        actions.wait_longer(batch, until=quiet_at)
    else:
        actions.close_batch(batch, actor="clock", now=now)
