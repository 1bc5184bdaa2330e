"""Addresses of dossiers at the desk."""

from django.urls import path

from backend.dossier import api

urlpatterns = [
    path("cases/<uuid:case_id>/mark-ready", api.MarkReady.as_view()),
    path("cases/<uuid:case_id>/checklist", api.Checklist.as_view()),
    path("cases/<uuid:case_id>/dossiers", api.Dossiers.as_view()),
    path("dossiers/<uuid:dossier_id>/assemble-again", api.AssembleAgain.as_view()),
    path("dossiers/<uuid:dossier_id>/pdf", api.DossierPdf.as_view()),
    path("dossiers/<uuid:dossier_id>/bundle", api.DossierBundle.as_view()),
    path("dossiers/<uuid:dossier_id>/package", api.DossierPackage.as_view()),
]
