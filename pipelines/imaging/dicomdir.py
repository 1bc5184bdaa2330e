"""Read a DICOMDIR for one purpose only: to learn which images a copy of a CD lacks."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydicom import dcmread
from pydicom.dataset import Dataset

from pipelines.imaging.limits import PARSER_FAILURES
from pipelines.imaging.quiet import quiet


@dataclass(frozen=True, slots=True)
class Reference:
    """An image that a DICOMDIR promises. `file_id` is its path on the medium, with slashes."""

    sop_uid: str
    series_uid: str  # empty where the directory's links are broken
    file_id: str


def references(path: Path) -> tuple[Reference, ...]:
    """Return what the DICOMDIR at `path` refers to; nothing where it cannot be read."""
    try:
        with quiet():
            ds = dcmread(path, force=True)
            return tuple(_images(ds))
    except PARSER_FAILURES:
        return ()


def _images(ds: Dataset) -> Iterator[Reference]:
    records = {record.seq_item_tell: record for record in ds.get("DirectoryRecordSequence") or ()}
    parents = _series_of(records)
    for at, record in records.items():
        sop_uid = str(record.get("ReferencedSOPInstanceUIDInFile", ""))
        file_id = record.get("ReferencedFileID") or ""
        if sop_uid:
            parts = [file_id] if isinstance(file_id, str) else file_id
            yield Reference(sop_uid, parents.get(at, ""), "/".join(parts))


def _series_of(records: dict[int, Dataset]) -> dict[int, str]:
    """Return the series UID for each record that a series record's links lead to."""
    found: dict[int, str] = {}
    for record in records.values():
        if record.get("DirectoryRecordType") != "SERIES":
            continue
        at = int(record.get("OffsetOfReferencedLowerLevelDirectoryEntity") or 0)
        while at in records and at not in found:
            found[at] = str(record.get("SeriesInstanceUID", ""))
            at = int(records[at].get("OffsetOfTheNextDirectoryRecord") or 0)
    return found
