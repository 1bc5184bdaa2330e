"""Reads of the catalogue of centres. Nothing here writes."""

from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet

from backend.centers.models import Center, Requirement
from backend.centers.requirements import Required


def default_requirements(entity: str) -> tuple[Required, ...]:
    """Return what our own intake wants for an entity: the common items and its own."""
    wanted = Requirement.objects.filter(center__isnull=True).filter(Q(entity="") | Q(entity=entity))
    return tuple(_required(row) for row in wanted.order_by("position", "code"))


def requirements_of(center: Center, entity: str) -> tuple[Required, ...]:
    """Return what this centre wants for an entity."""
    wanted = center.requirements.filter(Q(entity="") | Q(entity=entity))
    return tuple(_required(row) for row in wanted.order_by("position", "code"))


def _required(row: Requirement) -> Required:
    return Required(
        code=row.code,
        label=row.label,
        label_de=row.label_de,
        kdl=frozenset(row.kdl),
        modalities=frozenset(row.modalities),
        max_age_days=row.max_age_days,
    )


def rows(*, q: str = "", entity: str = "") -> QuerySet[Any, Any]:
    """Return the catalogue as plain rows: one query."""
    found = Center.objects.all()
    if entity:
        # JSON containment differs between the databases; certificates say the same.
        found = found.filter(certificates__entity=entity).distinct()
    for word in q.split():
        found = found.filter(Q(name__icontains=word) | Q(city__icontains=word))
    return found.values(
        "id", "key", "name", "city", "latitude", "longitude", "university",
        "accepts_remote_files", "languages", "payers",
        region=F("state"),
    )  # fmt: skip


def profile(center: Center, *, on: date) -> dict[str, Any]:
    """Return everything known about a centre, each figure with its source and time."""
    valid = Q(valid_to__isnull=True) | Q(valid_to__gte=on)
    dated = ("source", "valid_from", "valid_to")
    return {
        "id": center.pk,
        "key": center.key,
        "name": center.name,
        "city": center.city,
        "region": center.state,
        "latitude": center.latitude,
        "longitude": center.longitude,
        "university": center.university,
        "accepts_remote_files": center.accepts_remote_files,
        "languages": center.languages,
        "payers": center.payers,
        "departments": list(
            center.departments.order_by("name").values("id", "name", "entities", "gives_opinions")
        ),
        "certificates": list(
            center.certificates.filter(valid).order_by("entity").values("entity", "name", *dated)
        ),
        "volumes": list(
            center.volumes.order_by("entity", "-year").values("entity", "year", "cases", *dated)
        ),
        "boards": list(
            center.boards.order_by("weekday").values(
                "id", "name", "entities", "weekday", "every_weeks", "starts_at", "cutoff_days"
            )
        ),
        "requirements": list(
            center.requirements.order_by("entity", "position").values(
                "entity", "code", "label", "label_de", "kdl", "modalities", "max_age_days"
            )
        ),
        "prices": list(
            center.prices.filter(valid)
            .order_by("service")
            .values("entity", "service", "amount_minor", "currency", *dated)
        ),
        "contacts": list(
            center.contacts.order_by("name").values(
                "id", "name", "function", "email", department_name=F("department__name")
            )
        ),
    }
