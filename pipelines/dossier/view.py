"""What the German template shows: the content in German words, in order of reading."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from pipelines.dossier import words
from pipelines.dossier.attachments import original_path
from pipelines.dossier.content import (
    DossierContent,
    DossierDocument,
    DossierEvent,
    DossierFact,
    DossierStudy,
)
from pipelines.dossier.paper_view import DRAFT_NOTE, View, card_view, paper_view

# Clinical order: what it is, how far it has gone, how it is built, how the patient is.
FACT_GROUPS = (
    ("Diagnosen", ("DIAGNOSIS",)),
    ("Stadium und Ausbreitung", ("TNM", "STAGE", "GRADE")),
    ("Rezeptoren und Mutationen", ("RECEPTOR", "MUTATION")),
    ("Allgemeinzustand", ("ECOG",)),
    ("Arzneimittel", ("DRUG",)),
    ("Laborwerte", ("LABORATORY",)),
)
PURPOSE = (
    "Zusammenstellung und Übersetzung zur Vorlage bei Fachärzten. "
    "Keine medizinische Beurteilung, kein Ersatz für die Originale."
)


def dossier_view(content: DossierContent, *, original_pages: Sequence[int]) -> View:
    """Return the template's data. `original_pages` counts the appended pages per document."""
    papers = list(enumerate(content.documents, start=1))
    return {
        "number": content.number,
        "version": content.version,
        "case_number": content.case_number,
        "frozen_on": words.day(content.frozen_at.date()),
        "purpose": PURPOSE,
        "draft_note": _draft_note(content),
        "raw_note": DRAFT_NOTE,
        "questions": list(content.questions),
        "plan": content.proposed_plan,
        "contact": content.contact,
        "patient": _patient_lines(content),
        "fact_groups": _fact_groups(content),
        "unconfirmed": any(not fact.confirmed for fact in content.facts),
        "events": [
            {"on": words.day(event.on), "text": event.text, **_source(content, event)}
            for event in sorted(content.events, key=lambda event: event.on)
        ],
        "cards": [card_view(document, number=number) for number, document in papers],
        "studies": [_study_view(study) for study in content.studies],
        "papers": [paper_view(paper, number=number) for number, paper in papers if paper.segments],
        "originals": [
            _original_view(content, document, number=number, pages=original_pages[number - 1])
            for number, document in papers
        ],
    }


def _draft_note(content: DossierContent) -> str:
    signed = [
        document.sign_off is not None for document in content.documents if document.translated
    ]
    if all(signed):
        return ""
    return "Enthält Rohübersetzungen, nicht freigegeben" if any(signed) else DRAFT_NOTE


def _patient_lines(content: DossierContent) -> list[View]:
    patient = content.patient
    born = words.day(patient.born_on) or "nicht bekannt"
    if patient.born_on:
        born += f" ({words.age(patient.born_on, content.frozen_at.date())} Jahre)"
    spoken = ", ".join(words.language(tag) for tag in patient.languages)
    country = words.COUNTRIES.get(patient.country, patient.country)
    name = ", ".join(part for part in (patient.family_name, patient.given_name) if part)
    native = patient.native_name if patient.native_name != name else ""
    return [
        {
            "label": "Name",
            "value": name or ("" if native else "nicht bekannt"),
            "native": native,
            "lang": words.primary(patient.languages[0]) if patient.languages else "",
            "dir": words.script_direction(native),
        },
        {"label": "Geboren", "value": f"{born} · {words.SEXES.get(patient.sex, 'unbekannt')}"},
        {"label": "Herkunft", "value": " · ".join(part for part in (country, spoken) if part)},
        {"label": "Diagnose", "value": _diagnosis(content.facts)},
        {"label": "Unterlagen", "value": _extent(content)},
    ]


def _diagnosis(facts: Sequence[DossierFact]) -> str:
    diagnoses = [fact for fact in facts if fact.kind == "DIAGNOSIS"]
    if not diagnoses:
        return "siehe Dokumente"
    first = next((fact for fact in diagnoses if fact.confirmed), diagnoses[0])
    text = _statement(first)
    return text if first.confirmed else f"{text} (vorgeschlagen, nicht bestätigt)"


def _statement(fact: DossierFact) -> str:
    return f"{fact.label} {fact.value}".strip() if fact.label != fact.value else fact.value


def _extent(content: DossierContent) -> str:
    pages = sum(document.pages for document in content.documents)
    papers = words.count(len(content.documents), "Dokument", "Dokumente")
    parts = [f"{papers} ({words.count(pages, 'Seite', 'Seiten')})"]
    if content.studies:
        parts.append(words.count(len(content.studies), "Bildstudie", "Bildstudien"))
    return ", ".join(parts)


def _fact_groups(content: DossierContent) -> list[View]:
    groups: list[View] = []
    for title, kinds in FACT_GROUPS:
        facts = [fact for fact in content.facts if fact.kind in kinds]
        if facts:
            groups.append({"title": title, "facts": _fact_views(content, facts, kinds)})
    return groups


def _fact_views(
    content: DossierContent, facts: Sequence[DossierFact], kinds: Sequence[str]
) -> list[View]:
    """Return the facts by kind, the values of one parameter together and by date."""
    labels = list(dict.fromkeys(fact.label for fact in facts))
    ordered = sorted(
        facts,
        key=lambda fact: (kinds.index(fact.kind), labels.index(fact.label), fact.on or date.max),
    )
    views = [_fact_view(content, fact) for fact in ordered]
    for at, (last, fact) in enumerate(pairwise(ordered), start=1):
        if last.label == fact.label:  # said once, above
            views[at]["label"] = ""
    return views


def _fact_view(content: DossierContent, fact: DossierFact) -> View:
    return {
        "label": fact.label,
        "value": fact.value,
        "on": words.day(fact.on),
        "confirmed": fact.confirmed,
        **_source(content, fact),
    }


def _source(content: DossierContent, told: DossierFact | DossierEvent) -> View:
    """Return where a fact or an event stands: "Dok. 2, S. 1", with the paper's number."""
    for number, document in enumerate(content.documents, start=1):
        if document.id == told.document_id:
            where = f"Dok. {number}, S. {told.page}" if told.page else f"Dok. {number}"
            return {"source": where, "paper": number if document.segments else 0}
    return {"source": "", "paper": 0}


def _study_view(study: DossierStudy) -> View:
    return {
        "on": words.day(study.study_date) or "ohne Datum",
        "description": study.description,
        "series": [
            {
                "modality": words.MODALITIES.get(series.modality, series.modality),
                "description": series.description,
                "instances": series.instances,
                "missing": series.missing,
            }
            for series in study.series
        ],
    }


def _original_view(
    content: DossierContent, document: DossierDocument, *, number: int, pages: int
) -> View:
    return {
        "number": number,
        "title": document.title,
        "file_name": document.file_name,
        "format": words.FORMATS.get(document.media_type, document.media_type),
        "sha256": document.sha256,
        "language": words.language(document.source_language),
        "pages": pages,
        "path": original_path(content, document),
    }
