"""Shapes of cases on the wire."""

from typing import Any

from django.db.models import QuerySet
from rest_framework import serializers

from backend.cases.models import Case, Note, Question, Task
from backend.cases.states import CaseState, WaitingFor
from backend.people.models import Patient, User
from backend.people.queries import members_of


class RefusalOut(serializers.Serializer[Any]):
    code = serializers.CharField()
    message = serializers.CharField()
    advice = serializers.CharField()


class MoveOut(serializers.Serializer[Any]):
    """A step that can be offered as a button; `refusal` says why it is not allowed now."""

    action = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]  # a field may be named label
    to = serializers.CharField()
    allowed = serializers.BooleanField()
    refusal = RefusalOut(allow_null=True)


class CaseRow(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    number = serializers.CharField()
    state = serializers.ChoiceField(choices=CaseState.choices)
    state_since = serializers.DateTimeField()
    waiting_for = serializers.ChoiceField(choices=WaitingFor.choices)
    waiting_since = serializers.DateTimeField()
    headline = serializers.CharField()
    entity = serializers.CharField()
    due_on = serializers.DateField(allow_null=True)
    opened_at = serializers.DateTimeField()
    given_name = serializers.CharField()
    family_name = serializers.CharField()
    country = serializers.CharField()
    languages = serializers.ListField(child=serializers.CharField())
    owner_name = serializers.CharField(allow_null=True)


class CasePage(serializers.Serializer[Any]):
    results = CaseRow(many=True)
    next = serializers.CharField(allow_null=True)


class PatientOut(serializers.ModelSerializer[Patient]):
    languages = serializers.ListField(child=serializers.CharField(), read_only=True)

    class Meta:
        model = Patient
        fields = [
            "id", "given_name", "family_name", "native_name", "born_on", "sex", "country",
            "languages", "email", "phone",
        ]  # fmt: skip
        read_only_fields = fields


class CaseOut(serializers.ModelSerializer[Case]):
    patient = PatientOut(read_only=True)
    owner_name = serializers.CharField(source="owner.name", default=None, read_only=True)
    moves = MoveOut(many=True, read_only=True)

    class Meta:
        model = Case
        fields = [
            "id", "number", "patient", "headline", "entity", "plan", "plan_de", "state",
            "state_since", "held_from", "waiting_for", "waiting_since", "due_on", "opened_at",
            "owner", "owner_name", "moves",
        ]  # fmt: skip
        read_only_fields = fields


class Colleague(serializers.PrimaryKeyRelatedField[User]):
    """Somebody of the team in `context["team_id"]`; everybody else looks like nobody."""

    def get_queryset(self) -> QuerySet[User]:
        team_id = self.context.get("team_id")
        return members_of(team_id) if team_id else User.objects.none()


class PatientIn(serializers.ModelSerializer[Patient]):
    languages = serializers.ListField(child=serializers.CharField(max_length=20), min_length=1)

    class Meta:
        model = Patient
        fields = [
            "given_name", "family_name", "native_name", "born_on", "sex", "country", "languages",
            "email", "phone", "address_line", "postal_code", "city",
        ]  # fmt: skip


class OpenCaseIn(serializers.Serializer[Any]):
    patient = PatientIn()
    headline = serializers.CharField(max_length=200, required=False, allow_blank=True)
    entity = serializers.CharField(max_length=30, required=False, allow_blank=True)
    question = serializers.CharField(required=False, allow_blank=True)


class CaseIn(serializers.ModelSerializer[Case]):
    owner = Colleague(required=False, allow_null=True)

    class Meta:
        model = Case
        fields = ["headline", "entity", "plan", "plan_de", "due_on", "owner"]


class AssignIn(serializers.Serializer[Any]):
    owner = serializers.UUIDField(allow_null=True)


class WaitIn(serializers.Serializer[Any]):
    waiting_for = serializers.ChoiceField(choices=WaitingFor.choices)


class QuestionOut(serializers.ModelSerializer[Question]):
    class Meta:
        model = Question
        fields = ["id", "position", "text", "language", "text_de"]
        read_only_fields = fields


class QuestionIn(serializers.ModelSerializer[Question]):
    class Meta:
        model = Question
        fields = ["text", "language", "text_de"]


class TaskOut(serializers.ModelSerializer[Task]):
    assignee_name = serializers.CharField(source="assignee.name", default=None, read_only=True)

    class Meta:
        model = Task
        fields = ["id", "title", "due_on", "done_at", "assignee", "assignee_name"]
        read_only_fields = fields


class TaskIn(serializers.ModelSerializer[Task]):
    assignee = Colleague(required=False, allow_null=True)

    class Meta:
        model = Task
        fields = ["title", "due_on", "assignee"]


class TaskChange(serializers.Serializer[Any]):
    done = serializers.BooleanField()


class NoteOut(serializers.ModelSerializer[Note]):
    author_name = serializers.CharField(source="author.name", read_only=True)

    class Meta:
        model = Note
        fields = ["id", "text", "author_name", "written_at"]
        read_only_fields = fields


class NoteIn(serializers.Serializer[Any]):
    text = serializers.CharField(max_length=10_000)


class EntryOut(serializers.Serializer[Any]):
    at = serializers.DateTimeField()
    actor = serializers.CharField()
    actor_name = serializers.CharField()
    action = serializers.CharField()
    subject = serializers.CharField()
    detail = serializers.JSONField()


class EntryPage(serializers.Serializer[Any]):
    results = EntryOut(many=True)
    next = serializers.CharField(allow_null=True)
