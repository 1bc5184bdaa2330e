"""Listens for the consent without which nobody may work on a case."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "backend.cases"

    def ready(self) -> None:
        from backend.cases.actions import stop_work
        from backend.people.withdrawal import add_listener

        add_listener(stop_work)
