"""The desk's HTTP face of centres."""

from datetime import UTC, datetime
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.centers import access, queries
from backend.centers import serializers as wire
from backend.web import lists
from backend.web.views import ANY_ROLE, DeskView

FILTERS = [OpenApiParameter(name, str) for name in ("q", "entity", "cursor", "limit")]


class Centers(DeskView):
    roles = ANY_ROLE

    @extend_schema(operation_id="listCenters", parameters=FILTERS, responses=wire.CenterPage)
    def get(self, request: Request) -> Response:
        asked = request.query_params
        rows = queries.rows(q=asked.get("q", ""), entity=asked.get("entity", ""))
        return Response(lists.page(rows, request=request, order=("name", "id")))


class CenterDetail(DeskView):
    roles = ANY_ROLE

    @extend_schema(operation_id="getCenter", responses=wire.CenterOut)
    def get(self, request: Request, center_id: UUID) -> Response:
        center = access.center_for(self.user, center_id)
        return Response(queries.profile(center, on=datetime.now(UTC).date()))
