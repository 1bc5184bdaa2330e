"""The HTTP face of accounts: who is signed in, and the code behind a link."""

from datetime import UTC, datetime

from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.headless.constants import Client
from allauth.headless.internal.decorators import mark_request_as_headless
from django.conf import settings
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import ScopedRateThrottle

from backend.people import access
from backend.people.serializers import LinkOut, MeOut
from backend.web.permissions import has_second_factor
from backend.web.sessions import idle_limit
from backend.web.views import OpenView


class Me(OpenView):
    @extend_schema(operation_id="getMe", responses=MeOut)
    def get(self, request: Request) -> Response:
        user, known = self.user, self.user.is_authenticated
        return Response(
            {
                "id": user.pk if known else None,
                "audience": user.audience if known else None,
                "roles": sorted(user.roles_held) if known else [],
                "name": user.name if known else "",
                "email": user.email if known else "",
                "language": user.language if known else "",
                "idle_seconds": idle_limit(user.audience) if known else None,
                "session_ended": request._request.session_ended,  # type: ignore[attr-defined]  # by EndSessions
                "second_factor": known and has_second_factor(request),
                "demo": settings.DEMO,
                "payments": bool(settings.STRIPE_SECRET_KEY),
                "deepl": bool(settings.DEEPL_AUTH_KEY),
            }
        )


class LinkCode(OpenView):
    """Somebody opened a mailed link: send a one-time code to the known address."""

    throttle_classes = (ScopedRateThrottle,)
    throttle_scope = "link"

    @extend_schema(operation_id="sendLinkCode", request=None, responses=LinkOut)
    def post(self, request: Request, token: str) -> Response:
        link = access.link_for(token, now=datetime.now(UTC))
        django_request = request._request
        mark_request_as_headless(django_request, Client.BROWSER)
        LoginCodeVerificationProcess.initiate(
            request=django_request, user=link.user, email=link.user.email
        )
        return Response({"masked_email": _masked(link.user.email), "target": link.target})


def _masked(email: str) -> str:
    name, _, host = email.partition("@")
    return f"{name[:1]}•••@{host}"
