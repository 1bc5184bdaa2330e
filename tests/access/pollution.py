"""Sends every field that any record has, and compares what was written with and without them."""

import re
from collections.abc import Mapping
from typing import Any
from uuid import UUID

import time_machine
from django.apps import apps
from django.db.models import AutoField, Field, ForeignKey, Model
from django.db.models import fields as kinds

from tests.access.asking import Answer, ask
from tests.access.endpoints import Endpoint
from tests.access.world import NOW, World

ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
# Their rows hold random tokens, hashes of time, or nothing that a request could name.
LEFT_OUT = {"audit", "queue", "web", "storage", "centers"}
RANDOM = {"AccessLink", "Mail"}
OWNED_BY_THE_HOUSE = {
    "id", "state", "case", "case_id", "team", "team_id", "patient", "patient_id", "audience",
    "roles", "user", "user_id", "number", "sha256", "blob", "blob_id", "is_active", "password",
    "sent_at", "signed_at", "signed_by", "confirmed_by", "confirmed_at", "given_by", "given_at",
    "received_by", "created_at", "state_since", "held_from", "opened_at", "author", "written_at",
    "paid_minor", "gross_minor", "net_minor", "vat_minor", "expires_at", "position",
}  # fmt: skip
EXTRA = {
    "roles": ["ADMIN"], "is_staff": True, "is_superuser": True, "actor": "user:eve", "by": "eve",
    "to": "CLOSED", "now": "1999-01-01T00:00:00Z", "moves": [], "pk": 1,
}  # fmt: skip


def models() -> list[type[Model]]:
    ours = [model for model in apps.get_models() if model.__module__.startswith("backend.")]
    return [model for model in ours if model._meta.app_label not in LEFT_OUT]


def unlisted_fields(model: type[Model]) -> set[str]:
    """Return what no input may write, whatever the model."""
    relations = {f.name for f in model._meta.get_fields() if f.is_relation}
    return (relations - {"owner", "assignee"}) | OWNED_BY_THE_HOUSE


def polluted(world: World, *, without: set[str]) -> dict[str, Any]:
    """Return every field of every record, with a value of another's."""
    said: dict[str, Any] = dict(EXTRA)
    for model in models():
        for field in model._meta.concrete_fields:
            said[field.name] = said[field.attname] = _value(field, world)
    said["state"], said["audience"] = "CLOSED", "STAFF"
    return {name: value for name, value in said.items() if name not in without}


def effect_of(
    world: World, name: str, endpoint: Endpoint, *, body: Mapping[str, Any]
) -> tuple[Answer, Any]:
    """Return the answer and every row that it made, changed or removed."""
    before, after = _rows(), {}
    with time_machine.travel(NOW, tick=False):
        answer = ask(world, name, endpoint, body=body, after=lambda: after.update(_rows()))
    known = {str(key[1]) for key in before}
    changed = [
        _without_chance(key[0], after.get(key), known)
        for key in before.keys() | after.keys()
        if before.get(key) != after.get(key)
    ]
    return answer, sorted(changed)


def _rows() -> dict[tuple[str, Any], tuple[Any, ...]]:
    found = {}
    for model in models():
        if model.__name__ in RANDOM:
            continue
        for row in model._default_manager.values_list("pk", *_names(model)):
            found[model.__name__, row[0]] = row[1:]
    return found


def _names(model: type[Model]) -> list[str]:
    """Return the columns, without numbers that a database counts up even for what is undone."""
    return [f.attname for f in model._meta.concrete_fields if not _is_counted(f)]


def _is_counted(field: "Field[Any, Any]") -> bool:
    target = field.related_model if isinstance(field, ForeignKey) else None
    counted = target._meta.pk if isinstance(target, type) else field
    return isinstance(counted, AutoField) or field.attname == "last_login"


def _without_chance(model: str, row: Any, known: set[str]) -> str:
    """Write a row down with the ids left out that were made for it."""
    said = ID.sub(lambda found: found[0] if found[0] in known else "new", str(row))
    return f"{model} {said}"


def _value(field: "Field[Any, Any]", world: World) -> Any:
    if isinstance(field, ForeignKey):
        other = world.foreign.get(f"{field.name}_id", UUID(int=7))
        return str(world.cases["carla"].pk if field.name == "case" else other)
    for kind, value in (
        (kinds.UUIDField, str(world.cases["carla"].pk)),
        (kinds.BooleanField, True),
        (kinds.IntegerField, 7),
        (kinds.FloatField, 0.5),
        (kinds.DateTimeField, "1999-01-01T00:00:00Z"),
        (kinds.DateField, "1999-01-01"),
        (kinds.CharField, "polluted"),
        (kinds.TextField, "polluted"),
    ):
        if isinstance(field, kind):
            return value
    return ["polluted"]
