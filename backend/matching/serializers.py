"""Shapes of shortlists on the wire."""

from typing import Any

from rest_framework import serializers

from backend.matching.states import MatchState


class ReasonOut(serializers.Serializer[Any]):
    code = serializers.CharField()
    text = serializers.CharField()
    source = serializers.CharField()  # type: ignore[assignment]  # a field may be named source
    dated_on = serializers.DateField(allow_null=True)
    values = serializers.DictField(child=serializers.CharField())


class MatchOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    position = serializers.IntegerField()
    state = serializers.ChoiceField(choices=MatchState.choices)
    reasons = ReasonOut(many=True)
    why = serializers.CharField()
    no_commission = serializers.BooleanField()
    computed_at = serializers.DateTimeField()
    confirmed_at = serializers.DateTimeField(allow_null=True)
    center_id = serializers.UUIDField()
    center_name = serializers.CharField()
    city = serializers.CharField()
    department_name = serializers.CharField()
    confirmed_by_name = serializers.CharField(allow_null=True)


class ShortlistIn(serializers.Serializer[Any]):
    payer = serializers.ChoiceField(
        choices=[(p, p) for p in ("SELF", "EMBASSY", "INSURER")], required=False, default="SELF"
    )


class ConfirmMatchIn(serializers.Serializer[Any]):
    why = serializers.CharField(max_length=2_000, allow_blank=True)
    no_commission = serializers.BooleanField()
