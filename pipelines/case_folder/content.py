"""What a read folder knows, as the content of a dossier that nobody has signed."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from pipelines.case_folder.chronicle import paper_events, study_events
from pipelines.case_folder.papers import TARGET, UNKNOWN, PaperResult
from pipelines.documents.results import Fact, FactKind, Reading, ReadingState
from pipelines.dossier import kdl
from pipelines.dossier.content import (
    DossierContent,
    DossierDocument,
    DossierEvent,
    DossierFact,
    DossierPatient,
    DossierSeries,
    DossierStudy,
    TranslatedSegment,
)
from pipelines.dossier.german_facts import FACT_LABELS, german_value
from pipelines.dossier.originals import has_pages
from pipelines.imaging.results import IndexResult, PatientIdentity, Study
from pipelines.translation.results import Draft, Origin
from pipelines.translation.segments import segments_of
from pipelines.translation.transliteration import in_latin, is_cyrillic

SEXES = {"M": "male", "F": "female", "O": "other"}  # DICOM to FHIR
NOBODY = PatientIdentity(name="", birth_date=None, sex=None)


@dataclass(frozen=True, slots=True)
class ReadPaper:
    """A paper that was read, with the file it was read from."""

    path: Path
    result: PaperResult
    reading: Reading


def dossier_content(
    papers: Sequence[ReadPaper], *, index: IndexResult, frozen_at: datetime
) -> DossierContent:
    """Return the dossier of a folder: proposed facts, draft translations, no question."""
    read = [paper for paper in papers if paper.reading.state is ReadingState.READ]
    number = _number(papers, index)
    patient = _patient(index, papers=read)
    return DossierContent(
        number=f"{number}-D1",
        version=1,
        frozen_at=frozen_at,
        case_number=number,
        patient=patient,
        questions=(),
        proposed_plan="",
        facts=tuple(_facts(read)),
        events=tuple(_events(read, index.studies, born_on=patient.born_on)),
        documents=tuple(_document(paper) for paper in papers),
        studies=tuple(_study(study) for study in index.studies),
        contact="",
    )


def _number(papers: Sequence[ReadPaper], index: IndexResult) -> str:
    """Return a number that the same files always get; the CRM's own numbers look otherwise."""
    digest = hashlib.sha256()
    for known in sorted(
        [paper.reading.sha256 for paper in papers] + [study.study_uid for study in index.studies]
    ):
        digest.update(known.encode())
    return f"ZB-X-{digest.hexdigest()[:8].upper()}"


def _patient(index: IndexResult, *, papers: Sequence[ReadPaper]) -> DossierPatient:
    """Only the images say who it is in a way a machine may trust."""
    person = index.studies[0].patient if index.studies else NOBODY
    latin = in_latin(person.name) if is_cyrillic(person.name) else person.name
    latin = "" if _foreign(latin) else latin
    # Scanners write names in capitals.
    family, _, given = (latin.title() if latin.isupper() else latin).partition(",")
    languages = dict.fromkeys(paper.result.language for paper in papers)
    return DossierPatient(
        family_name=family.strip(),
        given_name=given.strip(),
        native_name=person.name if person.name != latin else "",
        born_on=person.birth_date,
        sex=SEXES.get(person.sex or "", "unknown"),
        country="",
        languages=tuple(language for language in languages if language != UNKNOWN),
    )


def _foreign(name: str) -> bool:
    """Say whether a name has letters outside the Latin alphabets."""
    return any(letter.isalpha() and letter > "\u024f" for letter in name)


def _document(paper: ReadPaper) -> DossierDocument:
    reading, result = paper.reading, paper.result
    return DossierDocument(
        id=result.name,
        title=kdl.title_of(reading.document_class.kdl),
        kdl=reading.document_class.kdl,
        dated_on=reading.dated_on,
        issuer="",
        source_language=result.language,
        pages=len(reading.pages),
        segments=tuple(_segments(paper)),
        sign_off=None,
        file_name=result.name,
        media_type=reading.media_type,
        original=paper.path.read_bytes(),
        sha256=reading.sha256,
    )


def _segments(paper: ReadPaper) -> Iterator[TranslatedSegment]:
    """Yield the German; of a German paper that has no pages to append, its own text."""
    yield from (_segment(draft) for draft in paper.result.drafts)
    reading = paper.reading
    if paper.result.language.split("-")[0] == TARGET and not has_pages(reading.media_type):
        for segment in segments_of(reading):
            yield _segment(Draft(segment=segment, target="", origin=Origin.UNTRANSLATED))


def _segment(draft: Draft) -> TranslatedSegment:
    segment = draft.segment
    return TranslatedSegment(
        page=segment.page,
        box=segment.box,
        kind=segment.kind.value,
        source=segment.source,
        target=draft.target,
        origin=draft.origin,
        engine=draft.engine,
        table=segment.table,
        row=segment.row,
        column=segment.column,
        id=segment.id,
    )


def _facts(papers: Sequence[ReadPaper]) -> Iterator[DossierFact]:
    """Yield each proposed fact once, where it stands first."""
    told: set[tuple[str, str, str, date | None]] = set()
    for paper in papers:
        labels = paper.result.labels or ("",) * len(paper.reading.facts)
        for fact, label in zip(paper.reading.facts, labels, strict=True):
            if fact.kind is FactKind.DATE:
                continue
            made = _fact(fact, label=label, document_id=paper.result.name)
            key = (made.kind, made.label, made.value, made.on)
            if key not in told:
                told.add(key)
                yield made


def _fact(fact: Fact, *, label: str, document_id: str) -> DossierFact:
    return DossierFact(
        kind=fact.kind.value,
        label=label or FACT_LABELS[fact.kind],
        value=german_value(
            kind=fact.kind, value=fact.value, unit=fact.unit, source_text=fact.source_text
        ),
        on=fact.on,
        document_id=document_id,
        page=fact.page,
        confirmed=False,
    )


def _events(
    papers: Sequence[ReadPaper], studies: Sequence[Study], *, born_on: date | None
) -> Iterator[DossierEvent]:
    for paper in papers:
        yield from paper_events(paper.result, paper.reading, born_on=born_on)
    yield from study_events(studies)


def _study(study: Study) -> DossierStudy:
    return DossierStudy(
        study_uid=study.study_uid,
        study_date=study.study_date,
        description=study.description,
        series=tuple(
            DossierSeries(
                series_uid=series.series_uid,
                modality=series.modality,
                description=series.description,
                instances=len(series.instances),
                missing=series.missing,
            )
            for series in study.series
        ),
    )
