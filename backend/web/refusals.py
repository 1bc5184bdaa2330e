"""Turns every error into `{code, message, advice, fields}`."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from rest_framework import exceptions, status
from rest_framework.response import Response

from backend.errors import NotFound, Refused

MISSING = {
    "code": "not-found",
    "message": "There is nothing here.",
    "advice": "Check the address. The record may have moved, or it is not shared with you.",
    "fields": {},
}


def answer(error: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler. Missing and forbidden records look alike."""
    if isinstance(error, NotFound | Http404 | exceptions.NotFound):
        return Response(MISSING, status=status.HTTP_404_NOT_FOUND)
    if isinstance(error, Refused):
        return Response(refusal(error), status=status.HTTP_409_CONFLICT)
    if isinstance(error, PermissionDenied):
        error = exceptions.PermissionDenied()
    if isinstance(error, ValidationError):  # of a query: a filter that is no id, say
        error = exceptions.ValidationError({"": ["This value cannot be used here."]})
    if isinstance(error, exceptions.APIException):
        return _api_error(error, context)
    return None


def refusal(error: Refused) -> dict[str, Any]:
    fields = getattr(error, "fields", {})
    return {"code": error.code, "message": error.message, "advice": error.advice, "fields": fields}


def _api_error(error: exceptions.APIException, context: dict[str, Any]) -> Response:
    if isinstance(error, exceptions.ValidationError):
        detail = error.detail if isinstance(error.detail, dict) else {"": error.detail}
        body = {
            "code": "invalid",
            "message": "Some of this cannot be accepted.",
            "advice": "Correct the marked fields and send it again. Nothing was changed.",
            "fields": _named(detail),
        }
    else:
        codes = error.get_codes()
        body = {
            "code": codes if isinstance(codes, str) else "refused",
            "message": str(error.detail),
            "advice": getattr(error, "advice", ""),
            "fields": {},
        }
    response = Response(body, status=error.status_code)
    wait = getattr(error, "wait", None)
    if wait:
        response["Retry-After"] = str(int(wait))
    return response


def _named(detail: Any) -> Any:
    """Name the rows of a list by their number as text: JSON has no other keys."""
    if isinstance(detail, dict):
        return {str(name): _named(value) for name, value in detail.items()}
    return [_named(item) for item in detail] if isinstance(detail, list) else detail
