"""The only way from an id in a request to a request for an opinion, or to an opinion."""

from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from backend.audit import actions as audit
from backend.cases.access import cases_visible_to
from backend.centers.models import Contact
from backend.errors import NotFound
from backend.opinions.models import Opinion, OpinionRequest
from backend.opinions.queries import center_as_recipient
from backend.opinions.states import SHARED
from backend.people.models import Consent, User
from backend.people.states import Audience, ConsentState, Purpose

KNOWN = ("case__patient", "case__owner", "dossier__case", "center", "contact")


def request_for(user: User, request_id: UUID) -> OpinionRequest:
    """Return a request to staff of the case's team."""
    found = None
    if user.audience == Audience.STAFF:
        visible = OpinionRequest.objects.filter(case__in=cases_visible_to(user))
        found = visible.select_related(*KNOWN).filter(pk=request_id).first()
    return _seen(found, user, "request.seen")


def opinion_for(user: User, opinion_id: UUID, *, seen: str = "opinion.seen") -> Opinion:
    found = None
    if user.audience == Audience.STAFF:
        visible = Opinion.objects.filter(request__case__in=cases_visible_to(user))
        known = visible.select_related("request__case__patient", "request__center", "blob")
        found = known.filter(pk=opinion_id).first()
    if found is None:
        raise NotFound
    audit.record(actor=str(user), action=seen, subject=str(found), case_id=found.audit_case_id)
    return found


def shared_with(user: User, *, now: datetime) -> QuerySet[OpinionRequest]:
    """Return what was sent to this clinic account, while the share and the consent live."""
    contact = Contact.objects.filter(user=user).first()
    if contact is None or user.audience != Audience.CLINIC:
        return OpinionRequest.objects.none()
    sent = OpinionRequest.objects.filter(contact=contact, state__in=SHARED, expires_at__gt=now)
    return sent.filter(_still_allowed(center_as_recipient(contact.center_id), on=now.date()))


def _still_allowed(recipient: str, *, on: date) -> Exists:
    """Hold where the patient's consent to show this centre the dossier stands on that day."""
    given = Consent.objects.filter(
        patient=OuterRef("case__patient"),
        purpose=Purpose.DISCLOSURE,
        recipient=recipient,
        state=ConsentState.GIVEN,
    )
    standing = given.filter(Q(valid_until=None) | Q(valid_until__gte=on))
    return Exists(standing.filter(Q(case_id=None) | Q(case_id=OuterRef("case_id"))))


def shared_request_for(
    user: User, request_id: UUID, *, now: datetime, seen: str = "request.seen_by_clinic"
) -> OpinionRequest:
    visible = shared_with(user, now=now).select_related(*KNOWN)
    return _seen(visible.filter(pk=request_id).first(), user, seen)


def _seen(found: OpinionRequest | None, user: User, action: str) -> OpinionRequest:
    if found is None:
        raise NotFound
    audit.record(actor=str(user), action=action, subject=str(found), case_id=found.case_id)
    return found
