"""Addresses of the clinic's window."""

from django.urls import path

from backend.clinic import api

REQUEST = "requests/<uuid:request_id>"
DOCUMENT = f"{REQUEST}/documents/<uuid:document_id>"

urlpatterns = [
    path("requests", api.Requests.as_view()),
    path(REQUEST, api.RequestPage.as_view()),
    path(f"{REQUEST}/accept", api.Accept.as_view()),
    path(f"{REQUEST}/decline", api.Decline.as_view()),
    path(f"{REQUEST}/ask-records", api.AskRecords.as_view()),
    path(f"{REQUEST}/schedule", api.Schedule.as_view()),
    path(f"{REQUEST}/answer", api.GiveOpinion.as_view()),
    path(f"{REQUEST}/dossier.pdf", api.DossierPdf.as_view()),
    path(f"{REQUEST}/package.zip", api.DossierPackage.as_view()),
    path(f"{DOCUMENT}/german", api.German.as_view()),
    path(f"{DOCUMENT}/original", api.Original.as_view()),
    path(f"{DOCUMENT}/pages/<int:number>/image", api.PageImage.as_view()),
    path(f"{REQUEST}/studies/<uuid:study_id>/zip", api.StudyZip.as_view()),
    path(f"{REQUEST}/series/<uuid:series_id>/thumbnail", api.Thumbnail.as_view()),
]
