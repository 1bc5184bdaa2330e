"""Quotes, invoices and the documents that cancel them.

A clinic pays us nothing, ever, and we collect nothing for it: there is no field for either.
"""

from uuid import UUID, uuid4

from django.db import models

from backend.billing.states import InvoiceState, PayerKind, QuoteState
from backend.cases.models import Case
from backend.storage.models import Blob


class DocumentNumber(models.Model):
    """The last number given in a series and year: consecutive, without gaps."""

    series = models.CharField(max_length=4)  # "AN" quotes, "RE" invoices and their cancellations
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["series", "year"], name="number_series")]

    def __str__(self) -> str:
        return f"{self.series}-{self.year}:{self.last}"


class Billed(models.Model):
    """Who pays what: common to quotes and invoices."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    number = models.CharField(max_length=20, unique=True, null=True)  # given at issue
    payer_kind = models.CharField(
        max_length=10, choices=PayerKind.choices, default=PayerKind.PRIVATE
    )
    payer_name = models.CharField(max_length=200)
    payer_address = models.TextField(blank=True)
    payer_country = models.CharField(max_length=2, blank=True)  # ISO 3166-1
    payer_vat_id = models.CharField(max_length=20, blank=True)
    currency = models.CharField(max_length=3, default="EUR")
    net_minor = models.PositiveIntegerField(default=0)
    vat_minor = models.PositiveIntegerField(default=0)
    gross_minor = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField()
    issued_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True


class Quote(Billed):
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="quotes")
    state = models.CharField(max_length=10, choices=QuoteState.choices, default=QuoteState.DRAFT)
    valid_until = models.DateField()
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=QuoteState.values), name="quote_state_known"
            ),
            models.CheckConstraint(
                condition=models.Q(gross_minor=models.F("net_minor") + models.F("vat_minor")),
                name="quote_adds_up",
            ),
        ]

    def __str__(self) -> str:
        return f"quote:{self.pk}"

    @property
    def audit_case_id(self) -> UUID:
        return self.case_id


class Invoice(Billed):
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="invoices")
    quote = models.ForeignKey(Quote, on_delete=models.PROTECT, null=True, related_name="invoices")
    state = models.CharField(
        max_length=12, choices=InvoiceState.choices, default=InvoiceState.DRAFT
    )
    prepayment = models.BooleanField(default=True)  # to be paid before the dossier leaves
    due_on = models.DateField(null=True)  # set at issue
    performed_on = models.DateField(null=True)  # day or end of the service; null: not yet done
    paid_minor = models.PositiveIntegerField(default=0)  # received in all
    refunded_minor = models.PositiveIntegerField(default=0)  # given back in all
    settled_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=500, blank=True)  # why cancelled or written off
    pdf = models.ForeignKey(Blob, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=InvoiceState.values), name="invoice_state_known"
            ),
            models.CheckConstraint(
                condition=models.Q(gross_minor=models.F("net_minor") + models.F("vat_minor")),
                name="invoice_adds_up",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=["DRAFT", "CANCELLED"])
                | models.Q(number__isnull=False, issued_at__isnull=False, due_on__isnull=False),
                name="invoice_issued_has_its_number",
            ),
            models.CheckConstraint(
                condition=models.Q(refunded_minor__lte=models.F("paid_minor")),
                name="invoice_refunds_at_most_what_came",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="PAID")
                | models.Q(paid_minor__gte=models.F("gross_minor")),
                name="invoice_paid_in_full",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="WRITTEN_OFF") | ~models.Q(reason=""),
                name="invoice_written_off_for_a_reason",
            ),
        ]
        indexes = [models.Index(fields=["state", "-created_at", "id"], name="invoice_by_state")]

    def __str__(self) -> str:
        return f"invoice:{self.pk}"

    @property
    def audit_case_id(self) -> UUID:
        return self.case_id

    @property
    def balance_minor(self) -> int:
        """Return what is still owed; below zero, what we owe."""
        held = self.paid_minor - self.refunded_minor
        if self.state in {InvoiceState.CANCELLED, InvoiceState.REFUNDED}:
            return -held
        if self.state == InvoiceState.WRITTEN_OFF:
            return 0
        left = self.gross_minor - held
        # A part of a paid invoice that was given back is not owed again.
        return min(left, 0) if self.state == InvoiceState.PAID else left


class Cancellation(models.Model):
    """The document that takes an issued invoice back, with a number of the same series."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    invoice = models.OneToOneField(Invoice, on_delete=models.PROTECT, related_name="cancellation")
    number = models.CharField(max_length=20, unique=True)
    issued_at = models.DateTimeField()
    reason = models.CharField(max_length=500)
    pdf = models.ForeignKey(Blob, on_delete=models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return f"cancellation:{self.pk}"
