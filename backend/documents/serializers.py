"""Shapes of papers on the wire."""

from typing import Any

from rest_framework import serializers

from backend.documents.models import Document, Fact, Page
from backend.documents.states import DocumentState, FactState
from backend.queue.states import WorkState
from pipelines.documents.results import Doubt, FactKind, TextSource
from pipelines.dossier.kdl import title_of

FACT_KINDS = [(kind.value, kind.value) for kind in FactKind]
DOUBTS = [(doubt.value, doubt.value) for doubt in Doubt]
SOURCES = [(source.value, source.value) for source in TextSource]

BOX = serializers.ListField(child=serializers.FloatField(), min_length=4, max_length=4)


class WorkOut(serializers.Serializer[Any]):
    """Background work on a record: `done` of `total` pages; 0 of 0 until it has started."""

    state = serializers.ChoiceField(choices=WorkState.choices)
    done = serializers.IntegerField()
    total = serializers.IntegerField()
    attempts = serializers.IntegerField()
    error_code = serializers.CharField()


class DocumentRow(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    file_name = serializers.CharField()
    media_type = serializers.CharField()
    size = serializers.IntegerField()
    state = serializers.ChoiceField(choices=DocumentState.choices)
    set_aside = serializers.BooleanField()
    whole_id = serializers.UUIDField(allow_null=True)
    first_page = serializers.IntegerField(allow_null=True)
    last_page = serializers.IntegerField(allow_null=True)
    language = serializers.CharField()
    kdl = serializers.CharField()
    kdl_title = serializers.CharField()
    kdl_confidence = serializers.FloatField()
    title = serializers.CharField()
    dated_on = serializers.DateField(allow_null=True)
    issuer = serializers.CharField()
    page_count = serializers.IntegerField()
    refusal_code = serializers.CharField()
    refusal_advice = serializers.CharField()
    received_at = serializers.DateTimeField()
    read_at = serializers.DateTimeField(allow_null=True)
    work = WorkOut(allow_null=True)


class DocumentMove(serializers.Serializer[Any]):
    """A step that can be offered as a button; `refusal` says why it is not allowed now."""

    action = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]  # a field may be named label
    to = serializers.CharField()
    allowed = serializers.BooleanField()
    refusal = serializers.DictField(allow_null=True, child=serializers.CharField())


class PatientRequestOut(serializers.Serializer[Any]):
    """Ready to send to the patient: what is wrong with the file, and what we ask for."""

    language = serializers.CharField()
    text = serializers.CharField()


class ProposedPartOut(serializers.Serializer[Any]):
    """A paper that a file seems to hold, both pages included."""

    first = serializers.IntegerField()
    last = serializers.IntegerField()
    kdl = serializers.CharField()
    kdl_title = serializers.CharField()
    evidence = serializers.ListField(child=serializers.CharField())


class CutPartOut(serializers.ModelSerializer[Document]):
    """A paper that was cut out of this file."""

    kdl_title = serializers.SerializerMethodField()

    def get_kdl_title(self, part: Document) -> str:
        return title_of(part.kdl) if part.kdl else ""

    class Meta:
        model = Document
        fields = [
            "id",
            "title",
            "kdl",
            "kdl_title",
            "state",
            "set_aside",
            "first_page",
            "last_page",
        ]
        read_only_fields = fields


class PageSummary(serializers.ModelSerializer[Page]):
    source = serializers.ChoiceField(  # type: ignore[assignment]  # a field may be named source
        choices=SOURCES, read_only=True
    )
    warnings = serializers.ListField(child=serializers.CharField(), read_only=True)

    class Meta:
        model = Page
        fields = [
            "number", "width", "height", "source", "language", "confidence", "warnings",
            "rotation", "turn", "read_at",
        ]  # fmt: skip
        read_only_fields = fields


class DocumentOut(serializers.ModelSerializer[Document]):
    case_id = serializers.UUIDField(read_only=True)
    kdl_title = serializers.CharField(read_only=True)
    received_by_name = serializers.CharField(read_only=True)
    pages = PageSummary(many=True, read_only=True)
    notes = serializers.ListField(child=serializers.CharField(), read_only=True)
    whole_id = serializers.UUIDField(read_only=True, allow_null=True)
    proposed_parts = ProposedPartOut(many=True, read_only=True)
    cut_parts = CutPartOut(many=True, read_only=True)
    corrected = serializers.ListField(child=serializers.CharField(), read_only=True)
    work = WorkOut(allow_null=True, read_only=True)
    request = PatientRequestOut(allow_null=True, read_only=True)
    moves = DocumentMove(many=True, read_only=True)

    class Meta:
        model = Document
        fields = [
            "id", "case_id", "file_name", "media_type", "size", "sha256", "state", "set_aside",
            "language", "kdl", "kdl_title", "kdl_confidence", "title", "dated_on", "issuer",
            "page_count", "corrected", "refusal_code", "refusal_advice", "received_at",
            "received_by_name", "read_at", "text_changed_at", "pages", "notes", "whole_id",
            "first_page", "last_page", "merged_back", "one_paper", "proposed_parts", "cut_parts",
            "work", "request", "moves",
        ]  # fmt: skip
        read_only_fields = fields


class DocumentIn(serializers.ModelSerializer[Document]):
    language = serializers.RegexField(
        r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=20, required=False
    )
    kdl = serializers.RegexField(r"^[A-Z]{2}[0-9]{6}$", required=False, allow_blank=True)

    class Meta:
        model = Document
        fields = ["kdl", "dated_on", "language", "title", "issuer"]


class WordOut(serializers.Serializer[Any]):
    text = serializers.CharField()
    box = serializers.ListField(child=serializers.FloatField(), min_length=4, max_length=4)
    confidence = serializers.FloatField()
    proposed = serializers.CharField(required=False)
    doubt = serializers.ChoiceField(choices=DOUBTS, required=False)


class SettledWordOut(serializers.Serializer[Any]):
    """What a person said the page's word at `word` (from 0) is."""

    word = serializers.IntegerField()
    read = serializers.CharField()
    text = serializers.CharField()
    decided_by_name = serializers.CharField()
    decided_at = serializers.DateTimeField()


class BlockOut(serializers.Serializer[Any]):
    kind = serializers.CharField()
    text = serializers.CharField()
    box = serializers.ListField(child=serializers.FloatField(), min_length=4, max_length=4)
    words = serializers.ListField(child=serializers.IntegerField())
    table = serializers.IntegerField(allow_null=True)
    row = serializers.IntegerField(allow_null=True)
    column = serializers.IntegerField(allow_null=True)
    language = serializers.CharField(required=False)
    continues = serializers.BooleanField(required=False)


class PageOut(serializers.ModelSerializer[Page]):
    document_id = serializers.UUIDField(read_only=True)
    source = serializers.ChoiceField(  # type: ignore[assignment]  # a field may be named source
        choices=SOURCES, read_only=True
    )
    warnings = serializers.ListField(child=serializers.CharField(), read_only=True)
    words = WordOut(many=True, read_only=True)
    blocks = BlockOut(many=True, read_only=True)
    handwriting = serializers.ListField(child=BOX, read_only=True)
    settled = SettledWordOut(many=True, read_only=True)

    class Meta:
        model = Page
        fields = [
            "document_id", "number", "width", "height", "source", "language", "confidence", "text",
            "words", "blocks", "warnings", "rotation", "turn", "read_at", "handwriting", "settled",
        ]  # fmt: skip
        read_only_fields = fields


class FactOut(serializers.ModelSerializer[Fact]):
    document_id = serializers.UUIDField(read_only=True)
    kind = serializers.ChoiceField(choices=FACT_KINDS, read_only=True)
    state = serializers.ChoiceField(choices=FactState.choices, read_only=True)
    box = serializers.ListField(child=serializers.FloatField(), read_only=True)

    class Meta:
        model = Fact
        fields = [
            "id", "document_id", "kind", "label", "value", "unit", "code", "on", "page", "box",
            "source_text", "certainty", "reference", "dose", "state", "decided_at",
        ]  # fmt: skip
        read_only_fields = fields


class EventOut(serializers.Serializer[Any]):
    on = serializers.DateField()
    text = serializers.CharField()
    title = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]  # a field may be named label
    kdl = serializers.CharField()
    kdl_title = serializers.CharField()
    document_id = serializers.UUIDField()
    fact_id = serializers.UUIDField(allow_null=True)
    page = serializers.IntegerField(allow_null=True)
    state = serializers.CharField()


class FoundPage(serializers.Serializer[Any]):
    document_id = serializers.UUIDField()
    file_name = serializers.CharField()
    title = serializers.CharField()
    page = serializers.IntegerField()
    excerpt = serializers.CharField()
    boxes = serializers.ListField(child=serializers.ListField(child=serializers.FloatField()))


class DocumentKindOut(serializers.Serializer[Any]):
    kdl = serializers.CharField()
    title = serializers.CharField()


class WidthIn(serializers.Serializer[Any]):
    width = serializers.IntegerField(min_value=1, max_value=4000, required=False, default=900)
