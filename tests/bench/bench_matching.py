"""Milliseconds for matching a case against 2,000 centres, with the database, in three entities."""

import itertools
import json
import logging
import os
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

CATALOGUE = Path(__file__).resolve().parents[2] / "fixtures" / "centers" / "centers.json"
CENTERS = 2_000
RUNS = 15
BUDGET = 50.0  # milliseconds
ENTITIES = ("PANKREAS", "MAMMA", "WIRBELSAEULE")


def catalogue() -> dict[str, Any]:
    """Return the catalogue repeated to 2,000 centres, each with keys and addresses of its own."""
    known = json.loads(CATALOGUE.read_text(encoding="utf-8"))
    copies = itertools.cycle(known["centers"])
    centers = [_copy(next(copies), number) for number in range(CENTERS)]
    return {**known, "centers": centers}


def _copy(center: dict[str, Any], number: int) -> dict[str, Any]:
    copy: dict[str, Any] = json.loads(json.dumps(center))
    copy["key"] = f"{copy['key']}-{number}"
    copy["name"] = f"{copy['name']} {number}"
    for department in copy["departments"]:
        department["key"] = f"{department['key']}-{number}"
        for contact in department["contacts"]:
            contact["email"] = f"{number}.{contact['email']}"
    return copy


def _prepare() -> None:
    """Make a database of our own and fill it; none of this is timed."""
    import django

    django.setup()
    from django.core.management import call_command

    from backend.centers.actions import load_catalogue

    logging.disable(logging.WARNING)
    call_command("migrate", verbosity=0)
    load_catalogue(catalogue(), actor="bench")


def _milliseconds(entity: str) -> tuple[float, int]:
    """Return the median time of one match, and how many centres it proposes."""
    from backend.matching.evidence import candidates
    from backend.matching.filters import Wanted

    wanted = Wanted(entity=entity, payer="SELF", on=datetime.now(UTC).date())
    took, proposed = [], 0
    for _ in range(RUNS):
        begun = time.perf_counter()
        proposed = len(candidates(wanted))
        took.append((time.perf_counter() - begun) * 1000)
    return statistics.median(took), proposed


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ZWEITBLICK_VAR"] = folder
        os.environ["DATABASE_URL"] = ""
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.settings")
        _prepare()
        slow = False
        for entity in ENTITIES:
            median, proposed = _milliseconds(entity)
            slow = slow or median > BUDGET
            print(f"{entity}: {median:.1f} ms for {CENTERS} centres, {proposed} proposed")
        print(f"budget: {BUDGET:.0f} ms each{' - MISSED' if slow else ''}")
        _close()
    if slow:
        sys.exit(1)


def _close() -> None:
    from django.db import connections

    connections.close_all()


if __name__ == "__main__":
    main()
