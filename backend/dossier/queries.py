"""Reads of dossiers. Nothing here writes."""

from typing import Any

from django.db.models import QuerySet

from backend.cases.models import Case
from backend.dossier.models import Dossier
from backend.dossier.states import DossierState


def rows(dossiers: QuerySet[Dossier]) -> QuerySet[Any, Any]:
    return dossiers.order_by("-version").values(
        "id", "version", "state", "failure_code", "requested_at", "frozen_at", "sent_at", "pages"
    )


def of_case(case: Case) -> QuerySet[Any, Any]:
    return rows(Dossier.objects.filter(case=case))


def newest_frozen(case: Case) -> Dossier | None:
    """Return the version that may be sent, or None."""
    living = Dossier.objects.filter(case=case, state__in=[DossierState.FROZEN, DossierState.SENT])
    return living.select_related("pdf", "bundle", "package").order_by("-version").first()


def row(dossier: Dossier) -> dict[str, Any]:
    found: dict[str, Any] = rows(Dossier.objects.filter(pk=dossier.pk))[0]
    return found
