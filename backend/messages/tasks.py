"""Celery's face of messages: sends one mail."""

from datetime import UTC, datetime
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage

from backend.messages import actions
from backend.messages.mail_texts import text_of
from backend.messages.models import Mail
from backend.messages.states import MailState
from backend.queue.failures import Ids
from backend.queue.jobs import Job
from backend.queue.runner import Lease, task


class MailRefused(Exception):
    """The mail server did not take it."""

    code = "mail-refused"
    retryable = True


def _failed(ids: Ids, code: str) -> None:
    actions.record_failed(Mail.objects.get(pk=ids["mail_id"]))


@task(Job.SEND_MAIL, failed=_failed)
def send_mail(lease: Lease) -> None:
    mail = Mail.objects.select_related("user").get(pk=lease.ids["mail_id"])
    if mail.state == MailState.QUEUED:
        _send(mail)
    with lease.applying():
        mail.refresh_from_db()
        if mail.state == MailState.QUEUED:
            actions.record_sent(mail, now=datetime.now(UTC))


def _send(mail: Mail) -> None:
    subject, body = text_of(mail.kind, mail.user.language)
    message = EmailMessage(
        subject=subject,
        body=body.format(link=f"{settings.PUBLIC_URL}{mail.path}"),
        to=[mail.user.email],
        # The same id on a second try lets the receiving server drop the copy.
        headers={"Message-ID": f"<{mail.pk}@zweitblick>"},
    )
    try:
        message.send()
    except (SMTPException, OSError) as fault:
        raise MailRefused from fault
