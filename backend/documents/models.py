"""Papers, their pages, and the facts they state."""

from uuid import UUID, uuid4

from django.db import models

from backend.cases.models import Case
from backend.documents.states import DocumentState, FactState
from backend.storage.models import Blob

TURNS = (0, 90, 180, 270)  # degrees clockwise


class Document(models.Model):
    """One paper of one case. Its original is kept as it came."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="documents")
    blob = models.ForeignKey(Blob, on_delete=models.PROTECT, related_name="+")
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()  # bytes
    file_name = models.CharField(max_length=500)  # as the sender called it, folders included
    media_type = models.CharField(max_length=100, blank=True)  # from the content, once looked at
    state = models.CharField(
        max_length=10, choices=DocumentState.choices, default=DocumentState.RECEIVED
    )
    set_aside = models.BooleanField(default=False)  # a person said: not for the dossier
    language = models.CharField(max_length=20, blank=True)  # BCP 47
    kdl = models.CharField(max_length=20, blank=True)  # blank: unclassified
    kdl_confidence = models.FloatField(default=0.0)  # 0.0 to 1.0; 1.0 for a person's word
    title = models.CharField(max_length=200, blank=True)  # the heading, in the paper's language
    dated_on = models.DateField(null=True)
    issuer = models.CharField(max_length=200, blank=True)  # hospital or doctor
    page_count = models.PositiveIntegerField(default=0)
    corrected = models.JSONField(default=list)  # fields a person set; reading leaves them alone
    refusal_code = models.CharField(max_length=60, blank=True)
    refusal_advice = models.TextField(blank=True)
    reading_version = models.CharField(max_length=20, blank=True)
    survey_version = models.CharField(max_length=20, blank=True)  # by which its pages were found
    run = models.UUIDField(null=True)  # of the reading under way; work of an earlier one is void
    notes = models.JSONField(default=list)  # codes of what a person should know of the file
    parts = models.JSONField(default=list)  # the papers it seems to hold; a person decides
    one_paper = models.BooleanField(default=False)  # a person said: no cut
    # A paper that was cut out of another; the pages are those of the other one, both included.
    whole = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="cut_parts")
    first_page = models.PositiveIntegerField(null=True)
    last_page = models.PositiveIntegerField(null=True)
    merged_back = models.BooleanField(default=False)  # the cut was undone
    text_changed_at = models.DateTimeField(null=True)  # by a person or another reading
    received_at = models.DateTimeField()
    received_by = models.CharField(max_length=100)  # actor
    read_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "sha256"], name="document_once_in_a_case"),
            models.CheckConstraint(
                condition=models.Q(whole=None, first_page=None, last_page=None)
                | models.Q(
                    whole__isnull=False, first_page__gte=1, last_page__gte=models.F("first_page")
                ),
                name="document_part_has_its_pages",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=DocumentState.values), name="document_state_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(state="READ") | models.Q(read_at__isnull=False),
                name="document_read_has_its_time",
            ),
        ]
        indexes = [models.Index(fields=["case", "received_at", "id"], name="document_by_case")]

    def __str__(self) -> str:
        return f"document:{self.pk}"

    @property
    def audit_case_id(self) -> UUID:
        return self.case_id


class Page(models.Model):
    """One page as it was read. Lengths in points (1/72 inch), origin top left.

    While `read_at` is missing the page waits to be read, for the first time or again.
    """

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="pages")
    number = models.PositiveIntegerField()  # from 1
    width = models.FloatField()
    height = models.FloatField()
    source = models.CharField(max_length=10)  # TEXT_LAYER or OCR
    language = models.CharField(max_length=20, blank=True)
    confidence = models.FloatField()  # 0.0 to 1.0
    text = models.TextField()  # reading order, lines by \n
    # SQLite ignores the case of ASCII letters only: Cyrillic is found in its folded form.
    folded = models.TextField()
    words = models.JSONField(default=list)
    blocks = models.JSONField(default=list)
    warnings = models.JSONField(default=list)
    rotation = models.PositiveSmallIntegerField(default=0)  # degrees clockwise
    turn = models.PositiveSmallIntegerField(null=True)  # the same, as a person said; kept to
    handwriting = models.JSONField(default=list)  # boxes where a pen wrote
    fingerprint = models.CharField(max_length=100, blank=True)
    read_at = models.DateTimeField(null=True)
    version = models.CharField(max_length=20, blank=True)  # of the step that read it
    hint = models.CharField(max_length=20, blank=True)  # the language it was read with

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="page_number_once"),
            models.CheckConstraint(
                condition=models.Q(turn=None) | models.Q(turn__in=TURNS), name="page_turn_known"
            ),
        ]

    def __str__(self) -> str:
        return f"page:{self.document_id}/{self.number}"


class Fact(models.Model):
    """A coded or dated statement with the place it comes from; a person confirms it."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="facts")
    position = models.PositiveIntegerField()  # in the order of reading
    kind = models.CharField(max_length=20)
    label = models.CharField(max_length=200, blank=True)
    value = models.CharField(max_length=300)
    unit = models.CharField(max_length=50, blank=True)
    code = models.CharField(max_length=50, blank=True)
    on = models.DateField(null=True)
    reference = models.CharField(max_length=100, blank=True)  # a laboratory value's range
    dose = models.CharField(max_length=100, blank=True)  # of a drug
    page = models.PositiveIntegerField()
    box = models.JSONField()  # x0, y0, x1, y1
    source_text = models.TextField()
    certainty = models.FloatField()
    state = models.CharField(max_length=10, choices=FactState.choices, default=FactState.PROPOSED)
    decided_by = models.CharField(max_length=100, blank=True)  # actor
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=FactState.values), name="fact_state_known"
            ),
            models.CheckConstraint(
                condition=models.Q(state="PROPOSED") | ~models.Q(decided_by=""),
                name="fact_decided_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"fact:{self.pk}"

    @property
    def audit_case_id(self) -> UUID:
        return self.document.case_id


class SettledWord(models.Model):
    """What a person said a word is. It holds for later readings of the page, too."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="settled_words")
    page = models.PositiveIntegerField()
    box = models.JSONField()  # x0, y0, x1, y1
    read = models.CharField(max_length=300)  # what had been read
    text = models.CharField(max_length=300)
    decided_by = models.CharField(max_length=100)  # actor
    decided_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"settled-word:{self.pk}"


class PageImage(models.Model):
    """A page drawn at one width, kept because the next person asks for the same."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="images")
    number = models.PositiveIntegerField()
    width = models.PositiveIntegerField()  # pixels
    version = models.CharField(max_length=20)  # of the reading step
    blob = models.ForeignKey(Blob, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["document", "number", "width", "version"], name="page_image_once"
            )
        ]

    def __str__(self) -> str:
        return f"page-image:{self.pk}"
