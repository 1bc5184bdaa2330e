"""The desk's HTTP face of messages."""

from datetime import UTC, datetime
from uuid import UUID

from django.conf import settings
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.cases import access
from backend.cases.api import case_answer
from backend.cases.serializers import CaseOut
from backend.errors import NotFound
from backend.messages import actions, queries
from backend.messages import serializers as wire
from backend.web.views import DeskView


class Messages(DeskView):
    @extend_schema(operation_id="listMessages", responses=wire.MessageOut(many=True))
    def get(self, request: Request, case_id: UUID) -> Response:
        case = access.case_for(self.user, case_id, seen="messages.seen")
        actions.mark_read(case, reader=self.user, now=datetime.now(UTC))
        return Response(wire.MessageOut(queries.messages_of(case), many=True).data)

    @extend_schema(
        operation_id="writeMessage", request=wire.MessageIn, responses={201: wire.MessageOut}
    )
    def post(self, request: Request, case_id: UUID) -> Response:
        case = access.case_for(self.user, case_id)
        given = wire.MessageIn(data=request.data)
        given.is_valid(raise_exception=True)
        text = given.validated_data["text"]
        message = actions.write(case, author=self.user, text=text, now=datetime.now(UTC))
        return Response(wire.MessageOut(message).data, status=201)


class InvitePatient(DeskView):
    @extend_schema(operation_id="invitePatient", request=None, responses=CaseOut)
    def post(self, request: Request, case_id: UUID) -> Response:
        case = access.case_for(self.user, case_id)
        actions.invite_patient(case, actor=self.actor, now=datetime.now(UTC))
        return case_answer(case)


class Outbox(DeskView):
    """The mails that were written to files because no mail server is named."""

    @extend_schema(operation_id="listOutbox", responses=wire.FiledMailOut(many=True))
    def get(self, request: Request) -> Response:
        # They hold the one-time codes of every team's patients: in public there is no such page.
        if settings.SECURE and not settings.DEMO:
            raise NotFound
        return Response(wire.FiledMailOut(queries.filed_mails(), many=True).data)
