"""What the payment provider tells us, as values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A hosted payment page."""

    id: str
    url: str  # "" once it is closed
    open: bool
    intent_id: str  # "" until somebody tries to pay


@dataclass(frozen=True, slots=True)
class Repayment:
    id: str
    amount_minor: int
    failed: bool
    refund_id: str  # ours; "" when it was made in the provider's dashboard


@dataclass(frozen=True, slots=True)
class Received:
    """One payment as it is now, read afresh from the provider."""

    intent_id: str
    invoice_number: str
    attempt_id: str
    amount_minor: int  # 0 until the money is there
    currency: str
    fee_minor: int
    repayments: tuple[Repayment, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something happened. It says only where to look."""

    id: str
    kind: str
    intent_id: str = ""
    closed_page_id: str = ""  # a page that expired
