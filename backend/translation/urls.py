"""Addresses of translations at the desk."""

from django.urls import path

from backend.translation import api

urlpatterns = [
    path("cases/<uuid:case_id>/translations", api.CaseTranslations.as_view()),
    path("documents/<uuid:document_id>/translate", api.DocumentTranslation.as_view()),
    path("review", api.Review.as_view()),
    path("translations/<uuid:translation_id>", api.TranslationDetail.as_view()),
    path("translations/<uuid:translation_id>/start-review", api.StartReview.as_view()),
    path("translations/<uuid:translation_id>/revise", api.Revise.as_view()),
    path("translations/<uuid:translation_id>/sign", api.Sign.as_view()),
    path("translations/<uuid:translation_id>/request-again", api.RequestAgain.as_view()),
    path("translations/<uuid:translation_id>/take-over", api.TakeOver.as_view()),
    path("segments/<uuid:segment_id>", api.SegmentDetail.as_view()),
    path("segments/<uuid:segment_id>/confirm", api.ConfirmSegment.as_view()),
    path("segments/<uuid:segment_id>/set-aside", api.SetFindingAside.as_view()),
]
