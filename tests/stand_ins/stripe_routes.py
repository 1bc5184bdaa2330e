"""Which address of Stripe's API does what."""

import re
from collections.abc import Callable
from typing import Any

import stripe.params
import stripe.params.checkout

from tests.stand_ins import stripe_checkout as checkout
from tests.stand_ins import stripe_payments as payments
from tests.stand_ins import stripe_refusals as refusals
from tests.stand_ins.stripe_account import Account, Thing

KINDS = {
    "customers": "customer",
    "checkout/sessions": "checkout.session",
    "payment_intents": "payment_intent",
    "charges": "charge",
    "refunds": "refund",
    "balance_transactions": "balance_transaction",
    "events": "event",
}
# What the vendor's library may send; Stripe refuses every other parameter, and so do we.
CREATED_WITH = {
    "customers": stripe.params.CustomerCreateParams,
    "checkout/sessions": stripe.params.checkout.SessionCreateParams,
    "payment_intents": stripe.params.PaymentIntentCreateParams,
    "refunds": stripe.params.RefundCreateParams,
}
ADDRESS = re.compile(r"/v1/(?P<kind>checkout/sessions|\w+)(?:/(?P<name>\w+))?(?:/(?P<verb>\w+))?")
Act = Callable[[Account, Thing], Thing]
ACTIONS: dict[tuple[str, str], Act] = {
    ("checkout/sessions", "expire"): checkout.expire_session,
    ("payment_intents", "confirm"): payments.confirm_intent,
    ("payment_intents", "cancel"): payments.cancel_intent,
}


def answer(
    account: Account, method: str, path: str, params: dict[str, Any], *, server: str
) -> Thing:
    """Do what the request asks and return the object or list it is answered with."""
    found = ADDRESS.fullmatch(path)
    if found is None or found["kind"] not in KINDS:
        raise _unknown(method, path)
    kind, name, verb = found["kind"], found["name"], found["verb"]
    expand = params.pop("expand", [])
    if name is None:
        if method == "GET":
            return _list(account, kind, params, expand)
        thing = _create(account, kind, params, server=server)
    else:
        thing = account.find(KINDS[kind], name)
        if method == "GET" and verb == "line_items":
            return _page_of(thing["_items"], more=False, url=path)
        thing = _act(account, method, path, thing, params)
    return checkout.public(account.expanded(thing, expand))


def _act(account: Account, method: str, path: str, thing: Thing, params: dict[str, Any]) -> Thing:
    found = ADDRESS.fullmatch(path)
    assert found is not None
    if found["verb"]:
        act = ACTIONS.get((found["kind"], found["verb"]))
        if act is None or method != "POST":
            raise _unknown(method, path)
        return act(account, thing)
    if method == "POST":
        _update(thing, params)
    return thing


def _update(thing: Thing, params: dict[str, Any]) -> None:
    """Change what may be changed later: words, never money."""
    for name, value in params.items():
        if name not in {"metadata", "description", "email", "name"}:
            raise refusals.StripeRefusal(
                f"Received unknown parameter: {name}", code="parameter_unknown", param=name
            )
        if name == "metadata":
            thing["metadata"].update(value)
        else:
            thing[name] = value


def _create(account: Account, kind: str, params: dict[str, Any], *, server: str) -> Thing:
    if kind not in CREATED_WITH:
        raise _unknown("POST", f"/v1/{kind}")
    _refuse_unknown(params, CREATED_WITH[kind])
    if kind == "checkout/sessions":
        return checkout.create_session(account, params, server=server)
    if kind == "payment_intents":
        return payments.create_intent(account, params)
    if kind == "refunds":
        return payments.create_refund(account, params)
    customer = {"email": None, "name": None, **params, "metadata": params.get("metadata") or {}}
    made = account.make("customer", "cus", **customer)
    account.tell(("customer.created", made))
    return made


def _refuse_unknown(params: dict[str, Any], known: Any) -> None:
    for name in params:
        if name not in known.__required_keys__ | known.__optional_keys__:
            raise refusals.StripeRefusal(
                f"Received unknown parameter: {name}", code="parameter_unknown", param=name
            )


def _list(account: Account, kind: str, params: dict[str, Any], expand: list[str]) -> Thing:
    things = [thing for thing in account.all_of(KINDS[kind]) if _fits(thing, params)]
    names = [thing["id"] for thing in things]
    if after := params.get("starting_after"):
        things = things[names.index(after) + 1 :]
    limit = int(params.get("limit", 10))
    page = [checkout.public(account.expanded(thing, expand)) for thing in things[:limit]]
    return _page_of(page, more=len(things) > limit, url=f"/v1/{kind}")


def _fits(thing: Thing, params: dict[str, Any]) -> bool:
    created = params.get("created", {})
    since = int(created.get("gte", 0)) if isinstance(created, dict) else int(created)
    asked = [name for name in params if name not in {"limit", "starting_after", "created", "types"}]
    return (
        thing["created"] >= since
        and all(str(thing.get(name)) == params[name] for name in asked)
        and thing.get("type") in params.get("types", [thing.get("type")])
    )


def _page_of(things: list[Thing], *, more: bool, url: str) -> Thing:
    return {"object": "list", "data": things, "has_more": more, "url": url}


def _unknown(method: str, path: str) -> refusals.StripeRefusal:
    return refusals.StripeRefusal(f"Unrecognized request URL ({method}: {path}).", status=404)
