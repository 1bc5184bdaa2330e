"""Where a delivery of images, one of its files, and a study can be."""

from django.db import models


class DeliveryState(models.TextChoices):
    RECEIVED = "RECEIVED", "Received"
    INDEXING = "INDEXING", "Being indexed"
    INDEXED = "INDEXED", "Indexed"
    FAILED = "FAILED", "Failed"


D = DeliveryState
DELIVERY_MOVES: dict[DeliveryState, frozenset[DeliveryState]] = {
    D.RECEIVED: frozenset({D.INDEXING, D.FAILED}),
    D.INDEXING: frozenset({D.INDEXED, D.FAILED}),
    D.INDEXED: frozenset({D.RECEIVED}),
    D.FAILED: frozenset({D.RECEIVED}),
}


class StudyState(models.TextChoices):
    INDEXED = "INDEXED", "Indexed"
    CHECKED = "CHECKED", "Checked"
    REFUSED = "REFUSED", "Refused"


S = StudyState
MOVES: dict[StudyState, frozenset[StudyState]] = {
    S.INDEXED: frozenset({S.CHECKED, S.REFUSED}),
    # More images may arrive for a study that was decided: a person looks again.
    S.CHECKED: frozenset({S.REFUSED, S.INDEXED}),
    S.REFUSED: frozenset({S.CHECKED, S.INDEXED}),
}


class ImportedState(models.TextChoices):
    """What became of one file; after RECEIVED the words of `pipelines.imaging.results`."""

    RECEIVED = "RECEIVED", "Received"
    INDEXED = "INDEXED", "Part of a study"
    DUPLICATE = "DUPLICATE", "The same image twice"
    CONFLICT = "CONFLICT", "Another image with the same number"
    DAMAGED = "DAMAGED", "Damaged"
    QUARANTINED = "QUARANTINED", "Set aside"
    IGNORED = "IGNORED", "Not an image"


class Identity(models.TextChoices):
    """How the person in the images compares with the patient."""

    SAME = "SAME", "The patient"
    CHECK = "CHECK", "Perhaps the patient"
    OTHER = "OTHER", "Another person"
    MISSING = "MISSING", "Nobody is named"


class Reason(models.TextChoices):
    """Why a person refuses a study."""

    OTHER_PATIENT = "other-patient", "It shows another person"
    INCOMPLETE = "incomplete", "Images are missing"
    DAMAGED = "damaged", "Images are damaged"
    POOR_QUALITY = "poor-quality", "The quality is too poor"
    WRONG_REGION = "wrong-region", "It shows another part of the body"
