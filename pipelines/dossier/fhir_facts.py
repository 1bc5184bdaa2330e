"""The facts of a profile as FHIR R4: conditions, observations, medication statements."""

import re

from pipelines.dossier.content import DossierContent, DossierFact
from pipelines.dossier.fhir_values import HL7, LOINC, Resource, coding, concept, reference

# The papers come from abroad: their codes are the WHO's, not the German modification's.
ICD_10 = "http://hl7.org/fhir/sid/icd-10"
_ICD_CODE = re.compile(r"\b([A-TV-Z][0-9][0-9](?:\.[0-9]{1,2})?)\b")
_QUANTITY = re.compile(
    r"^(?P<comparator>[<>≤≥]?)\s*(?P<number>\d+(?:[.,]\d+)?)(?:\s+(?P<unit>\S.*))?$"
)
_COMPARATORS = {"<": "<", ">": ">", "≤": "<=", "≥": ">="}
_LOINC = {
    "ECOG": ("89247-1", "ECOG Performance Status score"),
    "GRADE": ("33732-9", "Histology grade [Identifier] in Cancer specimen"),
    "STAGE": ("21908-9", "Stage group.clinical Cancer"),
}
CONDITIONS = ("DIAGNOSIS",)
OBSERVATIONS = ("TNM", "STAGE", "GRADE", "RECEPTOR", "MUTATION", "ECOG", "LABORATORY")
MEDICATIONS = ("DRUG",)


def fact_key(content: DossierContent, fact: DossierFact) -> str:
    """Return what tells one fact from the others of this dossier."""
    return str(content.facts.index(fact))


def fact_kind(fact: DossierFact) -> str | None:
    """Return the resource type for a fact; None for what only the chronicle tells (dates)."""
    if fact.kind in CONDITIONS:
        return "Condition"
    if fact.kind in OBSERVATIONS:
        return "Observation"
    return "MedicationStatement" if fact.kind in MEDICATIONS else None


def fact_resource(content: DossierContent, fact: DossierFact) -> Resource:
    """Return the resource of one fact, with the paper it was taken from."""
    makers = {
        "Condition": _condition,
        "Observation": _observation,
        "MedicationStatement": _medication,
    }
    return makers[fact_kind(fact) or ""](content, fact)


def _condition(content: DossierContent, fact: DossierFact) -> Resource:
    code = _ICD_CODE.search(fact.value)
    verification = "confirmed" if fact.confirmed else "unconfirmed"
    return {
        "resourceType": "Condition",
        "verificationStatus": concept(coding(f"{HL7}/condition-ver-status", verification)),
        "code": concept(*([coding(ICD_10, code.group(1))] if code else []), text=statement(fact)),
        "subject": reference(content, "Patient"),
        "recordedDate": fact.on.isoformat() if fact.on else None,
        "evidence": [{"detail": _sources(content, fact)}],
    }


def _observation(content: DossierContent, fact: DossierFact) -> Resource:
    category = "laboratory" if fact.kind == "LABORATORY" else "exam"
    known = _LOINC.get(fact.kind)
    return {
        "resourceType": "Observation",
        "status": "final" if fact.confirmed else "preliminary",
        "category": [concept(coding(f"{HL7}/observation-category", category))],
        "code": concept(*([coding(LOINC, *known)] if known else []), text=fact.label),
        "subject": reference(content, "Patient"),
        "effectiveDateTime": fact.on.isoformat() if fact.on else None,
        **_value(fact),
        "derivedFrom": _sources(content, fact),
    }


def _value(fact: DossierFact) -> Resource:
    measured = _QUANTITY.match(fact.value) if fact.kind == "LABORATORY" else None
    if not measured:
        return {"valueString": fact.value}
    quantity: Resource = {
        "value": float(measured["number"].replace(",", ".")),
        "unit": measured["unit"] or "",
        "comparator": _COMPARATORS.get(measured["comparator"], ""),
    }
    return {"valueQuantity": quantity}


def _medication(content: DossierContent, fact: DossierFact) -> Resource:
    return {
        "resourceType": "MedicationStatement",
        # Whether it is still taken is not in the paper's power to say.
        "status": "unknown",
        "medicationCodeableConcept": concept(text=fact.label),
        "subject": reference(content, "Patient"),
        "effectiveDateTime": fact.on.isoformat() if fact.on else None,
        "dosage": [{"text": fact.value}] if fact.value != fact.label else [],
        "derivedFrom": _sources(content, fact),
        "note": [] if fact.confirmed else [{"text": "Vorgeschlagen, nicht bestätigt."}],
    }


def statement(fact: DossierFact) -> str:
    """Return label and value as one line."""
    return fact.value if fact.label == fact.value else f"{fact.label} {fact.value}".strip()


def _sources(content: DossierContent, fact: DossierFact) -> list[Resource]:
    if fact.document_id not in {document.id for document in content.documents}:
        return []
    where = f"S. {fact.page}" if fact.page else ""
    assert fact.document_id
    return [{**reference(content, "original", fact.document_id), "display": where}]
