"""The desk's HTTP face of prices, quotes and invoices."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.http import HttpResponseBase
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.billing import access, actions, queries
from backend.billing import serializers as wire
from backend.billing.answers import PDF, bill_to, invoice_json, items_of, pdf_answer, quote_json
from backend.billing.papers import pdf_of
from backend.cases import access as case_access
from backend.web import lists
from backend.web.showings import shows
from backend.web.views import ADMIN, ANY_ROLE, COORDINATOR, FINANCE, DeskView

FILTERS = [OpenApiParameter(name, str) for name in ("state", "cursor", "limit")]


class BillingView(DeskView):
    roles = frozenset({COORDINATOR, FINANCE, ADMIN})

    def parsed(self, kind: Any, request: Request) -> dict[str, Any]:
        given = kind(data=request.data)
        given.is_valid(raise_exception=True)
        return dict(given.validated_data)


class PriceList(BillingView):
    roles = ANY_ROLE

    @extend_schema(operation_id="getPriceList", responses=wire.PriceListItemOut(many=True))
    def get(self, request: Request) -> Response:
        return Response(list(queries.price_list(datetime.now(UTC).date())))


class CaseQuotes(BillingView):
    @extend_schema(operation_id="listQuotes", responses=wire.QuoteOut(many=True))
    def get(self, request: Request, case_id: UUID) -> Response:
        case = case_access.case_for(self.user, case_id)
        return Response([quote_json(quote) for quote in queries.quotes_of(case)])

    @extend_schema(operation_id="draftQuote", request=wire.QuoteIn, responses={201: wire.QuoteOut})
    def post(self, request: Request, case_id: UUID) -> Response:
        case = case_access.case_for(self.user, case_id)
        given = self.parsed(wire.QuoteIn, request)
        quote = actions.draft_quote(
            case,
            items_of(given["items"]),
            to=bill_to(given.get("bill_to"), case),
            now=datetime.now(UTC),
            actor=self.actor,
        )
        return Response(quote_json(quote), status=201)


class IssueQuote(BillingView):
    @extend_schema(operation_id="issueQuote", request=None, responses=wire.QuoteOut)
    def post(self, request: Request, quote_id: UUID) -> Response:
        quote = access.quote_for(self.user, quote_id)
        actions.issue_quote(quote, now=datetime.now(UTC), actor=self.actor)
        return Response(quote_json(quote))


class AcceptQuote(BillingView):
    @extend_schema(operation_id="acceptQuote", request=None, responses=wire.QuoteOut)
    def post(self, request: Request, quote_id: UUID) -> Response:
        """Enter that the payer accepted, on paper or by message."""
        quote = access.quote_for(self.user, quote_id)
        actions.accept_quote(quote, now=datetime.now(UTC), actor=self.actor)
        return Response(quote_json(quote))


class DeclineQuote(BillingView):
    @extend_schema(operation_id="declineQuote", request=None, responses=wire.QuoteOut)
    def post(self, request: Request, quote_id: UUID) -> Response:
        quote = access.quote_for(self.user, quote_id)
        actions.decline_quote(quote, now=datetime.now(UTC), actor=self.actor)
        return Response(quote_json(quote))


class Invoices(BillingView):
    @extend_schema(operation_id="listInvoices", parameters=FILTERS, responses=wire.InvoicePage)
    def get(self, request: Request) -> Response:
        state = request.query_params.get("state", "")
        rows = queries.invoice_rows(access.invoices_visible_to(self.user), state=state)
        found = lists.page(rows, request=request, order=("-created_at", "id"))
        shows(request, "invoices", count=len(found["results"]))
        return Response(found)


class CaseInvoices(BillingView):
    @extend_schema(operation_id="listCaseInvoices", parameters=FILTERS, responses=wire.InvoicePage)
    def get(self, request: Request, case_id: UUID) -> Response:
        case = case_access.case_for(self.user, case_id)
        visible = access.invoices_visible_to(self.user).filter(case=case)
        rows = queries.invoice_rows(visible, state=request.query_params.get("state", ""))
        return Response(lists.page(rows, request=request, order=("-created_at", "id")))

    @extend_schema(
        operation_id="draftInvoice", request=wire.InvoiceIn, responses={201: wire.InvoiceOut}
    )
    def post(self, request: Request, case_id: UUID) -> Response:
        case = case_access.case_for(self.user, case_id)
        given = self.parsed(wire.InvoiceIn, request)
        now = datetime.now(UTC)
        if given["quote"]:
            quote = access.quote_for(self.user, given["quote"], of=case)
            invoice = actions.draft_invoice_of_quote(quote, now=now, actor=self.actor)
        else:
            to = bill_to(given.get("bill_to"), case)
            items = items_of(given["items"])
            invoice = actions.draft_invoice(case, items, to=to, now=now, actor=self.actor)
        return Response(invoice_json(invoice), status=201)


class InvoiceDetail(BillingView):
    @extend_schema(operation_id="getInvoice", responses=wire.InvoiceOut)
    def get(self, request: Request, invoice_id: UUID) -> Response:
        return Response(invoice_json(access.invoice_for(self.user, invoice_id)))

    @extend_schema(
        operation_id="changeInvoice", request=wire.InvoiceChange, responses=wire.InvoiceOut
    )
    def patch(self, request: Request, invoice_id: UUID) -> Response:
        """Correct a draft."""
        invoice = access.invoice_for(self.user, invoice_id)
        given = self.parsed(wire.InvoiceChange, request)
        if "items" in given or "bill_to" in given:
            to = bill_to(given["bill_to"], invoice.case) if "bill_to" in given else None
            items = items_of(given.get("items", ()))
            now = datetime.now(UTC)
            actions.change_invoice(invoice, to=to, items=items, now=now, actor=self.actor)
        if "prepayment" in given or "performed_on" in given:
            actions.set_terms(
                invoice,
                prepayment=given.get("prepayment", invoice.prepayment),
                performed_on=given.get("performed_on", invoice.performed_on),
                actor=self.actor,
            )
        return Response(invoice_json(invoice))


class IssueInvoice(BillingView):
    @extend_schema(operation_id="issueInvoice", request=None, responses=wire.InvoiceOut)
    def post(self, request: Request, invoice_id: UUID) -> Response:
        invoice = access.invoice_for(self.user, invoice_id)
        actions.issue_invoice(invoice, now=datetime.now(UTC), actor=self.actor)
        pdf_of(invoice, actor=self.actor)
        return Response(invoice_json(invoice))


class InvoicePdf(BillingView):
    @extend_schema(operation_id="getInvoicePdf", responses={(200, PDF): OpenApiTypes.BINARY})
    def get(self, request: Request, invoice_id: UUID) -> HttpResponseBase:
        invoice = access.invoice_for(self.user, invoice_id)
        return pdf_answer(request, invoice, actor=self.actor)


class CancellationPdf(BillingView):
    @extend_schema(operation_id="getCancellationPdf", responses={(200, PDF): OpenApiTypes.BINARY})
    def get(self, request: Request, invoice_id: UUID) -> HttpResponseBase:
        invoice = access.invoice_for(self.user, invoice_id)
        return pdf_answer(request, access.cancellation_of(invoice), actor=self.actor)
