"""What a specialist reads first: the question, the patient in five lines, the plan, the course."""

from collections import defaultdict
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet

from backend.documents.models import Page
from backend.dossier.content import chronicle, profile
from backend.imaging.queries import series_rows
from backend.opinions.models import OpinionRequest
from backend.translation.models import Segment
from backend.translation.states import TranslationState
from pipelines.dossier.kdl import title_of

SEXES = {"female": "weiblich", "male": "männlich", "other": "divers", "unknown": "unbekannt"}


def rows(requests: QuerySet[OpinionRequest]) -> QuerySet[Any, Any]:
    """Return what was sent as plain rows, without a name: one query."""
    return requests.order_by("-sent_at").values(
        "id", "state", "sent_at", "expires_at", "board_on",
        case_number=F("case__number"),
        headline=F("case__headline"),
        center_name=F("center__name"),
    )  # fmt: skip


def page(request: OpinionRequest) -> dict[str, Any]:
    """Return the one page."""
    case, on = request.case, request.sent_at or request.created_at
    return {
        "id": request.pk,
        "state": request.state,
        "case_number": case.number,
        "dossier_number": request.dossier.number,
        "center_name": request.center.name,
        "sent_at": request.sent_at,
        "expires_at": request.expires_at,
        "board_on": request.board_on,
        "records_asked": request.records_asked,
        "questions": list(case.questions.values_list("text_de", flat=True)),
        "patient": _patient(request, on=on.date()),
        "plan": case.plan_de,
        "profile": [
            {"label": fact.label, "value": fact.value, "on": fact.on} for fact in profile(case)
        ],
        "chronicle": [
            {
                "on": event.on,
                "text": event.text,
                "document_id": event.document_id,
                "page": event.page,
            }
            for event in chronicle(case)
        ],
        "documents": _documents(request),
        "studies": [_study(study) for study in request.dossier.studies.order_by("study_date")],
    }


def _patient(request: OpinionRequest, *, on: date) -> dict[str, Any]:
    patient = request.case.patient
    return {
        "family_name": patient.family_name,
        "given_name": patient.given_name,
        "native_name": patient.native_name,
        "born_on": patient.born_on,
        "age": _age(patient.born_on, on) if patient.born_on else None,
        "sex": SEXES[patient.sex],
        "country": patient.country,
        "languages": patient.languages,
        "headline": request.case.headline,
    }


def _age(born_on: date, on: date) -> int:
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


def _documents(request: OpinionRequest) -> list[dict[str, Any]]:
    papers = request.dossier.documents.order_by("dated_on", "received_at").values(
        "id", "kdl", "dated_on", "issuer", "language", "page_count", "file_name"
    )
    sizes = _page_sizes(request)
    return [
        {**paper, "title": title_of(paper["kdl"] or None), "pages": sizes[paper["id"]]}
        for paper in papers
    ]


def _page_sizes(request: OpinionRequest) -> dict[UUID, list[dict[str, Any]]]:
    sizes: dict[UUID, list[dict[str, Any]]] = defaultdict(list)
    pages = Page.objects.filter(document__in=request.dossier.documents.all()).order_by("number")
    for page in pages.values_list("document_id", "number", "width", "height"):
        sizes[page[0]].append({"number": page[1], "width": page[2], "height": page[3]})
    return sizes


def german_of(request: OpinionRequest, document_id: Any) -> QuerySet[Any, Any]:
    """Return the signed German of a paper, segment by segment, with its place on the page."""
    signed = Segment.objects.filter(
        translation__document_id=document_id,
        translation__case_id=request.case_id,
        translation__state=TranslationState.SIGNED,
    )
    return signed.order_by("position").values(
        "id", "page", "box", "kind", "table", "row", "column", "source", "target", "origin"
    )


def _study(study: Any) -> dict[str, Any]:
    return {
        "id": study.pk,
        "study_date": study.study_date,
        "description": study.description,
        "series": series_rows(study.series.all()),
    }
