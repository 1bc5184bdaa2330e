"""Decides the VAT of a line by dated rules, and says why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from backend.billing.models import VatRule
from backend.billing.refusals import NoVatRule, VatIdMissing
from backend.billing.states import Treatment

GERMANY = "DE"
# Member states on 21 November 2026, for VAT.
EU = frozenset(
    {
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
        "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Payer:
    """Who pays, as far as tax law asks."""

    kind: str
    country: str  # ISO 3166-1
    vat_id: str = ""


def region_of(country: str) -> str:
    """Return "DE", "EU" or "THIRD"; "" for an unknown country."""
    if not country:
        return ""
    if country.upper() == GERMANY:
        return GERMANY
    return "EU" if country.upper() in EU else "THIRD"


def decide(rules: Iterable[VatRule], *, supply: str, payer: Payer, on: date) -> VatRule:
    """Return the rule that holds; one for this supply goes before one for every supply."""
    fitting = [
        rule
        for rule in rules
        if rule.supply in {supply, ""}
        and (rule.payer_kind, rule.region) == (payer.kind, region_of(payer.country))
        and rule.valid_from <= on
        and (rule.valid_to is None or on <= rule.valid_to)
    ]
    if not fitting:
        raise NoVatRule
    return max(fitting, key=lambda rule: (rule.supply != "", rule.valid_from))


def guard_vat_id(treatments: Iterable[str], payer: Payer) -> None:
    """Refuse to leave the tax to a recipient who named no VAT number."""
    if Treatment.REVERSE_CHARGE in treatments and not payer.vat_id:
        raise VatIdMissing
