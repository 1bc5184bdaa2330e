"""Prices lines: what the price list says on a day, and what the VAT rules make of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.db.models import Q

from backend.billing import money, vat
from backend.billing.models import Billed, Line, PriceListItem, VatRule
from backend.billing.refusals import NothingBilled, UnknownItem

AnyLine = TypeVar("AnyLine", bound=Line)


@dataclass(frozen=True, slots=True)
class Item:
    """How much of which item of the price list."""

    code: str
    quantity: int


def priced(
    kind: type[AnyLine], items: Sequence[Item], *, payer: vat.Payer, on: date
) -> list[AnyLine]:
    """Return unsaved lines at the prices and rules of this day."""
    if not items:
        raise NothingBilled
    prices = _in_force(on)
    rules = list(VatRule.objects.all())
    lines = []
    for position, item in enumerate(items, start=1):
        price = _price(prices, item.code)
        rule = vat.decide(rules, supply=price.supply, payer=payer, on=on)
        lines.append(kind(position=position, **_amounts(item, price), **_decision(rule)))
    return lines


def payer_of(bill: Billed) -> vat.Payer:
    return vat.Payer(bill.payer_kind, bill.payer_country, bill.payer_vat_id)


def totals_of(lines: Iterable[Line]) -> money.Totals:
    return money.totals(money.Amount(line.net_minor, line.vat_rate_bp) for line in lines)


def _in_force(on: date) -> dict[str, PriceListItem]:
    held = PriceListItem.objects.filter(valid_from__lte=on)
    held = held.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=on))
    return {item.code: item for item in held.order_by("valid_from")}


def _price(prices: dict[str, PriceListItem], code: str) -> PriceListItem:
    if code not in prices:
        raise UnknownItem
    return prices[code]


def _amounts(item: Item, price: PriceListItem) -> dict[str, Any]:
    return {
        "code": price.code,
        "label": price.label,
        "label_de": price.label_de,
        "unit": price.unit,
        "quantity": item.quantity,
        "unit_price_minor": price.price_minor,
        "net_minor": item.quantity * price.price_minor,
        "supply": price.supply,
    }


def _decision(rule: VatRule) -> dict[str, Any]:
    return {
        "vat_treatment": rule.treatment,
        "vat_rate_bp": rule.rate_bp,
        "vat_reason": rule.reason,
        "vat_reason_de": rule.reason_de,
        "vat_basis": rule.basis,
    }
