"""Everything that changes messages and outgoing mail."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from backend import lifecycle
from backend.audit import actions as audit
from backend.cases.models import Case
from backend.errors import Refused
from backend.messages.models import Mail, Message
from backend.messages.states import MAIL_MOVES, MESSAGE_MOVES, MailState, MessageState
from backend.people.actions import give_patient_account, make_link
from backend.people.models import User
from backend.people.states import Audience
from backend.queue.actions import enqueue
from backend.queue.jobs import Job

LINK_LIFE = timedelta(days=30)


class NoAddress(Refused):
    code = "no-address"
    message = "This patient has no e-mail address."
    advice = "Enter the patient's e-mail address first."


@transaction.atomic
def write(case: Case, *, author: User, text: str, now: datetime) -> Message:
    """Send a message of this case and tell the other side by mail."""
    from_patient = author.audience == Audience.PATIENT
    message = Message.objects.create(
        case=case,
        author=author,
        from_patient=from_patient,
        text=text,
        language=author.language,
        written_at=now,
    )
    send(message, now=now)
    return message


@transaction.atomic
def send(message: Message, *, now: datetime) -> None:
    actor = str(message.author)
    lifecycle.move(
        message, moves=MESSAGE_MOVES, to=MessageState.SENT, actor=actor, changes={"sent_at": now}
    )
    case = message.case
    if message.from_patient:
        if case.owner:
            path = f"/desk/cases/{case.pk}/messages"
            tell(case.owner, kind="desk-news", path=path, now=now, case_id=case.pk)
    elif case.patient.user:
        tell(case.patient.user, kind="news", path="/portal/messages", now=now, case_id=case.pk)


@transaction.atomic
def mark_read(case: Case, *, reader: User, now: datetime) -> None:
    """Mark everything the other side wrote as read."""
    theirs = reader.audience != Audience.PATIENT
    unread = Message.objects.filter(case=case, state=MessageState.SENT, from_patient=theirs)
    for message in unread:
        lifecycle.move(
            message,
            moves=MESSAGE_MOVES,
            to=MessageState.READ,
            actor=str(reader),
            changes={"read_at": now},
        )


@transaction.atomic
def invite_patient(case: Case, *, actor: str, now: datetime) -> None:
    """Open the patient's page and mail the link to it."""
    if not case.patient.email:
        raise NoAddress
    user = give_patient_account(case.patient, actor=actor)
    invite(user, kind="invitation", target="/portal", now=now, actor=actor, case_id=case.pk)


@transaction.atomic
def invite(
    user: User, *, kind: str, target: str, now: datetime, actor: str, case_id: UUID | None = None
) -> None:
    """Mail a link that leads this person to `target` after a one-time code."""
    token = make_link(user, target=target, expires_at=now + LINK_LIFE, actor=actor)
    window = target.split("/")[1]  # "portal" or "clinic"
    tell(user, kind=kind, path=f"/{window}/enter/{token}", now=now, case_id=case_id)


@transaction.atomic
def tell(user: User, *, kind: str, path: str, now: datetime, case_id: UUID | None = None) -> Mail:
    """Queue a mail that says no more than that there is something to see."""
    mail = Mail.objects.create(user=user, kind=kind, path=path, queued_at=now, case_id=case_id)
    audit.record(actor="house", action="mail.queued", subject=str(mail), case_id=case_id, kind=kind)
    enqueue(Job.SEND_MAIL, subject=str(mail), case_id=case_id, mail_id=str(mail.pk))
    return mail


def record_sent(mail: Mail, *, now: datetime) -> None:
    """Note that the mail left, and forget its link: the token lives only in the mailbox."""
    lifecycle.move(
        mail,
        moves=MAIL_MOVES,
        to=MailState.SENT,
        actor="house",
        changes={"sent_at": now, "path": ""},
    )


def record_failed(mail: Mail) -> None:
    lifecycle.move(mail, moves=MAIL_MOVES, to=MailState.FAILED, actor="house")
