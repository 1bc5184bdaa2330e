"""Loads the catalogue of centres, and opens the accounts of their contacts."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from django.db import transaction

from backend.audit import actions as audit
from backend.centers.models import (
    Board,
    Center,
    Certificate,
    Contact,
    Department,
    MinimumVolume,
    Price,
    Requirement,
    Volume,
)
from backend.people.actions import NewAccount, open_account
from backend.people.models import User
from backend.people.states import Audience

CENTER = (
    "name", "city", "state", "latitude", "longitude", "university", "accepts_remote_files",
    "languages", "payers",
)  # fmt: skip


@transaction.atomic
def load_catalogue(catalogue: Mapping[str, Any], *, actor: str) -> int:
    """Bring the catalogue to what the file says, and return how many centres it has."""
    _replace_defaults(catalogue)
    for entry in catalogue["centers"]:
        _load_center(entry)
    audit.record(
        actor=actor,
        action="centers.loaded",
        subject="centers",
        count=len(catalogue["centers"]),
    )
    return len(catalogue["centers"])


def _replace_defaults(catalogue: Mapping[str, Any]) -> None:
    Requirement.objects.filter(center__isnull=True).delete()
    Requirement.objects.bulk_create(Requirement(**row) for row in catalogue["default_requirements"])
    MinimumVolume.objects.all().delete()
    MinimumVolume.objects.bulk_create(
        MinimumVolume(**_dated(row)) for row in catalogue["minimum_volumes"]
    )


def _load_center(entry: Mapping[str, Any]) -> None:
    values = {name: entry[name] for name in CENTER}
    center, _ = Center.objects.update_or_create(key=entry["key"], defaults=values)
    _replace(Certificate, center, entry["certificates"])
    _replace(Volume, center, entry["volumes"])
    _replace(Price, center, entry["prices"])
    Requirement.objects.filter(center=center).delete()
    Requirement.objects.bulk_create(
        Requirement(center=center, **row) for row in entry["requirements"]
    )
    _load_boards(center, entry["boards"])
    _load_departments(center, entry["departments"])


def _replace(
    model: type[Certificate] | type[Volume] | type[Price],
    center: Center,
    rows: list[Mapping[str, Any]],
) -> None:
    model._default_manager.filter(center=center).delete()
    for row in rows:
        model._default_manager.create(center=center, **_dated(row))


def _load_boards(center: Center, rows: list[Mapping[str, Any]]) -> None:
    for row in rows:
        values = {**row, "starts_at": time.fromisoformat(row["starts_at"])}
        Board.objects.update_or_create(center=center, name=row["name"], defaults=values)


def _load_departments(center: Center, rows: list[Mapping[str, Any]]) -> None:
    for row in rows:
        known = {"center": center, "name": row["name"], "entities": row["entities"]}
        department, _ = Department.objects.update_or_create(key=row["key"], defaults=known)
        for contact in row["contacts"]:
            values = {"center": center, "department": department, **contact}
            Contact.objects.update_or_create(email=contact["email"], defaults=values)


@transaction.atomic
def give_contact_account(contact: Contact, *, actor: str) -> User:
    """Return the contact's account, opening it on the first call; it signs in by mailed code."""
    if contact.user is None:
        account = NewAccount(
            email=contact.email, name=contact.name, audience=Audience.CLINIC, language="de"
        )
        contact.user = open_account(account, actor=actor)
        contact.save(update_fields=["user"])
        audit.record(actor=actor, action="contact.account_opened", subject=str(contact))
    return contact.user


def _dated(row: Mapping[str, Any]) -> dict[str, Any]:
    """Turn the dates of a JSON row into days."""
    days = {
        name: date.fromisoformat(row[name]) for name in ("valid_from", "valid_to") if row.get(name)
    }
    return {**row, **days}
