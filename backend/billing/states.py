"""Where a quote, an invoice, a payment attempt and a refund can be."""

from django.db import models


class QuoteState(models.TextChoices):
    DRAFT = "DRAFT", "Draft"
    ISSUED = "ISSUED", "Issued"
    ACCEPTED = "ACCEPTED", "Accepted"
    DECLINED = "DECLINED", "Declined"


class InvoiceState(models.TextChoices):
    DRAFT = "DRAFT", "Draft"
    ISSUED = "ISSUED", "Issued"
    OVERDUE = "OVERDUE", "Overdue"
    PAID = "PAID", "Paid"
    REFUNDED = "REFUNDED", "Refunded"
    CANCELLED = "CANCELLED", "Cancelled"
    WRITTEN_OFF = "WRITTEN_OFF", "Written off"


class AttemptState(models.TextChoices):
    """Of one visit to the hosted payment page."""

    OPEN = "OPEN", "Open"
    PAID = "PAID", "Paid"
    EXPIRED = "EXPIRED", "Expired"


class RefundState(models.TextChoices):
    REQUESTED = "REQUESTED", "Requested"
    DONE = "DONE", "Done"
    FAILED = "FAILED", "Failed"


class PayerKind(models.TextChoices):
    PRIVATE = "PRIVATE", "Private person"
    BUSINESS = "BUSINESS", "Business, insurer or embassy"


class Treatment(models.TextChoices):
    """What the VAT rule makes of a line."""

    STANDARD = "STANDARD", "Taxed in Germany"
    REVERSE_CHARGE = "REVERSE_CHARGE", "The recipient owes the tax"
    NOT_TAXABLE = "NOT_TAXABLE", "Not taxable in Germany"


class Way(models.TextChoices):
    """How money came or went."""

    STRIPE = "STRIPE", "Stripe"
    TRANSFER = "TRANSFER", "Bank transfer"
    OTHER = "OTHER", "Other"


class Assurance(models.TextChoices):
    """What stands in for a prepayment."""

    WAIVED = "WAIVED", "Waived"
    GUARANTEED = "GUARANTEED", "Guaranteed by a payer"


Q, V, A, R = QuoteState, InvoiceState, AttemptState, RefundState
QUOTE_MOVES = {
    Q.DRAFT: frozenset({Q.ISSUED}),
    Q.ISSUED: frozenset({Q.ACCEPTED, Q.DECLINED}),
    Q.ACCEPTED: frozenset[QuoteState](),
    Q.DECLINED: frozenset[QuoteState](),
}
_DUE = frozenset({V.PAID, V.CANCELLED, V.WRITTEN_OFF})
INVOICE_MOVES = {
    V.DRAFT: frozenset({V.ISSUED, V.CANCELLED}),
    V.ISSUED: _DUE | {V.OVERDUE},
    V.OVERDUE: _DUE,
    V.PAID: frozenset({V.REFUNDED}),
    V.REFUNDED: frozenset[InvoiceState](),
    V.CANCELLED: frozenset[InvoiceState](),
    # Money that comes after all is taken.
    V.WRITTEN_OFF: frozenset({V.PAID}),
}
ATTEMPT_MOVES = {
    A.OPEN: frozenset({A.PAID, A.EXPIRED}),
    A.PAID: frozenset[AttemptState](),
    A.EXPIRED: frozenset({A.PAID}),
}
REFUND_MOVES = {
    R.REQUESTED: frozenset({R.DONE, R.FAILED}),
    R.DONE: frozenset[RefundState](),
    R.FAILED: frozenset({R.REQUESTED}),
}
UNPAID = frozenset({V.ISSUED, V.OVERDUE})
