"""The desk's HTTP face of payments, and the address to which Stripe reports."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.billing import access, actions, assurance_actions, checkout, payment_actions, queries
from backend.billing import serializers as wire
from backend.billing.answers import invoice_json
from backend.billing.api import BillingView
from backend.billing.papers import pdf_of
from backend.billing.payment_actions import Arrival
from backend.billing.refusals import PaymentsUnavailable, WrongSignature
from backend.cases import access as case_access
from backend.cases.models import Case
from backend.lifecycle import refusal_of
from backend.web.refusals import refusal
from backend.web.views import OpenView, no_content


class MarkPaid(BillingView):
    @extend_schema(operation_id="markPaid", request=wire.ArrivalIn, responses=wire.InvoiceOut)
    def post(self, request: Request, invoice_id: UUID) -> Response:
        invoice = access.invoice_for(self.user, invoice_id)
        given = self.parsed(wire.ArrivalIn, request)
        given.setdefault("amount_minor", invoice.balance_minor)
        now = datetime.now(UTC)
        payment_actions.mark_paid(invoice, Arrival(**given), now=now, actor=self.actor)
        checkout.close_pages(invoice, now=now)
        return Response(invoice_json(invoice))


class CancelInvoice(BillingView):
    @extend_schema(operation_id="cancelInvoice", request=wire.ReasonIn, responses=wire.InvoiceOut)
    def post(self, request: Request, invoice_id: UUID) -> Response:
        invoice = access.invoice_for(self.user, invoice_id)
        given, now = self.parsed(wire.ReasonIn, request), datetime.now(UTC)
        actions.cancel_invoice(invoice, reason=given["reason"], now=now, actor=self.actor)
        checkout.close_pages(invoice, now=now)
        if invoice.number:
            pdf_of(access.cancellation_of(invoice), actor=self.actor)
        return Response(invoice_json(invoice))


class WriteOff(BillingView):
    @extend_schema(operation_id="writeOffInvoice", request=wire.ReasonIn, responses=wire.InvoiceOut)
    def post(self, request: Request, invoice_id: UUID) -> Response:
        invoice = access.invoice_for(self.user, invoice_id)
        given, now = self.parsed(wire.ReasonIn, request), datetime.now(UTC)
        actions.write_off(invoice, reason=given["reason"], now=now, actor=self.actor)
        checkout.close_pages(invoice, now=now)
        return Response(invoice_json(invoice))


class RefundInvoice(BillingView):
    @extend_schema(operation_id="refundInvoice", request=wire.RefundIn, responses=wire.InvoiceOut)
    def post(self, request: Request, invoice_id: UUID) -> Response:
        """Give a payment back; one that did not come by Stripe was transferred back by a person."""
        invoice = access.invoice_for(self.user, invoice_id)
        given = self.parsed(wire.RefundIn, request)
        payment = access.payment_for(self.user, invoice, given["payment"])
        checkout.refund(
            payment,
            amount_minor=given.get("amount_minor") or payment_actions.left_of(payment),
            reason=given["reason"],
            now=datetime.now(UTC),
            actor=self.actor,
        )
        invoice.refresh_from_db()
        return Response(invoice_json(invoice))


class Checkout(BillingView):
    @extend_schema(operation_id="checkoutInvoice", request=None, responses=wire.CheckoutOut)
    def post(self, request: Request, invoice_id: UUID) -> Response:
        """Return the address of the hosted page, for a payer who asks the desk for it."""
        invoice = access.invoice_for(self.user, invoice_id)
        return Response({"url": checkout.begin(invoice, now=datetime.now(UTC), actor=self.actor)})


class RefreshInvoice(BillingView):
    @extend_schema(operation_id="refreshInvoice", request=None, responses=wire.InvoiceOut)
    def post(self, request: Request, invoice_id: UUID) -> Response:
        """Ask the payment provider how this invoice stands."""
        invoice = access.invoice_for(self.user, invoice_id)
        checkout.refresh(invoice, now=datetime.now(UTC))
        return Response(invoice_json(invoice))


class Reconcile(BillingView):
    @extend_schema(operation_id="reconcilePayments", request=None, responses={204: None})
    def post(self, request: Request) -> Response:
        """Look up in the background everything the payment provider knows of the last days."""
        payment_actions.reconcile_now(actor=self.actor)
        return no_content()


class Prepayment(BillingView):
    @extend_schema(operation_id="getPrepayment", responses=wire.PrepaymentOut)
    def get(self, request: Request, case_id: UUID) -> Response:
        return Response(_prepayment(case_access.case_for(self.user, case_id)))

    @extend_schema(
        operation_id="assurePrepayment", request=wire.AssuranceIn, responses=wire.PrepaymentOut
    )
    def post(self, request: Request, case_id: UUID) -> Response:
        """Record a waiver or a payer's guarantee."""
        case = case_access.case_for(self.user, case_id)
        given = self.parsed(wire.AssuranceIn, request)
        assurance_actions.assure_prepayment(case, now=datetime.now(UTC), actor=self.actor, **given)
        return Response(_prepayment(case))


class StripeWebhook(OpenView):
    """Stripe signs what it sends; nothing unsigned is even looked at."""

    authentication_classes = ()

    @extend_schema(
        operation_id="receiveStripeEvent", request=OpenApiTypes.OBJECT, responses={204: None}
    )
    def post(self, request: Request) -> Response:
        signature = request.headers.get("Stripe-Signature", "")
        try:
            checkout.hear(request._request.body, signature=signature, now=datetime.now(UTC))
        except WrongSignature as no:
            return Response(refusal(no), status=400)
        except PaymentsUnavailable as no:
            return Response(refusal(no), status=503)  # Stripe sends it again
        return no_content()


def _prepayment(case: Case) -> dict[str, Any]:
    held = queries.assurance_of(case)
    return {
        "met": refusal_of(queries.guard_prepaid, case) is None,
        "kind": held.kind if held else None,
        "reason": held.reason if held else "",
        "reference": held.reference if held else "",
    }
