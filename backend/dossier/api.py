"""The desk's HTTP face of dossiers."""

from datetime import UTC, datetime
from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponseBase
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.cases import access as case_access
from backend.cases.api import CaseStep
from backend.cases.serializers import CaseOut
from backend.dossier import access, actions, queries
from backend.dossier import serializers as wire
from backend.dossier.checklist import Point, checklist
from backend.dossier.models import Dossier
from backend.errors import NotFound
from backend.queue.queries import progress
from backend.storage.models import Blob
from backend.storage.queries import stream
from backend.web.files import serve
from backend.web.refusals import refusal
from backend.web.views import READERS, DeskView

PDF, JSON, ZIP = "application/pdf", "application/fhir+json", "application/zip"


class MarkReady(CaseStep):
    @extend_schema(operation_id="markReady", request=None, responses=CaseOut)
    def post(self, request: Request, case_id: UUID) -> Response:
        return self.take(case_id, actions.mark_ready)


class Checklist(DeskView):
    roles = READERS

    @extend_schema(operation_id="getChecklist", responses=wire.PointOut(many=True))
    def get(self, request: Request, case_id: UUID) -> Response:
        case = case_access.case_for(self.user, case_id)
        return Response([_point(each) for each in checklist(case, on=datetime.now(UTC).date())])


class Dossiers(DeskView):
    @extend_schema(operation_id="listDossiers", responses=wire.DossierOut(many=True))
    def get(self, request: Request, case_id: UUID) -> Response:
        case = case_access.case_for(self.user, case_id)
        return Response([_row(case.number, row) for row in queries.of_case(case)])

    @extend_schema(operation_id="assembleDossier", request=None, responses={201: wire.DossierOut})
    def post(self, request: Request, case_id: UUID) -> Response:
        case = case_access.case_for(self.user, case_id)
        dossier = actions.assemble(case, actor=self.actor, now=datetime.now(UTC))
        return Response(_one(dossier), status=201)


class AssembleAgain(DeskView):
    @extend_schema(operation_id="assembleAgain", request=None, responses=wire.DossierOut)
    def post(self, request: Request, dossier_id: UUID) -> Response:
        dossier = access.dossier_for(self.user, dossier_id)
        actions.assemble_again(dossier, actor=self.actor)
        return Response(_one(dossier))


class DossierPdf(DeskView):
    @extend_schema(operation_id="getDossierPdf", responses={(200, PDF): OpenApiTypes.BINARY})
    def get(self, request: Request, dossier_id: UUID) -> HttpResponseBase:
        dossier = access.dossier_for(self.user, dossier_id, seen="dossier.pdf_seen")
        return file_answer(request, dossier.pdf, media_type=PDF, name=f"{dossier.number}.pdf")


class DossierBundle(DeskView):
    @extend_schema(operation_id="getDossierBundle", responses={(200, JSON): OpenApiTypes.BINARY})
    def get(self, request: Request, dossier_id: UUID) -> HttpResponseBase:
        dossier = access.dossier_for(self.user, dossier_id, seen="dossier.bundle_seen")
        return file_answer(request, dossier.bundle, media_type=JSON, name=f"{dossier.number}.json")


class DossierPackage(DeskView):
    @extend_schema(operation_id="getDossierPackage", responses={(200, ZIP): OpenApiTypes.BINARY})
    def get(self, request: Request, dossier_id: UUID) -> HttpResponseBase:
        dossier = access.dossier_for(self.user, dossier_id, seen="dossier.package_seen")
        return file_answer(request, dossier.package, media_type=ZIP, name=f"{dossier.number}.zip")


def file_answer(
    request: Request, blob: Blob | None, *, media_type: str, name: str
) -> HttpResponseBase:
    """Stream a kept file; a version that is not frozen has none."""
    if blob is None:
        raise NotFound
    read = partial(_read, blob)
    return serve(
        request._request,
        read=read,
        size=blob.size,
        media_type=media_type,
        name=name,
        etag=blob.sha256,
    )


def _read(blob: Blob, start: int, end: int) -> Any:
    return stream(blob, start=start, end=end)


def _point(point: Point) -> dict[str, Any]:
    no = refusal(point.refusal) if point.refusal else None
    return {
        "code": point.code,
        "label": point.label,
        "label_de": point.label_de,
        "met": no is None,
        "refusal": no,
    }


def _one(dossier: Dossier) -> dict[str, Any]:
    row = queries.row(dossier)
    return _row(dossier.case.number, row)


def _row(case_number: str, row: dict[str, Any]) -> dict[str, Any]:
    return {
        **row,
        "number": f"{case_number}-D{row['version']}",
        "progress": progress(f"dossier:{row['id']}"),
    }
