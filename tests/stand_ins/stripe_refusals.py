"""What Stripe answers when it does not do what was asked."""

from typing import Any


class StripeRefusal(Exception):
    def __init__(
        self,
        message: str,
        *,
        status: int = 400,
        kind: str = "invalid_request_error",
        code: str | None = None,
        **more: Any,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.body = {"error": {"type": kind, "message": message, "code": code, **more}}


def missing(kind: str, name: str) -> StripeRefusal:
    return StripeRefusal(
        f"No such {kind}: '{name}'", status=404, code="resource_missing", param="id"
    )


def needed(param: str) -> StripeRefusal:
    return StripeRefusal(f"Missing required param: {param}.", code="parameter_missing", param=param)


def declined(decline_code: str, *, intent: dict[str, Any]) -> StripeRefusal:
    return StripeRefusal(
        "Your card was declined.",
        status=402,
        kind="card_error",
        code="card_declined",
        decline_code=decline_code,
        payment_intent=intent,
    )


def idempotency_conflict(key: str) -> StripeRefusal:
    return StripeRefusal(
        "Keys for idempotent requests can only be used with the same parameters they were first "
        f"used with. Try using a key other than '{key}' if you meant to execute a different "
        "request.",
        kind="idempotency_error",
    )


def no_key() -> StripeRefusal:
    return StripeRefusal("Invalid API Key provided", status=401, code="api_key_invalid")
