"""Everything that the reading of a paper writes, from the first look to the judgement."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.db import transaction

from backend import lifecycle
from backend.audit import actions as audit
from backend.documents import reading_rows, settling
from backend.documents.models import Document, Fact, Page, SettledWord
from backend.documents.states import ENDED, MOVES, DocumentState, FactState
from backend.queue.actions import enqueue
from backend.queue.jobs import Job
from backend.queue.models import Work
from backend.queue.states import WorkState
from pipelines.documents import results
from pipelines.documents.plan import SURVEY, Plan
from pipelines.documents.results import Reading, ReadingState, TextSource

PIPELINE = "pipeline"
READING_FAILED = "reading-failed"
FAILED_ADVICE = (
    "Our reader gave up on this paper; it is kept as it came. Read it again; if that fails too, "
    "ask for another copy."
)


def start_reading(document: Document) -> None:
    """Say that a worker is at it. A worker that starts over finds it said."""
    if document.state != DocumentState.READING:
        lifecycle.move(document, moves=MOVES, to=DocumentState.READING, actor=PIPELINE)


@transaction.atomic
def lay_out(document: Document, plan: Plan, *, now: datetime) -> None:
    """Enter the pages of a paper that was looked at: those with a text layer are read now.

    Scans that are known stay as they were read, and how a person turned them.
    """
    known = {page.number: page for page in document.pages.all()}
    before = {number: page.text for number, page in known.items() if page.version}
    document.pages.exclude(number__in=plan.scans).delete()
    document.pages.filter(number__gt=len(plan.sizes)).delete()
    settled = list(document.settled_words.order_by("pk"))
    Page.objects.bulk_create(
        _text_row(document, page, settled=settled, now=now) for page in plan.pages
    )
    for number in plan.scans:
        width, height = plan.sizes[number - 1]
        _scan_row(document, known.get(number), number=number, width=width, height=height).save()
    changes: dict[str, Any] = {
        "media_type": plan.media_type,
        "page_count": len(plan.sizes),
        "survey_version": SURVEY,
        "notes": list(plan.notes),
    }
    after = dict(document.pages.values_list("number", "text"))
    if any(after.get(number) != text for number, text in before.items()):
        changes["text_changed_at"] = now
    _change(document, changes)


def _text_row(
    document: Document, page: results.Page, *, settled: Sequence[SettledWord], now: datetime
) -> Page:
    row = reading_rows.page_row(document, _settled(page, settled=settled))
    row.read_at, row.version = now, SURVEY
    return row


def _settled(page: results.Page, *, settled: Sequence[SettledWord]) -> results.Page:
    its_own = [word for word in settled if word.page == page.number]
    return settling.laid_over(page, its_own) if its_own else page


def _scan_row(
    document: Document, known: Page | None, *, number: int, width: float, height: float
) -> Page:
    was_scan = known is not None and known.source == TextSource.OCR
    row = known if known and was_scan else Page(document=document, number=number)
    row.source, row.width, row.height = TextSource.OCR.value, width, height
    row.confidence = row.confidence or 0.0
    return row


@transaction.atomic
def begin_run(document: Document, *, version: str, hint: str) -> list[int]:
    """Make the work of every earlier reading void, and return the numbers of the pages to read.

    What this version of the step read with the same hint is not read again.
    """
    _change(document, {"run": uuid4()})
    scans = document.pages.filter(source=TextSource.OCR)
    scans.exclude(version=version, hint=hint).update(read_at=None)
    waiting = document.pages.filter(read_at=None).order_by("number")
    return list(waiting.values_list("number", flat=True))


@transaction.atomic
def hand_out(document: Document, pieces: Sequence[Sequence[int]]) -> None:
    """Queue the scans, for any worker; the last one that ends has the paper judged."""
    for numbers in pieces:
        _queue(document, Job.READ_PAGES, pages=",".join(map(str, numbers)))


@transaction.atomic
def keep_page(
    document: Document, page: results.Page, *, version: str, hint: str, now: datetime
) -> None:
    """Enter one page that was read, unless the reading it belongs to is void."""
    settled = list(document.settled_words.filter(page=page.number).order_by("pk"))
    fields = reading_rows.page_fields(_settled(page, settled=settled))
    row = document.pages.filter(number=page.number, read_at=None, document__run=document.run)
    read_otherwise = row.exclude(version="").exclude(text=fields["text"]).exists()
    if row.update(**fields, read_at=now, version=version, hint=hint) and read_otherwise:
        _change(document, {"text_changed_at": now})


@transaction.atomic
def join(document: Document) -> None:
    """Have the paper judged once no page waits; only one worker can take over the run."""
    if document.pages.filter(read_at=None).exists():
        return
    taken = Document.objects.filter(pk=document.pk, run=document.run)
    document.run = uuid4()
    if taken.update(run=document.run):
        _queue(document, Job.JUDGE_DOCUMENT)


def judge_first(document: Document) -> None:
    """Have a paper judged whose pages were read with another one."""
    _queue(document, Job.JUDGE_DOCUMENT)


@transaction.atomic
def judge_anew(document: Document) -> None:
    """Have a paper that was read judged again, once for all words settled meanwhile."""
    waiting = Work.objects.filter(
        job=Job.JUDGE_DOCUMENT, subject=str(document), state=WorkState.QUEUED
    )
    if document.state == DocumentState.READ and not waiting.exists():
        _queue(document, Job.JUDGE_DOCUMENT)


@transaction.atomic
def record_judgement(
    document: Document,
    reading: Reading,
    *,
    now: datetime,
    changed: Sequence[results.Page] = (),
) -> None:
    """Enter what the whole paper is, with the pages on which only the whole shows what is what.

    What a person corrected or decided before stays as it is.
    """
    changes = {
        "reading_version": reading.version,
        "refusal_code": reading.refusal.code if reading.refusal else "",
        "refusal_advice": reading.refusal.advice if reading.refusal else "",
        "notes": list(reading.notes),
        "parts": reading_rows.part_values(reading),
        "read_at": now,
        "run": None,
        **_uncorrected(document, reading),
    }
    if document.state == DocumentState.READ and reading.state is ReadingState.READ:
        _change(document, changes)
    else:
        to = DocumentState(reading.state.value)
        lifecycle.move(document, moves=MOVES, to=to, actor=PIPELINE, changes=changes)
    for page in changed:
        document.pages.filter(number=page.number).update(**reading_rows.page_fields(page))
    _propose_facts(document, reading)
    action = "document.read" if reading.state is ReadingState.READ else "document.not_read"
    _note(document, action, pages=len(reading.pages))


@transaction.atomic
def record_refusal(document: Document, reading: Reading, *, now: datetime) -> None:
    """Enter why a file is not read."""
    document.pages.all().delete()
    _change(document, {"media_type": reading.media_type, "page_count": 0, "survey_version": ""})
    record_judgement(document, reading, now=now)


def record_reading(document: Document, reading: Reading, *, now: datetime) -> None:
    """Enter a whole reading at once."""
    settled = list(document.settled_words.order_by("pk"))
    reading = replace(
        reading, pages=tuple(_settled(page, settled=settled) for page in reading.pages)
    )
    plan = Plan(
        sha256=reading.sha256,
        media_type=reading.media_type,
        sizes=tuple((page.width, page.height) for page in reading.pages),
        pages=reading.pages,
        notes=reading.notes,
    )
    with transaction.atomic():
        lay_out(document, plan, now=now)
        record_judgement(document, reading, now=now)


def _uncorrected(document: Document, reading: Reading) -> dict[str, Any]:
    said: dict[str, Any] = {
        "language": reading.language or "",
        "kdl": reading.document_class.kdl or "",
        "dated_on": reading.dated_on,
        "title": reading_rows.heading_of(reading),
    }
    fresh: dict[str, Any] = {
        name: value for name, value in said.items() if name not in document.corrected
    }
    if "kdl" in fresh:
        fresh["kdl_confidence"] = reading.document_class.confidence
    return fresh


def _propose_facts(document: Document, reading: Reading) -> None:
    """Replace proposals nobody has decided; never propose again what somebody has."""
    document.facts.filter(state=FactState.PROPOSED).delete()
    decided = set(document.facts.values_list("kind", "label", "value", "unit", "page"))
    rows = [
        reading_rows.fact_row(document, fact, position=position)
        for position, fact in enumerate(reading.facts)
    ]
    Fact.objects.bulk_create(
        row for row in rows if (row.kind, row.label, row.value, row.unit, row.page) not in decided
    )


@transaction.atomic
def fail_reading(ids: Mapping[str, str], code: str) -> None:
    """Show a person that our reading failed for good; the paper may be fine."""
    document = Document.objects.filter(pk=ids["document_id"]).first()
    if document is None or document.state in ENDED:
        return
    if ids.get("run") and ids["run"] != str(document.run):
        return  # it belonged to a reading that another one replaced
    changes = {"refusal_code": READING_FAILED, "refusal_advice": FAILED_ADVICE, "run": None}
    lifecycle.move(
        document, moves=MOVES, to=DocumentState.UNREADABLE, actor=PIPELINE, changes=changes
    )
    _note(document, "document.reading_failed", code=code)


def _change(document: Document, changes: Mapping[str, Any]) -> None:
    for name, value in changes.items():
        setattr(document, name, value)
    document.save(update_fields=list(changes))


def _queue(document: Document, job: Job, *, pages: str = "") -> None:
    enqueue(
        job,
        subject=str(document),
        case_id=document.case_id,
        document_id=str(document.pk),
        run=str(document.run or ""),
        pages=pages,
    )


def _note(document: Document, action: str, **detail: Any) -> None:
    audit.record(
        actor=PIPELINE, action=action, subject=str(document), case_id=document.case_id, **detail
    )
