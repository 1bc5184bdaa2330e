"""One Stripe test account: its objects, what may be done to them, and the events that makes."""

import copy
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import stripe

from tests.stand_ins import stripe_refusals as refusals
from tests.stand_ins.stripe_webhooks import Knobs

Thing = dict[str, Any]
EXPANDABLE = ("payment_intent", "latest_charge", "charge", "customer", "balance_transaction")


@dataclass
class Account:
    knobs: Knobs
    announce: Callable[[list[Thing]], None]
    things: dict[str, Thing] = field(default_factory=dict)
    _events: list[Thing] = field(default_factory=list)

    def make(self, kind: str, prefix: str, **values: Any) -> Thing:
        """Create and keep one object of the API."""
        thing = {
            "id": f"{prefix}_{secrets.token_hex(12)}",
            "object": kind,
            "created": int(time.time()),
            "livemode": False,
            **values,
        }
        self.things[thing["id"]] = thing
        return thing

    def find(self, kind: str, name: str) -> Thing:
        thing = self.things.get(name)
        if thing is None or thing["object"] != kind:
            raise refusals.missing(kind, name)
        return thing

    def all_of(self, kind: str) -> list[Thing]:
        """Return the objects of one kind, newest first."""
        return [thing for thing in reversed(self.things.values()) if thing["object"] == kind]

    def tell(self, *happened: tuple[str, Thing]) -> None:
        """Record events, each with the object as it is now, and send them."""
        events = [
            self.make(
                "event",
                "evt",
                type=event_type,
                api_version=stripe.api_version,
                data={"object": copy.deepcopy(thing)},
                pending_webhooks=1,
                request={"id": None, "idempotency_key": None},
            )
            for event_type, thing in happened
        ]
        self.announce(copy.deepcopy(events))

    def expanded(self, thing: Thing, paths: list[str]) -> Thing:
        """Return a copy in which the ids named by `paths` are the objects themselves."""
        grown = copy.deepcopy(thing)
        for path in paths:
            self._expand(grown, path.removeprefix("data.").split("."))
        return grown

    def _expand(self, thing: Thing, path: list[str]) -> None:
        name, rest = path[0], path[1:]
        if name not in EXPANDABLE or name not in thing:
            raise refusals.StripeRefusal(f"This property cannot be expanded ({name}).")
        if isinstance(thing[name], str):
            thing[name] = copy.deepcopy(self.things[thing[name]])
        if rest and thing[name] is not None:
            self._expand(thing[name], rest)
