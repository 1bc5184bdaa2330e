"""Registers the checks of the configuration with Django."""

from importlib import import_module

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "backend.web"

    def ready(self) -> None:
        import_module("backend.checks")
