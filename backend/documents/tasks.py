"""Celery's face of the papers: look at one, read some of its pages, judge it."""

from backend.documents import queries, reader, reading_actions
from backend.documents.models import Document
from backend.documents.states import DocumentState
from backend.queue.jobs import Job
from backend.queue.runner import Lease, task


@task(Job.READ_DOCUMENT, failed=reading_actions.fail_reading)
def read_document(lease: Lease) -> None:
    document = queries.document(lease.ids["document_id"])
    reading_actions.start_reading(document)
    reader.read(document, lease)


@task(Job.READ_PAGES, failed=reading_actions.fail_reading)
def read_pages(lease: Lease) -> None:
    document = queries.document(lease.ids["document_id"])
    if _is_void(document, lease):
        _end(lease)
    else:
        reader.read_piece(document, lease)


@task(Job.JUDGE_DOCUMENT, failed=reading_actions.fail_reading)
def judge_document(lease: Lease) -> None:
    """Judge a paper whose last page was read, or one in which a person settled words since."""
    document = queries.document(lease.ids["document_id"])
    settled_since = document.state == DocumentState.READ and not lease.ids["run"]
    if settled_since or not _is_void(document, lease):
        reader.finish(document, lease)
    else:
        _end(lease)


def _is_void(document: Document, lease: Lease) -> bool:
    reading = document.state == DocumentState.READING
    return not reading or str(document.run) != lease.ids["run"]


def _end(lease: Lease) -> None:
    """End work of a reading that is over: another one took its place."""
    with lease.applying():
        pass
