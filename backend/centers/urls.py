"""Addresses of centres at the desk."""

from django.urls import path

from backend.centers import api

urlpatterns = [
    path("centers", api.Centers.as_view()),
    path("centers/<uuid:center_id>", api.CenterDetail.as_view()),
]
