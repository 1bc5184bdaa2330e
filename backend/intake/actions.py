"""Everything that changes drops of files and uploads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from backend import lifecycle
from backend.audit import actions as audit
from backend.cases.models import Case
from backend.documents import actions as documents
from backend.errors import Refused
from backend.imaging import actions as imaging
from backend.intake.models import Batch, SortedFile, Upload
from backend.intake.sorted import Sorted
from backend.intake.states import BATCH_MOVES, UPLOAD_MOVES, BatchState, Place, UploadState
from backend.queue.actions import enqueue
from backend.queue.jobs import Job
from backend.queue.models import Work
from backend.storage.models import Blob

PIPELINE = "pipeline"
QUIET = timedelta(minutes=15)  # a batch that nobody closed is sorted after this long without bytes
LIFETIME = timedelta(days=3)  # of an upload, after its last piece
MOST_FILES = 60_000


class BatchClosed(Refused):
    code = "batch-closed"
    message = "These files are being sorted already."
    advice = "Start a new upload for more files."


class AlreadyArrived(Refused):
    code = "already-arrived"
    message = "This file has arrived and is kept."
    advice = "Set the paper aside in the case if it does not belong there."


class ChangedOnTheWay(Refused):
    code = "checksum-mismatch"
    message = "The file that arrived is not the file that was sent."
    advice = "Choose the file again and send it once more."


class NotFailed(Refused):
    code = "not-failed"
    message = "These files are under way or sorted."
    advice = "Only sorting that failed can be repeated."


@dataclass(frozen=True, slots=True)
class NewUpload:
    """What a sender announces. Sizes in bytes, sha256 in hex or empty."""

    file_name: str
    size: int
    sha256: str = ""


@transaction.atomic
def open_batch(case: Case, *, expected: int, actor: str, now: datetime) -> Batch:
    """Open a drop of `expected` files; it is sorted even if nobody ever closes it."""
    documents.guard_receiving(case)
    batch = Batch.objects.create(
        case=case, expected=expected, opened_by=actor, opened_at=now, touched_at=now
    )
    _note(batch, "batch.opened", actor=actor, expected=expected)
    _queue_sorting(batch, not_before=now + QUIET)
    return batch


@transaction.atomic
def announce_upload(batch: Batch, new: NewUpload, *, actor: str, now: datetime) -> Upload:
    if batch.state != BatchState.OPEN:
        raise BatchClosed
    upload = Upload.objects.create(
        batch=batch,
        file_name=new.file_name[:1024],
        size=new.size,
        sha256=new.sha256.lower(),
        created_by=actor,
        created_at=now,
    )
    Batch.objects.filter(pk=batch.pk).update(touched_at=now)
    _note(batch, "upload.announced", actor=actor, upload=str(upload), size=new.size)
    return upload


@transaction.atomic
def record_arrival(upload: Upload, *, blob: Blob, now: datetime) -> None:
    """Enter a file that is here whole and kept. The last one announced closes its batch."""
    actor = upload.created_by
    lifecycle.move(
        upload,
        moves=UPLOAD_MOVES,
        to=UploadState.ARRIVED,
        actor=actor,
        changes={"blob": blob},
    )
    batch = Batch.objects.select_for_update().get(pk=upload.batch_id)
    if batch.state != BatchState.OPEN:
        batch = _own_batch(upload, actor=actor, now=now)
    batch.touched_at = now
    batch.save(update_fields=["touched_at"])
    here = batch.uploads.filter(state=UploadState.ARRIVED).count()
    if here >= batch.expected:
        close_batch(batch, actor=actor, now=now)


def _own_batch(upload: Upload, *, actor: str, now: datetime) -> Batch:
    """Give a latecomer a batch of its own: the others are sorted without it."""
    batch = open_batch(upload.batch.case, expected=1, actor=actor, now=now)
    upload.batch = batch
    upload.save(update_fields=["batch"])
    return batch


def spoil_upload(upload: Upload, *, actor: str) -> None:
    lifecycle.move(upload, moves=UPLOAD_MOVES, to=UploadState.SPOILED, actor=actor)


def drop_upload(upload: Upload, *, actor: str) -> None:
    """Give up an upload that is not here whole; what has arrived is kept."""
    if upload.state == UploadState.ARRIVED:
        raise AlreadyArrived
    lifecycle.move(upload, moves=UPLOAD_MOVES, to=UploadState.DROPPED, actor=actor)


@transaction.atomic
def close_batch(batch: Batch, *, actor: str, now: datetime) -> None:
    """Say that no more files come, and queue the sorting."""
    if batch.state != BatchState.OPEN:
        raise BatchClosed
    lifecycle.move(
        batch,
        moves=BATCH_MOVES,
        to=BatchState.SORTING,
        actor=actor,
        changes={"closed_at": now},
    )
    _queue_sorting(batch)


@transaction.atomic
def wait_longer(batch: Batch, *, until: datetime) -> None:
    """Look again later at a batch into which bytes still flow."""
    _note(batch, "batch.waits", actor="clock")
    _queue_sorting(batch, not_before=until)


@transaction.atomic
def sort_again(batch: Batch, *, actor: str) -> None:
    if batch.state != BatchState.FAILED:
        raise NotFailed
    changes = {"failure_code": ""}
    lifecycle.move(batch, moves=BATCH_MOVES, to=BatchState.SORTING, actor=actor, changes=changes)
    _queue_sorting(batch)


@transaction.atomic
def record_sorting(batch: Batch, found: Sequence[Sorted], *, now: datetime) -> None:
    """Hand every file on to the papers or to the images, and remember where it went."""
    lifecycle.move(batch, moves=BATCH_MOVES, to=BatchState.SORTED, actor=PIPELINE)
    rows = [
        SortedFile(batch=batch, position=position, path=one.path[:1100], place=one.place)
        for position, one in enumerate(found)
    ]
    for row, one in zip(rows, found, strict=True):
        row.reason = one.reason
        if one.place == Place.DOCUMENTS:
            _hand_to_documents(row, one, now=now)
    _hand_to_imaging(batch, rows, found, now=now)
    SortedFile.objects.bulk_create(rows, batch_size=500)


def _hand_to_documents(row: SortedFile, one: Sorted, *, now: datetime) -> None:
    batch = row.batch
    assert one.blob
    received = documents.receive_document(
        batch.case, blob=one.blob, file_name=one.path, actor=batch.opened_by, now=now
    )
    row.document, row.duplicate = received.document, received.duplicate


def _hand_to_imaging(
    batch: Batch, rows: Sequence[SortedFile], found: Sequence[Sorted], *, now: datetime
) -> None:
    images = {row.position: one for row, one in zip(rows, found, strict=True)}
    images = {at: one for at, one in images.items() if one.place == Place.IMAGING}
    if not images:
        return
    delivery = imaging.receive_delivery(
        batch.case,
        files=[(one.blob, one.path) for one in images.values() if one.blob],
        actor=batch.opened_by,
        now=now,
    )
    imported = list(delivery.files.order_by("position"))
    ordered = sorted(images, key=lambda at: images[at].path)
    for at, file in zip(ordered, imported, strict=True):
        rows[at].imported = file


@transaction.atomic
def fail_sorting(ids: Mapping[str, str], code: str) -> None:
    """Show a person that sorting failed for good; every file is kept."""
    batch = Batch.objects.filter(pk=ids["batch_id"]).first()
    if batch is None or batch.state not in {BatchState.OPEN, BatchState.SORTING}:
        return
    if batch.state == BatchState.OPEN:
        lifecycle.move(batch, moves=BATCH_MOVES, to=BatchState.SORTING, actor="clock")
    changes = {"failure_code": code}
    lifecycle.move(batch, moves=BATCH_MOVES, to=BatchState.FAILED, actor=PIPELINE, changes=changes)


def _queue_sorting(batch: Batch, *, not_before: datetime | None = None) -> None:
    work = enqueue(
        Job.SORT_BATCH, subject=str(batch), case_id=batch.case_id, batch_id=str(batch.pk)
    )
    if not_before:
        Work.objects.filter(pk=work.pk).update(run_at=not_before)


def _note(batch: Batch, action: str, *, actor: str, **detail: Any) -> None:
    audit.record(actor=actor, action=action, subject=str(batch), case_id=batch.case_id, **detail)
