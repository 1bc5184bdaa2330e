"""The only way from a request to somebody's account or consent."""

from uuid import UUID

from django.db.models import QuerySet

from backend.audit import actions as audit
from backend.errors import NotFound
from backend.people.models import Consent, Patient, User
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


def consent_for(user: User, consent_id: UUID) -> Consent:
    visible = patients_visible_to(user)
    found = Consent.objects.filter(pk=consent_id, patient__in=visible).first()
    if found is None:
        raise NotFound
    return found
