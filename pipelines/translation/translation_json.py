"""The `<file name>.translation.json` format: stable, documented in the README."""

import json
from collections.abc import Sequence
from typing import Any

from pipelines.translation.results import Draft, Finding, Span


def translation_json(drafts: Sequence[Draft], *, source: str, target: str) -> str:
    """Return the drafts of one paper as JSON text; lengths in points, origin top left."""
    record = {
        "source_language": source,
        "target_language": target,
        "segments": [_segment(draft) for draft in drafts],
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def _segment(draft: Draft) -> dict[str, Any]:
    return {
        "id": draft.segment.id,
        "page": draft.segment.page,
        "box": [round(value, 2) for value in draft.segment.box],
        "kind": draft.segment.kind.value,
        "source": draft.segment.source,
        "target": draft.target,
        "origin": draft.origin.value,
        "engine": draft.engine,
        "findings": [_finding(found) for found in draft.findings],
    }


def _finding(found: Finding) -> dict[str, Any]:
    return {
        "check": found.check,
        "severity": found.severity.value,
        "source_span": _span(found.source_span),
        "target_span": _span(found.target_span),
    }


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None
