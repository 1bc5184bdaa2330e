"""Reads the trail, and proves it."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from backend.audit.actions import HOUSE, link
from backend.audit.models import ChainHead, Entry

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class Break:
    """Where a chain does not hold."""

    chain: str
    sequence: int
    reason: str  # "changed", "gap", "cut-tail", "no-head"


def entries_of(case_id: UUID) -> QuerySet[Entry]:
    return Entry.objects.filter(case_id=case_id).order_by("-sequence")


def breaks() -> Iterator[Break]:
    """Walk every chain and yield each place where it was tampered with."""
    heads = {head.chain: head for head in ChainHead.objects.all()}
    chains = Entry.objects.values_list("case_id", flat=True).distinct().order_by()
    seen = {str(case_id) if case_id else HOUSE: case_id for case_id in chains}
    for chain, case_id in seen.items():
        yield from _breaks_of(chain, case_id, heads.pop(chain, None))
    for chain, head in heads.items():
        if head.sequence:
            yield Break(chain, head.sequence, "cut-tail")


def _breaks_of(chain: str, case_id: UUID | None, head: ChainHead | None) -> Iterator[Break]:
    previous, expected = GENESIS, 1
    for entry in Entry.objects.filter(case_id=case_id).order_by("sequence").iterator():
        if entry.sequence != expected:
            yield Break(chain, expected, "gap")
            return
        if entry.hash != link(entry, previous=previous):
            yield Break(chain, entry.sequence, "changed")
            return
        previous, expected = entry.hash, expected + 1
    if head is None:
        yield Break(chain, expected - 1, "no-head")
    elif (head.sequence, head.hash) != (expected - 1, previous):
        yield Break(chain, expected, "cut-tail")
