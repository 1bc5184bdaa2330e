"""The desk's HTTP face of requests and opinions."""

from datetime import UTC, datetime
from uuid import UUID

from django.http import HttpResponseBase
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.parsers import FormParser, JSONParser, MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from backend.cases import access as case_access
from backend.cases.api import CaseStep
from backend.cases.serializers import CaseOut
from backend.centers import access as center_access
from backend.dossier.api import file_answer
from backend.opinions import access, actions, answers, opinion_actions, queries
from backend.opinions import serializers as wire
from backend.opinions.models import OpinionRequest
from backend.opinions.opinion_actions import Coding
from backend.opinions.states import Answered, Outcome
from backend.web.views import DeskView

BYTES = {(200, "application/octet-stream"): OpenApiTypes.BINARY}
ANSWER_PARSERS = (JSONParser, MultiPartParser, FormParser)


def _now() -> datetime:
    return datetime.now(UTC)


class RequestView(DeskView):
    def answer(self, request: OpinionRequest, *, status: int = 200) -> Response:
        return Response(answers.request_answer(request, now=_now()), status=status)


class Requests(RequestView):
    @extend_schema(operation_id="listOpinionRequests", responses=wire.RequestRow(many=True))
    def get(self, request: Request, case_id: UUID) -> Response:
        case = case_access.case_for(self.user, case_id)
        return Response(queries.rows(queries.requests_of(case), on=_now().date()))

    @extend_schema(
        operation_id="prepareOpinionRequest",
        request=wire.RequestIn,
        responses={201: wire.RequestOut},
    )
    def post(self, request: Request, case_id: UUID) -> Response:
        case = case_access.case_for(self.user, case_id)
        given = wire.RequestIn(data=request.data)
        given.is_valid(raise_exception=True)
        contact = center_access.contact_for(self.user, given.validated_data["contact"])
        made = actions.prepare_request(case, contact=contact, actor=self.actor, now=_now())
        return self.answer(made, status=201)


class RequestDetail(RequestView):
    @extend_schema(operation_id="getOpinionRequest", responses=wire.RequestOut)
    def get(self, request: Request, request_id: UUID) -> Response:
        return self.answer(access.request_for(self.user, request_id))


class SendRequest(RequestView):
    @extend_schema(operation_id="sendOpinionRequest", request=None, responses=wire.RequestOut)
    def post(self, request: Request, request_id: UUID) -> Response:
        found = access.request_for(self.user, request_id)
        actions.send_request(found, actor=self.actor, now=_now())
        return self.answer(found)


class WithdrawRequest(RequestView):
    @extend_schema(operation_id="withdrawOpinionRequest", request=None, responses=wire.RequestOut)
    def post(self, request: Request, request_id: UUID) -> Response:
        found = access.request_for(self.user, request_id)
        actions.withdraw_request(found, actor=self.actor, now=_now())
        return self.answer(found)


class EnterAnswer(RequestView):
    """An opinion that came by letter or mail, entered by the desk."""

    parser_classes = ANSWER_PARSERS

    @extend_schema(operation_id="enterOpinion", request=wire.AnswerIn, responses=wire.RequestOut)
    def post(self, request: Request, request_id: UUID) -> Response:
        found = access.request_for(self.user, request_id)
        given = wire.AnswerIn(data=request.data)
        given.is_valid(raise_exception=True)
        answers.take_in(found, given.validated_data, actor=self.actor, now=_now())
        return self.answer(found)


class ReadOpinionAgain(RequestView):
    @extend_schema(operation_id="readOpinionAgain", request=None, responses=wire.RequestOut)
    def post(self, request: Request, opinion_id: UUID) -> Response:
        opinion = access.opinion_for(self.user, opinion_id)
        opinion_actions.read_again(opinion, actor=self.actor)
        return self.answer(opinion.request)


class Deliver(RequestView):
    @extend_schema(operation_id="deliverOpinion", request=None, responses=wire.RequestOut)
    def post(self, request: Request, opinion_id: UUID) -> Response:
        opinion = access.opinion_for(self.user, opinion_id)
        opinion_actions.deliver(opinion, actor=self.actor, now=_now())
        return self.answer(opinion.request)


class CodeOutcome(RequestView):
    @extend_schema(operation_id="codeOutcome", request=wire.OutcomeIn, responses=wire.RequestOut)
    def post(self, request: Request, opinion_id: UUID) -> Response:
        opinion = access.opinion_for(self.user, opinion_id)
        given = wire.OutcomeIn(data=request.data)
        given.is_valid(raise_exception=True)
        said = given.validated_data
        coding = Coding(
            diagnosis=Outcome(said["diagnosis"]),
            therapy=Outcome(said["therapy"]),
            cited=said["cited"],
            answered={row["question"]: Answered(row["answered"]) for row in said["answers"]},
        )
        opinion_actions.code_outcome(opinion, coding, by=self.user, now=_now())
        return self.answer(opinion.request)


class OpinionOriginal(DeskView):
    @extend_schema(operation_id="getOpinionOriginal", responses=BYTES)
    def get(self, request: Request, opinion_id: UUID) -> HttpResponseBase:
        opinion = access.opinion_for(self.user, opinion_id, seen="opinion.downloaded")
        return file_answer(
            request, opinion.blob, media_type=opinion.media_type, name=opinion.file_name
        )


class CloseCase(CaseStep):
    @extend_schema(operation_id="closeCase", request=None, responses=CaseOut)
    def post(self, request: Request, case_id: UUID) -> Response:
        return self.take(case_id, opinion_actions.close_case)
