"""Celery's face of the queue: the sweep that beat calls."""

from backend.queue.runner import sweep_queue

__all__ = ["sweep_queue"]
