"""Addresses of matching at the desk."""

from django.urls import path

from backend.matching import api

urlpatterns = [
    path("cases/<uuid:case_id>/matches", api.Matches.as_view()),
    path("cases/<uuid:case_id>/shortlist", api.Shortlist.as_view()),
    path("cases/<uuid:case_id>/keep-choice", api.KeepChoice.as_view()),
    path("matches/<uuid:match_id>/confirm", api.ConfirmMatch.as_view()),
]
