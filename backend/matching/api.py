"""The desk's HTTP face of matching."""

from datetime import UTC, datetime
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.cases import access as case_access
from backend.cases.api import CaseStep
from backend.cases.serializers import CaseOut
from backend.matching import access, actions, queries
from backend.matching import serializers as wire
from backend.web.views import DeskView


class Matches(DeskView):
    @extend_schema(operation_id="listMatches", responses=wire.MatchOut(many=True))
    def get(self, request: Request, case_id: UUID) -> Response:
        case = case_access.case_for(self.user, case_id)
        return Response(list(queries.rows(case)))


class Shortlist(DeskView):
    @extend_schema(
        operation_id="computeShortlist",
        request=wire.ShortlistIn,
        responses=wire.MatchOut(many=True),
    )
    def post(self, request: Request, case_id: UUID) -> Response:
        case = case_access.case_for(self.user, case_id)
        given = wire.ShortlistIn(data=request.data)
        given.is_valid(raise_exception=True)
        actions.compute_shortlist(
            case, actor=self.actor, now=datetime.now(UTC), **given.validated_data
        )
        return Response(list(queries.rows(case)))


class ConfirmMatch(DeskView):
    @extend_schema(
        operation_id="confirmMatch",
        request=wire.ConfirmMatchIn,
        responses=wire.MatchOut(many=True),
    )
    def post(self, request: Request, match_id: UUID) -> Response:
        match = access.match_for(self.user, match_id)
        given = wire.ConfirmMatchIn(data=request.data)
        given.is_valid(raise_exception=True)
        actions.confirm_match(match, by=self.user, now=datetime.now(UTC), **given.validated_data)
        return Response(list(queries.rows(match.case)))


class KeepChoice(CaseStep):
    @extend_schema(operation_id="keepChoice", request=None, responses=CaseOut)
    def post(self, request: Request, case_id: UUID) -> Response:
        return self.take(case_id, actions.keep_choice)
