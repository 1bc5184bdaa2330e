"""Shapes of the clinic's window: their own, so that nothing of the desk slips through."""

from typing import Any

from rest_framework import serializers

from backend.cases.serializers import MoveOut
from backend.imaging.serializers import SeriesRow
from backend.opinions.states import RequestState


class ClinicRequestRow(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    state = serializers.ChoiceField(choices=RequestState.choices)
    sent_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField()
    board_on = serializers.DateField(allow_null=True)
    case_number = serializers.CharField()
    headline = serializers.CharField()
    center_name = serializers.CharField()


class ClinicPatient(serializers.Serializer[Any]):
    family_name = serializers.CharField()
    given_name = serializers.CharField()
    native_name = serializers.CharField()
    born_on = serializers.DateField(allow_null=True)
    age = serializers.IntegerField(allow_null=True)
    sex = serializers.CharField()
    country = serializers.CharField()
    languages = serializers.ListField(child=serializers.CharField())
    headline = serializers.CharField()


class ClinicFact(serializers.Serializer[Any]):
    label = serializers.CharField()  # type: ignore[assignment]  # a field may be named label
    value = serializers.CharField()
    on = serializers.DateField(allow_null=True)


class ClinicEvent(serializers.Serializer[Any]):
    on = serializers.DateField()
    text = serializers.CharField()
    document_id = serializers.CharField(allow_null=True)
    page = serializers.IntegerField(allow_null=True)


class ClinicPageSize(serializers.Serializer[Any]):
    """In points, like the boxes of the segments."""

    number = serializers.IntegerField()
    width = serializers.FloatField()
    height = serializers.FloatField()


class ClinicDocument(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    title = serializers.CharField()
    kdl = serializers.CharField()
    dated_on = serializers.DateField(allow_null=True)
    issuer = serializers.CharField()
    language = serializers.CharField()
    page_count = serializers.IntegerField()
    pages = ClinicPageSize(many=True)
    file_name = serializers.CharField()


class ClinicStudy(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    study_date = serializers.DateField(allow_null=True)
    description = serializers.CharField()
    series = SeriesRow(many=True)


class ClinicRequest(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    state = serializers.ChoiceField(choices=RequestState.choices)
    case_number = serializers.CharField()
    dossier_number = serializers.CharField()
    center_name = serializers.CharField()
    sent_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField()
    board_on = serializers.DateField(allow_null=True)
    records_asked = serializers.CharField()
    questions = serializers.ListField(child=serializers.CharField())
    patient = ClinicPatient()
    plan = serializers.CharField()
    profile = ClinicFact(many=True)
    chronicle = ClinicEvent(many=True)
    documents = ClinicDocument(many=True)
    studies = ClinicStudy(many=True)
    moves = MoveOut(many=True)


class ClinicSegment(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    page = serializers.IntegerField()
    box = serializers.ListField(child=serializers.FloatField())
    kind = serializers.CharField()
    table = serializers.IntegerField(allow_null=True)
    row = serializers.IntegerField(allow_null=True)
    column = serializers.IntegerField(allow_null=True)
    source = serializers.CharField()  # type: ignore[assignment]  # a field may be named source
    target = serializers.CharField()
    origin = serializers.CharField()


class DeclineIn(serializers.Serializer[Any]):
    reason = serializers.CharField(max_length=2_000)


class AskRecordsIn(serializers.Serializer[Any]):
    text = serializers.CharField(max_length=5_000)


class ScheduleIn(serializers.Serializer[Any]):
    board_on = serializers.DateField()
