"""Questions about cases. Nothing here writes."""

from collections.abc import Mapping
from typing import Any

from django.db.models import F, Q, QuerySet

from backend.cases.models import Case

ROW = {
    "id": "id",
    "number": "number",
    "state": "state",
    "state_since": "state_since",
    "waiting_for": "waiting_for",
    "waiting_since": "waiting_since",
    "headline": "headline",
    "entity": "entity",
    "due_on": "due_on",
    "opened_at": "opened_at",
    "given_name": "patient__given_name",
    "family_name": "patient__family_name",
    "country": "patient__country",
    "languages": "patient__languages",
    "owner_name": "owner__name",
}
SORTS = {
    "newest": ("-opened_at", "-id"),
    "oldest": ("opened_at", "id"),
    "waiting": ("waiting_since", "id"),
    "number": ("number", "id"),
}


def rows(
    cases: QuerySet[Case], *, filters: Mapping[str, Any], health: bool = True
) -> QuerySet[Any, dict[str, Any]]:
    """Return the case list as plain rows: one query, no instances.

    Without `health` no words are looked for in what is said about it: a hit would tell.
    """
    for name in ("state", "waiting_for", "owner", "entity"):
        if filters.get(name):
            cases = cases.filter(**{name: filters[name]})
    if filters.get("q"):
        cases = cases.filter(_matches(filters["q"], health=health))
    same = [name for name, field in ROW.items() if name == field]
    renamed = {name: F(field) for name, field in ROW.items() if name != field}
    found: QuerySet[Any, dict[str, Any]] = cases.values(*same, **renamed)
    return found


def _matches(words: str, *, health: bool) -> Q:
    found = Q()
    for word in words.split():
        hit = (
            Q(number__icontains=word)
            | Q(patient__family_name__icontains=word)
            | Q(patient__given_name__icontains=word)
            | Q(patient__native_name__icontains=word)
        )
        found &= hit | Q(headline__icontains=word) if health else hit
    return found
