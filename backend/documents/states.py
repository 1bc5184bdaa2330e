"""Where a paper can be, and where a fact that was read from it can be."""

from django.db import models


class DocumentState(models.TextChoices):
    RECEIVED = "RECEIVED", "Received"
    READING = "READING", "Being read"
    READ = "READ", "Read"
    UNREADABLE = "UNREADABLE", "Unreadable"
    REFUSED = "REFUSED", "Refused"


D = DocumentState
# A worker that dies three times before it starts leaves RECEIVED for UNREADABLE.
MOVES: dict[DocumentState, frozenset[DocumentState]] = {
    D.RECEIVED: frozenset({D.READING, D.UNREADABLE}),
    D.READING: frozenset({D.READ, D.UNREADABLE, D.REFUSED}),
    D.READ: frozenset({D.RECEIVED}),
    D.UNREADABLE: frozenset({D.RECEIVED}),
    D.REFUSED: frozenset({D.RECEIVED}),
}
ENDED = frozenset({D.READ, D.UNREADABLE, D.REFUSED})


class FactState(models.TextChoices):
    PROPOSED = "PROPOSED", "Proposed"
    CONFIRMED = "CONFIRMED", "Confirmed"
    REJECTED = "REJECTED", "Rejected"


FACT_MOVES: dict[FactState, frozenset[FactState]] = {
    FactState.PROPOSED: frozenset({FactState.CONFIRMED, FactState.REJECTED}),
    FactState.CONFIRMED: frozenset({FactState.REJECTED}),
    FactState.REJECTED: frozenset({FactState.CONFIRMED}),
}
