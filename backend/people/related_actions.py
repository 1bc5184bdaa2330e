"""Everything that changes the people around a patient, and the numbers that stand for one."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from backend.audit import actions as audit
from backend.people.models import Identifier, Patient, RelatedPerson

FIELDS = ("given_name", "family_name", "native_name", "relationship", "phone", "email")


@transaction.atomic
def add_related_person(
    patient: Patient, *, actor: str, case_id: UUID, details: Mapping[str, Any]
) -> RelatedPerson:
    person = RelatedPerson.objects.create(patient=patient, **_known(details))
    audit.record(actor=actor, action="related_person.added", subject=str(person), case_id=case_id)
    return person


@transaction.atomic
def change_related_person(
    person: RelatedPerson, *, actor: str, case_id: UUID, details: Mapping[str, Any]
) -> None:
    changes = _known(details)
    for name, value in changes.items():
        setattr(person, name, value)
    person.save(update_fields=list(changes))
    audit.record(
        actor=actor,
        action="related_person.changed",
        subject=str(person),
        case_id=case_id,
        fields=sorted(changes),
    )


@transaction.atomic
def drop_related_person(person: RelatedPerson, *, actor: str, case_id: UUID) -> None:
    audit.record(actor=actor, action="related_person.dropped", subject=str(person), case_id=case_id)
    person.delete()


@transaction.atomic
def add_identifier(
    patient: Patient, *, kind: str, value: str, actor: str, case_id: UUID
) -> Identifier:
    """Keep a number. Entering it again returns the one that is kept."""
    kept, new = Identifier.objects.get_or_create(patient=patient, kind=kind, value=value)
    if new:
        audit.record(
            actor=actor, action="identifier.added", subject=str(kept), case_id=case_id, kind=kind
        )
    return kept


@transaction.atomic
def drop_identifier(kept: Identifier, *, actor: str, case_id: UUID) -> None:
    audit.record(
        actor=actor,
        action="identifier.dropped",
        subject=str(kept),
        case_id=case_id,
        kind=kept.kind,
    )
    kept.delete()


def _known(details: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in details.items() if name in FIELDS}
