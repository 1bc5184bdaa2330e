"""Addresses of the patient's window."""

from django.urls import path

from backend.portal import api

urlpatterns = [
    path("case", api.CaseView.as_view()),
    path("case/send", api.SendIn.as_view()),
    path("me", api.MeView.as_view()),
    path("consents", api.Consents.as_view()),
    path("consents/<uuid:consent_id>/withdraw", api.WithdrawConsent.as_view()),
    path("questions", api.Questions.as_view()),
    path("questions/<uuid:question_id>", api.QuestionDetail.as_view()),
    path("documents", api.Documents.as_view()),
    path("documents/<uuid:document_id>/pages/<int:number>/image", api.PageImage.as_view()),
    path("documents/<uuid:document_id>/original", api.Original.as_view()),
    path("studies", api.Studies.as_view()),
    path("series/<uuid:series_id>/thumbnail", api.SeriesThumbnail.as_view()),
    path("messages", api.Messages.as_view()),
    path("access-log", api.AccessLog.as_view()),
]
