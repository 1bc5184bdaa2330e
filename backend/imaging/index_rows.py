"""Turns what indexing found into rows; the bytes of every image are those that were imported."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.cases.models import Case
from backend.imaging import models
from backend.imaging.states import Identity
from backend.storage.models import Blob
from pipelines.imaging.results import FileReport, Instance, Series, Study


@dataclass(frozen=True, slots=True)
class IndexedStudy:
    """A study with the verdict on its person, its previews (by series UID) and its files."""

    study: Study
    identity: Identity
    previews: Mapping[str, Blob]
    files: Mapping[str, UUID]  # imported file by the instance's path


@dataclass(frozen=True, slots=True)
class Indexed:
    """What indexing a delivery found."""

    studies: tuple[IndexedStudy, ...]
    reports: Mapping[UUID, FileReport]  # by imported file of this delivery
    missing_files: tuple[str, ...]
    known_files: frozenset[UUID] = frozenset()  # of earlier deliveries, indexed along


def write_files(delivery: models.Delivery, indexed: Indexed) -> None:
    rows = list(delivery.files.all())
    for row in rows:
        report = indexed.reports[row.pk]
        row.state, row.reason = report.state.value, report.reason or ""
    models.ImportedFile.objects.bulk_update(rows, ["state", "reason"], batch_size=200)


def write_study(case: Case, found: IndexedStudy, *, now: datetime) -> tuple[models.Study, bool]:
    """Return the study's row and whether its images are others than before."""
    said = found.study
    person = said.patient
    study, _ = models.Study.objects.update_or_create(
        case=case,
        study_uid=said.study_uid,
        defaults={
            "study_date": said.study_date,
            "description": said.description[:300],
            "patient_name": person.name[:300],
            "patient_birth_date": person.birth_date,
            "patient_sex": (person.sex or "")[:16],
            "identity": found.identity,
            "indexed_at": now,
        },
    )
    before = _hashes(study)
    study.series.all().delete()
    for position, series in enumerate(said.series):
        _write_series(study, series, position=position, found=found)
    return study, before != _hashes(study)


def drop_what_left(delivery: models.Delivery, indexed: Indexed) -> list[models.Study]:
    """Remove images of the delivery that no study holds any more; return studies left empty."""
    uids = [found.study.study_uid for found in indexed.studies]
    left = models.Instance.objects.filter(file__delivery=delivery)
    left.exclude(series__study__study_uid__in=uids).delete()
    case = delivery.case
    models.Series.objects.filter(study__case=case, instances__isnull=True).delete()
    return list(models.Study.objects.filter(case=case, series__isnull=True))


def _hashes(study: models.Study) -> set[str]:
    images = models.Instance.objects.filter(series__study=study)
    return set(images.values_list("sha256", flat=True))


def _write_series(study: models.Study, said: Series, *, position: int, found: IndexedStudy) -> None:
    series = models.Series.objects.create(
        study=study,
        series_uid=said.series_uid,
        modality=said.modality[:16],
        description=said.description[:300],
        number=said.number,
        position=position,
        instance_count=len(said.instances),
        missing=said.missing,
        problems=list(said.problems),
        thumbnail=found.previews.get(said.series_uid),
    )
    rows = _instances(series, said.instances, files=found.files)
    models.Instance.objects.bulk_create(rows, batch_size=500)


def _instances(
    series: models.Series, said: Iterable[Instance], *, files: Mapping[str, UUID]
) -> list[models.Instance]:
    return [
        models.Instance(
            series=series,
            file_id=files[one.path],
            sop_uid=one.sop_uid,
            sop_class=one.sop_class,
            transfer_syntax=one.transfer_syntax,
            number=one.number,
            position=one.position,
            rows=one.rows,
            columns=one.columns,
            frames=one.frames,
            sha256=one.sha256,
            size=one.size,
        )
        for one in said
    ]
