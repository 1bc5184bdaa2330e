"""Shapes of requests and opinions on the wire."""

from typing import Any

from rest_framework import serializers

from backend.cases.serializers import MoveOut, RefusalOut
from backend.opinions.states import Answered, Outcome, RequestState
from backend.translation.states import TranslationState

MAX_OPINION_BYTES = 50 * 1024 * 1024


class RequestRow(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    state = serializers.ChoiceField(choices=RequestState.choices)
    created_at = serializers.DateTimeField()
    sent_at = serializers.DateTimeField(allow_null=True)
    expires_at = serializers.DateTimeField(allow_null=True)
    opened_at = serializers.DateTimeField(allow_null=True)
    accepted_at = serializers.DateTimeField(allow_null=True)
    board_on = serializers.DateField(allow_null=True)
    decline_reason = serializers.CharField()
    records_asked = serializers.CharField()
    answered_at = serializers.DateTimeField(allow_null=True)
    delivered_at = serializers.DateTimeField(allow_null=True)
    read_at = serializers.DateTimeField(allow_null=True)
    case_id = serializers.UUIDField()
    case_number = serializers.CharField()
    center_id = serializers.UUIDField()
    center_name = serializers.CharField()
    contact_name = serializers.CharField()
    dossier_id = serializers.UUIDField()
    dossier_version = serializers.IntegerField()
    opinion_id = serializers.UUIDField(allow_null=True)
    stopped = RefusalOut(allow_null=True)  # why the centre's page is closed before its end


class QuestionAnsweredOut(serializers.Serializer[Any]):
    question_id = serializers.UUIDField()
    answered = serializers.ChoiceField(choices=Answered.choices)


class OpinionOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    file_name = serializers.CharField()
    media_type = serializers.CharField()
    text = serializers.CharField()
    failure_code = serializers.CharField()
    received_at = serializers.DateTimeField()
    diagnosis_outcome = serializers.CharField()
    therapy_outcome = serializers.CharField()
    cited = serializers.CharField()
    coded_at = serializers.DateTimeField(allow_null=True)
    answers = QuestionAnsweredOut(many=True)
    translation_id = serializers.UUIDField(allow_null=True)
    translation_state = serializers.ChoiceField(choices=TranslationState.choices, allow_null=True)


class RequestOut(RequestRow):
    moves = MoveOut(many=True)
    opinion = OpinionOut(allow_null=True)


class RequestIn(serializers.Serializer[Any]):
    contact = serializers.UUIDField()


class AnswerIn(serializers.Serializer[Any]):
    """Either a text, or the file that holds the opinion."""

    text = serializers.CharField(required=False, allow_blank=True, max_length=200_000)
    file = serializers.FileField(required=False, max_length=200)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        file = attrs.get("file")
        if not file and not attrs.get("text", "").strip():
            raise serializers.ValidationError({"text": ["Write the opinion or choose its file."]})
        if file and file.size > MAX_OPINION_BYTES:
            raise serializers.ValidationError({"file": ["A file may have 50 MB at most."]})
        return attrs


class QuestionAnsweredIn(serializers.Serializer[Any]):
    question = serializers.UUIDField()
    answered = serializers.ChoiceField(choices=Answered.choices)


class OutcomeIn(serializers.Serializer[Any]):
    diagnosis = serializers.ChoiceField(choices=Outcome.choices)
    therapy = serializers.ChoiceField(choices=Outcome.choices)
    cited = serializers.CharField(max_length=2_000)
    answers = QuestionAnsweredIn(many=True, required=False, default=list)
