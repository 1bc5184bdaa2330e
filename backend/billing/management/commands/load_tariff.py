"""`manage.py load_tariff [FILE]`: bring prices and VAT rules to what the file says."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from backend.billing.tariff_actions import load_tariff

DEFAULT = Path(__file__).resolve().parents[2] / "tariff.json"


class Command(BaseCommand):
    help = "Load the price list and the VAT rules."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", nargs="?", type=Path, default=DEFAULT)

    def handle(self, *args: Any, **options: Any) -> None:
        tariff = json.loads(options["file"].read_text(encoding="utf-8"))
        count = load_tariff(tariff, actor="house")
        self.stdout.write(f"{count} prices")
