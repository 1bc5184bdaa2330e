"""`./zweitblick audit verify`: prove that no entry was changed, removed or inserted."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from backend.audit.models import Entry
from backend.audit.queries import breaks


class Command(BaseCommand):
    help = "Prove the audit chains."

    def handle(self, *args: Any, **options: Any) -> None:
        found = list(breaks())
        for each in found:
            self.stderr.write(f"chain {each.chain} breaks at {each.sequence}: {each.reason}")
        if found:
            raise CommandError(f"{len(found)} broken chains")
        self.stdout.write(f"{Entry.objects.count()} entries, every chain holds")
