"""Addresses of the patient's window."""

from django.urls import path

from backend.portal import api, money_api, opinion_api, options_api, related_api

urlpatterns = [
    path("case", api.CaseView.as_view()),
    path("case/send", api.SendIn.as_view()),
    path("me", api.MeView.as_view()),
    path("related-persons", related_api.RelatedPersons.as_view()),
    path("related-persons/<uuid:related_person_id>", related_api.RelatedPersonOne.as_view()),
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
    path("options", options_api.Options.as_view()),
    path("quotes", money_api.Quotes.as_view()),
    path("quotes/<uuid:quote_id>/accept", money_api.AcceptQuote.as_view()),
    path("invoices", money_api.Invoices.as_view()),
    path("invoices/<uuid:invoice_id>/checkout", money_api.Pay.as_view()),
    path("invoices/<uuid:invoice_id>/refresh", money_api.ComeBack.as_view()),
    path("invoices/<uuid:invoice_id>/pdf", money_api.InvoicePdf.as_view()),
    path("opinion", opinion_api.OpinionView.as_view()),
    path("opinion/read", opinion_api.OpinionRead.as_view()),
    path("opinion/original", opinion_api.OpinionOriginal.as_view()),
    path("access-log", api.AccessLog.as_view()),
]
