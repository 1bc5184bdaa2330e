"""Shapes of the first page and of the search on the wire."""

from typing import Any

from rest_framework import serializers

from backend.cases.serializers import CaseRow
from backend.opinions.serializers import RequestRow
from backend.translation.serializers import TranslationRow


class UnreadOut(serializers.Serializer[Any]):
    case_id = serializers.UUIDField()
    case_number = serializers.CharField()
    count = serializers.IntegerField()


class TroubledOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    case_id = serializers.UUIDField()
    case_number = serializers.CharField()
    file_name = serializers.CharField()
    refusal_code = serializers.CharField()


class DueTaskOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    case_id = serializers.UUIDField()
    case_number = serializers.CharField()
    title = serializers.CharField()
    due_on = serializers.DateField()


class OverdueOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    number = serializers.CharField()
    due_on = serializers.DateField()
    gross_minor = serializers.IntegerField()
    currency = serializers.CharField()
    case_id = serializers.UUIDField()
    case_number = serializers.CharField()


class TodayOut(serializers.Serializer[Any]):
    cases = CaseRow(many=True)
    reviews = TranslationRow(many=True)
    messages = UnreadOut(many=True)
    documents = TroubledOut(many=True)
    tasks = DueTaskOut(many=True)
    invoices = OverdueOut(many=True)
    replies = RequestRow(many=True)
    stopped = RequestRow(many=True)
    stages = serializers.DictField(child=serializers.IntegerField())


class FoundPageOut(serializers.Serializer[Any]):
    document_id = serializers.UUIDField()
    case_id = serializers.UUIDField()
    file_name = serializers.CharField()
    title = serializers.CharField()
    page = serializers.IntegerField()
    excerpt = serializers.CharField()


class FoundOut(serializers.Serializer[Any]):
    cases = CaseRow(many=True)
    pages = FoundPageOut(many=True)
