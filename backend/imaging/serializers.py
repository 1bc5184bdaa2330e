"""Shapes of scans on the wire."""

from typing import Any

from rest_framework import serializers

from backend.imaging.states import DeliveryState, Identity, ImportedState, Reason, StudyState
from backend.queue.states import WorkState


class IndexingWork(serializers.Serializer[Any]):
    """Background work on a delivery: `done` of `total` files; 0 of 0 until it has started."""

    state = serializers.ChoiceField(choices=WorkState.choices)
    done = serializers.IntegerField()
    total = serializers.IntegerField()
    attempts = serializers.IntegerField()
    error_code = serializers.CharField()


class SeriesRow(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    series_uid = serializers.CharField()
    modality = serializers.CharField()
    description = serializers.CharField()
    number = serializers.IntegerField(allow_null=True)
    instance_count = serializers.IntegerField()
    missing = serializers.IntegerField()
    problems = serializers.ListField(child=serializers.CharField())
    has_thumbnail = serializers.BooleanField()


class StudyRow(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    study_uid = serializers.CharField()
    study_date = serializers.DateField(allow_null=True)
    description = serializers.CharField()
    patient_name = serializers.CharField()
    patient_birth_date = serializers.DateField(allow_null=True)
    patient_sex = serializers.CharField()
    identity = serializers.ChoiceField(choices=Identity.choices)
    state = serializers.ChoiceField(choices=StudyState.choices)
    refusal_code = serializers.CharField()
    note = serializers.CharField()
    decided_by = serializers.CharField()
    decided_at = serializers.DateTimeField(allow_null=True)
    series = SeriesRow(many=True)


class StudyMove(serializers.Serializer[Any]):
    """A step that can be offered as a button; `refusal` says why it is not allowed now."""

    action = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]  # a field may be named label
    to = serializers.CharField()
    allowed = serializers.BooleanField()
    refusal = serializers.DictField(allow_null=True, child=serializers.CharField())


class StudyRequestOut(serializers.Serializer[Any]):
    """Ready to send to the patient: what is wrong with the images, and what we ask for."""

    language = serializers.CharField()
    text = serializers.CharField()


class StudyOut(StudyRow):
    decided_by_name = serializers.CharField()
    moves = StudyMove(many=True)
    request = StudyRequestOut(allow_null=True)


class CheckStudyIn(serializers.Serializer[Any]):
    note = serializers.CharField(required=False, allow_blank=True, max_length=2000)
    identity_confirmed = serializers.BooleanField(required=False, default=False)


class RejectStudyIn(serializers.Serializer[Any]):
    reason = serializers.ChoiceField(choices=Reason.choices)
    note = serializers.CharField(required=False, allow_blank=True, max_length=2000)


class DeliveryRow(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    state = serializers.ChoiceField(choices=DeliveryState.choices)
    failure_code = serializers.CharField()
    missing_files = serializers.ListField(child=serializers.CharField())
    received_at = serializers.DateTimeField()
    file_count = serializers.IntegerField()
    counts = serializers.DictField(child=serializers.IntegerField())  # files by ImportedState
    work = IndexingWork(allow_null=True)


class ImportedFileRow(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    delivery_id = serializers.UUIDField()
    path = serializers.CharField()
    state = serializers.ChoiceField(choices=ImportedState.choices)
    reason = serializers.CharField()


class ImportedFilePage(serializers.Serializer[Any]):
    results = ImportedFileRow(many=True)
    next = serializers.CharField(allow_null=True)
