"""Adds this stage's steps to the case page."""

from django.apps import AppConfig


class DossierConfig(AppConfig):
    name = "backend.dossier"

    def ready(self) -> None:
        from backend.cases.offers import add_source
        from backend.dossier.offers import case_offers

        add_source(case_offers)
