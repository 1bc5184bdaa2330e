"""Reads of messages, and of the mails that lie in a folder when no mail server is named."""

from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from django.conf import settings
from django.db.models import QuerySet

from backend.cases.models import Case
from backend.messages.models import Message
from backend.messages.states import MessageState

SHOWN = 50


@dataclass(frozen=True, slots=True)
class FiledMail:
    """A mail that was written to a file."""

    to: str
    subject: str
    body: str
    date: str


def messages_of(case: Case) -> QuerySet[Message]:
    sent = Message.objects.filter(case=case).exclude(state=MessageState.DRAFT)
    return sent.select_related("author").order_by("written_at", "id")


def unread_from_patient(case: Case) -> int:
    return Message.objects.filter(case=case, state=MessageState.SENT, from_patient=True).count()


def filed_mails() -> list[FiledMail]:
    """Return the newest mails of the folder, newest first; none when a server sends them."""
    folder = Path(settings.EMAIL_FILE_PATH)
    if settings.EMAIL_HOST or not folder.is_dir():
        return []
    files = sorted(folder.glob("*.log"), key=lambda path: path.stat().st_mtime, reverse=True)
    return [_filed(path) for path in files[:SHOWN]]


def _filed(path: Path) -> FiledMail:
    raw = path.read_bytes().split(b"\n" + b"-" * 79)[0]
    mail = message_from_bytes(raw, _class=EmailMessage, policy=policy.default)
    body = mail.get_body()
    return FiledMail(
        to=str(mail["To"]),
        subject=str(mail["Subject"]),
        body=str(body.get_content()) if body else "",
        date=str(mail["Date"]),
    )


def unread_from_desk(case: Case) -> int:
    return Message.objects.filter(case=case, state=MessageState.SENT, from_patient=False).count()
