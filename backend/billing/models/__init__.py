"""Tables of billing, by subject."""

from backend.billing.models.bills import Billed, Cancellation, DocumentNumber, Invoice, Quote
from backend.billing.models.lines import InvoiceLine, Line, QuoteLine
from backend.billing.models.payments import (
    CheckoutAttempt,
    Payment,
    PrepaymentAssurance,
    Refund,
    StripeEvent,
)
from backend.billing.models.prices import PriceListItem, VatRule

__all__ = [
    "Billed",
    "Cancellation",
    "CheckoutAttempt",
    "DocumentNumber",
    "Invoice",
    "InvoiceLine",
    "Line",
    "Payment",
    "PrepaymentAssurance",
    "PriceListItem",
    "Quote",
    "QuoteLine",
    "Refund",
    "StripeEvent",
    "VatRule",
]
