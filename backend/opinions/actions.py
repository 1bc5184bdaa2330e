"""Everything that changes requests to centres."""

from datetime import date, datetime, timedelta

from django.db import transaction

from backend import lifecycle
from backend.audit import actions as audit
from backend.billing.queries import guard_prepaid
from backend.cases.actions import move_case, wait_for
from backend.cases.models import Case
from backend.cases.states import CaseState, WaitingFor
from backend.centers.actions import give_contact_account
from backend.centers.models import Contact
from backend.dossier.actions import record_sent
from backend.dossier.queries import newest_frozen
from backend.matching.actions import take_back_choice
from backend.matching.queries import confirmed_center
from backend.messages.actions import invite, tell
from backend.opinions import queries, refusals
from backend.opinions.models import OpinionRequest
from backend.opinions.states import MOVES, RequestState
from backend.people.actions import Parcel, record_departure, revoke_links
from backend.people.models import Consent
from backend.people.queries import consent, require_consent
from backend.people.states import Purpose

SHARE_LIFE = timedelta(days=60)


@transaction.atomic
def prepare_request(case: Case, *, contact: Contact, actor: str, now: datetime) -> OpinionRequest:
    """Draft a request to the confirmed centre with the newest frozen dossier."""
    if confirmed_center(case) != contact.center:
        raise refusals.NoMatch
    dossier = newest_frozen(case)
    if dossier is None:
        raise refusals.DossierMissing
    request = OpinionRequest.objects.create(
        case=case, dossier=dossier, center=contact.center, contact=contact, created_at=now
    )
    audit.record(actor=actor, action="request.prepared", subject=str(request), case_id=case.pk)
    return request


def guard_send(request: OpinionRequest, *, on: date) -> None:
    """Refuse unless the patient allows it, the dossier is frozen and the money is settled."""
    case = request.case
    if case.state != CaseState.MATCHED:
        raise refusals.WrongStage
    if newest_frozen(case) is None:
        raise refusals.DossierMissing
    _disclosure(request, on=on)
    require_consent(case.patient, purpose=Purpose.RELEASE_FROM_SECRECY, on=on, case_id=case.pk)
    guard_prepaid(case)


@transaction.atomic
def send_request(request: OpinionRequest, *, actor: str, now: datetime) -> None:
    """Open the clinic's page on the newest frozen dossier, and mail the link to it."""
    guard_send(request, on=now.date())
    dossier = newest_frozen(request.case)
    assert dossier
    assert dossier.package
    user = give_contact_account(request.contact, actor=actor)
    parcel = Parcel(
        queries.recipient_of(request), dossier.package.sha256, dossier.package.size, request.case_id
    )
    record_departure(_disclosure(request, on=now.date()), parcel, at=now, actor=actor)
    record_sent(dossier, actor=actor, now=now)
    _move(
        request,
        RequestState.SENT,
        actor=actor,
        dossier=dossier,
        sent_at=now,
        expires_at=now + SHARE_LIFE,
    )
    move_case(request.case, to=CaseState.REFERRED, actor=actor, now=now)
    invite(
        user,
        kind="clinic-request",
        target=queries.page_of(request),
        now=now,
        actor=actor,
        case_id=request.case_id,
    )


@transaction.atomic
def withdraw_request(request: OpinionRequest, *, actor: str, now: datetime) -> None:
    """Close the clinic's page at once; the case goes back to choosing a centre."""
    _move(request, RequestState.WITHDRAWN, actor=actor)
    revoke_links(target=queries.page_of(request), at=now, actor=actor)
    if request.case.state in {CaseState.REFERRED, CaseState.IN_REVIEW}:
        move_case(request.case, to=CaseState.READY, actor=actor, now=now)


@transaction.atomic
def note_stopped(taken_back: Consent, *, at: datetime) -> None:
    """Tell the desk that a patient took back what kept a centre's page open."""
    if taken_back.purpose != Purpose.DISCLOSURE:
        return
    patient, recipient = taken_back.patient, taken_back.recipient
    for request in queries.underway_of(patient, recipient=recipient):
        case = request.case
        if consent(
            patient,
            purpose=Purpose.DISCLOSURE,
            on=at.date(),
            recipient=recipient,
            case_id=case.pk,
        ):
            continue
        audit.record(actor="house", action="request.stopped", subject=str(request), case_id=case.pk)
        wait_for(case, whom=WaitingFor.US, actor="house", now=at)
        tell_desk(request, now=at)


def open_request(request: OpinionRequest, *, actor: str, now: datetime) -> None:
    """Note the first time that the clinic looked."""
    if request.state == RequestState.SENT:
        _move(request, RequestState.OPENED, actor=actor, opened_at=now)


@transaction.atomic
def accept_request(request: OpinionRequest, *, actor: str, now: datetime) -> None:
    _move(request, RequestState.ACCEPTED, actor=actor, accepted_at=now)
    _into_review(request.case, actor=actor, now=now)
    tell_desk(request, now=now)


@transaction.atomic
def decline_request(request: OpinionRequest, *, reason: str, actor: str, now: datetime) -> None:
    """Say no: the page closes, and the case goes back to choosing another centre."""
    _move(request, RequestState.DECLINED, actor=actor, decline_reason=reason)
    take_back_choice(request.case, actor=actor)
    revoke_links(target=queries.page_of(request), at=now, actor=actor)
    move_case(request.case, to=CaseState.READY, actor=actor, now=now)
    tell_desk(request, now=now)


@transaction.atomic
def ask_records(request: OpinionRequest, *, text: str, actor: str, now: datetime) -> None:
    """Ask for records or examinations; the case collects again, once we have asked the patient."""
    _move(request, RequestState.RECORDS_ASKED, actor=actor, records_asked=text)
    _into_review(request.case, actor=actor, now=now)
    us = WaitingFor.US
    move_case(request.case, to=CaseState.COLLECTING, actor=actor, now=now, waiting_for=us)
    tell_desk(request, now=now)


@transaction.atomic
def schedule_board(request: OpinionRequest, *, board_on: date, actor: str, now: datetime) -> None:
    """Set, or set again, the day on which the case is discussed."""
    if request.state == RequestState.SCHEDULED:
        request.board_on = board_on
        request.save(update_fields=["board_on"])
        audit.record(
            actor=actor,
            action="request.rescheduled",
            subject=str(request),
            case_id=request.case_id,
            on=board_on.isoformat(),
        )
    else:
        _move(request, RequestState.SCHEDULED, actor=actor, board_on=board_on)
    tell_desk(request, now=now)


def record_answered(request: OpinionRequest, *, actor: str, now: datetime) -> None:
    """Note that the opinion came; `opinion_actions.receive_opinion` keeps it."""
    _move(request, RequestState.ANSWERED, actor=actor, answered_at=now)
    _into_review(request.case, actor=actor, now=now)
    move_case(request.case, to=CaseState.ANSWERED, actor=actor, now=now)
    tell_desk(request, now=now)


def record_delivered(request: OpinionRequest, *, actor: str, now: datetime) -> None:
    _move(request, RequestState.DELIVERED, actor=actor, delivered_at=now)
    move_case(request.case, to=CaseState.DELIVERED, actor=actor, now=now)


def record_read(request: OpinionRequest, *, actor: str, now: datetime) -> None:
    """Note the first time that the patient opened the opinion."""
    if request.state == RequestState.DELIVERED:
        _move(request, RequestState.READ, actor=actor, read_at=now)


def tell_desk(request: OpinionRequest, *, now: datetime) -> None:
    """Mail the case's owner that something happened, and pass the ball to us."""
    case = request.case
    if case.state == CaseState.READY:
        wait_for(case, whom=WaitingFor.US, actor="house", now=now)
    if case.owner:
        path = f"/desk/cases/{case.pk}"
        tell(case.owner, kind="desk-news", path=path, now=now, case_id=case.pk)


def _into_review(case: Case, *, actor: str, now: datetime) -> None:
    if case.state == CaseState.REFERRED:
        move_case(case, to=CaseState.IN_REVIEW, actor=actor, now=now)


def _disclosure(request: OpinionRequest, *, on: date) -> Consent:
    return require_consent(
        request.case.patient,
        purpose=Purpose.DISCLOSURE,
        on=on,
        recipient=queries.recipient_of(request),
        case_id=request.case_id,
    )


def _move(request: OpinionRequest, to: RequestState, *, actor: str, **changes: object) -> None:
    lifecycle.move(request, moves=MOVES, to=to, actor=actor, changes=changes)
