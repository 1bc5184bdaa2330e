"""The patient's window on the opinion: in their language, beside the German original."""

from datetime import UTC, datetime
from typing import Any

from django.http import HttpResponseBase
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from backend.clinic.serializers import ClinicSegment
from backend.documents.api import BYTES
from backend.dossier.api import file_answer
from backend.opinions import actions
from backend.opinions.models import Opinion
from backend.opinions.queries import signed_translation
from backend.portal import access
from backend.translation.queries import segments
from backend.web.views import PortalView, no_content

# What the engine proposed and the checks found is between the translators.
SHOWN = tuple(ClinicSegment().fields)


class MyOpinion(serializers.Serializer[Any]):
    center_name = serializers.CharField()
    delivered_at = serializers.DateTimeField()
    read_at = serializers.DateTimeField(allow_null=True)
    language = serializers.CharField()
    german = serializers.CharField()
    segments = ClinicSegment(many=True)
    signed_by = serializers.CharField()
    signed_at = serializers.DateTimeField(allow_null=True)
    file_name = serializers.CharField()


class OpinionView(PortalView):
    @extend_schema(operation_id="getMyOpinion", responses=MyOpinion)
    def get(self, request: Request) -> Response:
        return Response(_opinion(access.my_opinion(self.user, seen="opinion.seen")))


class OpinionRead(PortalView):
    """The patient opened the opinion."""

    @extend_schema(operation_id="markMyOpinionRead", request=None, responses={204: None})
    def post(self, request: Request) -> Response:
        opinion = access.my_opinion(self.user, seen="opinion.opened")
        actions.record_read(opinion.request, actor=self.actor, now=datetime.now(UTC))
        return no_content()


class OpinionOriginal(PortalView):
    @extend_schema(operation_id="getMyOpinionOriginal", responses=BYTES)
    def get(self, request: Request) -> HttpResponseBase:
        opinion = access.my_opinion(self.user, seen="opinion.downloaded")
        return file_answer(
            request, opinion.blob, media_type=opinion.media_type, name=opinion.file_name
        )


def _opinion(opinion: Opinion) -> dict[str, Any]:
    request, signed = opinion.request, signed_translation(opinion)
    return {
        "center_name": request.center.name,
        "delivered_at": request.delivered_at,
        "read_at": request.read_at,
        "language": request.case.patient.language,
        "german": opinion.text,
        "segments": list(segments(signed).values(*SHOWN)) if signed else [],
        "signed_by": signed.signed_by.name if signed and signed.signed_by else "",
        "signed_at": signed.signed_at if signed else None,
        "file_name": opinion.file_name,
    }
