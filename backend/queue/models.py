"""The job ledger: the row is the truth, a message is only a wake-up."""

from django.db import models

from backend.queue.states import WorkState


class Work(models.Model):
    """One piece of background work."""

    job = models.CharField(max_length=60)
    ids = models.JSONField()  # what to load, never content
    subject = models.CharField(max_length=100, db_index=True)  # "document:<uuid>"
    case_id = models.UUIDField(null=True)
    state = models.CharField(max_length=10, choices=WorkState.choices, default=WorkState.QUEUED)
    attempts = models.PositiveSmallIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)  # progress: `done` of `total` units
    total = models.PositiveIntegerField(default=0)
    token = models.UUIDField(null=True)  # who holds the lease; guards every later write
    lease_until = models.DateTimeField(null=True)
    run_at = models.DateTimeField()  # not before; moved back after a retryable fault
    sent_at = models.DateTimeField(null=True)  # the last wake-up call
    queued_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    error_code = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=WorkState.values), name="work_state_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(state="RUNNING") | models.Q(token__isnull=False),
                name="work_running_has_token",
            ),
        ]
        indexes = [models.Index(fields=["state", "run_at"], name="work_due")]

    def __str__(self) -> str:
        return f"work:{self.pk}"
