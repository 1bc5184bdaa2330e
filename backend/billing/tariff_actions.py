"""Loads the price list and the VAT rules."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from backend.audit import actions as audit
from backend.billing.models import PriceListItem, VatRule


@transaction.atomic
def load_tariff(tariff: Mapping[str, Any], *, actor: str) -> int:
    """Bring prices and VAT rules to what the file says. Issued papers keep what they said."""
    for row in tariff["prices"]:
        known = {"code": row["code"], "valid_from": date.fromisoformat(row["valid_from"])}
        PriceListItem.objects.update_or_create(**known, defaults=_dated(row))
    for row in tariff["vat_rules"]:
        known = {name: row[name] for name in ("supply", "payer_kind", "region")}
        known["valid_from"] = date.fromisoformat(row["valid_from"])
        VatRule.objects.update_or_create(**known, defaults=_dated(row))
    audit.record(
        actor=actor, action="tariff.loaded", subject="tariff", prices=len(tariff["prices"])
    )
    return len(tariff["prices"])


def _dated(row: Mapping[str, Any]) -> dict[str, Any]:
    ends = row.get("valid_to")
    days = {
        "valid_from": date.fromisoformat(row["valid_from"]),
        "valid_to": date.fromisoformat(ends) if ends else None,
    }
    return {**row, **days}
