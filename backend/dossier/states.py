"""Where a dossier can be."""

from django.db import models


class DossierState(models.TextChoices):
    ASSEMBLING = "ASSEMBLING", "Being assembled"
    FROZEN = "FROZEN", "Frozen"
    SENT = "SENT", "Sent"
    SUPERSEDED = "SUPERSEDED", "Superseded"
    FAILED = "FAILED", "Failed"


D = DossierState
MOVES = {
    D.ASSEMBLING: frozenset({D.FROZEN, D.FAILED}),
    D.FROZEN: frozenset({D.SENT, D.SUPERSEDED}),
    D.SENT: frozenset({D.SUPERSEDED}),
    D.SUPERSEDED: frozenset[DossierState](),
    D.FAILED: frozenset({D.ASSEMBLING}),
}
