"""Reads of prices, quotes, invoices and payments. Nothing here writes."""

from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet

from backend.billing import refusals
from backend.billing.models import (
    CheckoutAttempt,
    Invoice,
    PrepaymentAssurance,
    PriceListItem,
    Quote,
    Refund,
    StripeEvent,
)
from backend.billing.states import UNPAID, AttemptState, InvoiceState, RefundState, Way
from backend.cases.models import Case

OPEN = UNPAID | {InvoiceState.DRAFT}


def price_list(on: date) -> QuerySet[Any, Any]:
    held = PriceListItem.objects.filter(valid_from__lte=on)
    return (
        held.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=on))
        .order_by("code", "valid_from")
        .values(
            "code", "label", "label_de", "unit", "price_minor", "currency", "supply",
            "valid_from", "valid_to",
        )
    )  # fmt: skip


def invoice_rows(invoices: QuerySet[Invoice], *, state: str = "") -> QuerySet[Any, Any]:
    """Return invoices as plain rows: one query."""
    if state:
        invoices = invoices.filter(state=state)
    return invoices.values(
        "id", "number", "state", "prepayment", "payer_name", "currency", "net_minor",
        "vat_minor", "gross_minor", "paid_minor", "refunded_minor", "created_at", "issued_at",
        "due_on", "settled_at", "case_id",
        case_number=F("case__number"),
    )  # fmt: skip


def quotes_of(case: Case) -> QuerySet[Quote]:
    return Quote.objects.filter(case=case).prefetch_related("lines").order_by("-created_at")


def assurance_of(case: Case) -> PrepaymentAssurance | None:
    return PrepaymentAssurance.objects.filter(case=case).first()


def guard_prepaid(case: Case) -> None:
    """Refuse unless what was to be paid first is paid, waived or guaranteed."""
    if assurance_of(case):
        return
    first = Invoice.objects.filter(case=case, prepayment=True)
    if first.filter(state__in=OPEN).exists() or not first.filter(state=InvoiceState.PAID).exists():
        raise refusals.PrepaymentMissing


def guard_settled(case: Case) -> None:
    """Refuse while something is unpaid, or was never invoiced."""
    invoices = Invoice.objects.filter(case=case)
    if invoices.filter(state__in=OPEN).exists():
        raise refusals.InvoiceOpen
    settled = invoices.exclude(state=InvoiceState.CANCELLED).exists()
    if not settled and assurance_of(case) is None:
        raise refusals.InvoiceMissing


def event_known(event_id: str) -> bool:
    return StripeEvent.objects.filter(pk=event_id).exists()


def open_attempts() -> QuerySet[CheckoutAttempt]:
    waiting = CheckoutAttempt.objects.filter(state=AttemptState.OPEN)
    return waiting.exclude(session_id=None).select_related("invoice")


def refunds_in(state: RefundState) -> QuerySet[Refund]:
    """Return the refunds through the provider that are in this state."""
    found = Refund.objects.filter(state=state, payment__way=Way.STRIPE)
    return found.select_related("payment__invoice")
