"""Drops of files, the uploads on their way, and where each file went."""

from uuid import UUID, uuid4

from django.db import models

from backend.cases.models import Case
from backend.documents.models import Document
from backend.imaging.models import ImportedFile
from backend.intake.states import BatchState, Place, UploadState
from backend.storage.models import Blob


class Batch(models.Model):
    """What somebody dropped at once: sorted together, for a folder explains its files."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="batches")
    state = models.CharField(max_length=10, choices=BatchState.choices, default=BatchState.OPEN)
    expected = models.PositiveIntegerField()  # files that were announced
    opened_by = models.CharField(max_length=100)  # actor
    opened_at = models.DateTimeField()
    touched_at = models.DateTimeField()  # a file was announced or arrived
    closed_at = models.DateTimeField(null=True)
    failure_code = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=BatchState.values), name="batch_state_known"
            )
        ]

    def __str__(self) -> str:
        return f"batch:{self.pk}"

    @property
    def audit_case_id(self) -> UUID:
        return self.case_id


class Upload(models.Model):
    """One file on its way. How much of it is here is the size of its part file, nothing else."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="uploads")
    file_name = models.CharField(max_length=1024)  # as the sender called it, folders included
    size = models.PositiveBigIntegerField()  # bytes, announced
    sha256 = models.CharField(max_length=64, blank=True)  # announced by the sender, or nothing
    state = models.CharField(
        max_length=10, choices=UploadState.choices, default=UploadState.ARRIVING
    )
    blob = models.ForeignKey(Blob, on_delete=models.PROTECT, null=True, related_name="+")
    created_by = models.CharField(max_length=100)  # actor
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=UploadState.values), name="upload_state_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(state="ARRIVED") | models.Q(blob__isnull=False),
                name="upload_arrived_is_kept",
            ),
        ]

    def __str__(self) -> str:
        return f"upload:{self.pk}"

    @property
    def audit_case_id(self) -> UUID:
        return self.batch.case_id


class SortedFile(models.Model):
    """Where one file went. A ZIP has one of these for each file inside."""

    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="sorted_files")
    position = models.PositiveIntegerField()
    path = models.CharField(max_length=1100)
    place = models.CharField(max_length=10, choices=Place.choices)
    reason = models.CharField(max_length=60, blank=True)  # why it was not taken
    duplicate = models.BooleanField(default=False)  # the case held the same paper already
    document = models.ForeignKey(Document, on_delete=models.CASCADE, null=True, related_name="+")
    imported = models.ForeignKey(
        ImportedFile, on_delete=models.CASCADE, null=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["batch", "position"], name="sorted_file_once"),
            models.CheckConstraint(
                condition=models.Q(place="DOCUMENTS", document__isnull=False)
                | models.Q(place="IMAGING", imported__isnull=False)
                | models.Q(place="NOWHERE", document__isnull=True, imported__isnull=True),
                name="sorted_file_is_where_it_says",
            ),
        ]

    def __str__(self) -> str:
        return f"sorted-file:{self.pk}"
