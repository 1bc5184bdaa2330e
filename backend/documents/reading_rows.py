"""Turns a reading into rows, and rows back into the reading that later stages work on."""

from collections.abc import Iterable, Mapping
from typing import Any

from backend.documents import models
from pipelines.documents.plan import Plan
from pipelines.documents.reading_json import page_values
from pipelines.documents.reading_json import part_values as values_of_part
from pipelines.documents.results import (
    Block,
    BlockKind,
    DocumentClass,
    Doubt,
    Fact,
    FactKind,
    Page,
    Part,
    Reading,
    ReadingState,
    Refusal,
    TextSource,
    Word,
)

TOP = 10  # blocks in which a paper says what it is
HEADING = 200  # characters


PAGE_FIELDS = (
    "width", "height", "source", "language", "confidence", "text", "folded", "words", "blocks",
    "warnings", "rotation", "handwriting", "fingerprint",
)  # fmt: skip


def page_fields(page: Page) -> dict[str, Any]:
    """Return the columns of a page that the reading fills."""
    said = _storable(page_values(page))
    said |= {"language": said["language"] or "", "folded": said["text"].casefold()}
    return {name: said[name] for name in PAGE_FIELDS}


def part_values(reading: Reading) -> list[dict[str, Any]]:
    return [values_of_part(part) for part in reading.parts]


def page_row(document: models.Document, page: Page) -> models.Page:
    return models.Page(document=document, number=page.number, **page_fields(page))


def _storable(value: Any) -> Any:
    """Leave out NUL, which some PDFs put into their text and PostgreSQL does not take."""
    if isinstance(value, str):
        return value.replace("\0", "")
    if isinstance(value, dict):
        return {key: _storable(item) for key, item in value.items()}
    return [_storable(item) for item in value] if isinstance(value, list) else value


def fact_row(document: models.Document, fact: Fact, *, position: int) -> models.Fact:
    return models.Fact(
        document=document,
        position=position,
        kind=fact.kind.value,
        label=_storable(fact.label or "")[:200],
        value=_storable(fact.value)[:300],
        unit=_storable(fact.unit or "")[:50],
        code=_storable(fact.code or "")[:50],
        on=fact.on,
        page=fact.page,
        box=list(fact.box),
        source_text=_storable(fact.source_text),
        certainty=fact.certainty,
        reference=_storable(fact.reference or "")[:100],
        dose=_storable(fact.dose or "")[:100],
    )


def heading_of(reading: Reading) -> str:
    """Return what the paper calls itself: the line that gave its class away, or its first heading.

    The first heading alone is the hospital's letterhead.
    """
    blocks = reading.pages[0].blocks[:TOP] if reading.pages else ()
    named = (block.text for block in blocks if _names_class(block.text, reading))
    headings = (block.text for block in blocks if block.kind is BlockKind.HEADING)
    return str(_storable(next(named, next(headings, ""))))[:HEADING]


def _names_class(text: str, reading: Reading) -> bool:
    evidence = reading.document_class.evidence[:1]
    return len(text) <= HEADING and any(phrase in text.casefold() for phrase in evidence)


def reading_from_rows(document: models.Document) -> Reading:
    """Return the reading as it now stands, with the corrections that people made."""
    pages = document.pages.order_by("number")
    facts = document.facts.order_by("position")
    return Reading(
        file=document.file_name,
        sha256=document.sha256,
        state=ReadingState(document.state),
        media_type=document.media_type,
        language=document.language or None,
        document_class=DocumentClass(document.kdl or None, document.kdl_confidence),
        dated_on=document.dated_on,
        refusal=_refusal(document),
        pages=tuple(page_of(page) for page in pages),
        facts=tuple(_fact(fact) for fact in facts),
        parts=tuple(_part(part) for part in document.parts),
        notes=tuple(document.notes),
        version=document.reading_version,
    )


def plan_of(document: models.Document) -> Plan:
    """Return what is known of the file since it was looked at."""
    sizes = document.pages.order_by("number").values_list("width", "height")
    return Plan(
        sha256=document.sha256,
        media_type=document.media_type,
        sizes=tuple(sizes),
        notes=tuple(document.notes),
    )


def _refusal(document: models.Document) -> Refusal | None:
    if not document.refusal_code:
        return None
    return Refusal(document.refusal_code, document.refusal_advice)


def _part(part: Mapping[str, Any]) -> Part:
    kind = part["document_class"]
    known = DocumentClass(kind["kdl"], kind["confidence"], tuple(kind["evidence"]))
    return Part(part["first"], part["last"], known, tuple(part["evidence"]))


def page_of(row: models.Page) -> Page:
    """Return a page as the pipeline knows it."""
    return Page(
        number=row.number,
        width=row.width,
        height=row.height,
        source=TextSource(row.source),
        language=row.language or None,
        confidence=row.confidence,
        text=row.text,
        words=tuple(_words(row.words)),
        blocks=tuple(_block(block) for block in row.blocks),
        rotation=row.rotation,
        warnings=tuple(row.warnings),
        handwriting=tuple((x0, y0, x1, y1) for x0, y0, x1, y1 in row.handwriting),
        fingerprint=row.fingerprint,
    )


def _words(words: Iterable[Mapping[str, Any]]) -> Iterable[Word]:
    for word in words:
        doubt = word.get("doubt")
        yield Word(
            word["text"],
            tuple(word["box"]),
            word["confidence"],
            word.get("proposed"),
            Doubt(doubt) if doubt else None,
        )


def _block(block: Mapping[str, Any]) -> Block:
    return Block(
        kind=BlockKind(block["kind"]),
        text=block["text"],
        box=tuple(block["box"]),
        words=tuple(block["words"]),
        table=block["table"],
        row=block["row"],
        column=block["column"],
        language=block.get("language"),
        continues=block.get("continues", False),
    )


def _fact(fact: models.Fact) -> Fact:
    x0, y0, x1, y1 = fact.box
    return Fact(
        kind=FactKind(fact.kind),
        value=fact.value,
        page=fact.page,
        box=(x0, y0, x1, y1),
        source_text=fact.source_text,
        label=fact.label or None,
        code=fact.code or None,
        unit=fact.unit or None,
        on=fact.on,
        certainty=fact.certainty,
        reference=fact.reference or None,
        dose=fact.dose or None,
    )
