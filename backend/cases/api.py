"""The desk's HTTP face of cases."""

from datetime import UTC, datetime
from typing import Any, Protocol
from uuid import UUID

from django.db import transaction
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from backend.audit.queries import entries_of
from backend.cases import access, actions, queries
from backend.cases import serializers as wire
from backend.cases.billing_view import case_to_bill, row_to_bill
from backend.cases.models import Case
from backend.cases.offers import offers
from backend.people import actions as people
from backend.people.queries import names_of_actors
from backend.web import lists
from backend.web.showings import shows
from backend.web.views import ADMIN, ANY_ROLE, COORDINATOR, READERS, DeskView, no_content

FILTERS = [
    OpenApiParameter(name, str)
    for name in ("state", "waiting_for", "owner", "entity", "q", "sort", "cursor", "limit")
]


class Step(Protocol):
    def __call__(self, case: Case, *, actor: str, now: datetime) -> None: ...


def case_answer(case: Case, *, status: int = 200) -> Response:
    """Serialise a case with every step that is offered now."""
    moves = [offer.as_json() for offer in offers(case, now=datetime.now(UTC))]
    return Response({**wire.CaseOut(case).data, "moves": moves}, status=status)


class Cases(DeskView):
    roles = ANY_ROLE

    @extend_schema(operation_id="listCases", parameters=FILTERS, responses=wire.CasePage)
    def get(self, request: Request) -> Response:
        asked = request.query_params
        if self.user.only_bills and asked.get("entity"):
            raise ValidationError({"entity": ["Your role cannot filter by this."]})
        health = not self.user.only_bills
        rows = queries.rows(access.cases_visible_to(self.user), filters=asked, health=health)
        order = queries.SORTS.get(asked.get("sort", ""), queries.SORTS["newest"])
        found = lists.page(rows, request=request, order=order)
        if self.user.only_bills:
            found["results"] = [row_to_bill(row) for row in found["results"]]
        shows(request, "cases", count=len(found["results"]))
        return Response(found)

    @extend_schema(operation_id="openCase", request=wire.OpenCaseIn, responses={201: wire.CaseOut})
    def post(self, request: Request) -> Response:
        self.require_one_of(COORDINATOR, ADMIN)
        given = wire.OpenCaseIn(data=request.data)
        given.is_valid(raise_exception=True)
        return case_answer(self._open(given.validated_data), status=201)

    @transaction.atomic
    def _open(self, given: dict[str, Any]) -> Case:
        user = self.user
        patient = people.register_patient(
            team=user.team, actor=self.actor, details=given["patient"]
        )
        case = actions.open_case(
            patient=patient, opened_at=datetime.now(UTC), actor=self.actor, owner=user
        )
        actions.change_case(case, actor=self.actor, details=given)
        if given.get("question"):
            actions.ask(case, text=given["question"], language=patient.language, actor=self.actor)
        return case


class CaseDetail(DeskView):
    roles = ANY_ROLE

    @extend_schema(operation_id="getCase", responses=wire.CaseOut)
    def get(self, request: Request, case_id: UUID) -> Response:
        answer = case_answer(access.case_for(self.user, case_id))
        if self.user.only_bills:
            answer.data = case_to_bill(answer.data)
        return answer

    @extend_schema(operation_id="changeCase", request=wire.CaseIn, responses=wire.CaseOut)
    def patch(self, request: Request, case_id: UUID) -> Response:
        self.require_one_of(COORDINATOR, ADMIN)
        case = access.case_for(self.user, case_id)
        team = {"team_id": case.team_id}
        given = wire.CaseIn(data=request.data, partial=True, context=team)
        given.is_valid(raise_exception=True)
        actions.change_case(case, actor=self.actor, details=given.validated_data)
        return case_answer(case)


class CaseStep(DeskView):
    """`POST /api/desk/cases/<id>/<step>`: one move of the case, answered with its new state."""

    def take(self, case_id: UUID, step: Step) -> Response:
        case = access.case_for(self.user, case_id)
        step(case, actor=self.actor, now=datetime.now(UTC))
        return case_answer(case)


class StartCollecting(CaseStep):
    @extend_schema(operation_id="startCollecting", request=None, responses=wire.CaseOut)
    def post(self, request: Request, case_id: UUID) -> Response:
        return self.take(case_id, actions.start_collecting)


class StartPreparing(CaseStep):
    @extend_schema(operation_id="startPreparing", request=None, responses=wire.CaseOut)
    def post(self, request: Request, case_id: UUID) -> Response:
        return self.take(case_id, actions.start_preparing)


class HoldCase(CaseStep):
    @extend_schema(operation_id="holdCase", request=None, responses=wire.CaseOut)
    def post(self, request: Request, case_id: UUID) -> Response:
        return self.take(case_id, actions.hold_case)


class ResumeCase(CaseStep):
    @extend_schema(operation_id="resumeCase", request=None, responses=wire.CaseOut)
    def post(self, request: Request, case_id: UUID) -> Response:
        return self.take(case_id, actions.resume_case)


class CancelCase(CaseStep):
    @extend_schema(operation_id="cancelCase", request=None, responses=wire.CaseOut)
    def post(self, request: Request, case_id: UUID) -> Response:
        return self.take(case_id, actions.cancel_case)


class AssignCase(DeskView):
    @extend_schema(operation_id="assignCase", request=wire.AssignIn, responses=wire.CaseOut)
    def post(self, request: Request, case_id: UUID) -> Response:
        case = access.case_for(self.user, case_id)
        given = wire.AssignIn(data=request.data)
        given.is_valid(raise_exception=True)
        owner = given.validated_data["owner"]
        actions.assign_case(case, owner_id=owner, actor=self.actor)
        return case_answer(case)


class WaitFor(DeskView):
    @extend_schema(operation_id="waitFor", request=wire.WaitIn, responses=wire.CaseOut)
    def post(self, request: Request, case_id: UUID) -> Response:
        case = access.case_for(self.user, case_id)
        given = wire.WaitIn(data=request.data)
        given.is_valid(raise_exception=True)
        whom = given.validated_data["waiting_for"]
        actions.wait_for(case, whom=whom, actor=self.actor, now=datetime.now(UTC))
        return case_answer(case)


class Questions(DeskView):
    @extend_schema(operation_id="listQuestions", responses=wire.QuestionOut(many=True))
    def get(self, request: Request, case_id: UUID) -> Response:
        case = access.case_for(self.user, case_id)
        return Response(wire.QuestionOut(case.questions.all(), many=True).data)

    @extend_schema(
        operation_id="askQuestion", request=wire.QuestionIn, responses={201: wire.QuestionOut}
    )
    def post(self, request: Request, case_id: UUID) -> Response:
        case = access.case_for(self.user, case_id)
        given = wire.QuestionIn(data=request.data)
        given.is_valid(raise_exception=True)
        question = actions.ask(case, actor=self.actor, **given.validated_data)
        return Response(wire.QuestionOut(question).data, status=201)


class QuestionDetail(DeskView):
    @extend_schema(
        operation_id="changeQuestion", request=wire.QuestionIn, responses=wire.QuestionOut
    )
    def patch(self, request: Request, question_id: UUID) -> Response:
        question = access.question_for(self.user, question_id)
        given = wire.QuestionIn(data=request.data, partial=True)
        given.is_valid(raise_exception=True)
        actions.change_question(question, actor=self.actor, details=given.validated_data)
        return Response(wire.QuestionOut(question).data)

    @extend_schema(operation_id="dropQuestion", responses={204: None})
    def delete(self, request: Request, question_id: UUID) -> Response:
        actions.drop_question(access.question_for(self.user, question_id), actor=self.actor)
        return no_content()


class Tasks(DeskView):
    roles = READERS

    @extend_schema(operation_id="listTasks", responses=wire.TaskOut(many=True))
    def get(self, request: Request, case_id: UUID) -> Response:
        case = access.case_for(self.user, case_id)
        tasks = case.tasks.select_related("assignee").order_by("done_at", "due_on", "id")
        return Response(wire.TaskOut(tasks, many=True).data)

    @extend_schema(operation_id="addTask", request=wire.TaskIn, responses={201: wire.TaskOut})
    def post(self, request: Request, case_id: UUID) -> Response:
        case = access.case_for(self.user, case_id)
        given = wire.TaskIn(data=request.data, context={"team_id": case.team_id})
        given.is_valid(raise_exception=True)
        task = actions.add_task(case, actor=self.actor, details=given.validated_data)
        return Response(wire.TaskOut(task).data, status=201)


class TaskDetail(DeskView):
    roles = ANY_ROLE

    @extend_schema(operation_id="changeTask", request=wire.TaskChange, responses=wire.TaskOut)
    def patch(self, request: Request, task_id: UUID) -> Response:
        task = access.task_for(self.user, task_id)
        given = wire.TaskChange(data=request.data)
        given.is_valid(raise_exception=True)
        now = datetime.now(UTC) if given.validated_data["done"] else None
        actions.finish_task(task, actor=self.actor, now=now)
        return Response(wire.TaskOut(task).data)


class Notes(DeskView):
    roles = READERS

    @extend_schema(operation_id="listNotes", responses=wire.NoteOut(many=True))
    def get(self, request: Request, case_id: UUID) -> Response:
        case = access.case_for(self.user, case_id)
        return Response(wire.NoteOut(access.notes_of(self.user, case), many=True).data)

    @extend_schema(operation_id="addNote", request=wire.NoteIn, responses={201: wire.NoteOut})
    def post(self, request: Request, case_id: UUID) -> Response:
        case = access.case_for(self.user, case_id)
        given = wire.NoteIn(data=request.data)
        given.is_valid(raise_exception=True)
        note = actions.add_note(
            case, author=self.user, text=given.validated_data["text"], now=datetime.now(UTC)
        )
        return Response(wire.NoteOut(note).data, status=201)


class History(DeskView):
    """Who did and saw what."""

    @extend_schema(operation_id="getHistory", responses=wire.EntryPage)
    def get(self, request: Request, case_id: UUID) -> Response:
        case = access.case_for(self.user, case_id, seen="history.seen")
        rows = entries_of(case.pk).values("at", "actor", "action", "subject", "detail", "sequence")
        found = lists.page(rows, request=request, order=("-sequence",))
        names = names_of_actors(row["actor"] for row in found["results"])
        for row in found["results"]:
            del row["sequence"]  # it orders the pages; a reader needs the moment
            row["actor_name"] = names.get(row["actor"], row["actor"])
        return Response(found)
