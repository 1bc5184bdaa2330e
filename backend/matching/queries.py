"""Reads of shortlists. Nothing here writes."""

from typing import Any

from django.db.models import F, QuerySet

from backend.cases.models import Case
from backend.centers.models import Center
from backend.documents.models import Document
from backend.matching.models import Match
from backend.matching.states import MatchState


def rows(case: Case) -> QuerySet[Any, Any]:
    """Return the shortlist as plain rows: one query."""
    return (
        Match.objects.filter(case=case)
        .order_by("position")
        .values(
            "id", "position", "state", "reasons", "why", "no_commission", "computed_at",
            "confirmed_at", "center_id",
            center_name=F("center__name"),
            city=F("center__city"),
            department_name=F("department__name"),
            confirmed_by_name=F("confirmed_by__name"),
        )
    )  # fmt: skip


def confirmed_center(case: Case) -> Center | None:
    found = Match.objects.filter(case=case, state=MatchState.CONFIRMED)
    match = found.select_related("center").first()
    return match.center if match else None


def treating_institutions(case: Case) -> tuple[str, ...]:
    """Return who issued the records: an opinion from there would not be independent."""
    issuers = Document.objects.filter(case=case, set_aside=False).exclude(issuer="")
    return tuple(issuers.order_by("issuer").values_list("issuer", flat=True).distinct())
