"""The desk's HTTP face of scans."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.http import HttpResponseBase, StreamingHttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.cases.access import case_for
from backend.errors import NotFound
from backend.imaging import access, actions, export, queries
from backend.imaging import serializers as wire
from backend.imaging.actions import Decision
from backend.imaging.models import Series, Study
from backend.imaging.requests import request_text
from backend.imaging.states import MOVES, Reason, StudyState
from backend.lifecycle import Offer, refusal_of
from backend.people.queries import names_of_actors
from backend.storage.queries import stream
from backend.web import lists
from backend.web.files import guarded, serve
from backend.web.views import ADMIN, COORDINATOR, POST_EDITOR, REVISER, DeskView

# Finance settles invoices without seeing what a patient suffers from.
READERS = frozenset({COORDINATOR, ADMIN, POST_EDITOR, REVISER})
JPEG = {(200, "image/jpeg"): OpenApiTypes.BINARY}
ZIP = {(200, "application/zip"): OpenApiTypes.BINARY}
PAGED = [OpenApiParameter(name, str) for name in ("state", "cursor", "limit")]


def study_answer(study: Study) -> dict[str, Any]:
    """Return a study with its series, the steps offered now, and a ready request."""
    said = {name: getattr(study, name) for name in queries.STUDY_ROW}
    found = request_text(study.refusal_code, languages=study.case.patient.languages)
    return {
        **said,
        "decided_by_name": names_of_actors([study.decided_by]).get(study.decided_by, ""),
        "series": queries.series_rows(queries.series_of(study)),
        "moves": [offer.as_json() for offer in offers(study)],
        "request": found and {"language": found[0], "text": found[1]},
    }


def offers(study: Study) -> list[Offer]:
    open_moves = MOVES[StudyState(study.state)]
    found = []
    if StudyState.CHECKED in open_moves:
        no = refusal_of(actions.guard_check, study)
        found.append(Offer("check", "Accept", StudyState.CHECKED, no))
    if StudyState.REFUSED in open_moves:
        found.append(Offer("reject", "Refuse", StudyState.REFUSED))
    return found


class Studies(DeskView):
    roles = READERS

    @extend_schema(operation_id="listStudies", responses=wire.StudyRow(many=True))
    def get(self, request: Request, case_id: UUID) -> Response:
        case = case_for(self.user, case_id, seen="studies.listed")
        return Response(queries.study_rows(case))


class StudyDetail(DeskView):
    roles = READERS

    @extend_schema(operation_id="getStudy", responses=wire.StudyOut)
    def get(self, request: Request, study_id: UUID) -> Response:
        return Response(study_answer(access.study_for(self.user, study_id)))


class CheckStudy(DeskView):
    @extend_schema(operation_id="checkStudy", request=wire.CheckStudyIn, responses=wire.StudyOut)
    def post(self, request: Request, study_id: UUID) -> Response:
        study = access.study_for(self.user, study_id)
        given = wire.CheckStudyIn(data=request.data)
        given.is_valid(raise_exception=True)
        decision = Decision(**given.validated_data)
        actions.check_study(study, decision, actor=self.actor, now=datetime.now(UTC))
        return Response(study_answer(study))


class RejectStudy(DeskView):
    @extend_schema(operation_id="rejectStudy", request=wire.RejectStudyIn, responses=wire.StudyOut)
    def post(self, request: Request, study_id: UUID) -> Response:
        study = access.study_for(self.user, study_id)
        given = wire.RejectStudyIn(data=request.data)
        given.is_valid(raise_exception=True)
        reason = Reason(given.validated_data["reason"])
        decision = Decision(reason=reason, note=given.validated_data.get("note", ""))
        actions.refuse_study(study, decision, actor=self.actor, now=datetime.now(UTC))
        return Response(study_answer(study))


class StudyZip(DeskView):
    """The study as a medium with a DICOMDIR."""

    @extend_schema(operation_id="downloadStudy", responses=ZIP)
    def get(self, request: Request, study_id: UUID) -> HttpResponseBase:
        study = access.study_for(self.user, study_id, seen="study.downloaded")
        return study_zip(study)


def study_zip(study: Study) -> HttpResponseBase:
    response = StreamingHttpResponse(export.zipped(study))
    name = f"study-{study.study_date or 'undated'}.zip"
    return guarded(response, length=None, media_type="application/zip", name=name)


class SeriesThumbnail(DeskView):
    roles = READERS

    @extend_schema(operation_id="getSeriesThumbnail", responses=JPEG)
    def get(self, request: Request, series_id: UUID) -> HttpResponseBase:
        return thumbnail(request, access.series_for(self.user, series_id))


def thumbnail(request: Request, series: Series) -> HttpResponseBase:
    blob = series.thumbnail
    if blob is None:
        raise NotFound
    return serve(
        request._request,
        read=lambda start, end: stream(blob, start=start, end=end),
        size=blob.size,
        media_type="image/jpeg",
        name="series.jpg",
        etag=blob.sha256,
    )


class ImportedFiles(DeskView):
    """What became of every file delivered with images; `state` takes several, by commas."""

    roles = READERS

    @extend_schema(
        operation_id="listImagingFiles", parameters=PAGED, responses=wire.ImportedFilePage
    )
    def get(self, request: Request, case_id: UUID) -> Response:
        case = case_for(self.user, case_id, seen="imaging_files.listed")
        rows = queries.file_rows(case)
        states = request.query_params.get("state", "")
        if states:
            rows = rows.filter(state__in=states.split(","))
        return Response(lists.page(rows, request=request, order=("path", "id")))


class Deliveries(DeskView):
    roles = READERS

    @extend_schema(operation_id="listDeliveries", responses=wire.DeliveryRow(many=True))
    def get(self, request: Request, case_id: UUID) -> Response:
        case = case_for(self.user, case_id, seen="deliveries.listed")
        return Response(queries.delivery_rows(case))


class IndexAgain(DeskView):
    """Index afresh, after the patient's name or birth date was corrected, say."""

    @extend_schema(operation_id="indexAgain", request=None, responses=wire.DeliveryRow)
    def post(self, request: Request, delivery_id: UUID) -> Response:
        delivery = access.delivery_for(self.user, delivery_id)
        actions.index_again(delivery, actor=self.actor)
        rows = queries.delivery_rows(delivery.case)
        return Response(next(row for row in rows if row["id"] == delivery.pk))
