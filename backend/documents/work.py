"""How far the reading of papers is: one reading is several pieces of work."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from backend.queue.jobs import Job
from backend.queue.models import Work
from backend.queue.states import WorkState

FIELDS = ("subject", "job", "state", "done", "total", "attempts", "error_code")
# The state of the whole is that of the piece that matters most to who waits.
FIRST = (WorkState.FAILED, WorkState.RUNNING, WorkState.QUEUED)


def work_on(ids: Iterable[UUID]) -> dict[str, dict[str, Any]]:
    """Return the work of the newest reading of each paper, by its subject: pages done of all."""
    subjects = [f"document:{pk}" for pk in ids]
    if not subjects:
        return {}
    pieces: dict[str, list[dict[str, Any]]] = {}
    for row in Work.objects.filter(subject__in=subjects).order_by("pk").values(*FIELDS):
        subject = row["subject"]
        begun = row["job"] == Job.READ_DOCUMENT
        pieces[subject] = [row] if begun else [*pieces.get(subject, []), row]
    return {subject: _summed(rows) for subject, rows in pieces.items()}


def _summed(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    leading = min(rows, key=_rank)
    return {
        "state": leading["state"],
        "done": sum(row["done"] for row in rows),
        "total": max(row["total"] for row in rows),
        "attempts": max(row["attempts"] for row in rows),
        "error_code": leading["error_code"],
    }


def _rank(row: dict[str, Any]) -> int:
    return FIRST.index(row["state"]) if row["state"] in FIRST else len(FIRST)
