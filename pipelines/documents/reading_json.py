"""Writes a reading as `<file name>.reading.json`: a stable format, lengths in points."""

from datetime import date
from typing import Any

import orjson

from pipelines.documents.results import (
    Block,
    DocumentClass,
    Fact,
    Page,
    Part,
    Reading,
    Word,
)


def reading_json(reading: Reading) -> bytes:
    """Return the reading as indented UTF-8 JSON."""
    return orjson.dumps(reading_values(reading), option=orjson.OPT_INDENT_2)


def reading_values(reading: Reading) -> dict[str, Any]:
    """Return the reading as plain values, in the order of the format."""
    return {
        "file": reading.file,
        "sha256": reading.sha256,
        "state": reading.state.value,
        "media_type": reading.media_type,
        "language": reading.language,
        "document_class": _class(reading.document_class),
        "dated_on": _day(reading.dated_on),
        "refusal": None
        if reading.refusal is None
        else {"code": reading.refusal.code, "advice": reading.refusal.advice},
        "pages": [page_values(page) for page in reading.pages],
        "facts": [_fact(fact) for fact in reading.facts],
        "parts": [part_values(part) for part in reading.parts],
        "notes": list(reading.notes),
        "version": reading.version,
    }


def part_values(part: Part) -> dict[str, Any]:
    """Return one of the papers that a file seems to hold."""
    return {
        "first": part.first,
        "last": part.last,
        "document_class": _class(part.document_class),
        "evidence": list(part.evidence),
    }


def _class(found: DocumentClass) -> dict[str, Any]:
    return {
        "kdl": found.kdl,
        "confidence": found.confidence,
        "evidence": list(found.evidence),
    }


def page_values(page: Page) -> dict[str, Any]:
    """Return one page as plain values."""
    return {
        "number": page.number,
        "width": page.width,
        "height": page.height,
        "source": page.source.value,
        "language": page.language,
        "confidence": page.confidence,
        "rotation": page.rotation,
        "warnings": list(page.warnings),
        "handwriting": [list(box) for box in page.handwriting],
        "fingerprint": page.fingerprint,
        "text": page.text,
        "words": [_word(word) for word in page.words],
        "blocks": [_block(block) for block in page.blocks],
    }


def _word(word: Word) -> dict[str, Any]:
    values: dict[str, Any] = {
        "text": word.text,
        "box": list(word.box),
        "confidence": word.confidence,
    }
    if word.proposed is not None:
        values["proposed"] = word.proposed
    if word.doubt is not None:
        values["doubt"] = word.doubt.value
    return values


def _block(block: Block) -> dict[str, Any]:
    values: dict[str, Any] = {
        "kind": block.kind.value,
        "text": block.text,
        "box": list(block.box),
        "words": list(block.words),
        "table": block.table,
        "row": block.row,
        "column": block.column,
    }
    if block.language is not None:
        values["language"] = block.language
    if block.continues:
        values["continues"] = True
    return values


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "kind": fact.kind.value,
        "label": fact.label,
        "value": fact.value,
        "unit": fact.unit,
        "code": fact.code,
        "on": _day(fact.on),
        "reference": fact.reference,
        "dose": fact.dose,
        "page": fact.page,
        "box": list(fact.box),
        "source_text": fact.source_text,
        "certainty": fact.certainty,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
