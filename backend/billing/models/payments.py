"""Every cent that came or went, and how it was tried."""

from uuid import UUID, uuid4

from django.db import models

from backend.billing.models.bills import Invoice
from backend.billing.states import Assurance, AttemptState, RefundState, Way
from backend.cases.models import Case


class CheckoutAttempt(models.Model):
    """One visit to the hosted page. Its id is the idempotency key: a crash charges nobody twice."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    invoice = models.ForeignKey(Invoice, on_delete=models.PROTECT, related_name="attempts")
    amount_minor = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=AttemptState.choices, default=AttemptState.OPEN)
    session_id = models.CharField(max_length=100, unique=True, null=True)
    begun_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["invoice"], condition=models.Q(state="OPEN"), name="attempt_one_open"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=AttemptState.values), name="attempt_state_known"
            ),
        ]

    def __str__(self) -> str:
        return f"attempt:{self.pk}"

    @property
    def audit_case_id(self) -> UUID:
        return self.invoice.case_id


class Payment(models.Model):
    """Money that came."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    invoice = models.ForeignKey(Invoice, on_delete=models.PROTECT, related_name="payments")
    way = models.CharField(max_length=10, choices=Way.choices)
    amount_minor = models.PositiveIntegerField()
    fee_minor = models.PositiveIntegerField(default=0)  # what the provider kept
    external_id = models.CharField(max_length=100, unique=True, null=True)  # "pi_…"
    reference = models.CharField(max_length=200, blank=True)  # what the bank statement says
    received_on = models.DateField()
    recorded_by = models.CharField(max_length=100)
    recorded_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"payment:{self.pk}"


class Refund(models.Model):
    """Money that goes back. Its id is the idempotency key towards the provider."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="refunds")
    amount_minor = models.PositiveIntegerField()
    reason = models.CharField(max_length=500)
    state = models.CharField(
        max_length=10, choices=RefundState.choices, default=RefundState.REQUESTED
    )
    external_id = models.CharField(max_length=100, unique=True, null=True)  # "re_…"
    failure_code = models.CharField(max_length=60, blank=True)
    requested_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=RefundState.values), name="refund_state_known"
            )
        ]

    def __str__(self) -> str:
        return f"refund:{self.pk}"

    @property
    def audit_case_id(self) -> UUID:
        return self.payment.invoice.case_id


class StripeEvent(models.Model):
    """An event that was dealt with: kept once, in the transaction of its effect."""

    id = models.CharField(primary_key=True, max_length=100)
    kind = models.CharField(max_length=100)
    received_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"event:{self.pk}"


class PrepaymentAssurance(models.Model):
    """Why a case may go on before it is paid: a waiver, or a payer's guarantee."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="assurance")
    kind = models.CharField(max_length=10, choices=Assurance.choices)
    reason = models.CharField(max_length=500)
    reference = models.CharField(max_length=200, blank=True)  # of the letter of guarantee
    recorded_by = models.CharField(max_length=100)
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(reason=""), name="assurance_has_a_reason")
        ]

    def __str__(self) -> str:
        return f"assurance:{self.pk}"
