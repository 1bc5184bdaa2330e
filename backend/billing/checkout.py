"""Takes money through the hosted page: our row first, then the provider, then our books.

Nothing here holds a transaction while the provider is asked.
"""

from datetime import datetime, timedelta

from django.conf import settings

from backend.billing import payment_actions as actions
from backend.billing import queries, refusals, stripe_gateway
from backend.billing.models import CheckoutAttempt, Invoice, Payment, Refund
from backend.billing.provider import Page, Received
from backend.billing.states import AttemptState, RefundState, Way

SMALLEST = 50  # minor units; Stripe takes no less
LOOK_BACK = timedelta(days=7)


def begin(invoice: Invoice, *, now: datetime, actor: str) -> str:
    """Return the address of the page on which this invoice can be paid."""
    if not stripe_gateway.configured():
        raise refusals.PaymentsOff
    if invoice.balance_minor < SMALLEST:
        raise refusals.AmountTooSmall
    attempt = actions.begin_attempt(invoice, now=now, actor=actor)
    if attempt.session_id:
        page = stripe_gateway.page(attempt.session_id)
        if page.open and attempt.amount_minor == invoice.balance_minor:
            return page.url
        _close(attempt, page, now=now)
        invoice.refresh_from_db()
        attempt = actions.begin_attempt(invoice, now=now, actor=actor)
    page = _open(attempt)
    actions.record_page(attempt, page_id=page.id)
    return page.url


def refresh(invoice: Invoice, *, now: datetime) -> None:
    """Ask the provider how this invoice stands: the payer came back before the webhook did."""
    if not stripe_gateway.configured():
        return
    for attempt in invoice.attempts.exclude(session_id=None):
        _take_over(stripe_gateway.page(str(attempt.session_id)), now=now)
    invoice.refresh_from_db()


def close_pages(invoice: Invoice, *, now: datetime) -> None:
    """Take the open page off once the invoice is settled otherwise."""
    if not stripe_gateway.configured():
        return
    for attempt in invoice.attempts.filter(state=AttemptState.OPEN).exclude(session_id=None):
        _close(attempt, stripe_gateway.page(str(attempt.session_id)), now=now)


def hear(payload: bytes, *, signature: str, now: datetime) -> None:
    """Deal with a webhook: believe only that something happened, and read what is true now."""
    event = stripe_gateway.event(payload, signature=signature)
    if queries.event_known(event.id):
        return
    found = stripe_gateway.received(event.intent_id) if event.intent_id else None
    actions.record_event(event, found, now=now)


def refund(
    payment: Payment, *, amount_minor: int, reason: str, now: datetime, actor: str
) -> Refund:
    """Give money back: through the provider if it came that way, else a person has done it."""
    asked = actions.request_refund(
        payment, amount_minor=amount_minor, reason=reason, now=now, actor=actor
    )
    if payment.way == Way.STRIPE:
        give_back(asked, now=now)
    else:
        actions.record_refund(asked, external_id=None, now=now, actor=actor)
    return asked


def give_back(asked: Refund, *, now: datetime) -> None:
    """Carry a requested refund out; asking twice gives back once."""
    try:
        made = stripe_gateway.give_back(
            refund_id=str(asked.pk),
            intent_id=str(asked.payment.external_id),
            amount_minor=asked.amount_minor,
        )
    except refusals.PaymentRefused as no:
        actions.fail_refund(asked, code=no.code)
        raise
    actions.record_refund(asked, external_id=made.id, now=now, actor=actions.PROVIDER)


def look_up(*, now: datetime) -> list[Received]:
    """Return every payment that our books might not know: webhooks may have been missing."""
    intents = stripe_gateway.intents_since(now - LOOK_BACK)
    for attempt in queries.open_attempts():
        page = stripe_gateway.page(str(attempt.session_id))
        if page.intent_id:
            intents.add(page.intent_id)
        elif not page.open:
            actions.expire_attempt(attempt)
    return [stripe_gateway.received(intent_id) for intent_id in sorted(intents)]


def retry_refunds(*, now: datetime) -> None:
    """Ask again for refunds whose answer never came."""
    for asked in queries.refunds_in(RefundState.REQUESTED):
        give_back(asked, now=now)


def _open(attempt: CheckoutAttempt) -> Page:
    invoice = attempt.invoice
    return stripe_gateway.open_page(
        attempt_id=str(attempt.pk),
        invoice_number=str(invoice.number),
        amount_minor=attempt.amount_minor,
        currency=invoice.currency,
        back=f"{settings.PUBLIC_URL}/portal/invoices/{invoice.pk}",
    )


def _close(attempt: CheckoutAttempt, page: Page, *, now: datetime) -> None:
    if page.open:
        stripe_gateway.close_page(page.id)
    _take_over(page, now=now)
    attempt.refresh_from_db()
    actions.expire_attempt(attempt)


def _take_over(page: Page, *, now: datetime) -> None:
    if page.intent_id:
        actions.apply(stripe_gateway.received(page.intent_id), now=now)
