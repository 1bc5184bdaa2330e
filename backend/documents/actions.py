"""Everything that changes papers and the facts they state."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from backend import lifecycle
from backend.audit import actions as audit
from backend.cases.models import Case
from backend.cases.states import CaseState
from backend.documents import reading_rows
from backend.documents.models import Document, Fact, KeptReading, Page, PageImage
from backend.documents.states import ENDED, FACT_MOVES, MOVES, DocumentState, FactState
from backend.errors import Refused
from backend.queue.actions import enqueue
from backend.queue.jobs import Job
from backend.storage.models import Blob
from pipelines.documents.results import Reading, ReadingState

PIPELINE = "pipeline"
CORRECTABLE = ("kdl", "dated_on", "language", "title", "issuer")
READING_FAILED = "reading-failed"
FAILED_ADVICE = (
    "Our reader gave up on this paper; it is kept as it came. Read it again; if that fails too, "
    "ask for another copy."
)


class CaseClosed(Refused):
    code = "case-closed"
    message = "This case is closed and takes no more papers."
    advice = "Open a new case for the patient and send the papers there."


class StillReading(Refused):
    code = "still-reading"
    message = "This paper is being read."
    advice = "Wait until it is read; it can be read again after that."


@dataclass(frozen=True, slots=True)
class Received:
    """A paper that came in; `duplicate` when the case already held the same bytes."""

    document: Document
    duplicate: bool


def guard_receiving(case: Case) -> None:
    """Refuse papers and images for a case that is over."""
    if case.state in {CaseState.CLOSED, CaseState.CANCELLED}:
        raise CaseClosed


@transaction.atomic
def receive_document(
    case: Case, *, blob: Blob, file_name: str, actor: str, now: datetime
) -> Received:
    """Enter a paper whose bytes are kept, and queue its reading. The same bytes enter once."""
    document, created = Document.objects.get_or_create(
        case=case,
        sha256=blob.sha256,
        defaults={
            "blob": blob,
            "size": blob.size,
            "file_name": file_name[:500],
            "received_at": now,
            "received_by": actor,
        },
    )
    audit.record(
        actor=actor,
        action="document.received" if created else "document.received_again",
        subject=str(document),
        case_id=case.pk,
        sha256=blob.sha256,
    )
    if created:
        _queue_reading(document)
    return Received(document=document, duplicate=not created)


def start_reading(document: Document) -> None:
    """Say that a worker is at it. A worker that starts over finds it said."""
    if document.state != DocumentState.READING:
        lifecycle.move(document, moves=MOVES, to=DocumentState.READING, actor=PIPELINE)


@transaction.atomic
def keep_reading(document: Document, *, blob: Blob, version: str, hint: str) -> None:
    """Remember what the file said, for a worker that starts over."""
    _, created = KeptReading.objects.get_or_create(
        case_id=document.case_id,
        sha256=document.sha256,
        version=version,
        hint=hint,
        defaults={"blob": blob},
    )
    if created:
        _note(document, "document.reading_kept", actor=PIPELINE)


@transaction.atomic
def record_reading(document: Document, reading: Reading, *, now: datetime) -> None:
    """Enter what was read. What a person corrected or decided before stays as it is."""
    changes = {
        "media_type": reading.media_type,
        "page_count": len(reading.pages),
        "reading_version": reading.version,
        "refusal_code": reading.refusal.code if reading.refusal else "",
        "refusal_advice": reading.refusal.advice if reading.refusal else "",
        "read_at": now,
        **_uncorrected(document, reading),
    }
    to = DocumentState(reading.state.value)
    lifecycle.move(document, moves=MOVES, to=to, actor=PIPELINE, changes=changes)
    document.pages.all().delete()
    Page.objects.bulk_create(reading_rows.page_rows(document, reading))
    _propose_facts(document, reading)
    action = "document.read" if reading.state is ReadingState.READ else "document.not_read"
    _note(document, action, actor=PIPELINE, pages=len(reading.pages))


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
    changes = {"refusal_code": READING_FAILED, "refusal_advice": FAILED_ADVICE}
    lifecycle.move(
        document, moves=MOVES, to=DocumentState.UNREADABLE, actor=PIPELINE, changes=changes
    )
    _note(document, "document.reading_failed", actor=PIPELINE, code=code)


def guard_read_again(document: Document) -> None:
    if document.state not in ENDED:
        raise StillReading


@transaction.atomic
def read_again(document: Document, *, actor: str) -> None:
    guard_read_again(document)
    changes = {"refusal_code": "", "refusal_advice": ""}
    lifecycle.move(document, moves=MOVES, to=DocumentState.RECEIVED, actor=actor, changes=changes)
    _queue_reading(document)


@transaction.atomic
def correct_document(document: Document, *, actor: str, details: Mapping[str, Any]) -> None:
    """Write what a person knows better than the reading; later readings respect it."""
    changes = {name: details[name] for name in CORRECTABLE if name in details}
    if "kdl" in changes:
        changes["kdl_confidence"] = 1.0
    changes["corrected"] = sorted({*document.corrected, *(set(CORRECTABLE) & set(changes))})
    for name, value in changes.items():
        setattr(document, name, value)
    document.save(update_fields=list(changes))
    _note(document, "document.corrected", actor=actor, fields=changes["corrected"])


@transaction.atomic
def set_aside(document: Document, *, actor: str) -> None:
    """Leave the paper out of profile and dossier; it stays in the case."""
    document.set_aside = True
    document.save(update_fields=["set_aside"])
    _note(document, "document.set_aside", actor=actor)


@transaction.atomic
def bring_back(document: Document, *, actor: str) -> None:
    document.set_aside = False
    document.save(update_fields=["set_aside"])
    _note(document, "document.brought_back", actor=actor)


def confirm_fact(fact: Fact, *, actor: str, now: datetime) -> None:
    _decide(fact, to=FactState.CONFIRMED, actor=actor, now=now)


def reject_fact(fact: Fact, *, actor: str, now: datetime) -> None:
    _decide(fact, to=FactState.REJECTED, actor=actor, now=now)


def _decide(fact: Fact, *, to: FactState, actor: str, now: datetime) -> None:
    changes = {"decided_by": actor, "decided_at": now}
    lifecycle.move(fact, moves=FACT_MOVES, to=to, actor=actor, changes=changes)


@transaction.atomic
def keep_page_image(
    document: Document, *, number: int, width: int, version: str, blob: Blob
) -> PageImage:
    image, created = PageImage.objects.get_or_create(
        document=document, number=number, width=width, version=version, defaults={"blob": blob}
    )
    if created:
        _note(document, "document.page_drawn", actor=PIPELINE, page=number, width=width)
    return image


def _queue_reading(document: Document) -> None:
    enqueue(
        Job.READ_DOCUMENT,
        subject=str(document),
        case_id=document.case_id,
        document_id=str(document.pk),
    )


def _note(document: Document, action: str, *, actor: str, **detail: Any) -> None:
    audit.record(
        actor=actor, action=action, subject=str(document), case_id=document.case_id, **detail
    )
