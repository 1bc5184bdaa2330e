"""A POST that is sent twice with one `Idempotency-Key` is done once."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, JsonResponse

from backend.web.models import KeptAnswer

UNDER_WAY = {
    "code": "under-way",
    "message": "The same request is still being worked on.",
    "advice": "Wait a moment, then look again.",
    "fields": {},
}
KEY_REUSED = {
    "code": "key-reused",
    "message": "This key was used for another request.",
    "advice": "Reload the page and try again.",
    "fields": {},
}


def once(request: HttpRequest, run: Callable[[], Any], *, still: Callable[[], bool]) -> Any:
    """Run it, or answer as the first time while this person `still` may see what was told."""
    key = request.headers.get("Idempotency-Key", "")[:100]
    user = getattr(request, "user", None)
    if request.method != "POST" or not key or user is None or not user.is_authenticated:
        return run()
    fingerprint = _fingerprint(request)
    try:
        with transaction.atomic():
            kept = KeptAnswer.objects.create(user_id=user.pk, key=key, fingerprint=fingerprint)
    except IntegrityError:
        kept = KeptAnswer.objects.get(user_id=user.pk, key=key)
        if kept.body and not still():
            return run()
        return _repeat(kept, fingerprint)
    return _remember(kept, run)


def forget(*, before: datetime) -> int:
    """Drop answers kept before then: a browser repeats itself within minutes, if at all."""
    return KeptAnswer.objects.filter(at__lt=before).delete()[0]


def _remember(kept: KeptAnswer, run: Callable[[], Any]) -> Any:
    done = False
    try:
        response = run()
        response.render()
        done = response.status_code < 400
    finally:
        if not done:  # a refusal changed nothing: the person may try again with the same key
            kept.delete()
    if done:
        kept.status, kept.body = response.status_code, bytes(response.content)
        kept.save(update_fields=["status", "body"])
    return response


def _repeat(kept: KeptAnswer, fingerprint: str) -> HttpResponse:
    if kept.fingerprint != fingerprint:
        return JsonResponse(KEY_REUSED, status=422)
    if kept.status is None:
        return JsonResponse(UNDER_WAY, status=409)
    return HttpResponse(bytes(kept.body), status=kept.status, content_type="application/json")


def _fingerprint(request: HttpRequest) -> str:
    """Hash what is asked; of a form with files only its length, for it is not held in memory."""
    form = request.content_type == "multipart/form-data"
    said = request.headers.get("Content-Length", "").encode() if form else request.body
    parts = f"{request.method} {request.get_full_path()} ".encode() + said
    return hashlib.sha256(parts).hexdigest()
