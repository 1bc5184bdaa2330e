"""Runs the steps of reading on kept papers. Call it outside a transaction: each takes long."""

from collections.abc import Sequence
from datetime import UTC, datetime

from backend.documents import reading_actions as actions
from backend.documents.models import Document
from backend.documents.reading_rows import page_of, plan_of
from backend.queue.runner import Lease
from backend.storage.queries import as_file
from pipelines.documents.judgement import judge
from pipelines.documents.plan import SURVEY, Plan, chunks
from pipelines.documents.planning import plan_reading
from pipelines.documents.scans import PAGES, Manner, read_pages


def read(document: Document, lease: Lease) -> None:
    """Look at the paper and read its text layer; read few scans here, hand out many."""
    plan = _plan(document, lease)
    if plan.refused:
        reading = judge(plan, (), name=document.file_name)
        with lease.applying():
            actions.record_refusal(document, reading, now=datetime.now(UTC))
        return
    with lease.holding():
        waiting = actions.begin_run(document, version=PAGES, hint=hint_of(document))
    lease.progress(document.page_count - len(waiting), document.page_count)
    pieces = chunks(waiting)
    if len(pieces) > 1:
        with lease.applying():
            actions.hand_out(document, pieces)
        return
    _read_scans(document, waiting, lease)
    finish(document, lease)


def read_piece(document: Document, lease: Lease) -> None:
    """Read the scans that were handed out, but for those that a worker read before it died."""
    numbers = [int(number) for number in lease.ids["pages"].split(",")]
    rows = document.pages.filter(number__in=numbers, read_at=None).order_by("number")
    lease.progress(len(numbers) - rows.count(), len(numbers))
    _read_scans(document, list(rows.values_list("number", flat=True)), lease)
    with lease.applying():
        actions.join(document)


def finish(document: Document, lease: Lease) -> None:
    """Judge the paper by its pages, and end the work."""
    pages = [page_of(row) for row in document.pages.order_by("number")]
    reading = judge(plan_of(document), pages, name=document.file_name)
    changed = [new for new, old in zip(reading.pages, pages, strict=True) if new is not old]
    with lease.applying():
        actions.record_judgement(document, reading, now=datetime.now(UTC), changed=changed)


def hint_of(document: Document) -> str:
    """Return the language a person named, else the patient's: it helps where letters do not."""
    if "language" in document.corrected:
        return document.language
    return document.case.patient.language


def _plan(document: Document, lease: Lease) -> Plan:
    if document.survey_version == SURVEY:
        return plan_of(document)
    with as_file(document.blob) as source:
        plan = plan_reading(source)
    if not plan.refused:
        with lease.holding():
            actions.lay_out(document, plan, now=datetime.now(UTC))
    return plan


def _read_scans(document: Document, numbers: Sequence[int], lease: Lease) -> None:
    """Read scans and enter each as it is read: a worker that takes over finds them."""
    if not numbers:
        return
    hint = hint_of(document)
    turned = document.pages.filter(turn__isnull=False).values_list("number", "turn")
    manner = Manner(hint=hint or None, turns={number: turn or 0 for number, turn in turned})
    with as_file(document.blob) as source:
        for page in read_pages(source, plan_of(document), numbers, manner=manner):
            with lease.one_more():
                actions.keep_page(document, page, version=PAGES, hint=hint, now=datetime.now(UTC))
