"""A dossier: one numbered, frozen version of what a centre receives."""

from uuid import UUID, uuid4

from django.db import models

from backend.cases.models import Case
from backend.documents.models import Document
from backend.dossier.states import DossierState
from backend.imaging.models import Study
from backend.storage.models import Blob


class Dossier(models.Model):
    """Frozen once; a later version supersedes it, nothing changes it."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="dossiers")
    version = models.PositiveSmallIntegerField()
    state = models.CharField(
        max_length=12, choices=DossierState.choices, default=DossierState.ASSEMBLING
    )
    failure_code = models.CharField(max_length=60, blank=True)
    requested_at = models.DateTimeField()
    requested_by = models.CharField(max_length=100)
    frozen_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    pages = models.PositiveIntegerField(default=0)
    pdf = models.ForeignKey(Blob, on_delete=models.PROTECT, null=True, related_name="+")
    bundle = models.ForeignKey(Blob, on_delete=models.PROTECT, null=True, related_name="+")
    package = models.ForeignKey(Blob, on_delete=models.PROTECT, null=True, related_name="+")
    # What this version holds: a clinic sees these and nothing that came later.
    documents = models.ManyToManyField(Document, related_name="+")
    studies = models.ManyToManyField(Study, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "version"], name="dossier_version_once"),
            models.CheckConstraint(
                condition=models.Q(state__in=DossierState.values), name="dossier_state_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=["FROZEN", "SENT"])
                | models.Q(pdf__isnull=False, bundle__isnull=False, package__isnull=False),
                name="dossier_frozen_has_its_files",
            ),
        ]

    def __str__(self) -> str:
        return f"dossier:{self.pk}"

    @property
    def number(self) -> str:
        return f"{self.case.number}-D{self.version}"

    @property
    def audit_case_id(self) -> UUID:
        return self.case_id
