"""The score of the FHIR R4 document Bundle: the Composition first, all it names behind it."""

import json

from pipelines.dossier import kdl, words
from pipelines.dossier.content import DossierContent
from pipelines.dossier.fhir_facts import fact_key, fact_kind, fact_resource
from pipelines.dossier.fhir_papers import (
    imaging_study,
    original_reference,
    sign_off_provenance,
    translation_reference,
)
from pipelines.dossier.fhir_sections import sections
from pipelines.dossier.fhir_values import (
    CASE_NUMBERS,
    DOSSIER_NUMBERS,
    LOINC,
    Resource,
    coding,
    concept,
    full_url,
    narrative,
    paragraphs,
    pruned,
    reference,
)

TITLE = "Bitte um eine ärztliche Zweitmeinung"


def document_bundle(content: DossierContent) -> bytes:
    """Return the Bundle as UTF-8 JSON with sorted keys; the same content gives the same bytes."""
    bundle: Resource = {
        "resourceType": "Bundle",
        "type": "document",
        "identifier": {"system": DOSSIER_NUMBERS, "value": f"{content.number}-V{content.version}"},
        "timestamp": content.frozen_at.isoformat(),
        "entry": [
            {"fullUrl": url, "resource": resource} for url, resource in _entries(content).items()
        ],
    }
    text = json.dumps(pruned(bundle), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def _entries(content: DossierContent) -> dict[str, Resource]:
    entries = {
        full_url(content, "Composition"): _composition(content),
        full_url(content, "Patient"): _patient(content),
        full_url(content, "Organization"): _organization(content),
    }
    for fact in content.facts:
        kind = fact_kind(fact)
        if kind:
            url = full_url(content, kind, fact_key(content, fact))
            entries[url] = fact_resource(content, fact)
    return entries | _paper_entries(content)


def _paper_entries(content: DossierContent) -> dict[str, Resource]:
    entries: dict[str, Resource] = {}
    for document in content.documents:
        key = document.id
        entries[full_url(content, "original", key)] = original_reference(content, document)
        if document.translated:
            translated = translation_reference(content, document)
            entries[full_url(content, "translation", key)] = translated
        if document.translated and document.sign_off:
            signed = sign_off_provenance(content, document)
            entries[full_url(content, "Provenance", key)] = signed
    for study in content.studies:
        entries[full_url(content, "ImagingStudy", study.study_uid)] = imaging_study(content, study)
    return entries


def _composition(content: DossierContent) -> Resource:
    request = kdl.KINDS["AD060101"]
    signed = all(document.sign_off for document in content.documents if document.translated)
    patient = content.patient
    name = f"{patient.given_name} {patient.family_name}".strip()
    return {
        "resourceType": "Composition",
        "language": "de",
        "identifier": {"system": DOSSIER_NUMBERS, "value": content.number},
        "status": "final" if signed else "preliminary",
        "type": concept(
            coding(LOINC, "55112-7", "Document summary"),
            coding(kdl.KDL_SYSTEM, request.code, request.title),
        ),
        "subject": {**reference(content, "Patient"), "display": name},
        "date": content.frozen_at.isoformat(),
        "author": [{**reference(content, "Organization"), "display": "Zweitblick"}],
        "title": f"{TITLE} ({content.number})",
        "text": narrative(paragraphs((TITLE, *content.questions))),
        "section": sections(content),
    }


def _patient(content: DossierContent) -> Resource:
    patient = content.patient
    names: list[Resource] = [
        {"use": "official", "family": patient.family_name, "given": [patient.given_name]}
    ]
    if patient.native_name:
        names.append({"use": "usual", "text": patient.native_name})
    return {
        "resourceType": "Patient",
        "identifier": [{"system": CASE_NUMBERS, "value": content.case_number}],
        "name": names,
        "gender": patient.sex if patient.sex in words.SEXES else "unknown",
        "birthDate": patient.born_on.isoformat() if patient.born_on else None,
        "address": [{"country": patient.country}] if patient.country else [],
        "communication": [
            {"language": concept(coding("urn:ietf:bcp:47", tag), text=words.language(tag))}
            for tag in patient.languages
        ],
    }


def _organization(content: DossierContent) -> Resource:
    return {
        "resourceType": "Organization",
        "name": "Zweitblick",
        "contact": [{"address": {"text": content.contact}}] if content.contact else [],
    }
