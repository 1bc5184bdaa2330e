"""What a dossier is made from: frozen values, so that equal content gives equal bytes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from pipelines.documents.results import Box
from pipelines.translation.results import Origin


@dataclass(frozen=True, slots=True)
class DossierPatient:
    family_name: str  # Latin, as in the passport
    given_name: str
    native_name: str  # in the patient's own script, may be empty
    born_on: date | None
    sex: str  # "female", "male", "other", "unknown" (FHIR administrative-gender)
    country: str  # ISO 3166-1 alpha-2
    languages: tuple[str, ...]  # BCP 47


@dataclass(frozen=True, slots=True)
class TranslatedSegment:
    page: int
    box: Box
    kind: str  # BlockKind
    source: str
    target: str
    origin: Origin
    engine: str | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    id: str = ""  # the segment's, "p1-b4-s2": sentences of one block are set as one paragraph


@dataclass(frozen=True, slots=True)
class SignOff:
    """Who stands for a German text."""

    post_edited_by: str
    signed_by: str
    signed_at: datetime
    machine_assisted: bool


@dataclass(frozen=True, slots=True)
class DossierDocument:
    """One paper: its German text and the original bytes."""

    id: str
    title: str  # German, from the KDL class: "Entlassungsbericht"
    kdl: str | None
    dated_on: date | None
    issuer: str
    source_language: str  # BCP 47
    pages: int
    segments: tuple[TranslatedSegment, ...]
    sign_off: SignOff | None
    file_name: str
    media_type: str
    original: bytes
    sha256: str

    @property
    def german(self) -> bool:
        """Whether the paper came in German: its text is then shown as it is."""
        return self.source_language.lower().split("-")[0] == "de"

    @property
    def translated(self) -> bool:
        """Whether there is a German text that somebody must stand for."""
        return bool(self.segments) and not self.german


@dataclass(frozen=True, slots=True)
class DossierFact:
    """A confirmed (or, without the CRM, proposed) line of the clinical profile."""

    kind: str
    label: str  # German
    value: str
    on: date | None
    document_id: str | None  # source
    page: int | None
    confirmed: bool


@dataclass(frozen=True, slots=True)
class DossierEvent:
    """One dated line of the chronicle."""

    on: date
    text: str  # German
    document_id: str | None
    page: int | None


@dataclass(frozen=True, slots=True)
class DossierSeries:
    series_uid: str
    modality: str
    description: str
    instances: int
    missing: int


@dataclass(frozen=True, slots=True)
class DossierStudy:
    study_uid: str
    study_date: date | None
    description: str
    series: tuple[DossierSeries, ...]


@dataclass(frozen=True, slots=True)
class DossierContent:
    """Everything a centre receives, in order of reading."""

    number: str  # "ZB-2026-00042-D1"
    version: int
    frozen_at: datetime
    case_number: str
    patient: DossierPatient
    questions: tuple[str, ...]  # German
    proposed_plan: str  # German, may be empty
    facts: tuple[DossierFact, ...]
    events: tuple[DossierEvent, ...]
    documents: tuple[DossierDocument, ...]
    studies: tuple[DossierStudy, ...]
    contact: str  # the concierge's address block, German
    labels: Mapping[str, str] | None = None
