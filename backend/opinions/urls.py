"""Addresses of requests and opinions at the desk."""

from django.urls import path

from backend.opinions import api

urlpatterns = [
    path("cases/<uuid:case_id>/opinion-requests", api.Requests.as_view()),
    path("cases/<uuid:case_id>/close", api.CloseCase.as_view()),
    path("opinion-requests/<uuid:request_id>", api.RequestDetail.as_view()),
    path("opinion-requests/<uuid:request_id>/send", api.SendRequest.as_view()),
    path("opinion-requests/<uuid:request_id>/withdraw", api.WithdrawRequest.as_view()),
    path("opinion-requests/<uuid:request_id>/answer", api.EnterAnswer.as_view()),
    path("opinions/<uuid:opinion_id>/read-again", api.ReadOpinionAgain.as_view()),
    path("opinions/<uuid:opinion_id>/deliver", api.Deliver.as_view()),
    path("opinions/<uuid:opinion_id>/outcome", api.CodeOutcome.as_view()),
    path("opinions/<uuid:opinion_id>/original", api.OpinionOriginal.as_view()),
]
