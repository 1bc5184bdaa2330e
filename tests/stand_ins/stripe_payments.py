"""Payment intents, charges, refunds and what they leave on the balance."""

from typing import Any

from tests.stand_ins import stripe_refusals as refusals
from tests.stand_ins.stripe_account import Account, Thing

FEE_PER_MILLE, FEE_FIXED = 15, 25  # European cards: 1.5 % and 25 cents
SMALLEST = 50


def amount_of(params: dict[str, Any], name: str = "amount") -> int:
    """Return an amount in minor units."""
    value = str(params.get(name, ""))
    if not value:
        raise refusals.needed(name)
    if not value.isdigit():
        raise refusals.StripeRefusal(
            f"Invalid integer: {value}", code="parameter_invalid_integer", param=name
        )
    return int(value)


def create_intent(account: Account, params: dict[str, Any]) -> Thing:
    amount = amount_of(params)
    if "currency" not in params:
        raise refusals.needed("currency")
    if amount < SMALLEST:
        raise refusals.StripeRefusal(
            "Amount must be at least 50 minor units.", code="amount_too_small", param="amount"
        )
    intent = account.make(
        "payment_intent",
        "pi",
        amount=amount,
        amount_received=0,
        currency=params["currency"],
        customer=params.get("customer"),
        description=params.get("description"),
        metadata=params.get("metadata") or {},
        payment_method_types=["card"],
        status="requires_payment_method",
        latest_charge=None,
        last_payment_error=None,
    )
    intent["client_secret"] = f"{intent['id']}_secret_test"
    account.tell(("payment_intent.created", intent))
    if params.get("confirm") == "true":
        return confirm_intent(account, intent)
    return intent


def confirm_intent(account: Account, intent: Thing) -> Thing:
    """Take the money, or refuse as the `decline` knob says."""
    if intent["status"] not in {"requires_payment_method", "requires_confirmation"}:
        raise refusals.StripeRefusal(
            f"You cannot confirm this PaymentIntent because it has a status of {intent['status']}.",
            code="payment_intent_unexpected_state",
        )
    charge = _charge(account, intent, failed=account.knobs.decline)
    intent["latest_charge"] = charge["id"]
    if account.knobs.decline:
        refusal = refusals.declined(account.knobs.decline, intent=dict(intent))
        intent["last_payment_error"] = {
            key: refusal.body["error"][key] for key in ("type", "code", "decline_code", "message")
        }
        account.tell(("charge.failed", charge), ("payment_intent.payment_failed", intent))
        raise refusal
    intent.update(status="succeeded", amount_received=intent["amount"], last_payment_error=None)
    account.tell(("charge.succeeded", charge), ("payment_intent.succeeded", intent))
    return intent


def cancel_intent(account: Account, intent: Thing) -> Thing:
    if intent["status"] in {"succeeded", "canceled"}:
        raise refusals.StripeRefusal(
            f"You cannot cancel this PaymentIntent because it has a status of {intent['status']}.",
            code="payment_intent_unexpected_state",
        )
    intent["status"] = "canceled"
    account.tell(("payment_intent.canceled", intent))
    return intent


def _charge(account: Account, intent: Thing, *, failed: str) -> Thing:
    charge = account.make(
        "charge",
        "ch",
        amount=intent["amount"],
        amount_captured=0 if failed else intent["amount"],
        amount_refunded=0,
        currency=intent["currency"],
        customer=intent["customer"],
        payment_intent=intent["id"],
        metadata=intent["metadata"],
        paid=not failed,
        captured=not failed,
        refunded=False,
        status="failed" if failed else "succeeded",
        failure_code="card_declined" if failed else None,
        balance_transaction=None,
    )
    if not failed:
        fee = (charge["amount"] * FEE_PER_MILLE + 500) // 1000 + FEE_FIXED
        charge["balance_transaction"] = _book(account, charge, charge["amount"], fee, "charge")
    return charge


def _book(account: Account, source: Thing, amount: int, fee: int, kind: str) -> str:
    entry = account.make(
        "balance_transaction",
        "txn",
        amount=amount,
        fee=fee,
        net=amount - fee,
        currency=source["currency"],
        source=source["id"],
        status="pending",
        type=kind,
    )
    return str(entry["id"])


def create_refund(account: Account, params: dict[str, Any]) -> Thing:
    charge = _charge_to_refund(account, params)
    left = charge["amount_captured"] - charge["amount_refunded"]
    amount = amount_of(params) if "amount" in params else left
    if left == 0:
        raise refusals.StripeRefusal(
            f"Charge {charge['id']} has already been refunded.", code="charge_already_refunded"
        )
    if not 0 < amount <= left:
        raise refusals.StripeRefusal(
            f"Refund amount ({amount}) is greater than unrefunded amount on charge ({left})",
            param="amount",
        )
    refund = account.make(
        "refund",
        "re",
        amount=amount,
        charge=charge["id"],
        currency=charge["currency"],
        payment_intent=charge["payment_intent"],
        metadata=params.get("metadata") or {},
        reason=params.get("reason"),
        status="succeeded",
    )
    refund["balance_transaction"] = _book(account, refund, -amount, 0, "refund")
    charge["amount_refunded"] += amount
    charge["refunded"] = amount == left
    account.tell(("refund.created", refund), ("charge.refunded", charge))
    return refund


def _charge_to_refund(account: Account, params: dict[str, Any]) -> Thing:
    if "charge" in params:
        return account.find("charge", params["charge"])
    if "payment_intent" not in params:
        raise refusals.needed("payment_intent")
    intent = account.find("payment_intent", params["payment_intent"])
    if intent["status"] != "succeeded":
        raise refusals.StripeRefusal(
            "This PaymentIntent does not have a successful charge to refund."
        )
    return account.find("charge", intent["latest_charge"])
