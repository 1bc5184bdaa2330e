"""The patient's window on quotes, invoices and payment."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.http import HttpResponseBase
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.billing import access as billing
from backend.billing import actions, checkout
from backend.billing.answers import PDF, invoice_json, pdf_answer, quote_json
from backend.billing.serializers import CheckoutOut, InvoiceOut, QuoteOut
from backend.billing.states import UNPAID
from backend.portal import access
from backend.web.views import PortalView


class Quotes(PortalView):
    @extend_schema(operation_id="listMyQuotes", responses=QuoteOut(many=True))
    def get(self, request: Request) -> Response:
        access.my_case(self.user, seen="quotes.seen")
        quotes = billing.quotes_visible_to(self.user).order_by("-created_at")
        return Response([quote_json(quote) for quote in quotes])


class AcceptQuote(PortalView):
    @extend_schema(operation_id="acceptMyQuote", request=None, responses=QuoteOut)
    def post(self, request: Request, quote_id: UUID) -> Response:
        quote = billing.quote_for(self.user, quote_id)
        actions.accept_quote(quote, now=datetime.now(UTC), actor=self.actor)
        return Response(quote_json(quote))


class Invoices(PortalView):
    @extend_schema(operation_id="listMyInvoices", responses=InvoiceOut(many=True))
    def get(self, request: Request) -> Response:
        access.my_case(self.user, seen="invoices.seen")
        invoices = billing.invoices_visible_to(self.user).order_by("-issued_at")
        return Response([invoice_json(invoice) for invoice in invoices])


class Pay(PortalView):
    @extend_schema(operation_id="payMyInvoice", request=None, responses=CheckoutOut)
    def post(self, request: Request, invoice_id: UUID) -> Response:
        """Return the address of the hosted payment page."""
        invoice = billing.invoice_for(self.user, invoice_id)
        return Response({"url": checkout.begin(invoice, now=datetime.now(UTC), actor=self.actor)})


class ComeBack(PortalView):
    """The browser came back from the payment page: ask the provider how the invoice stands."""

    @extend_schema(operation_id="refreshMyInvoice", request=None, responses=InvoiceOut)
    def post(self, request: Request, invoice_id: UUID) -> Response:
        invoice = billing.invoice_for(self.user, invoice_id)
        if invoice.state in UNPAID:
            checkout.refresh(invoice, now=datetime.now(UTC))
        return Response(invoice_json(invoice))


class InvoicePdf(PortalView):
    @extend_schema(operation_id="getMyInvoicePdf", responses={(200, PDF): OpenApiTypes.BINARY})
    def get(self, request: Request, invoice_id: UUID) -> HttpResponseBase:
        invoice: Any = billing.invoice_for(self.user, invoice_id)
        return pdf_answer(request, invoice, actor=self.actor)
