"""Shapes of accounts, patients and consents on the wire."""

from typing import Any

from rest_framework import serializers

from backend.people.models import Consent, Identifier, Patient, RelatedPerson
from backend.people.states import Audience, Purpose


class MeOut(serializers.Serializer[Any]):
    """Who is signed in; `audience` is null for nobody, also when the session has just ended."""

    id = serializers.UUIDField(allow_null=True)
    audience = serializers.ChoiceField(choices=Audience.choices, allow_null=True)
    roles = serializers.ListField(child=serializers.CharField())
    name = serializers.CharField()
    email = serializers.CharField()
    language = serializers.CharField()
    idle_seconds = serializers.IntegerField(allow_null=True)
    session_ended = serializers.BooleanField()
    second_factor = serializers.BooleanField()
    demo = serializers.BooleanField()
    payments = serializers.BooleanField()
    deepl = serializers.BooleanField()


class ColleagueOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()
    roles = serializers.ListField(child=serializers.CharField())


class LinkOut(serializers.Serializer[Any]):
    masked_email = serializers.CharField()
    target = serializers.CharField()


class PatientDetail(serializers.ModelSerializer[Patient]):
    languages = serializers.ListField(child=serializers.CharField(max_length=20), min_length=1)
    has_account = serializers.SerializerMethodField()

    class Meta:
        model = Patient
        fields = [
            "id", "given_name", "family_name", "native_name", "born_on", "sex", "country",
            "languages", "email", "phone", "address_line", "postal_code", "city", "has_account",
        ]  # fmt: skip
        read_only_fields = ["id", "has_account"]

    def get_has_account(self, patient: Patient) -> bool:
        return patient.user_id is not None


class RelatedPersonDetail(serializers.ModelSerializer[RelatedPerson]):
    class Meta:
        model = RelatedPerson
        fields = [
            "id", "given_name", "family_name", "native_name", "relationship", "phone", "email",
        ]  # fmt: skip
        read_only_fields = ["id"]


class IdentifierDetail(serializers.ModelSerializer[Identifier]):
    class Meta:
        model = Identifier
        fields = ["id", "kind", "value"]
        read_only_fields = ["id"]


class ConsentOut(serializers.ModelSerializer[Consent]):
    purpose_label = serializers.CharField(source="get_purpose_display", read_only=True)

    class Meta:
        model = Consent
        fields = [
            "id", "purpose", "purpose_label", "recipient", "text_version", "language", "given_by",
            "given_at", "valid_until", "state", "withdrawn_at",
        ]  # fmt: skip
        read_only_fields = fields


class ConsentIn(serializers.Serializer[Any]):
    purpose = serializers.ChoiceField(choices=Purpose.choices)
    recipient = serializers.CharField(max_length=100, required=False, allow_blank=True, default="")
    language = serializers.CharField(max_length=20, required=False, default="en")
    valid_until = serializers.DateField(required=False, allow_null=True, default=None)
