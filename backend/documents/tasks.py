"""Celery's face of the papers: read one."""

from datetime import UTC, datetime

from backend.documents import actions, queries, reader
from backend.queue.jobs import Job
from backend.queue.runner import Lease, task


@task(Job.READ_DOCUMENT, failed=actions.fail_reading)
def read_document(lease: Lease) -> None:
    document = queries.document(lease.ids["document_id"])
    actions.start_reading(document)
    reading = reader.read(document, on_page=lease.progress)
    with lease.applying():
        actions.record_reading(document, reading, now=datetime.now(UTC))
