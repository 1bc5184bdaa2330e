"""The clinic's HTTP window: one page first, the papers, the images, and five answers."""

from datetime import UTC, datetime
from typing import Any, cast
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.clinic import access, queries
from backend.clinic import serializers as wire
from backend.documents.api import BYTES, JPEG, original, page_image
from backend.documents.serializers import WidthIn
from backend.dossier.api import PDF, ZIP, file_answer
from backend.imaging.api import study_zip, thumbnail
from backend.opinions import actions, answers
from backend.opinions.access import shared_with
from backend.opinions.api import ANSWER_PARSERS
from backend.opinions.models import OpinionRequest
from backend.opinions.offers import clinic_offers
from backend.opinions.serializers import AnswerIn
from backend.people.models import User
from backend.web.views import ClinicView


def _now() -> datetime:
    return datetime.now(UTC)


def _page(request: OpinionRequest) -> Response:
    moves = [offer.as_json() for offer in clinic_offers(request)]
    return Response({**queries.page(request), "moves": moves})


class Requests(ClinicView):
    @extend_schema(operation_id="listSharedRequests", responses=wire.ClinicRequestRow(many=True))
    def get(self, request: Request) -> Response:
        return Response(list(queries.rows(shared_with(self.user, now=_now()))))


class SharedView(ClinicView):
    def may_hear_again(self, request: HttpRequest, **ids: Any) -> bool:
        living = shared_with(cast(User, request.user), now=_now())
        return living.filter(pk=ids["request_id"]).exists()


class RequestPage(SharedView):
    @extend_schema(operation_id="getSharedRequest", responses=wire.ClinicRequest)
    def get(self, request: Request, request_id: UUID) -> Response:
        found = access.request_for(self.user, request_id)
        actions.open_request(found, actor=self.actor, now=_now())
        return _page(found)


class Accept(SharedView):
    @extend_schema(operation_id="acceptRequest", request=None, responses=wire.ClinicRequest)
    def post(self, request: Request, request_id: UUID) -> Response:
        found = access.request_for(self.user, request_id)
        actions.accept_request(found, actor=self.actor, now=_now())
        return _page(found)


class Decline(SharedView):
    @extend_schema(operation_id="declineRequest", request=wire.DeclineIn, responses={204: None})
    def post(self, request: Request, request_id: UUID) -> Response:
        """Say no. The page closes with it."""
        found = access.request_for(self.user, request_id)
        given = _given(wire.DeclineIn, request)
        actions.decline_request(found, actor=self.actor, now=_now(), **given)
        return Response(status=204)


class AskRecords(SharedView):
    @extend_schema(
        operation_id="askRecords", request=wire.AskRecordsIn, responses=wire.ClinicRequest
    )
    def post(self, request: Request, request_id: UUID) -> Response:
        found = access.request_for(self.user, request_id)
        given = _given(wire.AskRecordsIn, request)
        actions.ask_records(found, actor=self.actor, now=_now(), **given)
        return _page(found)


class Schedule(SharedView):
    @extend_schema(
        operation_id="scheduleBoard", request=wire.ScheduleIn, responses=wire.ClinicRequest
    )
    def post(self, request: Request, request_id: UUID) -> Response:
        found = access.request_for(self.user, request_id)
        given = _given(wire.ScheduleIn, request)
        actions.schedule_board(found, actor=self.actor, now=_now(), **given)
        return _page(found)


class GiveOpinion(SharedView):
    parser_classes = ANSWER_PARSERS

    @extend_schema(operation_id="giveOpinion", request=AnswerIn, responses=wire.ClinicRequest)
    def post(self, request: Request, request_id: UUID) -> Response:
        found = access.request_for(self.user, request_id)
        given = _given(AnswerIn, request)
        answers.take_in(found, given, actor=self.actor, now=_now())
        found.refresh_from_db()
        return _page(found)


class DossierPdf(SharedView):
    @extend_schema(operation_id="getSharedDossier", responses={(200, PDF): OpenApiTypes.BINARY})
    def get(self, request: Request, request_id: UUID) -> HttpResponseBase:
        found = access.request_for(self.user, request_id, seen="dossier.downloaded_by_clinic")
        dossier = found.dossier
        return file_answer(request, dossier.pdf, media_type=PDF, name=f"{dossier.number}.pdf")


class DossierPackage(SharedView):
    @extend_schema(operation_id="getSharedPackage", responses={(200, ZIP): OpenApiTypes.BINARY})
    def get(self, request: Request, request_id: UUID) -> HttpResponseBase:
        found = access.request_for(self.user, request_id, seen="package.downloaded_by_clinic")
        dossier = found.dossier
        return file_answer(request, dossier.package, media_type=ZIP, name=f"{dossier.number}.zip")


class German(SharedView):
    """The German of one paper beside its pages."""

    @extend_schema(operation_id="getSharedGerman", responses=wire.ClinicSegment(many=True))
    def get(self, request: Request, request_id: UUID, document_id: UUID) -> Response:
        access.document_for(self.user, request_id, document_id, seen="document.seen_by_clinic")
        found = access.request_for(self.user, request_id)
        return Response(list(queries.german_of(found, document_id)))


class PageImage(SharedView):
    @extend_schema(operation_id="getSharedPageImage", parameters=[WidthIn], responses=JPEG)
    def get(
        self, request: Request, request_id: UUID, document_id: UUID, number: int
    ) -> HttpResponseBase:
        asked = WidthIn(data=request.query_params)
        asked.is_valid(raise_exception=True)
        document = access.document_for(
            self.user, request_id, document_id, seen="page.seen_by_clinic"
        )
        return page_image(
            request, document, number=number, width=asked.validated_data["width"], actor=self.actor
        )


class Original(SharedView):
    @extend_schema(operation_id="getSharedOriginal", responses=BYTES)
    def get(self, request: Request, request_id: UUID, document_id: UUID) -> HttpResponseBase:
        document = access.document_for(
            self.user, request_id, document_id, seen="document.downloaded_by_clinic"
        )
        return original(request, document)


class StudyZip(SharedView):
    @extend_schema(operation_id="getSharedStudy", responses={(200, ZIP): OpenApiTypes.BINARY})
    def get(self, request: Request, request_id: UUID, study_id: UUID) -> HttpResponseBase:
        study = access.study_for(self.user, request_id, study_id, seen="study.downloaded_by_clinic")
        return study_zip(study)


class Thumbnail(SharedView):
    @extend_schema(operation_id="getSharedThumbnail", responses=JPEG)
    def get(self, request: Request, request_id: UUID, series_id: UUID) -> HttpResponseBase:
        return thumbnail(request, access.series_for(self.user, request_id, series_id))


def _given(serializer: type[Any], request: Request) -> dict[str, Any]:
    given = serializer(data=request.data)
    given.is_valid(raise_exception=True)
    return dict(given.validated_data)
