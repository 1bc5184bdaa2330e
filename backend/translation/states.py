"""Where a translation can be (ISO 18587: draft, post-edit; ISO 17100: revision, sign-off)."""

from django.db import models


class TranslationState(models.TextChoices):
    REQUESTED = "REQUESTED", "Requested"
    DRAFTED = "DRAFTED", "Drafted"
    IN_REVIEW = "IN_REVIEW", "In post-editing"
    REVISED = "REVISED", "Revised"
    SIGNED = "SIGNED", "Signed off"
    FAILED = "FAILED", "Failed"


class TranslationKind(models.TextChoices):
    RECORD = "RECORD", "A patient's record"
    OPINION = "OPINION", "A specialist's opinion"


T = TranslationState
MOVES = {
    T.REQUESTED: frozenset({T.DRAFTED, T.FAILED}),
    T.DRAFTED: frozenset({T.IN_REVIEW, T.REQUESTED}),
    T.IN_REVIEW: frozenset({T.REVISED, T.REQUESTED}),
    T.REVISED: frozenset({T.SIGNED, T.IN_REVIEW}),
    T.SIGNED: frozenset({T.IN_REVIEW}),
    T.FAILED: frozenset({T.REQUESTED}),
}
# KDL classes that two people must have read: histology, cytology, molecular pathology, discharge
# and transfer letters, opinions, surgery reports, medication plans.
FOUR_EYES = frozenset(
    {
        "PT080102", "PT260102", "PT130102", "AD010115", "AD010116", "AD010101", "AD060110",
        "OP150103", "TH130107",
    }
)  # fmt: skip
