"""Where a piece of work can be."""

from django.db import models


class WorkState(models.TextChoices):
    QUEUED = "QUEUED", "Queued"
    RUNNING = "RUNNING", "Running"
    DONE = "DONE", "Done"
    FAILED = "FAILED", "Failed"


MOVES = {
    WorkState.QUEUED: frozenset({WorkState.RUNNING}),
    WorkState.RUNNING: frozenset({WorkState.DONE, WorkState.FAILED, WorkState.QUEUED}),
    WorkState.DONE: frozenset[WorkState](),
    WorkState.FAILED: frozenset({WorkState.QUEUED}),
}
