"""Who hears that a consent was taken back.

`people` knows no later stage: a stage that holds something open on the strength of a consent adds
itself here when it starts (`apps.py`), and hears of it in the transaction of the withdrawal.
"""

from datetime import datetime
from typing import Protocol

from backend.people.models import Consent


class Listener(Protocol):
    def __call__(self, taken_back: Consent, *, at: datetime) -> None: ...


_listeners: list[Listener] = []


def add_listener(listener: Listener) -> None:
    if listener not in _listeners:
        _listeners.append(listener)


def tell(taken_back: Consent, *, at: datetime) -> None:
    for listener in _listeners:
        listener(taken_back, at=at)
