"""Everything that changes a dossier, and the move of a case to ready."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from backend import lifecycle
from backend.audit import actions as audit
from backend.cases.actions import move_case
from backend.cases.models import Case
from backend.cases.states import CaseState
from backend.documents.models import Document
from backend.dossier.checklist import guard_ready
from backend.dossier.models import Dossier
from backend.dossier.refusals import NotPreparing
from backend.dossier.states import MOVES, DossierState
from backend.imaging.models import Study
from backend.queue.actions import enqueue
from backend.queue.jobs import Job
from backend.storage.models import Blob

LIVING = (DossierState.FROZEN, DossierState.SENT)


@dataclass(frozen=True, slots=True)
class Files:
    """What freezing made."""

    pdf: Blob
    bundle: Blob
    package: Blob
    pages: int
    documents: Sequence[Document] = ()  # what it holds
    studies: Sequence[Study] = ()


def mark_ready(case: Case, *, actor: str, now: datetime) -> None:
    """Move the case to ready once every point of the checklist is met."""
    guard_mark_ready(case, now=now)
    move_case(case, to=CaseState.READY, actor=actor, now=now)


def guard_mark_ready(case: Case, *, now: datetime) -> None:
    if case.state != CaseState.PREPARING:
        raise NotPreparing
    guard_ready(case, on=now.date())


@transaction.atomic
def assemble(case: Case, *, actor: str, now: datetime) -> Dossier:
    """Begin the next version. Nothing unsigned leaves: the checklist must be met."""
    guard_ready(case, on=now.date())
    newest = Dossier.objects.filter(case=case).aggregate(newest=Max("version"))["newest"] or 0
    dossier = Dossier.objects.create(
        case=case, version=newest + 1, requested_at=now, requested_by=actor
    )
    audit.record(actor=actor, action="dossier.requested", subject=str(dossier), case_id=case.pk)
    _enqueue(dossier)
    return dossier


@transaction.atomic
def record_frozen(dossier: Dossier, files: Files, *, now: datetime) -> None:
    """Freeze this version and supersede the ones before it."""
    for older in Dossier.objects.filter(
        case=dossier.case, state__in=LIVING, version__lt=dossier.version
    ):
        lifecycle.move(older, moves=MOVES, to=DossierState.SUPERSEDED, actor="house")
    lifecycle.move(
        dossier,
        moves=MOVES,
        to=DossierState.FROZEN,
        actor="house",
        changes={
            "frozen_at": now,
            "pdf": files.pdf,
            "bundle": files.bundle,
            "package": files.package,
            "pages": files.pages,
        },
    )
    dossier.documents.set(files.documents)
    dossier.studies.set(files.studies)


def record_failure(dossier: Dossier, *, code: str) -> None:
    changes = {"failure_code": code}
    lifecycle.move(dossier, moves=MOVES, to=DossierState.FAILED, actor="house", changes=changes)


@transaction.atomic
def assemble_again(dossier: Dossier, *, actor: str) -> None:
    """Run a failed assembly again."""
    changes = {"failure_code": ""}
    lifecycle.move(dossier, moves=MOVES, to=DossierState.ASSEMBLING, actor=actor, changes=changes)
    _enqueue(dossier)


def record_sent(dossier: Dossier, *, actor: str, now: datetime) -> None:
    """Note that a centre was given this version; a second centre changes nothing."""
    if dossier.state != DossierState.SENT:
        changes = {"sent_at": now}
        lifecycle.move(dossier, moves=MOVES, to=DossierState.SENT, actor=actor, changes=changes)


def _enqueue(dossier: Dossier) -> None:
    enqueue(
        Job.ASSEMBLE_DOSSIER,
        subject=str(dossier),
        case_id=dossier.case_id,
        dossier_id=str(dossier.pk),
    )
