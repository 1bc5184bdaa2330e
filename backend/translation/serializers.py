"""Shapes of translations on the wire."""

from typing import Any

from rest_framework import serializers

from backend.cases.serializers import MoveOut
from backend.translation.states import TranslationKind, TranslationState
from pipelines.translation.results import Origin, Severity


class SpanOut(serializers.Serializer[Any]):
    start = serializers.IntegerField()
    end = serializers.IntegerField()


class FindingOut(serializers.Serializer[Any]):
    check = serializers.CharField()
    severity = serializers.ChoiceField(choices=[(s.value, s.value) for s in Severity])
    source_span = SpanOut(allow_null=True)
    target_span = SpanOut(allow_null=True)
    message = serializers.CharField()
    fix = serializers.CharField(allow_null=True)
    dismissed_by = serializers.CharField()
    reason = serializers.CharField()


class TermOut(serializers.Serializer[Any]):
    source = serializers.CharField()  # type: ignore[assignment]  # a field may be named source
    target = serializers.CharField()
    span = SpanOut()


class PlaceOut(serializers.Serializer[Any]):
    page = serializers.IntegerField()
    box = serializers.ListField(child=serializers.FloatField(), min_length=4, max_length=4)


class BeforeOut(serializers.Serializer[Any]):
    source = serializers.CharField()  # type: ignore[assignment]  # a field may be named source
    target = serializers.CharField()


class SegmentOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    key = serializers.CharField()
    position = serializers.IntegerField()
    page = serializers.IntegerField()
    box = serializers.ListField(child=serializers.FloatField(), min_length=4, max_length=4)
    also = PlaceOut(many=True)
    kind = serializers.CharField()
    table = serializers.IntegerField(allow_null=True)
    row = serializers.IntegerField(allow_null=True)
    column = serializers.IntegerField(allow_null=True)
    confidence = serializers.FloatField()
    source = serializers.CharField()  # type: ignore[assignment]  # a field may be named source
    target = serializers.CharField()
    origin = serializers.ChoiceField(choices=[(o.value, o.value) for o in Origin])
    engine = serializers.CharField()
    match = serializers.FloatField(allow_null=True)
    terms = TermOut(many=True)
    findings = FindingOut(many=True)
    must_fix = serializers.IntegerField()
    version = serializers.IntegerField()
    before = BeforeOut(allow_null=True)
    confirmed_at = serializers.DateTimeField(allow_null=True)
    confirmed_by_name = serializers.CharField(allow_null=True)


class ProgressOut(serializers.Serializer[Any]):
    state = serializers.CharField()
    done = serializers.IntegerField()
    total = serializers.IntegerField()
    attempts = serializers.IntegerField()
    error_code = serializers.CharField()


class TranslationRow(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=TranslationKind.choices)
    state = serializers.ChoiceField(choices=TranslationState.choices)
    source_language = serializers.CharField()
    target_language = serializers.CharField()
    four_eyes = serializers.BooleanField()
    failure_code = serializers.CharField()
    version = serializers.IntegerField()
    replaced_at = serializers.DateTimeField(allow_null=True)
    requested_at = serializers.DateTimeField()
    signed_at = serializers.DateTimeField(allow_null=True)
    case_id = serializers.UUIDField()
    case_number = serializers.CharField()
    document_id = serializers.UUIDField(allow_null=True)
    document_title = serializers.CharField(allow_null=True)
    kdl = serializers.CharField(allow_null=True)
    post_editor_name = serializers.CharField(allow_null=True)
    reviser_name = serializers.CharField(allow_null=True)
    signed_by_name = serializers.CharField(allow_null=True)
    total = serializers.IntegerField()
    confirmed = serializers.IntegerField()
    untranslated = serializers.IntegerField()
    must_fix = serializers.IntegerField(allow_null=True)
    source_changed = serializers.BooleanField()


class TranslationPage(serializers.Serializer[Any]):
    results = TranslationRow(many=True)
    next = serializers.CharField(allow_null=True)


class TranslationOut(TranslationRow):
    segments = SegmentOut(many=True)
    moves = MoveOut(many=True)
    progress = ProgressOut(allow_null=True)
    current_id = serializers.UUIDField()


class SegmentIn(serializers.Serializer[Any]):
    target = serializers.CharField(allow_blank=True, trim_whitespace=False, max_length=20_000)
    version = serializers.IntegerField(min_value=1)


class SetAsideIn(serializers.Serializer[Any]):
    check = serializers.CharField(max_length=40)
    reason = serializers.CharField(max_length=500)
