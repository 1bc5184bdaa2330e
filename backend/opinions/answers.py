"""Builds answers about requests, and takes in an opinion's bytes: both windows use these."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from backend.opinions import opinion_actions, queries
from backend.opinions.models import Opinion, OpinionRequest
from backend.opinions.offers import request_offers
from backend.opinions.opinion_actions import Answer
from backend.storage.actions import keep

TEXT = "text/plain"


def request_answer(request: OpinionRequest, *, now: datetime) -> dict[str, Any]:
    """Return a request with the desk's steps and its opinion."""
    request.refresh_from_db()
    asked = queries.requests_of(request.case).filter(pk=request.pk)
    (row,) = queries.rows(asked, on=now.date())
    opinion = queries.opinion_of(request)
    return {
        **row,
        "moves": [offer.as_json() for offer in request_offers(request, now=now)],
        "opinion": opinion and opinion_answer(opinion),
    }


def opinion_answer(opinion: Opinion) -> dict[str, Any]:
    translation = queries.translation_of(opinion)
    return {
        "id": opinion.pk,
        "file_name": opinion.file_name,
        "media_type": opinion.media_type,
        "text": opinion.text,
        "failure_code": opinion.failure_code,
        "received_at": opinion.received_at,
        "diagnosis_outcome": opinion.diagnosis_outcome,
        "therapy_outcome": opinion.therapy_outcome,
        "cited": opinion.cited,
        "coded_at": opinion.coded_at,
        "answers": list(opinion.answers.values("question_id", "answered")),
        "translation_id": translation and translation.pk,
        "translation_state": translation and translation.state,
    }


def take_in(
    request: OpinionRequest, given: dict[str, Any], *, actor: str, now: datetime
) -> Opinion:
    """Keep the opinion's bytes first, then enter it."""
    file: UploadedFile[Any] | None = given.get("file")
    parts = _chunks(file) if file else iter([given["text"].encode()])
    blob = keep(case_id=request.case_id, parts=parts, actor=actor)
    answer = Answer(
        blob=blob,
        file_name=(file.name or "opinion") if file else "opinion.txt",
        media_type=(file.content_type or "application/octet-stream") if file else TEXT,
    )
    return opinion_actions.receive_opinion(request, answer, actor=actor, now=now)


def _chunks(file: "UploadedFile[Any]") -> Iterator[bytes]:
    yield from file.chunks()
