"""Shapes of drops of files on the wire."""

from typing import Any

from rest_framework import serializers

from backend.documents.states import DocumentState
from backend.imaging.states import ImportedState
from backend.intake.actions import MOST_FILES
from backend.intake.states import BatchState, Place, UploadState
from backend.queue.states import WorkState


class OpenBatchIn(serializers.Serializer[Any]):
    case = serializers.UUIDField()
    files = serializers.IntegerField(min_value=1, max_value=MOST_FILES)


class SortingWork(serializers.Serializer[Any]):
    """Sorting in the background: `done` of `total` files; 0 of 0 until it has started."""

    state = serializers.ChoiceField(choices=WorkState.choices)
    done = serializers.IntegerField()
    total = serializers.IntegerField()
    attempts = serializers.IntegerField()
    error_code = serializers.CharField()


class UploadRow(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    file_name = serializers.CharField()
    size = serializers.IntegerField()
    state = serializers.ChoiceField(choices=UploadState.choices)


class SortedFileRow(serializers.Serializer[Any]):
    """Where a file went, and what has become of it there since."""

    path = serializers.CharField()
    place = serializers.ChoiceField(choices=Place.choices)
    reason = serializers.CharField()
    duplicate = serializers.BooleanField()
    document_id = serializers.UUIDField(allow_null=True)
    document_state = serializers.ChoiceField(choices=DocumentState.choices, allow_null=True)
    refusal_code = serializers.CharField(allow_null=True)
    refusal_advice = serializers.CharField(allow_null=True)
    imported_id = serializers.UUIDField(allow_null=True)
    imported_state = serializers.ChoiceField(choices=ImportedState.choices, allow_null=True)
    imported_reason = serializers.CharField(allow_null=True)


class BatchRow(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    state = serializers.ChoiceField(choices=BatchState.choices)
    expected = serializers.IntegerField()
    arrived = serializers.IntegerField()
    opened_at = serializers.DateTimeField()
    closed_at = serializers.DateTimeField(allow_null=True)
    failure_code = serializers.CharField()


class BatchOut(BatchRow):
    case_id = serializers.UUIDField()
    work = SortingWork(allow_null=True)
    uploads = UploadRow(many=True)
    files = SortedFileRow(many=True)


class CarriedRow(serializers.Serializer[Any]):
    """A paper that lay in another file; `path` is where, as the sender called it."""

    document_id = serializers.UUIDField()
    path = serializers.CharField()
    title = serializers.CharField()
    state = serializers.ChoiceField(choices=DocumentState.choices)
    set_aside = serializers.BooleanField()


class CarrierRow(serializers.Serializer[Any]):
    """The file around a paper; an archive that was opened is no paper itself."""

    document_id = serializers.UUIDField(allow_null=True)
    path = serializers.CharField()


class CarriedOut(serializers.Serializer[Any]):
    """Where a paper lay, what lay beside it, and what lies in it."""

    carrier = CarrierRow(allow_null=True)
    beside = CarriedRow(many=True)
    inside = CarriedRow(many=True)
