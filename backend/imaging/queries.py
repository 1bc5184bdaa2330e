"""Reads about deliveries, their files, and studies."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Count, F, QuerySet

from backend.cases.models import Case
from backend.errors import NotFound
from backend.imaging.models import Delivery, ImportedFile, Instance, Series, Study
from backend.queue.models import Work

FILE_ROW = ("id", "delivery_id", "path", "state", "reason")
STUDY_ROW = (
    "id", "study_uid", "study_date", "description", "patient_name", "patient_birth_date",
    "patient_sex", "identity", "state", "refusal_code", "note", "decided_by", "decided_at",
)  # fmt: skip
OLDEST = (F("study_date").asc(nulls_last=True), "study_uid")
SERIES_ROW = (
    "id", "study_id", "series_uid", "modality", "description", "number", "instance_count",
    "missing", "problems",
)  # fmt: skip


def delivery(delivery_id: UUID | str) -> Delivery:
    """Return the delivery for a worker; people go through `access`."""
    found = Delivery.objects.select_related("case__patient").filter(pk=delivery_id).first()
    if found is None:
        raise NotFound
    return found


def files_of(delivery: Delivery) -> QuerySet[ImportedFile]:
    files = ImportedFile.objects.filter(delivery=delivery).select_related("blob")
    return files.order_by("position")


def files_of_studies(
    case: Case, study_uids: Iterable[str], *, without: Delivery
) -> QuerySet[ImportedFile]:
    """Return the files behind the images that these studies already hold."""
    images = Instance.objects.filter(
        series__study__case=case, series__study__study_uid__in=list(study_uids)
    )
    files = ImportedFile.objects.filter(pk__in=images.values("file_id"))
    return files.exclude(delivery=without).select_related("blob").order_by("path", "id")


def files_of_study(study: Study) -> list[ImportedFile]:
    """Return the files of a study in the order in which its images are read."""
    images = Instance.objects.filter(series__study=study).select_related("file__blob")
    ordered = images.order_by(
        "series__position", F("number").asc(nulls_last=True), "position", "pk"
    )
    return [image.file for image in ordered]


def file_rows(case: Case) -> QuerySet[Any, dict[str, Any]]:
    files = ImportedFile.objects.filter(delivery__case=case)
    found: QuerySet[Any, dict[str, Any]] = files.values(*FILE_ROW)
    return found


def study_rows(case: Case) -> list[dict[str, Any]]:
    """Return the studies of a case with their series, oldest first: two queries."""
    studies = Study.objects.filter(case=case).order_by(*OLDEST)
    found = list(studies.values(*STUDY_ROW))
    by_study: dict[UUID, list[dict[str, Any]]] = {row["id"]: [] for row in found}
    for row in _series_rows(Series.objects.filter(study__case=case)):
        by_study[row.pop("study_id")].append(row)
    for row in found:
        row["series"] = by_study[row["id"]]
    return found


def series_rows(series: QuerySet[Series]) -> list[dict[str, Any]]:
    """Return the series of a study."""
    rows = _series_rows(series)
    for row in rows:
        del row["study_id"]
    return rows


def _series_rows(series: QuerySet[Series]) -> list[dict[str, Any]]:
    rows = list(series.order_by("study_id", "position").values(*SERIES_ROW, "thumbnail_id"))
    for row in rows:
        row["has_thumbnail"] = row.pop("thumbnail_id") is not None
    return rows


def delivery_rows(case: Case) -> list[dict[str, Any]]:
    """Return what was delivered, newest first, with what is under way: three queries."""
    deliveries = Delivery.objects.filter(case=case).order_by("-received_at", "id")
    fields = ("id", "state", "failure_code", "missing_files", "received_at")
    found = list(deliveries.values(*fields, file_count=Count("files")))
    work = _work_on(row["id"] for row in found)
    counts = _states_of(case)
    for row in found:
        row["work"] = work.get(f"delivery:{row['id']}")
        row["counts"] = counts.get(row["id"], {})
    return found


def _states_of(case: Case) -> dict[UUID, dict[str, int]]:
    """Return how many files of each delivery are in which state."""
    files = ImportedFile.objects.filter(delivery__case=case).order_by()
    counts: dict[UUID, dict[str, int]] = {}
    for row in files.values("delivery_id", "state").annotate(number=Count("id")):
        counts.setdefault(row["delivery_id"], {})[row["state"]] = row["number"]
    return counts


def _work_on(ids: Iterable[UUID]) -> dict[str, dict[str, Any]]:
    subjects = [f"delivery:{pk}" for pk in ids]
    fields = ("subject", "state", "done", "total", "attempts", "error_code")
    found = Work.objects.filter(subject__in=subjects).order_by("pk").values(*fields)
    return {row.pop("subject"): row for row in found}


def studies_of(case: Case) -> QuerySet[Study]:
    return Study.objects.filter(case=case).order_by(*OLDEST)


def series_of(study: Study) -> QuerySet[Series]:
    return Series.objects.filter(study=study)
