"""Who gets in: the audience of the endpoint, with one of its roles and a second factor."""

from rest_framework import exceptions
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

STAFF, PATIENT, CLINIC = "STAFF", "PATIENT", "CLINIC"
ALL_AUDIENCES = frozenset({STAFF, PATIENT, CLINIC})

COORDINATOR, POST_EDITOR, REVISER = "COORDINATOR", "POST_EDITOR", "REVISER"
FINANCE, ADMIN = "FINANCE", "ADMIN"
READERS = frozenset({COORDINATOR, POST_EDITOR, REVISER, ADMIN})  # of what is said about health
ANY_ROLE = READERS | {FINANCE}


class SecondFactorMissing(exceptions.PermissionDenied):
    default_code = "second-factor-missing"
    default_detail = "Staff accounts need a second factor."
    advice = "Set up an authenticator app and sign in with its code."


class DenyUnlessAllowed(BasePermission):
    """Let the view's audience in, with one of its roles; everybody else stays outside."""

    def has_permission(self, request: Request, view: object) -> bool:
        audiences: frozenset[str] = getattr(view, "audiences", frozenset())
        user = request.user
        if not user.is_authenticated or user.audience not in audiences:
            return False
        if user.audience != STAFF:
            return True
        if not has_second_factor(request):
            raise SecondFactorMissing
        return bool(user.roles_held & getattr(view, "roles", frozenset()))


def has_second_factor(request: Request) -> bool:
    methods = request.session.get("account_authentication_methods", [])
    return any(method.get("method") == "mfa" for method in methods)
