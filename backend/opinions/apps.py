"""Adds this stage's steps to the case page, and listens for consents that are taken back."""

from django.apps import AppConfig


class OpinionsConfig(AppConfig):
    name = "backend.opinions"

    def ready(self) -> None:
        from backend.cases.offers import add_source
        from backend.opinions.actions import note_stopped
        from backend.opinions.offers import case_offers
        from backend.people.withdrawal import add_listener

        add_source(case_offers)
        add_listener(note_stopped)
