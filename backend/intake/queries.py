"""Reads about drops of files and uploads."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet

from backend.cases.models import Case
from backend.errors import NotFound
from backend.intake.models import Batch, SortedFile, Upload
from backend.intake.states import UploadState

SORTED_ROW = ("path", "place", "reason", "duplicate", "document_id", "imported_id")
UPLOAD_ROW: tuple[str, ...] = ("id", "file_name", "size", "state")
BATCH_ROW = ("id", "state", "expected", "opened_at", "closed_at", "failure_code")


def batch(batch_id: UUID | str) -> Batch:
    """Return the batch for a worker; people go through `access`."""
    found = Batch.objects.select_related("case").filter(pk=batch_id).first()
    if found is None:
        raise NotFound
    return found


def batch_rows(case: Case) -> list[dict[str, Any]]:
    """Return the drops of a case, newest first."""
    here = Count("uploads", filter=Q(uploads__state=UploadState.ARRIVED))
    batches = Batch.objects.filter(case=case).order_by("-opened_at", "id")
    return list(batches.values(*BATCH_ROW, arrived=here)[:100])


def uploads_of(batch: Batch) -> QuerySet[Upload, dict[str, Any]]:
    uploads = Upload.objects.filter(batch=batch).order_by("file_name", "id")
    found: QuerySet[Upload, dict[str, Any]] = uploads.values(*UPLOAD_ROW)
    return found


def sorted_files(batch: Batch) -> QuerySet[SortedFile, dict[str, Any]]:
    """Return where each file went, with what has become of it there since."""
    files = SortedFile.objects.filter(batch=batch).order_by("position")
    found: QuerySet[SortedFile, dict[str, Any]] = files.values(
        *SORTED_ROW,
        document_state=F("document__state"),
        refusal_code=F("document__refusal_code"),
        refusal_advice=F("document__refusal_advice"),
        imported_state=F("imported__state"),
        imported_reason=F("imported__reason"),
    )
    return found


def arriving(*, created_before: datetime) -> QuerySet[Upload]:
    late = Upload.objects.filter(state=UploadState.ARRIVING, created_at__lt=created_before)
    return late.select_related("batch").order_by("created_at")


def arriving_in(batch: Batch) -> QuerySet[Upload]:
    return Upload.objects.filter(batch=batch, state=UploadState.ARRIVING)
