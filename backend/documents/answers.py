"""Puts together what a paper looks like on the wire."""

from typing import Any

from rest_framework.response import Response

from backend.documents import actions, queries
from backend.documents import serializers as wire
from backend.documents.models import Document
from backend.documents.requests import request_text
from backend.documents.states import DocumentState
from backend.lifecycle import Offer, refusal_of
from backend.people.queries import names_of_actors
from backend.queue.queries import progress
from pipelines.dossier.kdl import title_of


def kdl_title(kdl: str) -> str:
    """Return the German name of a class; an unclassified paper has none."""
    return title_of(kdl) if kdl else ""


def listed(rows: list[dict[str, Any]]) -> Response:
    for row in rows:
        row["kdl_title"] = kdl_title(row["kdl"])
    return Response(rows)


def document_answer(document: Document) -> Response:
    """Serialise a paper with its pages, its work, a ready request, and the steps offered now."""
    sender = document.received_by
    said = {
        **wire.DocumentOut(document).data,
        "kdl_title": kdl_title(document.kdl),
        "received_by_name": names_of_actors([sender]).get(sender, ""),
        "pages": wire.PageSummary(queries.pages(document), many=True).data,
        "work": progress(str(document)),
        "request": _request(document),
        "moves": [offer.as_json() for offer in offers(document)],
    }
    return Response(said)


def _request(document: Document) -> dict[str, str] | None:
    languages = document.case.patient.languages
    found = request_text(document.refusal_code, file_name=document.file_name, languages=languages)
    return {"language": found[0], "text": found[1]} if found else None


def offers(document: Document) -> list[Offer]:
    no = refusal_of(actions.guard_read_again, document)
    again = Offer("read-again", "Read again", DocumentState.RECEIVED, no)
    if document.set_aside:
        return [again, Offer("bring-back", "Bring back", document.state)]
    return [again, Offer("set-aside", "Set aside", document.state)]
