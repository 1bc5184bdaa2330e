"""Everything that changes accounts, patients and consents."""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from backend import lifecycle
from backend.audit import actions as audit
from backend.errors import Refused
from backend.people import withdrawal
from backend.people.models import AccessLink, Consent, Departure, Patient, RoleGrant, Team, User
from backend.people.queries import ConsentMissing, consent
from backend.people.states import CONSENT_MOVES, Audience, ConsentState, Purpose

TEXT_VERSION = "2026-11"
PATIENT_FIELDS = frozenset(
    {
        "family_name", "given_name", "native_name", "born_on", "sex", "country", "languages",
        "email", "phone", "address_line", "postal_code", "city",
    }
)  # fmt: skip


class MailTaken(Refused):
    code = "mail-taken"
    message = "Another account uses this e-mail address."
    advice = "Use another address, or open the existing account."


@dataclass(frozen=True, slots=True)
class NewAccount:
    """Who gets an account; staff need a team and roles."""

    email: str
    name: str
    audience: Audience
    language: str = "en"
    team: Team | None = None
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Allowance:
    """What is allowed: a purpose, and where it narrows, a recipient, a case, a last day."""

    purpose: Purpose
    recipient: str = ""
    case_id: UUID | None = None
    language: str = "en"  # in which it was read
    valid_until: date | None = None


@dataclass(frozen=True, slots=True)
class Parcel:
    """What left: never the content, only its hash and size."""

    recipient: str
    sha256: str
    size: int
    case_id: UUID | None = None


@transaction.atomic
def open_account(new: NewAccount, *, actor: str, password: str | None = None) -> User:
    """Make an account; without a password it signs in by e-mailed code only."""
    if User.objects.filter(email__iexact=new.email).exists():
        raise MailTaken
    user = User(
        email=new.email.lower(),
        name=new.name,
        audience=new.audience,
        language=new.language,
        team=new.team,
    )
    if password:
        user.set_password(password)
    else:
        user.set_unusable_password()
    user.save(force_insert=True)
    RoleGrant.objects.bulk_create([RoleGrant(user=user, role=role) for role in new.roles])
    audit.record(actor=actor, action="account.opened", subject=str(user), audience=new.audience)
    return user


@transaction.atomic
def end_sessions(user: User, *, actor: str) -> None:
    """Sign the person out everywhere."""
    user.sign_in_stamp = secrets.token_hex(16)
    user.save(update_fields=["sign_in_stamp"])
    audit.record(actor=actor, action="account.sessions_ended", subject=str(user))


@transaction.atomic
def register_patient(*, team: Team, actor: str, details: Mapping[str, Any]) -> Patient:
    patient = Patient.objects.create(team=team, **_known(details))
    audit.record(actor=actor, action="patient.registered", subject=str(patient))
    return patient


@transaction.atomic
def change_patient(
    patient: Patient, *, actor: str, details: Mapping[str, Any], case_id: UUID | None = None
) -> None:
    changes = _known(details)
    for name, value in changes.items():
        setattr(patient, name, value)
    patient.save(update_fields=list(changes))
    audit.record(
        actor=actor,
        action="patient.changed",
        subject=str(patient),
        case_id=case_id,
        fields=sorted(changes),
    )


@transaction.atomic
def give_patient_account(patient: Patient, *, actor: str) -> User:
    """Return the patient's account, opening it on the first call."""
    if patient.user is None:
        account = NewAccount(
            email=patient.email,
            name=f"{patient.given_name} {patient.family_name}",
            audience=Audience.PATIENT,
            language=patient.language,
        )
        patient.user = open_account(account, actor=actor)
        patient.save(update_fields=["user"])
        audit.record(actor=actor, action="patient.account_opened", subject=str(patient))
    return patient.user


@transaction.atomic
def give_consent(patient: Patient, what: Allowance, *, at: datetime, actor: str) -> Consent:
    """Enter a consent. Giving what is already given returns it."""
    held = consent(
        patient,
        purpose=what.purpose,
        on=at.date(),
        recipient=what.recipient,
        case_id=what.case_id,
    )
    if held:
        return held
    given = Consent.objects.create(
        patient=patient,
        case_id=what.case_id,
        purpose=what.purpose,
        recipient=what.recipient,
        text_version=TEXT_VERSION,
        language=what.language,
        given_by=actor,
        given_at=at,
        valid_until=what.valid_until,
    )
    audit.record(
        actor=actor,
        action="consent.given",
        subject=str(given),
        case_id=what.case_id,
        purpose=what.purpose,
        recipient=what.recipient,
    )
    return given


@transaction.atomic
def withdraw_consent(given: Consent, *, at: datetime, actor: str) -> None:
    lifecycle.move(
        given,
        moves=CONSENT_MOVES,
        to=ConsentState.WITHDRAWN,
        actor=actor,
        changes={"withdrawn_at": at},
    )
    withdrawal.tell(given, at=at)


@transaction.atomic
def record_departure(given: Consent, parcel: Parcel, *, at: datetime, actor: str) -> None:
    """Write down that something left. The consent must still stand."""
    if given.state != ConsentState.GIVEN:
        raise ConsentMissing
    Departure.objects.create(
        patient=given.patient,
        case_id=parcel.case_id,
        consent=given,
        purpose=given.purpose,
        recipient=parcel.recipient,
        sha256=parcel.sha256,
        size=parcel.size,
        at=at,
    )
    audit.record(
        actor=actor,
        action="departure.recorded",
        subject=str(given),
        case_id=parcel.case_id,
        recipient=parcel.recipient,
        sha256=parcel.sha256,
        size=parcel.size,
    )


@transaction.atomic
def make_link(user: User, *, target: str, expires_at: datetime, actor: str) -> str:
    """Return a fresh secret address part that leads `user` to `target` after a code by e-mail."""
    token = secrets.token_urlsafe(24)
    link = AccessLink.objects.create(
        token_hash=hash_of(token), user=user, target=target, expires_at=expires_at
    )
    audit.record(actor=actor, action="link.made", subject=str(link), user=str(user))
    return token


@transaction.atomic
def revoke_links(*, target: str, at: datetime, actor: str) -> None:
    """Make every link to this page useless from now on."""
    for link in AccessLink.objects.filter(target=target, revoked_at__isnull=True):
        link.revoked_at = at
        link.save(update_fields=["revoked_at"])
        audit.record(actor=actor, action="link.revoked", subject=str(link), user=str(link.user))


def hash_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _known(details: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in details.items() if name in PATIENT_FIELDS}
