"""Gathers what a dossier is made from: only what is signed, confirmed or checked."""

from collections.abc import Iterator

from django.conf import settings
from django.db.models import QuerySet

from backend.cases.models import Case
from backend.documents import queries as documents
from backend.documents.models import Document, Fact
from backend.documents.states import FactState
from backend.dossier.models import Dossier
from backend.imaging.models import Study
from backend.imaging.states import StudyState
from backend.storage.queries import content as bytes_of
from backend.translation.engines import memory_engine
from backend.translation.models import Segment, Translation
from backend.translation.queries import signed_for
from pipelines.documents.results import FactKind
from pipelines.dossier.content import (
    DossierContent,
    DossierDocument,
    DossierEvent,
    DossierFact,
    DossierPatient,
    DossierSeries,
    DossierStudy,
    SignOff,
    TranslatedSegment,
)
from pipelines.dossier.german_facts import FACT_LABELS, german_value
from pipelines.dossier.kdl import title_of
from pipelines.translation.results import Origin

GERMAN = "de"
MACHINES = frozenset({Origin.ENGINE, Origin.MEMORY, Origin.FUZZY, Origin.TERMS})


def dossier_content(dossier: Dossier) -> DossierContent:
    """Return the content of this version as the case stands now."""
    case = dossier.case
    papers = list(documents.in_play(case).select_related("blob"))
    return DossierContent(
        number=dossier.number,
        version=dossier.version,
        frozen_at=dossier.requested_at,
        case_number=case.number,
        patient=_patient(case),
        questions=tuple(case.questions.values_list("text_de", flat=True)),
        proposed_plan=case.plan_de,
        facts=tuple(profile(case)),
        events=tuple(chronicle(case)),
        documents=tuple(_document(paper) for paper in papers),
        studies=tuple(_study(study) for study in checked_studies(case)),
        contact=f"{settings.CONCIERGE_NAME}\n{settings.CONCIERGE_ADDRESS}",
    )


def _patient(case: Case) -> DossierPatient:
    patient = case.patient
    return DossierPatient(
        family_name=patient.family_name,
        given_name=patient.given_name,
        native_name=patient.native_name,
        born_on=patient.born_on,
        sex=patient.sex,
        country=patient.country,
        languages=tuple(patient.languages),
    )


def _confirmed(case: Case) -> QuerySet[Fact]:
    confirmed = Fact.objects.filter(document__in=documents.in_play(case), state=FactState.CONFIRMED)
    confirmed = confirmed.select_related("document")
    return confirmed.exclude(kind=FactKind.DATE).order_by("kind", "label", "on", "id")


def _fact(fact: Fact) -> DossierFact:
    return DossierFact(
        kind=fact.kind,
        label=_german_label(fact),
        value=german_value(
            kind=FactKind(fact.kind),
            value=fact.value,
            unit=fact.unit or None,
            source_text=fact.source_text,
        ),
        on=fact.on,
        document_id=str(fact.document_id),
        page=fact.page,
        confirmed=True,
    )


def _german_label(fact: Fact) -> str:
    """Return the label in German as memory and terms know it; an unknown one stays as it is."""
    if not fact.label:
        return FACT_LABELS[FactKind(fact.kind)]
    language = fact.document.language or GERMAN
    reply = memory_engine().translate([fact.label], source=language, target=GERMAN)[0]
    return reply.text or fact.label


def _document(paper: Document) -> DossierDocument:
    translation = signed_for(paper)
    segments = translation.segments.all() if translation else ()
    return DossierDocument(
        id=str(paper.pk),
        title=title_of(paper.kdl or None),
        kdl=paper.kdl or None,
        dated_on=paper.dated_on,
        issuer=paper.issuer,
        source_language=paper.language,
        pages=paper.page_count,
        segments=tuple(_segment(row) for row in segments),
        sign_off=_sign_off(translation) if translation else None,
        file_name=paper.file_name,
        media_type=paper.media_type,
        original=bytes_of(paper.blob),
        sha256=paper.sha256,
    )


def _segment(row: Segment) -> TranslatedSegment:
    x0, y0, x1, y1 = row.box
    return TranslatedSegment(
        page=row.page,
        box=(x0, y0, x1, y1),
        kind=row.kind,
        source=row.source,
        target=row.target,
        origin=Origin(row.origin),
        engine=row.engine or None,
        table=row.table,
        row=row.row,
        column=row.column,
        id=row.key,
    )


def _sign_off(translation: Translation) -> SignOff:
    assert translation.signed_by
    assert translation.signed_at
    origins = set(translation.segments.values_list("origin", flat=True))
    return SignOff(
        post_edited_by=translation.post_editor.name if translation.post_editor else "",
        signed_by=translation.signed_by.name,
        signed_at=translation.signed_at,
        machine_assisted=bool(origins & MACHINES),
    )


def profile(case: Case) -> list[DossierFact]:
    """Return what a person confirmed, in German."""
    return [_fact(fact) for fact in _confirmed(case)]


def chronicle(case: Case) -> Iterator[DossierEvent]:
    """Yield papers by their dates, confirmed facts with a date, and studies, oldest first."""
    papers = documents.in_play(case)
    found = [
        DossierEvent(
            on=paper.dated_on,
            text=", ".join(part for part in (title_of(paper.kdl or None), paper.issuer) if part),
            document_id=str(paper.pk),
            page=1,
        )
        for paper in papers
        if paper.dated_on
    ]
    found += [event for fact in _confirmed(case) if (event := _dated(fact))]
    found += [
        DossierEvent(on=study.study_date, text=_study_text(study), document_id=None, page=None)
        for study in checked_studies(case)
        if study.study_date
    ]
    yield from sorted(found, key=lambda event: (event.on, event.text))


def _dated(fact: Fact) -> DossierEvent | None:
    if fact.on is None or fact.kind == FactKind.LABORATORY:
        return None
    said = _fact(fact)
    return DossierEvent(
        on=fact.on,
        text=f"{said.label}: {said.value}",
        document_id=said.document_id,
        page=fact.page,
    )


def _study_text(study: Study) -> str:
    modalities = sorted({series.modality for series in study.series.all()})
    return f"Bildgebung {'/'.join(modalities)}: {study.description}".rstrip(": ")


def checked_studies(case: Case) -> QuerySet[Study]:
    checked = Study.objects.filter(case=case, state=StudyState.CHECKED)
    return checked.prefetch_related("series").order_by("study_date", "study_uid")


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
                instances=series.instance_count,
                missing=series.missing,
            )
            for series in study.series.order_by("number", "series_uid")
        ),
    )
