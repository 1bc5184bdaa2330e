"""Lists show patients, too: what was shown to whom stands in the trail of the house.

A list is no one case's business, so the entry says how many records were shown and by which kinds
of filter they were chosen, never what was searched for. A poll that brought nothing new shows
nothing: it is answered 304 and leaves no entry.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from rest_framework.request import Request

from backend.audit import actions as audit

Answer = Callable[[HttpRequest], HttpResponse]
_PAGING = frozenset({"cursor", "limit", "sort"})


@dataclass(frozen=True, slots=True)
class _Showing:
    actor: str
    what: str
    count: int
    chosen_by: list[str]


def shows(request: Request, what: str, *, count: int) -> None:
    """Say that this answer shows `count` records of patients."""
    chosen_by = sorted(name for name in request.query_params if name not in _PAGING)
    request._request.showing = _Showing(  # type: ignore[attr-defined]  # read by the middleware
        str(request.user), what, count, chosen_by
    )


class NoteShowings:
    """Writes the entry once it is known that the answer is not the one the browser has."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        shown: _Showing | None = getattr(request, "showing", None)
        if shown and response.status_code == 200:
            audit.record(
                actor=shown.actor,
                action=f"{shown.what}.listed",
                subject=shown.what,
                shown=shown.count,
                chosen_by=shown.chosen_by,
            )
        return response
