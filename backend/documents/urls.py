"""Addresses of papers at the desk."""

from django.urls import path

from backend.documents import api, desk_work

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
    path("documents/<uuid:document_id>/cut", desk_work.CutDocument.as_view()),
    path("documents/<uuid:document_id>/merge-back", desk_work.MergeBack.as_view()),
    path("documents/<uuid:document_id>/keep-whole", desk_work.KeepWhole.as_view()),
    path("documents/<uuid:document_id>/searchable", desk_work.Searchable.as_view()),
    path("documents/<uuid:document_id>/looks-like", desk_work.LooksLike.as_view()),
    path("documents/<uuid:document_id>/facts", api.Facts.as_view()),
    path("documents/<uuid:document_id>/pages/<int:number>", api.PageDetail.as_view()),
    path("documents/<uuid:document_id>/pages/<int:number>/image", api.PageImageView.as_view()),
    path("documents/<uuid:document_id>/pages/<int:number>/rotate", desk_work.RotatePage.as_view()),
    path(
        "documents/<uuid:document_id>/pages/<int:number>/settle-word",
        desk_work.SettleWord.as_view(),
    ),
    path("facts/<uuid:fact_id>/confirm", api.ConfirmFact.as_view()),
    path("facts/<uuid:fact_id>/reject", api.RejectFact.as_view()),
]
