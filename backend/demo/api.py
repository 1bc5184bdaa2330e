"""The log-ins of the demonstration. Outside one these addresses do not exist."""

from typing import Any

from django.conf import settings
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from backend.demo import queries
from backend.errors import NotFound
from backend.people.models import User
from backend.web.views import OpenView


class DemoLogin(serializers.Serializer[Any]):
    window = serializers.CharField()
    role = serializers.CharField()
    name = serializers.CharField()
    email = serializers.CharField()
    password = serializers.CharField()
    totp_code = serializers.CharField()
    path = serializers.CharField()


class DemoLinkIn(serializers.Serializer[Any]):
    email = serializers.EmailField()


class DemoLinkOut(serializers.Serializer[Any]):
    path = serializers.CharField()


class DemoCodeOut(serializers.Serializer[Any]):
    code = serializers.CharField()


class DemoView(OpenView):
    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        if not settings.DEMO:
            raise NotFound
        super().initial(request, *args, **kwargs)

    def email(self, request: Request) -> str:
        given = DemoLinkIn(data=request.data)
        given.is_valid(raise_exception=True)
        return str(given.validated_data["email"])


class DemoLogins(DemoView):
    @extend_schema(operation_id="listDemoLogins", responses=DemoLogin(many=True))
    def get(self, request: Request) -> Response:
        return Response(queries.logins())


class DemoLink(DemoView):
    """A guest's invitation, made now."""

    @extend_schema(operation_id="makeDemoLink", request=DemoLinkIn, responses=DemoLinkOut)
    def post(self, request: Request) -> Response:
        try:
            return Response({"path": queries.fresh_link(self.email(request))})
        except User.DoesNotExist:
            raise NotFound from None


class DemoCode(DemoView):
    """The newest one-time code that was mailed to a guest."""

    @extend_schema(operation_id="getDemoCode", request=DemoLinkIn, responses=DemoCodeOut)
    def post(self, request: Request) -> Response:
        return Response({"code": queries.mailed_code(self.email(request))})
