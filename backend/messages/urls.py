"""Addresses of messages at the desk."""

from django.urls import path

from backend.messages import api

urlpatterns = [
    path("cases/<uuid:case_id>/messages", api.Messages.as_view()),
    path("cases/<uuid:case_id>/invite", api.InvitePatient.as_view()),
    path("outbox", api.Outbox.as_view()),
]
