"""Sends a translation to be drafted."""

from backend.queue.actions import enqueue
from backend.queue.jobs import Job
from backend.translation.models import Translation


def enqueue_draft(translation: Translation) -> None:
    enqueue(
        Job.DRAFT_TRANSLATION,
        subject=str(translation),
        case_id=translation.case_id,
        translation_id=str(translation.pk),
    )
