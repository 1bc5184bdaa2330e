"""What the template shows of one translated paper: pages, runs of text, tables, origins."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from pipelines.dossier import words
from pipelines.dossier.content import DossierDocument, TranslatedSegment
from pipelines.translation.results import Origin

DRAFT_NOTE = "Rohübersetzung, nicht freigegeben"
View = dict[str, object]


def paper_view(document: DossierDocument, *, number: int) -> View:
    """Return one paper with its German text, grouped as it is set."""
    return {
        **card_view(document, number=number),
        "raw": document.translated and document.sign_off is None,
        "german": document.german,
        "sign_off": sign_off_line(document),
        "legend": [] if document.german else _legend(document.segments),
        "sheets": [
            {"number": page, "blocks": [_block_view(block, document) for block in _blocks(group)]}
            for page, group in groupby(document.segments, key=lambda segment: segment.page)
        ],
    }


def card_view(document: DossierDocument, *, number: int) -> View:
    """Return what the list of documents says of one paper."""
    return {
        "number": number,
        "title": document.title,
        "kdl": document.kdl or "",
        "dated_on": words.day(document.dated_on),
        "issuer": document.issuer,
        "language": words.language(document.source_language),
        "lang": words.primary(document.source_language),
        "dir": words.direction(document.source_language),
        "pages": document.pages,
        "status": _status(document),
    }


def sign_off_line(document: DossierDocument) -> str:
    """Return who stands for the German text, and that the original prevails."""
    if document.german:
        return "Deutsches Original, nicht übersetzt."
    signed = document.sign_off
    if signed is None:
        return f"{DRAFT_NOTE}. Maßgeblich ist das Original."
    made = "Maschinell unterstützte Übersetzung" if signed.machine_assisted else "Übersetzung"
    edited = f", nachbearbeitet von {signed.post_edited_by}" if signed.post_edited_by else ""
    release = f"freigegeben von {signed.signed_by} am {words.day(signed.signed_at.date())}"
    return f"{made}{edited}, {release}; maßgeblich ist das Original."


def _status(document: DossierDocument) -> str:
    if document.german:
        return "deutsches Original"
    if not document.segments:
        return "kein Text"
    return "freigegeben" if document.sign_off else "Rohübersetzung"


def _legend(segments: Iterable[TranslatedSegment]) -> list[list[str]]:
    return [list(words.ORIGINS[origin]) for origin in _origins(segments)]


def _origins(segments: Iterable[TranslatedSegment]) -> list[Origin]:
    present = {segment.origin for segment in segments}
    return [origin for origin in words.ORIGINS if origin in present]


def _blocks(segments: Iterable[TranslatedSegment]) -> Iterator[list[TranslatedSegment]]:
    """Put the sentences of one paragraph, and the cells of one table, back together."""
    block: list[TranslatedSegment] = []
    for segment in segments:
        if block and not _belongs(block[-1], segment):
            yield block
            block = []
        block.append(segment)
    if block:
        yield block


def _belongs(last: TranslatedSegment, segment: TranslatedSegment) -> bool:
    if last.kind != segment.kind:
        return False
    if segment.kind == "TABLE_CELL":
        return last.table == segment.table
    if _leftward(last) or _leftward(segment):
        return False  # inside a German line "BI-RADS 2" of an Arabic sentence would be torn apart
    return _block_of(last) == _block_of(segment)


def _leftward(segment: TranslatedSegment) -> bool:
    """Say whether a segment is shown untranslated, from right to left."""
    return _is_foreign(segment) and words.script_direction(segment.source) == "rtl"


def _is_foreign(segment: TranslatedSegment) -> bool:
    return segment.origin is Origin.UNTRANSLATED or not segment.target


def _block_of(segment: TranslatedSegment) -> object:
    """Return what all sentences of one block share: "p1-b4" of "p1-b4-s2", else the box."""
    return segment.id.rpartition("-s")[0] or segment.box


def _block_view(block: list[TranslatedSegment], document: DossierDocument) -> View:
    if block[0].kind == "TABLE_CELL" and block[0].row is not None:
        return {"kind": "TABLE", **_table_view(block, document)}
    return {
        "kind": block[0].kind,
        "mark": "" if document.german else _marks(block),
        "runs": [_run_view(segment, document) for segment in block],
    }


def _run_view(segment: TranslatedSegment, document: DossierDocument) -> View:
    if document.german:
        return {"text": segment.source, "mark": "", "foreign": False}
    if _is_foreign(segment):
        return {
            "text": segment.source,
            "mark": words.ORIGINS[Origin.UNTRANSLATED][0],
            "foreign": True,
            "lang": words.primary(document.source_language),
            "dir": words.script_direction(segment.source),
        }
    return {"text": segment.target, "mark": words.ORIGINS[segment.origin][0], "foreign": False}


def _marks(block: Iterable[TranslatedSegment]) -> str:
    return "".join(words.ORIGINS[origin][0] for origin in _origins(block))


def _table_view(cells: list[TranslatedSegment], document: DossierDocument) -> View:
    columns = 1 + max(cell.column or 0 for cell in cells)
    rows: dict[int, list[TranslatedSegment]] = {}
    for cell in cells:
        rows.setdefault(cell.row or 0, []).append(cell)
    return {
        "columns": columns,
        "rows": [
            {
                "mark": "" if document.german else _marks(row),
                "cells": _cells(row, columns=columns, document=document),
            }
            for _, row in sorted(rows.items())
        ],
    }


def _cells(
    row: list[TranslatedSegment], *, columns: int, document: DossierDocument
) -> list[list[View]]:
    filled: list[list[View]] = [[] for _ in range(columns)]
    for cell in row:
        filled[cell.column or 0].append(_run_view(cell, document))
    return filled
