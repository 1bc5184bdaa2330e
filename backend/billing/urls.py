"""Addresses of billing at the desk."""

from django.urls import path

from backend.billing import api, payment_api

urlpatterns = [
    path("price-list", api.PriceList.as_view()),
    path("cases/<uuid:case_id>/quotes", api.CaseQuotes.as_view()),
    path("quotes/<uuid:quote_id>/issue", api.IssueQuote.as_view()),
    path("quotes/<uuid:quote_id>/accept", api.AcceptQuote.as_view()),
    path("quotes/<uuid:quote_id>/decline", api.DeclineQuote.as_view()),
    path("invoices", api.Invoices.as_view()),
    path("cases/<uuid:case_id>/invoices", api.CaseInvoices.as_view()),
    path("cases/<uuid:case_id>/prepayment", payment_api.Prepayment.as_view()),
    path("invoices/<uuid:invoice_id>", api.InvoiceDetail.as_view()),
    path("invoices/<uuid:invoice_id>/issue", api.IssueInvoice.as_view()),
    path("invoices/<uuid:invoice_id>/mark-paid", payment_api.MarkPaid.as_view()),
    path("invoices/<uuid:invoice_id>/cancel", payment_api.CancelInvoice.as_view()),
    path("invoices/<uuid:invoice_id>/write-off", payment_api.WriteOff.as_view()),
    path("invoices/<uuid:invoice_id>/refund", payment_api.RefundInvoice.as_view()),
    path("invoices/<uuid:invoice_id>/checkout", payment_api.Checkout.as_view()),
    path("invoices/<uuid:invoice_id>/refresh", payment_api.RefreshInvoice.as_view()),
    path("invoices/<uuid:invoice_id>/pdf", api.InvoicePdf.as_view()),
    path("invoices/<uuid:invoice_id>/cancellation-pdf", api.CancellationPdf.as_view()),
    path("payments/reconcile", payment_api.Reconcile.as_view()),
]
