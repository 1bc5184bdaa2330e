"""Reads of requests and opinions. Nothing here writes."""

from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet

from backend.cases.models import Case
from backend.opinions.models import Opinion, OpinionRequest
from backend.translation.models import Translation
from backend.translation.queries import of_subject
from backend.translation.states import TranslationState


def rows(requests: QuerySet[OpinionRequest]) -> QuerySet[Any, Any]:
    """Return requests as plain rows: one query."""
    return requests.order_by("-created_at").values(
        "id", "state", "created_at", "sent_at", "expires_at", "opened_at", "accepted_at",
        "board_on", "decline_reason", "records_asked", "answered_at", "delivered_at", "read_at",
        "dossier_id", "center_id", "case_id",
        case_number=F("case__number"),
        center_name=F("center__name"),
        contact_name=F("contact__name"),
        dossier_version=F("dossier__version"),
        opinion_id=F("opinion__id"),
    )  # fmt: skip


def recipient_of(request: OpinionRequest) -> str:
    """Return how consents and the ledger name the centre."""
    return center_as_recipient(request.center_id)


def center_as_recipient(center_id: UUID) -> str:
    return f"center:{center_id}"


def page_of(request: OpinionRequest) -> str:
    """Return the address of the clinic's page."""
    return f"/clinic/requests/{request.pk}"


def requests_of(case: Case) -> QuerySet[OpinionRequest]:
    return OpinionRequest.objects.filter(case=case)


def opinion_of(request: OpinionRequest) -> Opinion | None:
    found = Opinion.objects.filter(request=request)
    return found.select_related("request__case__patient", "request__center", "blob").first()


def translation_of(opinion: Opinion) -> Translation | None:
    return of_subject(str(opinion), target=opinion.request.case.patient.language)


def signed_translation(opinion: Opinion) -> Translation | None:
    found = translation_of(opinion)
    return found if found and found.state == TranslationState.SIGNED else None


def delivered_to(case: Case) -> Opinion | None:
    """Return the opinion that the patient may see, or None."""
    shown = Opinion.objects.filter(request__case=case, request__delivered_at__isnull=False)
    return shown.select_related("request__case__patient", "request__center", "blob").first()
