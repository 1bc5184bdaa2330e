"""Everything that changes deliveries of images and studies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from backend import lifecycle
from backend.audit import actions as audit
from backend.cases.models import Case
from backend.errors import Refused
from backend.imaging import index_rows, queries
from backend.imaging.index_rows import Indexed, IndexedStudy
from backend.imaging.models import Delivery, ImportedFile, Study
from backend.imaging.states import (
    DELIVERY_MOVES,
    MOVES,
    DeliveryState,
    Identity,
    Reason,
    StudyState,
)
from backend.queue.actions import enqueue
from backend.queue.jobs import Job
from backend.storage.models import Blob

PIPELINE = "pipeline"


class IdentityOpen(Refused):
    code = "identity-open"
    message = "The images do not say clearly that they show this patient."
    advice = "Compare the name and birth date in the images with the patient, and confirm."


class StillIndexing(Refused):
    code = "still-indexing"
    message = "These images are being indexed."
    advice = "Wait until they are indexed; that can be repeated after that."


class StudyGrew(Refused):
    """Another delivery brought images of the same study meanwhile; indexing starts over."""

    code = "study-grew"
    message = "More images of the same study arrived meanwhile."
    advice = "The images are indexed again by themselves; nothing is lost."
    retryable = True


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about a study, and why."""

    note: str = ""
    reason: Reason | None = None  # of a refusal
    identity_confirmed: bool = False


@transaction.atomic
def receive_delivery(
    case: Case, *, files: Sequence[tuple[Blob, str]], actor: str, now: datetime
) -> Delivery:
    """Enter images whose bytes are kept, as (bytes, the sender's path), and queue the indexing."""
    delivery = Delivery.objects.create(case=case, received_at=now, received_by=actor)
    ordered = sorted(files, key=lambda file: file[1])
    ImportedFile.objects.bulk_create(
        [
            ImportedFile(delivery=delivery, position=position, path=path[:1100], blob=blob)
            for position, (blob, path) in enumerate(ordered)
        ],
        batch_size=500,
    )
    _note(delivery, "delivery.received", actor=actor, files=len(ordered))
    _queue_indexing(delivery)
    return delivery


def start_indexing(delivery: Delivery) -> None:
    """Say that a worker is at it. A worker that starts over finds it said."""
    if delivery.state != DeliveryState.INDEXING:
        lifecycle.move(delivery, moves=DELIVERY_MOVES, to=DeliveryState.INDEXING, actor=PIPELINE)


@transaction.atomic
def record_index(delivery: Delivery, indexed: Indexed, *, now: datetime) -> None:
    """Enter studies, series and instances, and what became of each file of the delivery."""
    _require_known(delivery, indexed)
    lifecycle.move(
        delivery,
        moves=DELIVERY_MOVES,
        to=DeliveryState.INDEXED,
        actor=PIPELINE,
        changes={"missing_files": list(indexed.missing_files), "failure_code": ""},
    )
    index_rows.write_files(delivery, indexed)
    for found in indexed.studies:
        _enter_study(delivery.case, found, now=now)
    for empty in index_rows.drop_what_left(delivery, indexed):
        _note(delivery, "study.emptied", actor=PIPELINE, study=str(empty))
        empty.delete()


def _require_known(delivery: Delivery, indexed: Indexed) -> None:
    """Two deliveries may be indexed at once: the later one must have seen the earlier one's."""
    Case.objects.select_for_update().get(pk=delivery.case_id)
    uids = [found.study.study_uid for found in indexed.studies]
    there = queries.files_of_studies(delivery.case, uids, without=delivery)
    if set(there.order_by().values_list("pk", flat=True)) != indexed.known_files:
        raise StudyGrew


def _enter_study(case: Case, found: IndexedStudy, *, now: datetime) -> None:
    study, changed = index_rows.write_study(case, found, now=now)
    audit.record(actor=PIPELINE, action="study.indexed", subject=str(study), case_id=case.pk)
    if changed and study.state != StudyState.INDEXED:
        changes = {"decided_by": "", "decided_at": None, "refusal_code": "", "note": ""}
        lifecycle.move(study, moves=MOVES, to=StudyState.INDEXED, actor=PIPELINE, changes=changes)


@transaction.atomic
def fail_index(ids: Mapping[str, str], code: str) -> None:
    """Show a person that indexing failed for good; every file is kept."""
    delivery = Delivery.objects.filter(pk=ids["delivery_id"]).first()
    if delivery is None or delivery.state not in {DeliveryState.RECEIVED, DeliveryState.INDEXING}:
        return
    lifecycle.move(
        delivery,
        moves=DELIVERY_MOVES,
        to=DeliveryState.FAILED,
        actor=PIPELINE,
        changes={"failure_code": code},
    )


def guard_index_again(delivery: Delivery) -> None:
    if delivery.state not in {DeliveryState.INDEXED, DeliveryState.FAILED}:
        raise StillIndexing


@transaction.atomic
def index_again(delivery: Delivery, *, actor: str) -> None:
    """Index afresh, after the patient's name or birth date was corrected, say."""
    guard_index_again(delivery)
    lifecycle.move(
        delivery,
        moves=DELIVERY_MOVES,
        to=DeliveryState.RECEIVED,
        actor=actor,
        changes={"failure_code": ""},
    )
    _queue_indexing(delivery)


def guard_check(study: Study, *, identity_confirmed: bool = False) -> None:
    if study.identity != Identity.SAME and not identity_confirmed:
        raise IdentityOpen


def check_study(study: Study, decision: Decision, *, actor: str, now: datetime) -> None:
    """Accept a study for the dossier: a person looked at it."""
    guard_check(study, identity_confirmed=decision.identity_confirmed)
    changes = {
        "note": decision.note,
        "refusal_code": "",
        "decided_by": actor,
        "decided_at": now,
    }
    lifecycle.move(study, moves=MOVES, to=StudyState.CHECKED, actor=actor, changes=changes)


def refuse_study(study: Study, decision: Decision, *, actor: str, now: datetime) -> None:
    """Leave a study out, for a reason that the patient is told."""
    assert decision.reason
    changes: dict[str, Any] = {
        "note": decision.note,
        "refusal_code": decision.reason.value,
        "decided_by": actor,
        "decided_at": now,
    }
    lifecycle.move(study, moves=MOVES, to=StudyState.REFUSED, actor=actor, changes=changes)


def _queue_indexing(delivery: Delivery) -> None:
    enqueue(
        Job.INDEX_IMAGING,
        subject=str(delivery),
        case_id=delivery.case_id,
        delivery_id=str(delivery.pk),
    )


def _note(delivery: Delivery, action: str, *, actor: str, **detail: Any) -> None:
    audit.record(
        actor=actor, action=action, subject=str(delivery), case_id=delivery.case_id, **detail
    )
