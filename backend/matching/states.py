"""Where a proposed centre can be."""

from django.db import models


class MatchState(models.TextChoices):
    PROPOSED = "PROPOSED", "Proposed"
    CONFIRMED = "CONFIRMED", "Confirmed"


MOVES = {
    MatchState.PROPOSED: frozenset({MatchState.CONFIRMED}),
    MatchState.CONFIRMED: frozenset({MatchState.PROPOSED}),
}
