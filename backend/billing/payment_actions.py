"""Everything that changes what was paid and given back."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Sum

from backend import lifecycle
from backend.audit import actions as audit
from backend.billing import refusals
from backend.billing.actions import guard_due, take_back
from backend.billing.locking import hold
from backend.billing.models import CheckoutAttempt, Invoice, Payment, Refund, StripeEvent
from backend.billing.provider import Event, Received, Repayment
from backend.billing.states import (
    ATTEMPT_MOVES,
    INVOICE_MOVES,
    REFUND_MOVES,
    UNPAID,
    AttemptState,
    InvoiceState,
    RefundState,
    Way,
)
from backend.queue.actions import enqueue
from backend.queue.jobs import Job

PROVIDER = "stripe"
SOON = timedelta(minutes=15)
ELSEWHERE = "Given back in the payment provider's dashboard"
TAKES_MONEY = UNPAID | {InvoiceState.WRITTEN_OFF}


@dataclass(frozen=True, slots=True)
class Arrival:
    """Money that a person saw arrive."""

    amount_minor: int
    received_on: date
    way: str = Way.TRANSFER
    reference: str = ""


@transaction.atomic
def mark_paid(invoice: Invoice, arrival: Arrival, *, now: datetime, actor: str) -> Payment:
    """Enter a payment by hand; the invoice is paid once all of it is there."""
    hold(invoice)
    guard_due(invoice)
    payment = Payment.objects.create(
        invoice=invoice,
        way=arrival.way,
        amount_minor=arrival.amount_minor,
        received_on=arrival.received_on,
        reference=arrival.reference,
        recorded_by=actor,
        recorded_at=now,
    )
    _record(payment, "payment.recorded", actor=actor)
    _settle(invoice, now=now, actor=actor)
    return payment


@transaction.atomic
def begin_attempt(invoice: Invoice, *, now: datetime, actor: str) -> CheckoutAttempt:
    """Return the open attempt to pay, or a fresh one."""
    hold(invoice)
    guard_due(invoice)
    held = CheckoutAttempt.objects.filter(invoice=invoice, state=AttemptState.OPEN).first()
    if held:
        return held
    attempt = CheckoutAttempt.objects.create(
        invoice=invoice, amount_minor=invoice.balance_minor, begun_at=now
    )
    audit.record(
        actor=actor, action="checkout.begun", subject=str(attempt), case_id=invoice.case_id
    )
    look_again(after=SOON)
    return attempt


@transaction.atomic
def record_page(attempt: CheckoutAttempt, *, page_id: str) -> None:
    CheckoutAttempt.objects.filter(pk=attempt.pk, session_id=None).update(session_id=page_id)
    attempt.session_id = page_id
    audit.record(
        actor=PROVIDER,
        action="checkout.opened",
        subject=str(attempt),
        case_id=attempt.invoice.case_id,
    )


def expire_attempt(attempt: CheckoutAttempt) -> None:
    if attempt.state == AttemptState.OPEN:
        lifecycle.move(attempt, moves=ATTEMPT_MOVES, to=AttemptState.EXPIRED, actor=PROVIDER)


@transaction.atomic
def record_event(event: Event, received: Received | None, *, now: datetime) -> None:
    """Keep an event and what it says in one transaction; the second time does nothing."""
    try:
        with transaction.atomic():
            StripeEvent.objects.create(id=event.id, kind=event.kind, received_at=now)
    except IntegrityError:
        return
    if received:
        apply(received, now=now)
    if event.closed_page_id:
        for attempt in CheckoutAttempt.objects.filter(session_id=event.closed_page_id):
            expire_attempt(attempt)


@transaction.atomic
def apply(received: Received, *, now: datetime) -> None:
    """Bring our books to what the provider's say. Any order and any repetition end alike."""
    known = Invoice.objects.select_for_update().filter(number=received.invoice_number)
    invoice = known.first()
    if invoice is None or not received.amount_minor:
        return
    if received.currency != invoice.currency:
        audit.record(
            actor=PROVIDER,
            action="payment.in_other_currency",
            subject=str(invoice),
            case_id=invoice.case_id,
        )
        return
    payment = _enter(invoice, received, now=now)
    for repayment in received.repayments:
        _enter_repayment(payment, repayment, now=now)
    _settle(invoice, now=now, actor=PROVIDER)


@transaction.atomic
def request_refund(
    payment: Payment, *, amount_minor: int, reason: str, now: datetime, actor: str
) -> Refund:
    """Write down that money goes back, before it does."""
    hold(payment.invoice)
    left = left_of(payment)
    if left == 0:
        raise refusals.NothingToRefund
    if amount_minor > left:
        raise refusals.TooMuch
    refund = Refund.objects.create(
        payment=payment, amount_minor=amount_minor, reason=reason, requested_at=now
    )
    _record(refund.payment, "refund.requested", actor=actor, amount_minor=amount_minor)
    return refund


@transaction.atomic
def record_refund(refund: Refund, *, external_id: str | None, now: datetime, actor: str) -> None:
    """Note that the money went back."""
    hold(refund.payment.invoice)
    refund.refresh_from_db()
    if refund.state == RefundState.REQUESTED:
        changes = {"external_id": external_id, "done_at": now}
        lifecycle.move(
            refund, moves=REFUND_MOVES, to=RefundState.DONE, actor=actor, changes=changes
        )
    _settle(refund.payment.invoice, now=now, actor=actor)


def fail_refund(refund: Refund, *, code: str) -> None:
    changes = {"failure_code": code}
    lifecycle.move(
        refund, moves=REFUND_MOVES, to=RefundState.FAILED, actor=PROVIDER, changes=changes
    )


def left_of(payment: Payment) -> int:
    """Return what could still be given back of a payment."""
    gone = payment.refunds.exclude(state=RefundState.FAILED)
    return payment.amount_minor - (gone.aggregate(sum=Sum("amount_minor"))["sum"] or 0)


def look_again(*, after: timedelta) -> None:
    """Ask the provider once more after a while: webhooks may never come."""
    enqueue(Job.RECONCILE_PAYMENTS, subject="payments", after=after)


@transaction.atomic
def reconcile_now(*, actor: str) -> None:
    """Look everything up at once because a person asked."""
    audit.record(actor=actor, action="payments.reconcile_asked", subject="payments")
    look_again(after=timedelta(0))


def _enter(invoice: Invoice, received: Received, *, now: datetime) -> Payment:
    payment, fresh = Payment.objects.get_or_create(
        external_id=received.intent_id,
        defaults={
            "invoice": invoice,
            "way": Way.STRIPE,
            "amount_minor": received.amount_minor,
            "fee_minor": received.fee_minor,
            "received_on": now.date(),
            "recorded_by": PROVIDER,
            "recorded_at": now,
        },
    )
    if fresh:
        _record(payment, "payment.recorded", actor=PROVIDER)
        _end_attempt(invoice, received.attempt_id)
    return payment


def _end_attempt(invoice: Invoice, attempt_id: str) -> None:
    try:
        known = UUID(attempt_id)
    except ValueError:
        return
    for attempt in CheckoutAttempt.objects.filter(pk=known, invoice=invoice):
        if attempt.state != AttemptState.PAID:
            lifecycle.move(attempt, moves=ATTEMPT_MOVES, to=AttemptState.PAID, actor=PROVIDER)


def _enter_repayment(payment: Payment, repayment: Repayment, *, now: datetime) -> None:
    known = Refund.objects.filter(external_id=repayment.id).first()
    if known is None and repayment.refund_id:
        known = payment.refunds.filter(pk=repayment.refund_id).first()
    if repayment.failed:
        if known and known.state == RefundState.REQUESTED:
            fail_refund(known, code="payment-refused")
        return
    if known is None:
        known = Refund.objects.create(
            payment=payment,
            amount_minor=repayment.amount_minor,
            reason=ELSEWHERE,
            requested_at=now,
        )
    if known.state == RefundState.REQUESTED:
        changes = {"external_id": repayment.id, "done_at": now}
        lifecycle.move(
            known, moves=REFUND_MOVES, to=RefundState.DONE, actor=PROVIDER, changes=changes
        )


def _settle(invoice: Invoice, *, now: datetime, actor: str) -> None:
    """Add the ledger up and move the invoice as far as the sums say."""
    came = invoice.payments.aggregate(sum=Sum("amount_minor"))["sum"] or 0
    back = Refund.objects.filter(payment__invoice=invoice, state=RefundState.DONE)
    gone = back.aggregate(sum=Sum("amount_minor"))["sum"] or 0
    invoice.refresh_from_db()
    invoice.paid_minor, invoice.refunded_minor = came, gone
    invoice.save(update_fields=["paid_minor", "refunded_minor"])
    if invoice.state in TAKES_MONEY and came >= invoice.gross_minor:
        _move(invoice, InvoiceState.PAID, now=now, actor=actor)
    if invoice.state == InvoiceState.PAID and gone and gone == came:
        _move(invoice, InvoiceState.REFUNDED, now=now, actor=actor)
        take_back(invoice, reason="Refunded", now=now, actor=actor)


def _move(invoice: Invoice, to: InvoiceState, *, now: datetime, actor: str) -> None:
    changes = {"settled_at": now}
    lifecycle.move(invoice, moves=INVOICE_MOVES, to=to, actor=actor, changes=changes)


def _record(payment: Payment, action: str, *, actor: str, **detail: int) -> None:
    audit.record(
        actor=actor,
        action=action,
        subject=str(payment.invoice),
        case_id=payment.invoice.case_id,
        payment=str(payment),
        **detail,
    )
