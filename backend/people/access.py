"""The only way from a request to somebody's account or consent."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from backend.audit import actions as audit
from backend.errors import NotFound
from backend.people.actions import hash_of
from backend.people.models import (
    AccessLink,
    Consent,
    Identifier,
    Patient,
    RelatedPerson,
    User,
)
from backend.people.queries import identifiers_of, related_persons_of
from backend.people.states import Audience


def patients_visible_to(user: User) -> QuerySet[Patient]:
    if user.audience == Audience.STAFF and user.team_id:
        return Patient.objects.filter(team_id=user.team_id)
    if user.audience == Audience.PATIENT:
        return Patient.objects.filter(user=user)
    return Patient.objects.none()


def patient_for(user: User, patient_id: UUID) -> Patient:
    patient = patients_visible_to(user).filter(pk=patient_id).first()
    if patient is None:
        raise NotFound
    audit.record(actor=str(user), action="patient.seen", subject=str(patient))
    return patient


def related_person_for(patient: Patient, person_id: UUID) -> RelatedPerson:
    """Return one of the people around a patient whom the caller was allowed to see."""
    found = related_persons_of(patient).filter(pk=person_id).first()
    if found is None:
        raise NotFound
    return found


def identifier_for(patient: Patient, identifier_id: UUID) -> Identifier:
    found = identifiers_of(patient).filter(pk=identifier_id).first()
    if found is None:
        raise NotFound
    return found


def link_for(token: str, *, now: datetime) -> AccessLink:
    """Return the living link; an unknown, expired or revoked one looks like nothing."""
    alive = AccessLink.objects.filter(
        token_hash=hash_of(token), expires_at__gt=now, revoked_at__isnull=True, user__is_active=True
    )
    link = alive.select_related("user").first()
    if link is None:
        raise NotFound
    audit.record(actor="link", action="link.opened", subject=str(link), user=str(link.user))
    return link


def consent_for(user: User, consent_id: UUID) -> Consent:
    visible = patients_visible_to(user)
    found = Consent.objects.filter(pk=consent_id, patient__in=visible).first()
    if found is None:
        raise NotFound
    return found
