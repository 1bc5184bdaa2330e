"""Adds this stage's steps to the case page."""

from django.apps import AppConfig


class MatchingConfig(AppConfig):
    name = "backend.matching"

    def ready(self) -> None:
        from backend.cases.offers import add_source
        from backend.matching.offers import case_offers

        add_source(case_offers)
