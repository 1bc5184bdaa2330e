"""Addresses of scans at the desk."""

from django.urls import path

from backend.imaging import api

urlpatterns = [
    path("cases/<uuid:case_id>/studies", api.Studies.as_view()),
    path("cases/<uuid:case_id>/deliveries", api.Deliveries.as_view()),
    path("cases/<uuid:case_id>/imaging-files", api.ImportedFiles.as_view()),
    path("studies/<uuid:study_id>", api.StudyDetail.as_view()),
    path("studies/<uuid:study_id>/check", api.CheckStudy.as_view()),
    path("studies/<uuid:study_id>/reject", api.RejectStudy.as_view()),
    path("studies/<uuid:study_id>/zip", api.StudyZip.as_view()),
    path("series/<uuid:series_id>/thumbnail", api.SeriesThumbnail.as_view()),
    path("deliveries/<uuid:delivery_id>/index-again", api.IndexAgain.as_view()),
]
