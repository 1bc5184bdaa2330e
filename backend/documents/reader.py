"""Reads a kept paper with the pipeline, unless the same bytes were read before."""

from collections.abc import Callable

from backend.documents import actions, queries
from backend.documents.models import Document
from backend.storage.actions import keep
from backend.storage.queries import as_file
from pipelines.documents.reading import VERSION, read_record
from pipelines.documents.reading_json import reading_json
from pipelines.documents.results import Reading


def read(document: Document, *, on_page: Callable[[int, int], None]) -> Reading:
    """Return what the paper says. Call it outside a transaction: it takes long, and files bytes."""
    hint = _hint(document)
    known = queries.kept_reading(document, version=VERSION, hint=hint)
    if known:
        return known
    with as_file(document.blob) as source:
        reading = read_record(
            source, name=document.file_name, language_hint=hint or None, on_page=on_page
        )
    body = reading_json(reading)
    blob = keep(case_id=document.case_id, parts=[body], actor=actions.PIPELINE)
    actions.keep_reading(document, blob=blob, version=VERSION, hint=hint)
    return reading


def _hint(document: Document) -> str:
    """Return the language a person named, else the patient's: it helps where letters do not."""
    if "language" in document.corrected:
        return document.language
    return document.case.patient.language
