"""Ends an upload that is here whole, and clears away those that were given up."""

from datetime import datetime

from backend.intake import actions, parts, queries
from backend.intake.models import Batch, Upload
from backend.intake.parts import Part
from backend.storage.actions import keep_file


def finish(upload: Upload, part: Part, *, now: datetime) -> None:
    """Keep the bytes encrypted and enter the arrival; the plain part goes at once.

    Call it with the part locked and outside a transaction. Dying half-way costs nothing: the part
    is still there, and the next request finishes it.
    """
    if upload.sha256 and part.sha256() != upload.sha256:
        actions.spoil_upload(upload, actor=upload.created_by)
        parts.forget(upload.pk)
        raise actions.ChangedOnTheWay
    blob = keep_file(case_id=upload.batch.case_id, path=part.path, actor=upload.created_by)
    actions.record_arrival(upload, blob=blob, now=now)
    parts.forget(upload.pk)


def give_up(upload: Upload, *, actor: str) -> None:
    actions.drop_upload(upload, actor=actor)
    parts.forget(upload.pk)


def last_bytes_at(upload: Upload) -> datetime:
    """Return when the last bytes came: the part file knows, as it knows how many they are."""
    return max(upload.created_at, parts.written_at(upload.pk) or upload.created_at)


def expires_at(upload: Upload) -> datetime:
    return last_bytes_at(upload) + actions.LIFETIME


def quiet_since(batch: Batch) -> datetime:
    return max([batch.touched_at, *map(last_bytes_at, queries.arriving_in(batch))])


def drop_expired(*, now: datetime) -> None:
    """Clear away uploads that nobody went on with."""
    for upload in queries.arriving(created_before=now - actions.LIFETIME):
        if expires_at(upload) < now:
            give_up(upload, actor="clock")
