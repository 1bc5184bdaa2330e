"""Addresses that are the same in every window."""

from django.urls import path

from backend.people import api

urlpatterns = [
    path("me", api.Me.as_view()),
    path("links/<str:token>/code", api.LinkCode.as_view()),
]
