"""Sends signed webhooks as Stripe does: more than once, in any order, late, or never."""

import hashlib
import hmac
import json
import queue
import random
import threading
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Knobs:
    """What goes wrong on purpose. Stripe promises at least once, and no order."""

    duplicate: int = 1  # how often each event is sent
    shuffle: bool = False  # the events of one action arrive in another order
    drop: bool = False  # the events are kept, and never sent
    delay_seconds: float = 0.0
    decline: str = ""  # a decline code, such as insufficient_funds: the next payments fail


@dataclass(frozen=True)
class Delivery:
    event_id: str
    event_type: str
    status: int  # the HTTP status answered, 0 when nobody answered


def signature(payload: bytes, *, secret: str, at: int) -> str:
    """Return the Stripe-Signature header: scheme v1, HMAC-SHA256 over `time.payload`."""
    signed = f"{at}.".encode() + payload
    return f"t={at},v1={hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()}"


@dataclass
class Webhooks:
    url: str
    secret: str
    knobs: Knobs
    deliveries: list[Delivery] = field(default_factory=list)
    _waiting: queue.Queue[list[dict[str, Any]] | None] = field(default_factory=queue.Queue)
    _chance: random.Random = field(default_factory=lambda: random.Random(20261121))

    def start(self) -> None:
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._waiting.put(None)
        self._thread.join()

    def send(self, events: list[dict[str, Any]]) -> None:
        """Queue the events of one action; a knob set now is a knob they are sent with."""
        if self.knobs.drop or not self.url:
            return
        batch = [event for event in events for _ in range(self.knobs.duplicate)]
        if self.knobs.shuffle:
            self._chance.shuffle(batch)
        self._waiting.put(batch)

    def settle(self) -> None:
        """Return when everything queued was sent."""
        self._waiting.join()

    def _work(self) -> None:
        while True:
            batch = self._waiting.get()
            for event in batch or []:
                time.sleep(self.knobs.delay_seconds)
                self._deliver(event)
            self._waiting.task_done()
            if batch is None:
                return

    def _deliver(self, event: dict[str, Any]) -> None:
        payload = json.dumps(event).encode()
        header = signature(payload, secret=self.secret, at=int(time.time()))
        request = urllib.request.Request(
            self.url,
            data=payload,
            headers={"Content-Type": "application/json", "Stripe-Signature": header},
        )
        self.deliveries.append(Delivery(event["id"], event["type"], _status_of(request)))


def _status_of(request: urllib.request.Request) -> int:
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code
    except OSError:
        return 0
