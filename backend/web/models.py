"""Answers kept so that a repeated POST is answered, not done, twice."""

from django.db import models


class KeptAnswer(models.Model):
    """The answer to one POST with an `Idempotency-Key`."""

    user_id = models.UUIDField()
    key = models.CharField(max_length=100)
    fingerprint = models.CharField(max_length=64)  # sha256 of method, path and body
    status = models.PositiveSmallIntegerField(null=True)  # None while the first is under way
    body = models.BinaryField(default=b"")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user_id", "key"], name="answer_once")]

    def __str__(self) -> str:
        return f"answer:{self.pk}"
