"""Indexes a delivery with the pipeline, together with the studies it adds images to."""

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from backend.imaging import actions, queries
from backend.imaging.index_rows import Indexed, IndexedStudy
from backend.imaging.models import Delivery, ImportedFile
from backend.imaging.states import Identity
from backend.people.models import Patient
from backend.storage import temporary
from backend.storage.actions import keep
from backend.storage.models import Blob
from backend.storage.queries import stream
from pipelines.imaging.check import compare_identity
from pipelines.imaging.index import IndexOptions, index_files
from pipelines.imaging.results import ExpectedPatient, IndexResult, Study

Progress = Callable[[int, int], None]


def index(delivery: Delivery, *, progress: Progress) -> Indexed:
    """Return what the delivery holds. Call it outside a transaction: it files previews."""
    expected = expected_patient(delivery.case.patient)
    options = IndexOptions(expected=expected, progress=progress)
    fresh, known = list(queries.files_of(delivery)), list[ImportedFile]()
    with plain_files(fresh) as laid:
        result, named = _index(fresh, laid, options)
        uids = [study.study_uid for study in result.studies]
        known = list(queries.files_of_studies(delivery.case, uids, without=delivery))
        if known:
            with plain_files(known) as older:
                # What was there first keeps its place: a later copy is the duplicate.
                result, named = _index([*known, *fresh], {**older, **laid}, options)
    found = _indexed(delivery, result, named, expected)
    return replace(found, known_files=frozenset(file.pk for file in known))


def expected_patient(patient: Patient) -> ExpectedPatient:
    names = (f"{patient.family_name}, {patient.given_name}", patient.native_name)
    return ExpectedPatient(
        names=tuple(name for name in names if name), birth_date=patient.born_on, sex=patient.sex
    )


def _index(
    files: Sequence[ImportedFile], laid: Mapping[ImportedFile, Path], options: IndexOptions
) -> tuple[IndexResult, Mapping[str, ImportedFile]]:
    """Index files under names that are unique and keep their order, and end in their paths."""
    named = {f"{place:07}/{file.path}": file for place, file in enumerate(files)}
    sources = [(laid[file], name) for name, file in named.items()]
    return index_files(sources, options=options), named


@contextmanager
def plain_files(files: Iterable[ImportedFile]) -> Iterator[dict[ImportedFile, Path]]:
    """Lay the files' plain bytes into a private folder for as long as the block lasts."""
    with tempfile.TemporaryDirectory(dir=temporary.folder()) as folder:
        laid = {}
        for place, file in enumerate(files):
            laid[file] = Path(folder) / f"{place:07}"
            with laid[file].open("wb") as plain:
                for part in stream(file.blob):
                    plain.write(part)
        yield laid


def _indexed(
    delivery: Delivery,
    result: IndexResult,
    named: Mapping[str, ImportedFile],
    expected: ExpectedPatient,
) -> Indexed:
    ids = {name: file.pk for name, file in named.items()}
    return Indexed(
        studies=tuple(
            IndexedStudy(
                study=study,
                identity=Identity(compare_identity(study.patient, expected).value),
                previews=_previews(delivery, study),
                files=ids,
            )
            for study in result.studies
        ),
        reports={ids[report.path]: report for report in result.files if report.path in ids},
        missing_files=result.missing_files,
    )


def _previews(delivery: Delivery, study: Study) -> dict[str, Blob]:
    return {
        series.series_uid: keep(
            case_id=delivery.case_id, parts=[series.thumbnail], actor=actions.PIPELINE
        )
        for series in study.series
        if series.thumbnail
    }
