"""Where a message and an outgoing mail can be."""

from django.db import models


class MessageState(models.TextChoices):
    DRAFT = "DRAFT", "Draft"
    SENT = "SENT", "Sent"
    READ = "READ", "Read"


class MailState(models.TextChoices):
    QUEUED = "QUEUED", "Queued"
    SENT = "SENT", "Sent"
    FAILED = "FAILED", "Failed"


M, L = MessageState, MailState
MESSAGE_MOVES = {
    M.DRAFT: frozenset({M.SENT}),
    M.SENT: frozenset({M.READ}),
    M.READ: frozenset[MessageState](),
}
MAIL_MOVES = {
    L.QUEUED: frozenset({L.SENT, L.FAILED}),
    L.SENT: frozenset[MailState](),
    L.FAILED: frozenset({L.QUEUED}),
}
