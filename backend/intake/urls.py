"""Addresses at which files arrive, for every audience that sends some."""

from django.urls import path

from backend.intake import api, api_tus

urlpatterns = [
    path("uploads", api_tus.Uploads.as_view()),
    path("uploads/<uuid:upload_id>", api_tus.UploadDetail.as_view()),
    path("uploads/batches", api.Batches.as_view()),
    path("uploads/batches/<uuid:batch_id>", api.BatchDetail.as_view()),
    path("uploads/batches/<uuid:batch_id>/close", api.CloseBatch.as_view()),
    path("desk/batches/<uuid:batch_id>/sort-again", api.SortAgain.as_view()),
    path("desk/documents/<uuid:document_id>/carried", api.CarriedPapers.as_view()),
    path("desk/cases/<uuid:case_id>/batches", api.CaseBatches.as_view()),
]
