"""What background work is under way."""

from typing import Any

from backend.queue.models import Work


def latest(subject: str) -> Work | None:
    return Work.objects.filter(subject=subject).order_by("-pk").first()


def progress(subject: str) -> dict[str, Any] | None:
    """Return the newest work on a record as the browser shows it."""
    work = latest(subject)
    if work is None:
        return None
    return {
        "state": work.state,
        "done": work.done,
        "total": work.total,
        "attempts": work.attempts,
        "error_code": work.error_code,
    }
