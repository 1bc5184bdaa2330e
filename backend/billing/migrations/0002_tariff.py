"""Lays the first price list and the VAT rules into a new installation."""

import json
from datetime import date
from pathlib import Path

from django.db import migrations

TARIFF = Path(__file__).resolve().parents[1] / "tariff.json"
DAYS = ("valid_from", "valid_to")


def load(apps, schema_editor):
    tariff = json.loads(TARIFF.read_text(encoding="utf-8"))
    for name, rows in (("PriceListItem", tariff["prices"]), ("VatRule", tariff["vat_rules"])):
        model = apps.get_model("billing", name)
        model.objects.bulk_create(model(**_dated(row)) for row in rows)


def _dated(row):
    days = {name: row[name] and date.fromisoformat(row[name]) for name in DAYS}
    return {**row, **days}


class Migration(migrations.Migration):
    dependencies = [("billing", "0001_initial")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
