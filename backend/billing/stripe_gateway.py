"""Speaks to Stripe: the only file that does. No name, no health data, nothing but our number."""

import functools
import json
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, ParamSpec, TypeVar

import stripe
from django.conf import settings

from backend.billing import refusals
from backend.billing.provider import Event, Page, Received, Repayment

P = ParamSpec("P")
T = TypeVar("T")
RETRIES = 2
EXPAND = ["latest_charge.balance_transaction"]
UNREACHABLE = (stripe.APIConnectionError, stripe.RateLimitError, stripe.APIError)


def configured() -> bool:
    return bool(settings.STRIPE_SECRET_KEY)


def _named(call: Callable[P, T]) -> Callable[P, T]:
    """Turn Stripe's faults into ours: their messages may quote what was sent."""

    @functools.wraps(call)
    def run(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return call(*args, **kwargs)
        except UNREACHABLE as fault:
            raise refusals.PaymentsUnavailable from fault
        except stripe.StripeError as fault:
            raise refusals.PaymentRefused from fault

    return run


@_named
def open_page(
    *, attempt_id: str, invoice_number: str, amount_minor: int, currency: str, back: str
) -> Page:
    """Open a hosted page for one invoice. The attempt's id makes a repeated call harmless."""
    known = {"invoice": invoice_number, "attempt": attempt_id}
    made = _client().v1.checkout.sessions.create(
        {
            "mode": "payment",
            "client_reference_id": invoice_number,
            "success_url": f"{back}?payment=done",
            "cancel_url": f"{back}?payment=open",
            "metadata": known,
            "payment_intent_data": {"metadata": known, "description": invoice_number},
            "line_items": [
                {
                    "quantity": 1,
                    "price_data": {
                        "currency": currency.lower(),
                        "unit_amount": amount_minor,
                        "product_data": {"name": f"Zweitblick {invoice_number}"},
                    },
                }
            ],
        },
        {"idempotency_key": attempt_id},
    )
    return _page(made)


@_named
def page(page_id: str) -> Page:
    return _page(_client().v1.checkout.sessions.retrieve(page_id))


@_named
def close_page(page_id: str) -> None:
    """Take the page off: nobody can pay there any more."""
    _client().v1.checkout.sessions.expire(page_id)


@_named
def received(intent_id: str) -> Received:
    """Read a payment and what was given back of it."""
    client = _client()
    intent = client.v1.payment_intents.retrieve(intent_id, {"expand": EXPAND})
    refunds = client.v1.refunds.list({"payment_intent": intent_id, "limit": 100})
    return _received(intent, refunds.auto_paging_iter())


@_named
def intents_since(moment: datetime) -> set[str]:
    """Return every payment that was made, or given back, since then."""
    client, since = _client(), int(moment.timestamp())
    intents = client.v1.payment_intents.list({"created": {"gte": since}, "limit": 100})
    refunds = client.v1.refunds.list({"created": {"gte": since}, "limit": 100})
    return {intent.id for intent in intents.auto_paging_iter()} | {
        _id_of(refund.payment_intent) for refund in refunds.auto_paging_iter()
    } - {""}


@_named
def give_back(*, refund_id: str, intent_id: str, amount_minor: int) -> Repayment:
    """Refund. Our refund's id makes a repeated call harmless."""
    made = _client().v1.refunds.create(
        {
            "payment_intent": intent_id,
            "amount": amount_minor,
            "metadata": {"refund": refund_id},
        },
        {"idempotency_key": refund_id},
    )
    return _repayment(made)


def event(payload: bytes, *, signature: str) -> Event:
    """Return what was announced; raises WrongSignature unless Stripe signed these very bytes."""
    if not settings.STRIPE_WEBHOOK_SECRET:
        raise refusals.PaymentsOff
    try:
        told = stripe.Webhook.construct_event(payload, signature, settings.STRIPE_WEBHOOK_SECRET)
    except (stripe.SignatureVerificationError, ValueError) as fault:
        raise refusals.WrongSignature from fault
    thing = json.loads(payload)["data"]["object"]
    return Event(
        id=told.id,
        kind=told.type,
        intent_id=_intent_of(thing),
        closed_page_id=thing["id"] if told.type == "checkout.session.expired" else "",
    )


def _client() -> stripe.StripeClient:
    if not configured():
        raise refusals.PaymentsOff
    if not settings.STRIPE_API_BASE:
        return stripe.StripeClient(settings.STRIPE_SECRET_KEY, max_network_retries=RETRIES)
    return stripe.StripeClient(
        settings.STRIPE_SECRET_KEY,
        base_addresses={"api": settings.STRIPE_API_BASE},
        max_network_retries=RETRIES,
    )


def _intent_of(thing: Mapping[str, Any]) -> str:
    if thing["object"] == "payment_intent":
        return str(thing["id"])
    return _id_of(thing["payment_intent"]) if "payment_intent" in thing else ""


def _id_of(reference: Any) -> str:
    """Return the id of something that may be an id, the thing itself, or nothing."""
    if reference is None:
        return ""
    return reference if isinstance(reference, str) else str(reference["id"])


def _metadata(thing: Any) -> dict[str, str]:
    return thing.metadata.to_dict() if thing.metadata else {}


def _page(session: Any) -> Page:
    return Page(
        id=session.id,
        url=session.url or "",
        open=session.status == "open",
        intent_id=_id_of(session.payment_intent),
    )


def _received(intent: Any, refunds: Iterable[Any]) -> Received:
    known = _metadata(intent)
    charge = intent.latest_charge
    entry = charge.balance_transaction if charge else None
    return Received(
        intent_id=intent.id,
        invoice_number=known.get("invoice", ""),
        attempt_id=known.get("attempt", ""),
        amount_minor=intent.amount_received if intent.status == "succeeded" else 0,
        currency=intent.currency.upper(),
        fee_minor=entry.fee if entry else 0,
        repayments=tuple(_repayment(refund) for refund in refunds),
    )


def _repayment(refund: Any) -> Repayment:
    known = _metadata(refund)
    return Repayment(
        id=refund.id,
        amount_minor=refund.amount,
        failed=refund.status in {"failed", "canceled"},
        refund_id=known.get("refund", ""),
    )
