"""`manage.py load_demo`: the catalogue of centres and the synthetic cases."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from backend.cases.models import Case
from backend.demo.play import load


class Command(BaseCommand):
    help = "Load the demonstration into an empty installation."

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("load_centers", stdout=self.stdout)
        if Case.objects.exists():
            self.stdout.write("there are cases already; nothing was loaded")
            return
        load(self.stdout.write)
