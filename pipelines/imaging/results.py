"""What indexing a folder of images yields. DICOM keywords keep the standard's meaning."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class FileState(StrEnum):
    INDEXED = "INDEXED"
    DUPLICATE = "DUPLICATE"  # same SOP instance UID, same bytes
    CONFLICT = "CONFLICT"  # same SOP instance UID, other bytes: both are kept
    DAMAGED = "DAMAGED"  # DICOM, but cannot be read whole
    QUARANTINED = "QUARANTINED"  # a bomb, another patient, a path that escapes
    IGNORED = "IGNORED"  # viewer software, autorun, thumbnails, documents


@dataclass(frozen=True, slots=True)
class Instance:
    """One SOP instance, header only."""

    path: str  # relative to what was handed in
    sha256: str
    size: int  # bytes
    sop_uid: str
    sop_class: str
    series_uid: str
    study_uid: str
    transfer_syntax: str
    modality: str
    number: int | None  # InstanceNumber
    position: float | None  # mm along the slice normal, None where there is no geometry
    rows: int
    columns: int
    frames: int


@dataclass(frozen=True, slots=True)
class PatientIdentity:
    """Who the header says this is. `name` as "Family, Given", decoded by its character set."""

    name: str
    birth_date: date | None
    sex: str | None
    patient_id: str = ""


@dataclass(frozen=True, slots=True)
class ExpectedPatient:
    """Whom the images should show. `names` holds every known spelling, in any script or order."""

    names: tuple[str, ...]
    birth_date: date | None = None
    sex: str | None = None  # "M", "F", "O" or a FHIR word beginning with one of them


@dataclass(frozen=True, slots=True)
class Series:
    series_uid: str
    modality: str
    description: str
    number: int | None
    instances: tuple[Instance, ...]
    missing: int  # slices that geometry or numbers say are absent
    problems: tuple[
        str, ...
    ] = ()  # "missing-slices", "duplicate-positions", "mixed-orientation", "mixed-spacing"
    thumbnail: bytes | None = None  # JPEG, at most 192 px, of the middle slice


@dataclass(frozen=True, slots=True)
class Study:
    study_uid: str
    study_date: date | None
    description: str
    patient: PatientIdentity
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file that was handed in."""

    path: str
    state: FileState
    reason: str | None = None  # code: "viewer-software", "not-dicom", "zip-bomb", "truncated", …


@dataclass(frozen=True, slots=True)
class IndexResult:
    studies: tuple[Study, ...]
    files: tuple[FileReport, ...]
    missing_files: tuple[str, ...] = ()  # named by a DICOMDIR, absent from what was handed in


class IdentityVerdict(StrEnum):
    SAME = "SAME"
    CHECK = "CHECK"  # a person must look
    OTHER = "OTHER"
    MISSING = "MISSING"  # the header carries no identity
