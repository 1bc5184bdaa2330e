"""Deliveries of images with all their files, and the studies they hold."""

from uuid import UUID, uuid4

from django.db import models

from backend.cases.models import Case
from backend.imaging.states import DeliveryState, Identity, ImportedState, StudyState
from backend.storage.models import Blob


class Delivery(models.Model):
    """What came at once: a CD, a folder, single files."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="deliveries")
    state = models.CharField(
        max_length=10, choices=DeliveryState.choices, default=DeliveryState.RECEIVED
    )
    failure_code = models.CharField(max_length=60, blank=True)
    missing_files = models.JSONField(default=list)  # named by a DICOMDIR, absent
    received_at = models.DateTimeField()
    received_by = models.CharField(max_length=100)  # actor

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=DeliveryState.values), name="delivery_state_known"
            )
        ]

    def __str__(self) -> str:
        return f"delivery:{self.pk}"

    @property
    def audit_case_id(self) -> UUID:
        return self.case_id


class ImportedFile(models.Model):
    """One file of a delivery, kept as it came, with what became of it."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="files")
    position = models.PositiveIntegerField()  # in the delivery, in order of the paths
    path = models.CharField(max_length=1100)  # as the sender called it; never a place on a disk
    blob = models.ForeignKey(Blob, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(
        max_length=12, choices=ImportedState.choices, default=ImportedState.RECEIVED
    )
    reason = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["delivery", "position"], name="imported_file_once"),
            models.CheckConstraint(
                condition=models.Q(state__in=ImportedState.values), name="imported_state_known"
            ),
        ]

    def __str__(self) -> str:
        return f"imported-file:{self.pk}"


class Study(models.Model):
    """One DICOM study of one case."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="studies")
    study_uid = models.CharField(max_length=64)
    study_date = models.DateField(null=True)
    description = models.CharField(max_length=300, blank=True)
    patient_name = models.CharField(max_length=300, blank=True)  # as the images say
    patient_birth_date = models.DateField(null=True)
    patient_sex = models.CharField(max_length=16, blank=True)
    identity = models.CharField(max_length=10, choices=Identity.choices)
    state = models.CharField(max_length=10, choices=StudyState.choices, default=StudyState.INDEXED)
    refusal_code = models.CharField(max_length=60, blank=True)
    note = models.TextField(blank=True)  # of the person who decided
    decided_by = models.CharField(max_length=100, blank=True)  # actor
    decided_at = models.DateTimeField(null=True)
    indexed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "study_uid"], name="study_once_in_a_case"),
            models.CheckConstraint(
                condition=models.Q(state__in=StudyState.values), name="study_state_known"
            ),
            models.CheckConstraint(
                condition=models.Q(state="INDEXED") | ~models.Q(decided_by=""),
                name="study_decided_by_somebody",
            ),
            models.CheckConstraint(
                condition=models.Q(identity__in=Identity.values), name="study_identity_known"
            ),
        ]

    def __str__(self) -> str:
        return f"study:{self.pk}"

    @property
    def audit_case_id(self) -> UUID:
        return self.case_id


class Series(models.Model):
    """One series of a study."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    study = models.ForeignKey(Study, on_delete=models.CASCADE, related_name="series")
    series_uid = models.CharField(max_length=64)
    modality = models.CharField(max_length=16, blank=True)
    description = models.CharField(max_length=300, blank=True)
    number = models.IntegerField(null=True)
    position = models.PositiveIntegerField()  # in the study
    instance_count = models.PositiveIntegerField()
    missing = models.PositiveIntegerField(default=0)  # slices that should be there
    problems = models.JSONField(default=list)  # codes of `pipelines.imaging.results`
    thumbnail = models.ForeignKey(Blob, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["study", "series_uid"], name="series_once_in_a_study")
        ]

    def __str__(self) -> str:
        return f"series:{self.pk}"


class Instance(models.Model):
    """One SOP instance, header only; its bytes are those of the imported file."""

    series = models.ForeignKey(Series, on_delete=models.CASCADE, related_name="instances")
    file = models.ForeignKey(ImportedFile, on_delete=models.PROTECT, related_name="+")
    sop_uid = models.CharField(max_length=64)
    sop_class = models.CharField(max_length=64)
    transfer_syntax = models.CharField(max_length=64)
    number = models.IntegerField(null=True)
    position = models.FloatField(null=True)  # mm along the slice normal
    rows = models.PositiveIntegerField()
    columns = models.PositiveIntegerField()
    frames = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()  # bytes

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["series", "sop_uid"], name="instance_once_in_a_series")
        ]
        indexes = [models.Index(fields=["series", "number"], name="instance_in_order")]

    def __str__(self) -> str:
        return f"instance:{self.pk}"
