"""Turns a reading into rows, and rows back into the reading that later stages work on."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import orjson

from backend.documents import models
from pipelines.documents.reading_json import reading_values
from pipelines.documents.results import (
    Block,
    BlockKind,
    DocumentClass,
    Fact,
    FactKind,
    Page,
    Reading,
    ReadingState,
    Refusal,
    TextSource,
    Word,
)

TOP = 10  # blocks in which a paper says what it is
HEADING = 200  # characters


def page_rows(document: models.Document, reading: Reading) -> list[models.Page]:
    return [_page_row(document, _storable(page)) for page in reading_values(reading)["pages"]]


def _storable(value: Any) -> Any:
    """Leave out NUL, which some PDFs put into their text and PostgreSQL does not take."""
    if isinstance(value, str):
        return value.replace("\0", "")
    if isinstance(value, dict):
        return {key: _storable(item) for key, item in value.items()}
    return [_storable(item) for item in value] if isinstance(value, list) else value


def _page_row(document: models.Document, page: Mapping[str, Any]) -> models.Page:
    return models.Page(
        document=document,
        number=page["number"],
        width=page["width"],
        height=page["height"],
        source=page["source"],
        language=page["language"] or "",
        confidence=page["confidence"],
        text=page["text"],
        folded=page["text"].casefold(),
        words=page["words"],
        blocks=page["blocks"],
        warnings=page["warnings"],
        rotation=page["rotation"],
    )


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
        pages=tuple(_page(vars(page)) for page in pages),
        facts=tuple(_fact({**vars(fact), "on": fact.on}) for fact in facts),
        version=document.reading_version,
    )


def _refusal(document: models.Document) -> Refusal | None:
    if not document.refusal_code:
        return None
    return Refusal(document.refusal_code, document.refusal_advice)


def reading_from_json(body: bytes) -> Reading:
    """Return what `reading_json` wrote."""
    kept = orjson.loads(body)
    kind, refusal = kept["document_class"], kept["refusal"]
    return Reading(
        file=kept["file"],
        sha256=kept["sha256"],
        state=ReadingState(kept["state"]),
        media_type=kept["media_type"],
        language=kept["language"],
        document_class=DocumentClass(kind["kdl"], kind["confidence"], tuple(kind["evidence"])),
        dated_on=_day(kept["dated_on"]),
        refusal=refusal and Refusal(refusal["code"], refusal["advice"]),
        pages=tuple(_page(page) for page in kept["pages"]),
        facts=tuple(_fact({**fact, "on": _day(fact["on"])}) for fact in kept["facts"]),
        version=kept["version"],
    )


def _page(page: Mapping[str, Any]) -> Page:
    return Page(
        number=page["number"],
        width=page["width"],
        height=page["height"],
        source=TextSource(page["source"]),
        language=page["language"] or None,
        confidence=page["confidence"],
        text=page["text"],
        words=tuple(_words(page["words"])),
        blocks=tuple(_block(block) for block in page["blocks"]),
        rotation=page["rotation"],
        warnings=tuple(page["warnings"]),
    )


def _words(words: Iterable[Mapping[str, Any]]) -> Iterable[Word]:
    for word in words:
        box = tuple(word["box"])
        yield Word(word["text"], box, word["confidence"], word.get("proposed"))


def _block(block: Mapping[str, Any]) -> Block:
    return Block(
        kind=BlockKind(block["kind"]),
        text=block["text"],
        box=tuple(block["box"]),
        words=tuple(block["words"]),
        table=block["table"],
        row=block["row"],
        column=block["column"],
    )


def _fact(fact: Mapping[str, Any]) -> Fact:
    return Fact(
        kind=FactKind(fact["kind"]),
        value=fact["value"],
        page=fact["page"],
        box=tuple(fact["box"]),
        source_text=fact["source_text"],
        label=fact["label"] or None,
        code=fact["code"] or None,
        unit=fact["unit"] or None,
        on=fact["on"],
        certainty=fact["certainty"],
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
