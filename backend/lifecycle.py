"""Explicit lifecycles: a table of allowed moves, and one function that makes a move."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db import models, transaction

from backend.audit import actions as audit
from backend.errors import LostRace, Refused

State = TypeVar("State", bound=models.TextChoices)


class IllegalMove(Refused):
    """The table has no such move from the present state."""

    code = "illegal-move"
    message = "This step does not follow from the present state."
    advice = "Look at the present state; the steps that are possible now are offered there."


@transaction.atomic
def move(
    record: models.Model,
    *,
    moves: Mapping[State, frozenset[State]],
    to: State,
    actor: str,
    changes: Mapping[str, Any] | None = None,
) -> None:
    """Set `record.state` to `to` (and `changes` with it), audited, or raise and change nothing.

    A record names its case by a property `audit_case_id`.
    """
    kind = record._meta.model_name
    was = type(to)(getattr(record, "state"))
    if to not in moves[was]:
        raise IllegalMove(f"{kind}: {was.label} cannot become {to.label}.")
    values = {"state": to, **(changes or {})}
    rows = type(record)._default_manager.filter(pk=record.pk, state=was)
    if rows.update(**values) != 1:
        raise LostRace
    for name, value in values.items():
        setattr(record, name, value)
    audit.record(
        actor=actor,
        action=f"{kind}.moved",
        subject=f"{kind}:{record.pk}",
        case_id=getattr(record, "audit_case_id"),
        was=was.value,
        now=to.value,
    )


@dataclass(frozen=True, slots=True)
class Offer:
    """A step a person may take next; `refusal` says why not now."""

    action: str  # the last part of the endpoint: "start-collecting"
    label: str
    to: str
    refusal: Refused | None = None

    def as_json(self) -> dict[str, Any]:
        no = self.refusal
        return {
            "action": self.action,
            "label": self.label,
            "to": self.to,
            "allowed": no is None,
            "refusal": no and {"code": no.code, "message": no.message, "advice": no.advice},
        }


def refusal_of(guard: Callable[..., None], *args: Any) -> Refused | None:
    """Ask a guard without being stopped by it."""
    try:
        guard(*args)
    except Refused as no:
        return no
    return None
