"""The sections of the Composition; each tells in words all that its entries hold."""

from collections.abc import Iterable

from pipelines.dossier import words
from pipelines.dossier.content import DossierContent, DossierFact
from pipelines.dossier.fhir_facts import (
    CONDITIONS,
    MEDICATIONS,
    OBSERVATIONS,
    fact_key,
    fact_kind,
)
from pipelines.dossier.fhir_values import (
    LOINC,
    Resource,
    coding,
    concept,
    narrative,
    paragraphs,
    reference,
    table,
)
from pipelines.dossier.paper_view import sign_off_line

FACT_SECTIONS = (
    ("Diagnosen", "11450-4", CONDITIONS),
    ("Befunde", "30954-2", OBSERVATIONS),
    ("Medikation", "10160-0", MEDICATIONS),
)


def sections(content: DossierContent) -> list[Resource]:
    """Return the sections in order of reading; question and plan are always there."""
    made = [
        _section("Fragestellung", _told(content.questions, "keine Frage"), loinc="42349-1"),
        _section("Zu beurteilender Plan", _told([content.proposed_plan], "kein Behandlungsplan")),
    ]
    made += [
        _fact_section(content, title, loinc=loinc, kinds=kinds)
        for title, loinc, kinds in FACT_SECTIONS
    ]
    made += [_chronicle(content), _papers(content), _imaging(content)]
    return [section for section in made if section]


def _section(
    title: str, body: str, *, loinc: str = "", entries: Iterable[Resource] = ()
) -> Resource:
    if not body:
        return {}
    code = concept(coding(LOINC, loinc)) if loinc else None
    return {"title": title, "code": code, "text": narrative(body), "entry": list(entries)}


def _told(texts: Iterable[str], absent: str) -> str:
    told = [text for text in texts if text]
    return paragraphs(told or [f"Es liegt {absent} vor."])


def _fact_section(
    content: DossierContent, title: str, *, loinc: str, kinds: tuple[str, ...]
) -> Resource:
    facts = [fact for fact in content.facts if fact.kind in kinds]
    entries = [reference(content, fact_kind(fact) or "", fact_key(content, fact)) for fact in facts]
    rows = table(_fact_row(content, fact) for fact in facts)
    return _section(title, rows, loinc=loinc, entries=entries)


def _fact_row(content: DossierContent, fact: DossierFact) -> tuple[str, ...]:
    confirmed = "bestätigt" if fact.confirmed else "vorgeschlagen, nicht bestätigt"
    source = _source(content, fact.document_id, fact.page)
    return (fact.label, fact.value, words.day(fact.on), source, confirmed)


def _chronicle(content: DossierContent) -> Resource:
    events = sorted(content.events, key=lambda event: event.on)
    rows = table(
        (words.day(event.on), event.text, _source(content, event.document_id, event.page))
        for event in events
    )
    return _section("Verlauf", rows)


def _papers(content: DossierContent) -> Resource:
    rows = table(
        (
            str(number),
            document.title,
            words.day(document.dated_on),
            words.language(document.source_language),
            sign_off_line(document) if document.segments else "",
        )
        for number, document in enumerate(content.documents, start=1)
    )
    entries = [
        reference(content, kind, document.id)
        for document in content.documents
        for kind in ("original", "translation")
        if kind == "original" or document.translated
    ]
    return _section("Dokumente", rows, entries=entries)


def _imaging(content: DossierContent) -> Resource:
    rows = table(
        (
            words.day(study.study_date),
            study.description,
            words.MODALITIES.get(series.modality, series.modality),
            series.description,
            words.count(series.instances, "Bild", "Bilder"),
            f"fehlende Schichten: {series.missing}" if series.missing else "keine Lücke erkannt",
        )
        for study in content.studies
        for series in study.series
    )
    entries = [reference(content, "ImagingStudy", study.study_uid) for study in content.studies]
    return _section("Bildgebung", rows, loinc="18748-4", entries=entries)


def _source(content: DossierContent, document_id: str | None, page: int | None) -> str:
    for number, document in enumerate(content.documents, start=1):
        if document.id == document_id:
            return f"Dok. {number}, S. {page}" if page else f"Dok. {number}"
    return ""
