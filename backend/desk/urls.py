"""Addresses of the desk's first page."""

from django.urls import path

from backend.desk import api

urlpatterns = [
    path("today", api.Today.as_view()),
    path("search", api.Search.as_view()),
]
