"""Where a drop of files, and one file on its way, can be."""

from django.db import models


class BatchState(models.TextChoices):
    OPEN = "OPEN", "Files are arriving"
    SORTING = "SORTING", "Being sorted"
    SORTED = "SORTED", "Sorted"
    FAILED = "FAILED", "Failed"


B = BatchState
BATCH_MOVES: dict[BatchState, frozenset[BatchState]] = {
    B.OPEN: frozenset({B.SORTING}),
    B.SORTING: frozenset({B.SORTED, B.FAILED}),
    B.SORTED: frozenset[BatchState](),
    B.FAILED: frozenset({B.SORTING}),
}


class UploadState(models.TextChoices):
    ARRIVING = "ARRIVING", "Arriving"
    ARRIVED = "ARRIVED", "Arrived"
    DROPPED = "DROPPED", "Given up"
    SPOILED = "SPOILED", "Changed on the way"


U = UploadState
UPLOAD_MOVES: dict[UploadState, frozenset[UploadState]] = {
    U.ARRIVING: frozenset({U.ARRIVED, U.DROPPED, U.SPOILED}),
    U.ARRIVED: frozenset[UploadState](),
    U.DROPPED: frozenset[UploadState](),
    U.SPOILED: frozenset[UploadState](),
}


class Place(models.TextChoices):
    """Where a file went."""

    DOCUMENTS = "DOCUMENTS", "Papers"
    IMAGING = "IMAGING", "Images"
    NOWHERE = "NOWHERE", "Not taken"
