"""Shapes of the patient's window: their own, so that nothing of the desk slips through."""

from typing import Any

from rest_framework import serializers

from backend.cases.models import Question
from backend.cases.states import CaseState, WaitingFor
from backend.documents.serializers import WorkOut
from backend.documents.states import DocumentState
from backend.imaging.serializers import SeriesRow
from backend.imaging.states import StudyState
from backend.people.models import Consent, Patient
from backend.people.states import ConsentState, Purpose


class MyPatient(serializers.ModelSerializer[Patient]):
    languages = serializers.ListField(child=serializers.CharField(max_length=20), min_length=1)

    class Meta:
        model = Patient
        fields = [
            "given_name", "family_name", "native_name", "born_on", "sex", "country", "languages",
            "email", "phone", "address_line", "postal_code", "city",
        ]  # fmt: skip
        read_only_fields = ["email"]  # the one-time codes go there: the desk changes it


class StageOut(serializers.Serializer[Any]):
    state = serializers.ChoiceField(choices=CaseState.choices)
    entered_at = serializers.DateTimeField()


class NeedOut(serializers.Serializer[Any]):
    code = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]  # a field may be named label
    met = serializers.BooleanField()
    refusal_code = serializers.CharField()


class MyCenter(serializers.Serializer[Any]):
    """A centre that may be sent the dossier once the patient allows it."""

    recipient = serializers.CharField()
    name = serializers.CharField()
    city = serializers.CharField()


class MyCase(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    number = serializers.CharField()
    state = serializers.ChoiceField(choices=CaseState.choices)
    state_since = serializers.DateTimeField()
    waiting_for = serializers.ChoiceField(choices=WaitingFor.choices)
    waiting_since = serializers.DateTimeField()
    plan = serializers.CharField()
    owner_name = serializers.CharField()
    stages = StageOut(many=True)
    needs = NeedOut(many=True)
    patient = MyPatient()
    unread_messages = serializers.IntegerField()
    centers = MyCenter(many=True)


class PlanIn(serializers.Serializer[Any]):
    plan = serializers.CharField(max_length=10_000, allow_blank=True)


class MyConsent(serializers.ModelSerializer[Consent]):
    state = serializers.ChoiceField(choices=ConsentState.choices, read_only=True)

    class Meta:
        model = Consent
        fields = ["id", "purpose", "recipient", "given_at", "valid_until", "state", "withdrawn_at"]
        read_only_fields = fields


class MyConsentIn(serializers.Serializer[Any]):
    purpose = serializers.ChoiceField(choices=Purpose.choices)
    recipient = serializers.CharField(max_length=100, required=False, allow_blank=True, default="")
    language = serializers.CharField(max_length=20, required=False, default="en")


class MyQuestion(serializers.ModelSerializer[Question]):
    class Meta:
        model = Question
        fields = ["id", "position", "text", "language"]
        read_only_fields = ["id", "position"]


class MyDocument(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    file_name = serializers.CharField()
    state = serializers.ChoiceField(choices=DocumentState.choices)
    kdl = serializers.CharField()
    dated_on = serializers.DateField(allow_null=True)
    page_count = serializers.IntegerField()
    refusal_code = serializers.CharField()
    received_at = serializers.DateTimeField()
    work = WorkOut(allow_null=True)
    request = serializers.CharField(allow_null=True)


class MyStudy(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    study_date = serializers.DateField(allow_null=True)
    description = serializers.CharField()
    state = serializers.ChoiceField(choices=StudyState.choices)
    refusal_code = serializers.CharField()
    series = SeriesRow(many=True)


class SeenOut(serializers.Serializer[Any]):
    at = serializers.DateTimeField()
    action = serializers.CharField()
    who = serializers.CharField()
    audience = serializers.CharField()
