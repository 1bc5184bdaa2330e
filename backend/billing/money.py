"""Amounts in minor units: what lines add up to, with the tax of each rate rounded once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

WHOLE = 10_000  # tax rates are in basis points: 1900 is 19 %


@dataclass(frozen=True, slots=True)
class Amount:
    """One line: its net price and the rate that applies to it."""

    net_minor: int
    rate_bp: int


@dataclass(frozen=True, slots=True)
class Tax:
    """The tax of one rate."""

    rate_bp: int
    net_minor: int
    vat_minor: int


@dataclass(frozen=True, slots=True)
class Totals:
    net_minor: int
    vat_minor: int
    gross_minor: int
    taxes: tuple[Tax, ...]  # by rate, the highest first


def totals(amounts: Iterable[Amount]) -> Totals:
    """Add up lines as EN 16931 does: the tax is taken of the sum of each rate, not line by line."""
    nets: dict[int, int] = defaultdict(int)
    for amount in amounts:
        nets[amount.rate_bp] += amount.net_minor
    taxes = tuple(Tax(rate, nets[rate], tax_of(nets[rate], rate)) for rate in sorted(nets)[::-1])
    net, vat = sum(tax.net_minor for tax in taxes), sum(tax.vat_minor for tax in taxes)
    return Totals(net_minor=net, vat_minor=vat, gross_minor=net + vat, taxes=taxes)


def tax_of(net_minor: int, rate_bp: int) -> int:
    """Return the tax, rounded half up to the minor unit; amounts are never negative."""
    return (net_minor * rate_bp + WHOLE // 2) // WHOLE


def german(minor: int, currency: str = "EUR") -> str:
    """Write an amount as a German invoice does: "1.190,00 EUR"."""
    whole, cents = divmod(abs(minor), 100)
    sign = "−" if minor < 0 else ""
    return f"{sign}{whole:,}".replace(",", ".") + f",{cents:02d} {currency}".rstrip()
