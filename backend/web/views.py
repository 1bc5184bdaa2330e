"""The base of every endpoint. Each names its audience, or nobody gets in."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse, JsonResponse
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.web import idempotency
from backend.web.permissions import (
    ADMIN,
    ANY_ROLE,
    CLINIC,
    COORDINATOR,
    FINANCE,
    PATIENT,
    POST_EDITOR,
    READERS,
    REVISER,
    STAFF,
)

__all__ = [
    "ADMIN",
    "ANY_ROLE",
    "COORDINATOR",
    "FINANCE",
    "POST_EDITOR",
    "READERS",
    "REVISER",
    "ClinicView",
    "DeskView",
    "OpenView",
    "PortalView",
    "View",
    "no_content",
]


class View(APIView):
    """An endpoint. `audiences` and `roles` are empty here: an endpoint allows, never denies."""

    audiences: ClassVar[frozenset[str]] = frozenset()
    roles: ClassVar[frozenset[str]] = frozenset()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Answer a repeated POST with the first answer."""
        return idempotency.once(
            request,
            lambda: super(View, self).dispatch(request, *args, **kwargs),
            still=lambda: self.may_hear_again(request, **kwargs),
        )

    def may_hear_again(self, request: HttpRequest, **ids: Any) -> bool:
        """Say whether what was answered once may be told again; a share can have ended since."""
        return True

    def initial(self, request: Any, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        for name, value in request.query_params.items():
            if "\0" in value:  # PostgreSQL stores none, and says so with an error
                raise exceptions.ValidationError({name: ["Null characters are not allowed."]})

    @property
    def user(self) -> Any:
        """Who asks: a `people.User`, which this layer does not know."""
        return self.request.user

    @property
    def actor(self) -> str:
        return str(self.request.user)

    def require_one_of(self, *roles: str) -> None:
        """Stop staff without any of these roles, where one method needs more than the others."""
        if not self.user.roles_held & set(roles):
            self.permission_denied(self.request)


class DeskView(View):
    """For staff. An endpoint that not every role may use names its roles."""

    audiences = frozenset({STAFF})
    roles = frozenset({COORDINATOR, ADMIN})


class PortalView(View):
    audiences = frozenset({PATIENT})


class ClinicView(View):
    audiences = frozenset({CLINIC})


class OpenView(View):
    """For people who have not signed in; a test lists these by name."""

    permission_classes = ()


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return JsonResponse(
        {
            "code": "csrf",
            "message": "This page is out of date.",
            "advice": "Reload the page and try again. What you typed is still in the form.",
            "fields": {},
        },
        status=403,
    )


def no_content() -> Response:
    return Response(status=204)
