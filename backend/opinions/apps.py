"""Adds this stage's steps to the case page."""

from django.apps import AppConfig


class OpinionsConfig(AppConfig):
    name = "backend.opinions"

    def ready(self) -> None:
        from backend.cases.offers import add_source
        from backend.opinions.offers import case_offers

        add_source(case_offers)
