"""Small FHIR R4 values: ids, references, codes, narratives; built the same way every time."""

import re
from collections.abc import Iterable
from html import escape
from uuid import NAMESPACE_OID, uuid5

from pipelines.dossier.content import DossierContent

Resource = dict[str, object]

LOINC = "http://loinc.org"
XDS_CLASS = "http://ihe-d.de/CodeSystems/IHEXDSclassCode"
XDS_TYPE = "http://ihe-d.de/CodeSystems/IHEXDStypeCode"
HL7 = "http://terminology.hl7.org/CodeSystem"
# Ours by construction: nobody else derives ids from this name.
_NAMESPACE = uuid5(NAMESPACE_OID, "zweitblick dossier")
CASE_NUMBERS = f"urn:oid:2.25.{uuid5(_NAMESPACE, 'case-number').int}"
DOSSIER_NUMBERS = f"urn:oid:2.25.{uuid5(_NAMESPACE, 'dossier-number').int}"
# XML 1.0 knows no other control letters; FHIR forbids them too.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def full_url(content: DossierContent, kind: str, key: str = "") -> str:
    """Return the urn:uuid of one resource: the same for the same dossier, kind and key."""
    name = f"{content.number}/{content.version}/{kind}/{key}"
    return f"urn:uuid:{uuid5(_NAMESPACE, name)}"


def reference(content: DossierContent, kind: str, key: str = "") -> Resource:
    """Return a reference to a resource of this bundle."""
    return {"reference": full_url(content, kind, key)}


def concept(*codings: Resource, text: str = "") -> Resource:
    """Return a CodeableConcept."""
    return {"coding": list(codings), "text": text}


def coding(system: str, code: str, display: str = "") -> Resource:
    """Return a Coding."""
    return {"system": system, "code": code, "display": display}


def narrative(body: str) -> Resource:
    """Return a generated narrative around XHTML `body`, whose texts are escaped already."""
    div = f'<div xmlns="http://www.w3.org/1999/xhtml" lang="de" xml:lang="de">{body}</div>'
    return {"status": "generated", "div": div}


def paragraphs(texts: Iterable[str]) -> str:
    """Return one XHTML paragraph a text, escaped."""
    return "".join(f"<p>{plain(text)}</p>" for text in texts)


def table(rows: Iterable[Iterable[str]]) -> str:
    """Return an XHTML table, escaped; no rows give an empty string."""
    body = "".join(f"<tr>{''.join(f'<td>{plain(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><tbody>{body}</tbody></table>" if body else ""


def plain(text: str) -> str:
    """Return `text` for XHTML: escaped, without letters XML forbids."""
    return escape(_CONTROLS.sub("", text))


def pruned(value: object) -> object:
    """Return `value` without empty strings, lists and objects, which FHIR forbids."""
    if isinstance(value, dict):
        kept = {key: pruned(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item not in (None, "", [], {})}
    if isinstance(value, list):
        return [item for item in map(pruned, value) if item not in (None, "", [], {})]
    if isinstance(value, str):
        return _CONTROLS.sub("", value).strip()
    return value


def dicom_urn(uid: str) -> str:
    """Return a DICOM UID as FHIR writes it."""
    return f"urn:oid:{uid}"
