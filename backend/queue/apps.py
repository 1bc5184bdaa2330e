"""Starts the queue with Django, so that every process sends to the same broker."""

from importlib import import_module

from django.apps import AppConfig


class QueueConfig(AppConfig):
    name = "backend.queue"

    def ready(self) -> None:
        import_module("backend.worker")
