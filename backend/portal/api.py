"""The patient's HTTP window: who they are, what they allow, ask, send and may see."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.http import HttpResponseBase
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.cases import actions as cases
from backend.cases.models import Case
from backend.cases.states import WaitingFor
from backend.documents.api import BYTES, JPEG, original, page_image
from backend.documents.requests import request_text
from backend.documents.serializers import WidthIn
from backend.imaging.api import thumbnail
from backend.messages import actions as messages
from backend.messages import queries as message_queries
from backend.messages.serializers import MessageIn, MessageOut
from backend.people import actions as people
from backend.people.actions import Allowance
from backend.people.queries import consents_of
from backend.people.states import Purpose
from backend.portal import access, queries
from backend.portal import serializers as wire
from backend.web.views import PortalView, no_content


class CaseView(PortalView):
    @extend_schema(operation_id="getMyCase", responses=wire.MyCase)
    def get(self, request: Request) -> Response:
        return Response(_case(access.my_case(self.user)))

    @extend_schema(operation_id="changeMyPlan", request=wire.PlanIn, responses=wire.MyCase)
    def patch(self, request: Request) -> Response:
        case = access.my_case(self.user)
        given = wire.PlanIn(data=request.data)
        given.is_valid(raise_exception=True)
        cases.change_case(case, actor=self.actor, details=given.validated_data)
        return Response(_case(case))


class SendIn(PortalView):
    """The patient says: this is everything."""

    @extend_schema(operation_id="sendMyRecords", request=None, responses=wire.MyCase)
    def post(self, request: Request) -> Response:
        case, now = access.my_case(self.user), datetime.now(UTC)
        cases.wait_for(case, whom=WaitingFor.US, actor=self.actor, now=now)
        if case.owner:
            path = f"/desk/cases/{case.pk}"
            messages.tell(case.owner, kind="desk-news", path=path, now=now, case_id=case.pk)
        return Response(_case(case))


class MeView(PortalView):
    @extend_schema(operation_id="getMyDetails", responses=wire.MyPatient)
    def get(self, request: Request) -> Response:
        return Response(wire.MyPatient(access.my_case(self.user).patient).data)

    @extend_schema(operation_id="changeMyDetails", request=wire.MyPatient, responses=wire.MyPatient)
    def patch(self, request: Request) -> Response:
        case = access.my_case(self.user)
        given = wire.MyPatient(case.patient, data=request.data, partial=True)
        given.is_valid(raise_exception=True)
        people.change_patient(
            case.patient, actor=self.actor, details=given.validated_data, case_id=case.pk
        )
        return Response(wire.MyPatient(case.patient).data)


class Consents(PortalView):
    @extend_schema(operation_id="listMyConsents", responses=wire.MyConsent(many=True))
    def get(self, request: Request) -> Response:
        case = access.my_case(self.user, seen="consents.seen")
        return Response(wire.MyConsent(consents_of(case.patient), many=True).data)

    @extend_schema(
        operation_id="giveConsent", request=wire.MyConsentIn, responses={201: wire.MyConsent}
    )
    def post(self, request: Request) -> Response:
        case = access.my_case(self.user, seen="consents.seen")
        given = wire.MyConsentIn(data=request.data)
        given.is_valid(raise_exception=True)
        details = {**given.validated_data, "purpose": Purpose(given.validated_data["purpose"])}
        consent = people.give_consent(
            case.patient,
            Allowance(case_id=case.pk, **details),
            at=datetime.now(UTC),
            actor=self.actor,
        )
        return Response(wire.MyConsent(consent).data, status=201)


class WithdrawConsent(PortalView):
    @extend_schema(operation_id="withdrawMyConsent", request=None, responses=wire.MyConsent)
    def post(self, request: Request, consent_id: UUID) -> Response:
        consent = access.my_consent(self.user, consent_id)
        people.withdraw_consent(consent, at=datetime.now(UTC), actor=self.actor)
        return Response(wire.MyConsent(consent).data)


class Questions(PortalView):
    @extend_schema(operation_id="listMyQuestions", responses=wire.MyQuestion(many=True))
    def get(self, request: Request) -> Response:
        case = access.my_case(self.user, seen="questions.seen")
        return Response(wire.MyQuestion(case.questions.all(), many=True).data)

    @extend_schema(
        operation_id="askMyQuestion", request=wire.MyQuestion, responses={201: wire.MyQuestion}
    )
    def post(self, request: Request) -> Response:
        case = access.my_case(self.user, seen="questions.seen")
        given = wire.MyQuestion(data=request.data)
        given.is_valid(raise_exception=True)
        question = cases.ask(case, actor=self.actor, **given.validated_data)
        return Response(wire.MyQuestion(question).data, status=201)


class QuestionDetail(PortalView):
    @extend_schema(
        operation_id="changeMyQuestion", request=wire.MyQuestion, responses=wire.MyQuestion
    )
    def patch(self, request: Request, question_id: UUID) -> Response:
        question = access.my_question(self.user, question_id)
        given = wire.MyQuestion(data=request.data, partial=True)
        given.is_valid(raise_exception=True)
        # What the desk translated no longer says the same.
        details = {**given.validated_data, "text_de": ""}
        cases.change_question(question, actor=self.actor, details=details)
        return Response(wire.MyQuestion(question).data)

    @extend_schema(operation_id="dropMyQuestion", responses={204: None})
    def delete(self, request: Request, question_id: UUID) -> Response:
        cases.drop_question(access.my_question(self.user, question_id), actor=self.actor)
        return no_content()


class Documents(PortalView):
    @extend_schema(operation_id="listMyDocuments", responses=wire.MyDocument(many=True))
    def get(self, request: Request) -> Response:
        case = access.my_case(self.user, seen="documents.listed")
        return Response([_document(row, case) for row in queries.document_rows(case)])


class PageImage(PortalView):
    @extend_schema(operation_id="getMyPageImage", parameters=[WidthIn], responses=JPEG)
    def get(self, request: Request, document_id: UUID, number: int) -> HttpResponseBase:
        asked = WidthIn(data=request.query_params)
        asked.is_valid(raise_exception=True)
        document = access.my_document(self.user, document_id, seen="document.page_image_seen")
        return page_image(
            request, document, number=number, width=asked.validated_data["width"], actor=self.actor
        )


class Original(PortalView):
    @extend_schema(operation_id="getMyOriginal", responses=BYTES)
    def get(self, request: Request, document_id: UUID) -> HttpResponseBase:
        document = access.my_document(self.user, document_id, seen="document.downloaded")
        return original(request, document)


class Studies(PortalView):
    @extend_schema(operation_id="listMyStudies", responses=wire.MyStudy(many=True))
    def get(self, request: Request) -> Response:
        return Response(queries.studies(access.my_case(self.user, seen="studies.listed")))


class SeriesThumbnail(PortalView):
    @extend_schema(operation_id="getMySeriesThumbnail", responses=JPEG)
    def get(self, request: Request, series_id: UUID) -> HttpResponseBase:
        return thumbnail(request, access.my_series(self.user, series_id))


class Messages(PortalView):
    @extend_schema(operation_id="listMyMessages", responses=MessageOut(many=True))
    def get(self, request: Request) -> Response:
        case = access.my_case(self.user, seen="messages.seen")
        messages.mark_read(case, reader=self.user, now=datetime.now(UTC))
        return Response(MessageOut(message_queries.messages_of(case), many=True).data)

    @extend_schema(operation_id="writeMyMessage", request=MessageIn, responses={201: MessageOut})
    def post(self, request: Request) -> Response:
        case = access.my_case(self.user, seen="messages.seen")
        given = MessageIn(data=request.data)
        given.is_valid(raise_exception=True)
        text = given.validated_data["text"]
        message = messages.write(case, author=self.user, text=text, now=datetime.now(UTC))
        return Response(MessageOut(message).data, status=201)


class AccessLog(PortalView):
    """Who has seen my records."""

    @extend_schema(operation_id="listWhoSawMyRecords", responses=wire.SeenOut(many=True))
    def get(self, request: Request) -> Response:
        case = access.my_case(self.user, seen="access_log.seen")
        return Response(queries.access_log(case))


def _case(case: Case) -> dict[str, Any]:
    on = datetime.now(UTC).date()
    return {
        "id": case.pk,
        "number": case.number,
        "state": case.state,
        "state_since": case.state_since,
        "waiting_for": case.waiting_for,
        "waiting_since": case.waiting_since,
        "plan": case.plan,
        "owner_name": case.owner.name if case.owner else "",
        "stages": list(case.spells.order_by("entered_at").values("state", "entered_at")),
        "needs": [
            {
                "code": point.code,
                "label": point.label,
                "met": point.refusal is None,
                "refusal_code": point.refusal.code if point.refusal else "",
            }
            for point in queries.checklist(case, on=on)
        ],
        "patient": wire.MyPatient(case.patient).data,
        "unread_messages": message_queries.unread_from_desk(case),
        "centers": queries.centers(case),
    }


def _document(row: dict[str, Any], case: Case) -> dict[str, Any]:
    """Add what we ask for where a paper could not be read, in the patient's language."""
    found = request_text(
        row["refusal_code"], file_name=row["file_name"], languages=case.patient.languages
    )
    return {**row, "request": found[1] if found else None}
