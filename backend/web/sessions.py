"""A session ends when nobody is at the keyboard any more, and after half a day at the latest."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, JsonResponse

from backend.audit import actions as audit

Answer = Callable[[HttpRequest], HttpResponse]
GUARDED = ("/api/", "/_allauth/")
# Asked in order to learn that one is signed out.
ASKS_WHO = ("/api/me", "/_allauth/")
STEP = 30  # seconds: the row of a session is written twice a minute at most
ENDED = {
    "code": "session-ended",
    "message": "You were signed out because nothing was done here for a while.",
    "advice": "Sign in again. You come back to this page.",
    "fields": {},
}


class EndSessions:
    """Counts the time since somebody last did something, not since a page last asked by itself.

    A page that asks on its own says in `Idle-Seconds` for how long nobody has touched it. What
    comes without that header, a download or a piece of an upload, counts as somebody's doing.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.session_ended = False  # type: ignore[attr-defined]  # read by /api/me
        if not request.path.startswith(GUARDED) or not request.user.is_authenticated:
            return self.get_response(request)
        now = int(time.time())
        if not _is_over(request, now=now):
            _note(request, now=now)
            return self.get_response(request)
        _end(request)
        if request.path.startswith(ASKS_WHO):
            return self.get_response(request)
        return JsonResponse(ENDED, status=401)


def idle_limit(audience: str) -> int:
    """Return after how many seconds without a touch this person is signed out."""
    return int(settings.IDLE_MINUTES[audience] * 60)


def _is_over(request: HttpRequest, *, now: int) -> bool:
    session, limit = request.session, idle_limit(getattr(request.user, "audience", ""))
    idle = now - session.get("active_at", now)
    return bool(idle >= limit or now - session.get("started_at", now) >= settings.SESSION_LASTS)


def _note(request: HttpRequest, *, now: int) -> None:
    """Keep when somebody was last active; what several open pages say, the latest counts."""
    session = request.session
    session.setdefault("started_at", now)
    touched = max(session.get("active_at", 0), now - _idle_for(request))
    if touched - session.get("active_at", 0) >= STEP:
        session["active_at"] = touched


def _idle_for(request: HttpRequest) -> int:
    said = request.headers.get("Idle-Seconds", "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 9 else 0


def _end(request: HttpRequest) -> None:
    user = str(request.user)
    audit.record(actor=user, action="session.ended", subject=user)
    logout(request)
    request.session_ended = True  # type: ignore[attr-defined]  # read by /api/me
