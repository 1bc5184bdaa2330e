"""Celery's face of the scans: index a delivery."""

from datetime import UTC, datetime

from backend.imaging import actions, indexer, queries
from backend.queue.jobs import Job
from backend.queue.runner import Lease, task


@task(Job.INDEX_IMAGING, failed=actions.fail_index)
def index_imaging(lease: Lease) -> None:
    delivery = queries.delivery(lease.ids["delivery_id"])
    actions.start_indexing(delivery)
    indexed = indexer.index(delivery, progress=lease.progress)
    with lease.applying():
        actions.record_index(delivery, indexed, now=datetime.now(UTC))
