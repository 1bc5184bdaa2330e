"""Addresses of papers at the desk."""

from django.urls import path

from backend.documents import api

urlpatterns = [
    path("cases/<uuid:case_id>/documents", api.Documents.as_view()),
    path("cases/<uuid:case_id>/documents/search", api.Search.as_view()),
    path("cases/<uuid:case_id>/profile", api.Profile.as_view()),
    path("cases/<uuid:case_id>/chronicle", api.Chronicle.as_view()),
    path("document-kinds", api.DocumentKinds.as_view()),
    path("documents/<uuid:document_id>", api.DocumentDetail.as_view()),
    path("documents/<uuid:document_id>/read-again", api.ReadAgain.as_view()),
    path("documents/<uuid:document_id>/set-aside", api.SetAside.as_view()),
    path("documents/<uuid:document_id>/bring-back", api.BringBack.as_view()),
    path("documents/<uuid:document_id>/original", api.Original.as_view()),
    path("documents/<uuid:document_id>/facts", api.Facts.as_view()),
    path("documents/<uuid:document_id>/pages/<int:number>", api.PageDetail.as_view()),
    path("documents/<uuid:document_id>/pages/<int:number>/image", api.PageImageView.as_view()),
    path("facts/<uuid:fact_id>/confirm", api.ConfirmFact.as_view()),
    path("facts/<uuid:fact_id>/reject", api.RejectFact.as_view()),
]
