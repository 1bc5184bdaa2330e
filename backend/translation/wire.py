"""Between segment rows and the values of the translation pipeline."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from backend.translation.models import Segment, Translation
from pipelines.documents.results import BlockKind
from pipelines.translation import results
from pipelines.translation.results import Finding, Severity


def row_of(translation: Translation, position: int, segment: results.Segment) -> Segment:
    return Segment(
        translation=translation,
        position=position,
        key=segment.id,
        page=segment.page,
        box=list(segment.box),
        kind=segment.kind.value,
        table=segment.table,
        row=segment.row,
        column=segment.column,
        confidence=segment.confidence,
        source=segment.source,
        also=[{"page": place.page, "box": list(place.box)} for place in segment.also],
    )


def value_of(row: Segment) -> results.Segment:
    x0, y0, x1, y1 = row.box
    return results.Segment(
        id=row.key,
        page=row.page,
        box=(x0, y0, x1, y1),
        kind=BlockKind(row.kind),
        source=row.source,
        confidence=row.confidence,
        table=row.table,
        row=row.row,
        column=row.column,
    )


# The fields that `put_draft` and its callers change.
DRAFTED = (
    "target", "origin", "engine", "match", "terms", "findings", "must_fix", "version",
    "awaits_draft",
)  # fmt: skip


def put_draft(row: Segment, draft: results.Draft) -> None:
    """Lay a draft into its row; the caller saves."""
    row.target = draft.target
    row.origin = draft.origin
    row.engine = draft.engine or ""
    row.match = draft.match
    row.awaits_draft = False
    row.terms = [asdict(term) for term in draft.terms]
    put_findings(row, draft.findings)


def put_findings(row: Segment, findings: Iterable[Finding]) -> None:
    """Lay fresh findings into the row; what a person set aside for the same text stays so."""
    aside = {_key(found): found for found in row.findings if found.get("dismissed_by")}
    fresh = [_finding(found) for found in findings]
    row.findings = [aside.get(_key(found), found) for found in fresh]
    count_open(row)


def count_open(row: Segment) -> None:
    row.must_fix = sum(
        found["severity"] == Severity.MUST_FIX and not found.get("dismissed_by")
        for found in row.findings
    )


def _finding(found: Finding) -> dict[str, Any]:
    return {**asdict(found), "severity": found.severity.value, "dismissed_by": "", "reason": ""}


def _key(found: dict[str, Any]) -> tuple[str, str, str]:
    return found["check"], str(found["source_span"]), found["message"]
