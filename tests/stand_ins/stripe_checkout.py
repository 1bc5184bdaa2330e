"""Checkout sessions and the page a payer sees at their address."""

import html
import time
from typing import Any

from tests.stand_ins import stripe_payments as payments
from tests.stand_ins import stripe_refusals as refusals
from tests.stand_ins.stripe_account import Account, Thing

LIFETIME = 24 * 3600


def create_session(account: Account, params: dict[str, Any], *, server: str) -> Thing:
    _check(params)
    items = [_line_item(item) for item in params["line_items"]]
    total = sum(item["amount_total"] for item in items)
    if total < payments.SMALLEST:
        raise refusals.StripeRefusal(
            "The Checkout Session's total amount due must add up to at least 50 minor units.",
            code="amount_too_small",
        )
    session = account.make(
        "checkout.session",
        "cs_test",
        amount_subtotal=total,
        amount_total=total,
        currency=items[0]["currency"],
        mode="payment",
        status="open",
        payment_status="unpaid",
        payment_intent=None,
        payment_method_types=["card"],
        client_reference_id=params.get("client_reference_id"),
        customer=params.get("customer"),
        customer_email=params.get("customer_email"),
        customer_details=None,
        locale=params.get("locale"),
        metadata=params.get("metadata") or {},
        success_url=params["success_url"],
        cancel_url=params.get("cancel_url"),
        expires_at=int(params.get("expires_at") or time.time() + LIFETIME),
    )
    session["url"] = f"{server}/pay/{session['id']}"
    session["_items"] = items
    session["_intent_data"] = params.get("payment_intent_data") or {}
    return session


def _check(params: dict[str, Any]) -> None:
    for name in ("mode", "line_items", "success_url"):
        if not params.get(name):
            raise refusals.needed(name)
    if params["mode"] != "payment":
        raise refusals.StripeRefusal("This account takes single payments only.", param="mode")
    currencies = {item.get("price_data", {}).get("currency") for item in params["line_items"]}
    if len(currencies) > 1:
        raise refusals.StripeRefusal("All line items must have the same currency.")


def _line_item(item: dict[str, Any]) -> Thing:
    price = item.get("price_data")
    if not price:
        raise refusals.missing("price", str(item.get("price")))
    if not price.get("currency"):
        raise refusals.needed("line_items[0][price_data][currency]")
    if not price.get("product_data", {}).get("name"):
        raise refusals.needed("line_items[0][price_data][product_data][name]")
    unit = payments.amount_of(price, "unit_amount")
    quantity = int(item.get("quantity", 1))
    return {
        "object": "item",
        "description": price["product_data"]["name"],
        "currency": price["currency"],
        "quantity": quantity,
        "amount_subtotal": unit * quantity,
        "amount_total": unit * quantity,
    }


def pay_session(account: Account, session: Thing) -> Thing:
    """Do what the payer's click does. A declined card leaves the session open."""
    _must_be_open(session)
    if session["payment_intent"] is None:
        data = session["_intent_data"]
        intent = payments.create_intent(
            account,
            {
                "amount": session["amount_total"],
                "currency": session["currency"],
                "customer": session["customer"],
                "metadata": data.get("metadata"),
                "description": data.get("description"),
            },
        )
        session["payment_intent"] = intent["id"]
    payments.confirm_intent(account, account.find("payment_intent", session["payment_intent"]))
    session.update(
        status="complete",
        payment_status="paid",
        url=None,
        customer_details={"email": session["customer_email"]},
    )
    account.tell(("checkout.session.completed", public(session)))
    return session


def expire_session(account: Account, session: Thing) -> Thing:
    _must_be_open(session)
    session.update(status="expired", url=None)
    account.tell(("checkout.session.expired", public(session)))
    return session


def _must_be_open(session: Thing) -> None:
    if session["status"] == "open" and session["expires_at"] <= time.time():
        session.update(status="expired", url=None)
    if session["status"] != "open":
        raise refusals.StripeRefusal(
            f'Only Checkout Sessions with a status in ["open"] can be used. This one has a '
            f"status of {session['status']}."
        )


def public(thing: Thing) -> Thing:
    """Return the object without what only this server needs to know."""
    return {name: value for name, value in thing.items() if not name.startswith("_")}


def page(session: Thing, *, trouble: str = "") -> str:
    """Return the hosted page: what is paid for, a way to pay and a way back."""
    rows = "".join(
        f"<li>{html.escape(item['description'])}: {_money(item['amount_total'], item)}</li>"
        for item in session["_items"]
    )
    alert = f'<p role="alert">{html.escape(trouble)}</p>' if trouble else ""
    total = _money(session["amount_total"], session)
    back = session["cancel_url"]
    way_back = f'<a href="{html.escape(back)}">Back</a>' if back else ""
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Test payment</title>'
        f"<main><h1>Pay {total}</h1><ul>{rows}</ul>{alert}"
        f'<form method="post"><button>Pay {total}</button></form>{way_back}</main></html>'
    )


def _money(minor: int, thing: Thing) -> str:
    return f"{minor // 100}.{minor % 100:02d} {thing['currency'].upper()}"
