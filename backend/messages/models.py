"""What the desk and the patient write to each other, and the mails that say so."""

from uuid import UUID, uuid4

from django.db import models

from backend.cases.models import Case
from backend.messages.states import MailState, MessageState
from backend.people.models import User


class Message(models.Model):
    """One message of a case. It stays in the house; a mail only says that it is there."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="messages")
    author = models.ForeignKey(User, on_delete=models.PROTECT, related_name="messages")
    from_patient = models.BooleanField()
    text = models.TextField()
    language = models.CharField(max_length=20)
    state = models.CharField(
        max_length=10, choices=MessageState.choices, default=MessageState.DRAFT
    )
    written_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=MessageState.values), name="message_state_known"
            )
        ]

    def __str__(self) -> str:
        return f"message:{self.pk}"

    @property
    def audit_case_id(self) -> UUID:
        return self.case_id


class Mail(models.Model):
    """One e-mail to one account: a kind and a link, never a word about health."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="mails")
    case_id = models.UUIDField(null=True)
    kind = models.CharField(max_length=40)  # a key of mail_texts.TEXTS
    path = models.CharField(max_length=200, blank=True)  # where the link leads
    state = models.CharField(max_length=10, choices=MailState.choices, default=MailState.QUEUED)
    queued_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=MailState.values), name="mail_state_known"
            )
        ]

    def __str__(self) -> str:
        return f"mail:{self.pk}"

    @property
    def audit_case_id(self) -> UUID | None:
        return self.case_id
