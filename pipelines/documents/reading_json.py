"""Writes a reading as `<file name>.reading.json`: a stable format, lengths in points."""

from datetime import date
from typing import Any

import orjson

from pipelines.documents.results import Block, Fact, Page, Reading, Word


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
        "document_class": {
            "kdl": reading.document_class.kdl,
            "confidence": reading.document_class.confidence,
            "evidence": list(reading.document_class.evidence),
        },
        "dated_on": _day(reading.dated_on),
        "refusal": None
        if reading.refusal is None
        else {"code": reading.refusal.code, "advice": reading.refusal.advice},
        "pages": [_page(page) for page in reading.pages],
        "facts": [_fact(fact) for fact in reading.facts],
        "version": reading.version,
    }


def _page(page: Page) -> dict[str, Any]:
    return {
        "number": page.number,
        "width": page.width,
        "height": page.height,
        "source": page.source.value,
        "language": page.language,
        "confidence": page.confidence,
        "rotation": page.rotation,
        "warnings": list(page.warnings),
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
    return values


def _block(block: Block) -> dict[str, Any]:
    return {
        "kind": block.kind.value,
        "text": block.text,
        "box": list(block.box),
        "words": list(block.words),
        "table": block.table,
        "row": block.row,
        "column": block.column,
    }


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
