"""Celery's face of opinions: reads one."""

from datetime import UTC, datetime
from pathlib import PurePath

from backend.opinions import opinion_actions
from backend.opinions.models import Opinion
from backend.queue.failures import Ids
from backend.queue.jobs import Job
from backend.queue.runner import Lease, task
from backend.storage.queries import as_file
from pipelines.documents.reading import read_record
from pipelines.documents.results import Reading, ReadingState


def _failed(ids: Ids, code: str) -> None:
    opinion_actions.record_unreadable(_opinion(ids), code=code)


@task(Job.READ_OPINION, failed=_failed)
def read_opinion(lease: Lease) -> None:
    opinion = _opinion(lease.ids)
    reading = _read(opinion, lease)
    with lease.applying():
        if reading.state is ReadingState.READ:
            opinion_actions.record_reading(opinion, reading, now=datetime.now(UTC))
        else:
            code = reading.refusal.code if reading.refusal else "no-text"
            opinion_actions.record_unreadable(opinion, code=code)


def _opinion(ids: Ids) -> Opinion:
    known = Opinion.objects.select_related("blob", "request__case__patient")
    return known.get(pk=ids["opinion_id"])


def _read(opinion: Opinion, lease: Lease) -> Reading:
    with as_file(opinion.blob, suffix=PurePath(opinion.file_name).suffix) as path:
        return read_record(path, name=opinion.file_name, language_hint="de", on_page=lease.progress)
