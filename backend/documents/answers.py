"""Puts together what a paper looks like on the wire."""

from typing import Any

from rest_framework.response import Response

from backend.documents import actions, cutting_actions, queries, settling
from backend.documents import serializers as wire
from backend.documents.models import Document, Page
from backend.documents.page_requests import page_request_text
from backend.documents.reading_rows import page_of
from backend.documents.requests import request_text
from backend.documents.states import DocumentState
from backend.documents.work import work_on
from backend.lifecycle import Offer, refusal_of
from backend.people.queries import names_of_actors
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
    pages = list(queries.pages(document))
    said = {
        **wire.DocumentOut(document).data,
        "kdl_title": kdl_title(document.kdl),
        "received_by_name": names_of_actors([sender]).get(sender, ""),
        "pages": wire.PageSummary(pages, many=True).data,
        "proposed_parts": [_proposed(part) for part in document.parts],
        "cut_parts": wire.CutPartOut(queries.cut_parts(document), many=True).data,
        "work": work_on([document.pk]).get(str(document)),
        "request": _request(document, pages),
        "moves": [offer.as_json() for offer in offers(document)],
    }
    return Response(said)


def page_answer(page: Page) -> Response:
    """Serialise a page with its words, and what people settled on it."""
    known = page_of(page)
    settled = list(page.document.settled_words.filter(page=page.number).order_by("pk"))
    names = names_of_actors([one.decided_by for one in settled])
    found = [(settling.place_of(known, one), one) for one in settled]
    said = [
        {
            "word": place,
            "read": one.read,
            "text": one.text,
            "decided_by_name": names.get(one.decided_by, ""),
            "decided_at": one.decided_at,
        }
        for place, one in found
        if place is not None
    ]
    return Response(
        {**wire.PageOut(page).data, "settled": wire.SettledWordOut(said, many=True).data}
    )


def _proposed(part: dict[str, Any]) -> dict[str, Any]:
    kdl = part["document_class"]["kdl"] or ""
    return {
        "first": part["first"],
        "last": part["last"],
        "kdl": kdl,
        "kdl_title": kdl_title(kdl),
        "evidence": part["evidence"],
    }


def _request(document: Document, pages: list[Page]) -> dict[str, str] | None:
    languages, name = document.case.patient.languages, document.file_name
    found = request_text(document.refusal_code, file_name=name, languages=languages)
    if found is None and document.state == DocumentState.READ:
        warned = {page.number: page.warnings for page in pages}
        found = page_request_text(warned, file_name=name, languages=languages)
    return {"language": found[0], "text": found[1]} if found else None


def offers(document: Document) -> list[Offer]:
    no = refusal_of(actions.guard_read_again, document)
    found = [Offer("read-again", "Read again", DocumentState.RECEIVED, no)]
    if document.set_aside:
        found.append(Offer("bring-back", "Bring back", document.state))
    else:
        found.append(Offer("set-aside", "Set aside", document.state))
    if document.page_count > 1 and not document.whole_id:
        no = refusal_of(cutting_actions.guard_cut, document)
        found.append(Offer("cut", "Cut into papers", document.state, no))
    if document.parts and not document.one_paper:
        found.append(Offer("keep-whole", "Keep as one paper", document.state))
    if refusal_of(cutting_actions.guard_merge_back, document) is None:
        found.append(Offer("merge-back", "Merge back", document.state))
    return found
