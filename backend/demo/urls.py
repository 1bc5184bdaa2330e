"""Addresses of the demonstration."""

from django.urls import path

from backend.demo import api

urlpatterns = [
    path("logins", api.DemoLogins.as_view()),
    path("link", api.DemoLink.as_view()),
    path("code", api.DemoCode.as_view()),
]
