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
from backend.documents.models import Document, Fact, Page, PageImage
from backend.documents.states import ENDED, FACT_MOVES, MOVES, DocumentState, FactState
from backend.errors import Refused
from backend.queue.actions import enqueue
from backend.queue.jobs import Job
from backend.storage.models import Blob
from pipelines.documents.results import TextSource

PIPELINE = "pipeline"
CORRECTABLE = ("kdl", "dated_on", "language", "title", "issuer")


class CaseClosed(Refused):
    code = "case-closed"
    message = "This case is closed and takes no more papers."
    advice = "Open a new case for the patient and send the papers there."


class StillReading(Refused):
    code = "still-reading"
    message = "This paper is being read."
    advice = "Wait until it is read; it can be read again after that."


class NotAScan(Refused):
    code = "not-a-scan"
    message = "The text of this page was not read from a picture."
    advice = "Turn it on the screen; its text does not depend on how the page lies."


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


def guard_read_again(document: Document) -> None:
    if document.state not in ENDED:
        raise StillReading


@transaction.atomic
def read_again(document: Document, *, actor: str, language: str | None = None) -> None:
    """Queue another reading, as `language` (BCP 47) where a person names one.

    Only what is not known yet is read: pages that were read the same way before stay.
    """
    guard_read_again(document)
    if language:
        correct_document(document, actor=actor, details={"language": language})
    changes = {"refusal_code": "", "refusal_advice": ""}
    lifecycle.move(document, moves=MOVES, to=DocumentState.RECEIVED, actor=actor, changes=changes)
    _queue_reading(document)


@transaction.atomic
def rotate_page(page: Page, *, clockwise: int, actor: str) -> None:
    """Keep how a person turned the page (degrees that set it upright), and read it that way."""
    document = page.document
    guard_read_again(document)
    if page.source != TextSource.OCR:
        raise NotAScan
    page.turn, page.read_at = clockwise, None
    page.save(update_fields=["turn", "read_at"])
    _note(document, "document.page_rotated", actor=actor, page=page.number, clockwise=clockwise)
    read_again(document, actor=actor)


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
