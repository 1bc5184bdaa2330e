"""`manage.py load_centers [FILE]`: bring the catalogue of centres to what the file says."""

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from backend.centers.actions import load_catalogue

DEFAULT = settings.REPO / "fixtures" / "centers" / "centers.json"


class Command(BaseCommand):
    help = "Load the catalogue of centres."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", nargs="?", type=Path, default=DEFAULT)

    def handle(self, *args: Any, **options: Any) -> None:
        catalogue = json.loads(options["file"].read_text(encoding="utf-8"))
        count = load_catalogue(catalogue, actor="house")
        self.stdout.write(f"{count} centres")
