"""Reads about people and what they allow."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from backend.errors import Refused
from backend.people.models import Consent, Identifier, Patient, RelatedPerson, User
from backend.people.states import Audience, ConsentState, Purpose


class ConsentMissing(Refused):
    code = "consent-missing"
    message = "The patient has not allowed this."
    advice = "Ask the patient for this consent in the portal, or record a signed paper."


def consent(
    patient: Patient, *, purpose: str, on: date, recipient: str = "", case_id: UUID | None = None
) -> Consent | None:
    """Return the consent that covers this, or None."""
    valid = consents_of(patient).filter(state=ConsentState.GIVEN, purpose=purpose)
    valid = valid.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=on))
    if recipient:
        valid = valid.filter(recipient=recipient)
    if case_id:
        valid = valid.filter(Q(case_id__isnull=True) | Q(case_id=case_id))
    return valid.first()


def require_consent(
    patient: Patient,
    *,
    purpose: Purpose,
    on: date,
    recipient: str = "",
    case_id: UUID | None = None,
) -> Consent:
    """Return the consent that covers this, or refuse."""
    found = consent(patient, purpose=purpose, on=on, recipient=recipient, case_id=case_id)
    if found is None:
        raise ConsentMissing(f"The patient has not allowed: {purpose.label}.")
    return found


def consents_of(patient: Patient) -> QuerySet[Consent]:
    return Consent.objects.filter(patient=patient).order_by("-given_at")


def related_persons_of(patient: Patient) -> QuerySet[RelatedPerson]:
    return RelatedPerson.objects.filter(patient=patient).order_by("added_at", "pk")


def identifiers_of(patient: Patient) -> QuerySet[Identifier]:
    return Identifier.objects.filter(patient=patient).order_by("added_at", "pk")


def members_of(team_id: UUID) -> QuerySet[User]:
    """Return the team's living accounts: those to whom its work can be given."""
    return User.objects.filter(team_id=team_id, audience=Audience.STAFF, is_active=True)


def colleagues(team_id: UUID) -> list[dict[str, Any]]:
    """Return the team's staff by name, each with their roles: two queries."""
    members = members_of(team_id).prefetch_related("roles").order_by("name", "pk")
    return [
        {"id": user.pk, "name": user.name, "roles": sorted(held.role for held in user.roles.all())}
        for user in members
    ]


def names_of_actors(actors: Iterable[str]) -> dict[str, str]:
    """Return the names behind actors like "user:<uuid>"; a clock or pipeline has none."""
    ids = {actor.removeprefix("user:") for actor in actors if actor.startswith("user:")}
    found = User.objects.filter(pk__in=ids).values_list("pk", "name")
    return {f"user:{pk}": name for pk, name in found}
