"""Papers and images as FHIR R4: the original, the translation made from it, the studies."""

import base64
import hashlib

from pipelines.dossier import kdl
from pipelines.dossier.attachments import original_path
from pipelines.dossier.content import DossierContent, DossierDocument, DossierStudy
from pipelines.dossier.fhir_values import (
    HL7,
    LOINC,
    XDS_CLASS,
    XDS_TYPE,
    Resource,
    coding,
    concept,
    dicom_urn,
    full_url,
    reference,
)

FORMAT_CODES = "http://ihe.net/fhir/ihe.formatcode.fhir/CodeSystem/formatcode"
DICOM_CODES = "http://dicom.nema.org/resources/ontology/DCM"


def original_reference(content: DossierContent, document: DossierDocument) -> Resource:
    """Return the DocumentReference of the paper as it came; its file lies in the package."""
    attachment: Resource = {
        "contentType": document.media_type,
        "language": document.source_language,
        "url": original_path(content, document),
        "size": len(document.original),
        # FHIR R4 fixes SHA-1 here; the manifest has SHA-256.
        "hash": _base64(hashlib.sha1(document.original, usedforsecurity=False).digest()),
        "title": document.title,
        "creation": document.dated_on.isoformat() if document.dated_on else None,
    }
    return {
        **_document_reference(content, document, kind="original", attachment=attachment),
        "docStatus": "final",
        "author": [{"display": document.issuer}] if document.issuer else [],
        "description": f"{document.title} (Original)",
    }


def translation_reference(content: DossierContent, document: DossierDocument) -> Resource:
    """Return the DocumentReference of the German text, which transforms the original."""
    text = "\n".join(segment.target or segment.source for segment in document.segments)
    attachment: Resource = {
        "contentType": "text/plain; charset=utf-8",
        "language": "de",
        "data": _base64(text.encode()),
        "title": f"{document.title} (deutsche Übersetzung)",
        "creation": content.frozen_at.isoformat(),
    }
    return {
        **_document_reference(content, document, kind="translation", attachment=attachment),
        "docStatus": "final" if document.sign_off else "preliminary",
        "author": [reference(content, "Organization")],
        "description": f"{document.title} (deutsche Übersetzung)",
        "relatesTo": [
            {"code": "transforms", "target": reference(content, "original", document.id)}
        ],
    }


def sign_off_provenance(content: DossierContent, document: DossierDocument) -> Resource:
    """Return who stands for a signed translation. Needs `document.sign_off`."""
    signed = document.sign_off
    assert signed
    people = (("author", signed.post_edited_by), ("verifier", signed.signed_by))
    return {
        "resourceType": "Provenance",
        "target": [reference(content, "translation", document.id)],
        "recorded": signed.signed_at.isoformat(),
        "agent": [
            {
                "type": concept(coding(f"{HL7}/provenance-participant-type", role)),
                "who": {"display": name},
            }
            for role, name in people
            if name
        ],
        "entity": [{"role": "source", "what": reference(content, "original", document.id)}],
    }


def imaging_study(content: DossierContent, study: DossierStudy) -> Resource:
    """Return one study; the UIDs are DICOM's own."""
    modalities = sorted({series.modality for series in study.series if series.modality})
    return {
        "resourceType": "ImagingStudy",
        "status": "available",
        "identifier": [{"system": "urn:dicom:uid", "value": dicom_urn(study.study_uid)}],
        "subject": reference(content, "Patient"),
        "started": study.study_date.isoformat() if study.study_date else None,
        "description": study.description,
        "modality": [coding(DICOM_CODES, modality) for modality in modalities],
        "numberOfSeries": len(study.series),
        "numberOfInstances": sum(series.instances for series in study.series),
        "note": _missing_note(study),
        "series": [
            {
                "uid": series.series_uid,
                "modality": coding(DICOM_CODES, series.modality or "OT"),
                "description": series.description,
                "numberOfInstances": series.instances,
            }
            for series in study.series
        ],
    }


def _missing_note(study: DossierStudy) -> list[Resource]:
    return [
        {"text": f"Serie {series.series_uid}: fehlende Schichten: {series.missing}"}
        for series in study.series
        if series.missing
    ]


def _document_reference(
    content: DossierContent, document: DossierDocument, *, kind: str, attachment: Resource
) -> Resource:
    format_code = coding(FORMAT_CODES, "urn:ihe:iti:xds:2017:mimeTypeSufficient")
    identifier = full_url(content, kind, document.id)
    return {
        "resourceType": "DocumentReference",
        "status": "current",
        "masterIdentifier": {"system": "urn:ietf:rfc:3986", "value": identifier},
        "type": _type(document),
        "category": _category(document),
        "subject": reference(content, "Patient"),
        "date": content.frozen_at.isoformat(),
        "securityLabel": [concept(coding(f"{HL7}/v3-Confidentiality", "N"))],
        "content": [{"attachment": attachment, "format": format_code}],
    }


def _type(document: DossierDocument) -> Resource:
    kind = kdl.kind_of(document.kdl)
    if kind is None:
        unknown = [coding(kdl.KDL_SYSTEM, document.kdl)] if document.kdl else []
        return concept(*unknown, text=document.title)
    codings = [coding(kdl.KDL_SYSTEM, kind.code, kind.title), coding(XDS_TYPE, kind.xds_type)]
    if kind.loinc:
        codings.append(coding(LOINC, kind.loinc))
    return concept(*codings, text=document.title)


def _category(document: DossierDocument) -> list[Resource]:
    kind = kdl.kind_of(document.kdl)
    return [concept(coding(XDS_CLASS, kind.xds_class))] if kind else []


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
