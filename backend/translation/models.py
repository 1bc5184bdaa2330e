"""A translation, its segments, who changed them, and what engines answered before."""

from uuid import UUID, uuid4

from django.db import models

from backend.cases.models import Case
from backend.documents.models import Document
from backend.people.models import User
from backend.translation.states import TranslationKind, TranslationState
from pipelines.translation.results import Origin


class Translation(models.Model):
    """One text into one language; `version` counts the texts it was made of."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="translations")
    kind = models.CharField(max_length=10, choices=TranslationKind.choices)
    document = models.ForeignKey(
        Document, on_delete=models.CASCADE, null=True, related_name="translations"
    )
    subject = models.CharField(max_length=60)  # "document:<uuid>", "opinion:<uuid>"
    source_language = models.CharField(max_length=20)  # BCP 47
    target_language = models.CharField(max_length=20)
    four_eyes = models.BooleanField()  # post-editor and signer must be two people
    state = models.CharField(
        max_length=10, choices=TranslationState.choices, default=TranslationState.REQUESTED
    )
    failure_code = models.CharField(max_length=60, blank=True)
    version = models.PositiveIntegerField(default=1)  # a new one when the paper's text is another
    replaced_at = models.DateTimeField(null=True)  # when the next version was opened
    requested_at = models.DateTimeField()
    drafted_at = models.DateTimeField(null=True)
    post_editor = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    reviser = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    signed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    signed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "target_language", "version"], name="translation_version_once"
            ),
            models.UniqueConstraint(
                fields=["subject", "target_language"],
                condition=models.Q(replaced_at=None),
                name="translation_once",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=TranslationState.values),
                name="translation_state_known",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="SIGNED")
                | models.Q(signed_by__isnull=False, signed_at__isnull=False),
                name="translation_signed_by_somebody",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="SIGNED", four_eyes=True)
                | ~models.Q(signed_by=models.F("post_editor")),
                name="translation_four_eyes",
            ),
        ]

    def __str__(self) -> str:
        return f"translation:{self.pk}"

    @property
    def audit_case_id(self) -> UUID:
        return self.case_id


class Segment(models.Model):
    """What is translated as one, with its place on the page and where its German comes from."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    translation = models.ForeignKey(Translation, on_delete=models.CASCADE, related_name="segments")
    position = models.PositiveIntegerField()
    key = models.CharField(max_length=40)  # stable inside the document: "p1-b4-s2"
    page = models.PositiveIntegerField()
    box = models.JSONField()  # x0, y0, x1, y1 in points
    also = models.JSONField(default=list)  # [{"page", "box"}] where it goes on over a page break
    kind = models.CharField(max_length=20)
    table = models.PositiveIntegerField(null=True)
    row = models.PositiveIntegerField(null=True)
    column = models.PositiveIntegerField(null=True)
    confidence = models.FloatField(default=1.0)
    source = models.TextField()
    target = models.TextField(blank=True)
    origin = models.CharField(
        max_length=15, choices=[(o.value, o.value) for o in Origin], default=Origin.UNTRANSLATED
    )
    engine = models.CharField(max_length=30, blank=True)
    match = models.FloatField(null=True)
    terms = models.JSONField(default=list)
    findings = models.JSONField(default=list)
    must_fix = models.PositiveSmallIntegerField(default=0)  # open must-fix findings
    version = models.PositiveIntegerField(default=1)
    awaits_draft = models.BooleanField(default=True)
    before = models.JSONField(null=True)  # source and target that stood here in the last version
    confirmed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["translation", "position"], name="segment_position_once"
            )
        ]

    def __str__(self) -> str:
        return f"segment:{self.pk}"


class SegmentChange(models.Model):
    """Who made what of a segment."""

    segment = models.ForeignKey(Segment, on_delete=models.CASCADE, related_name="changes")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    before = models.TextField(blank=True)
    after = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"change:{self.pk}"


class EngineAnswer(models.Model):
    """What an outside engine made of a masked text: nothing is billed twice."""

    key = models.CharField(primary_key=True, max_length=64)
    text = models.TextField()  # masked: no name, no number
    kept_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"answer:{self.pk}"
