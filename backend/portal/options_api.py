"""The patient's window on the centres: every option with its reasons, and which was chosen."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from backend.matching.queries import rows
from backend.matching.serializers import ReasonOut
from backend.matching.states import MatchState
from backend.portal import access
from backend.web.views import PortalView

SHOWN = ("center_name", "city", "department_name", "reasons", "why", "state")


class MyOption(serializers.Serializer[Any]):
    center_name = serializers.CharField()
    city = serializers.CharField()
    department_name = serializers.CharField()
    state = serializers.ChoiceField(choices=MatchState.choices)
    reasons = ReasonOut(many=True)
    why = serializers.CharField()


class Options(PortalView):
    @extend_schema(operation_id="listMyOptions", responses=MyOption(many=True))
    def get(self, request: Request) -> Response:
        case = access.my_case(self.user, seen="options.seen")
        return Response([{name: row[name] for name in SHOWN} for row in rows(case)])
