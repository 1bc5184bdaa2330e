"""The append-only record of every read and write of patient data."""

from django.db import models


class Entry(models.Model):
    """One thing somebody did to one record. Never updated, never deleted (triggers refuse)."""

    case_id = models.UUIDField(null=True, db_index=True)  # the chain; None is the house's own
    sequence = models.PositiveBigIntegerField()  # from 1, without gaps in its chain
    at = models.DateTimeField()
    actor = models.CharField(max_length=100)  # "user:<uuid>", "clock", "pipeline"
    action = models.CharField(max_length=100)  # "case.moved"
    subject = models.CharField(max_length=100)  # "case:<uuid>"
    detail = models.JSONField(default=dict)
    hash = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case_id", "sequence"], name="entry_sequence_once"),
            models.UniqueConstraint(
                fields=["sequence"],
                condition=models.Q(case_id__isnull=True),
                name="entry_house_sequence_once",
            ),
        ]
        indexes = [models.Index(fields=["actor", "at"], name="entry_by_actor")]

    def __str__(self) -> str:
        return f"{self.actor} {self.action} {self.subject}"


class ChainHead(models.Model):
    """The last link of a chain; locked while the next is forged."""

    chain = models.CharField(primary_key=True, max_length=36)  # a case's uuid, or "house"
    sequence = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="0" * 64)

    def __str__(self) -> str:
        return f"{self.chain}:{self.sequence}"
