"""Shapes of dossiers and of the checklist on the wire."""

from typing import Any

from rest_framework import serializers

from backend.cases.serializers import RefusalOut
from backend.dossier.states import DossierState
from backend.translation.serializers import ProgressOut


class PointOut(serializers.Serializer[Any]):
    code = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]  # a field may be named label
    label_de = serializers.CharField()
    met = serializers.BooleanField()
    refusal = RefusalOut(allow_null=True)


class DossierOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    number = serializers.CharField()
    version = serializers.IntegerField()
    state = serializers.ChoiceField(choices=DossierState.choices)
    failure_code = serializers.CharField()
    requested_at = serializers.DateTimeField()
    frozen_at = serializers.DateTimeField(allow_null=True)
    sent_at = serializers.DateTimeField(allow_null=True)
    pages = serializers.IntegerField()
    progress = ProgressOut(allow_null=True)
