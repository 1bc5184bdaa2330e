"""Reads of requests and opinions. Nothing here writes."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F, Q, QuerySet

from backend.cases.models import Case
from backend.errors import Refused
from backend.opinions.models import Opinion, OpinionRequest
from backend.opinions.refusals import DisclosureStopped
from backend.opinions.states import UNDERWAY
from backend.people.models import Consent, Patient
from backend.people.states import ConsentState, Purpose
from backend.translation.models import Translation
from backend.translation.queries import of_subject
from backend.translation.states import TranslationState


def rows(
    requests: QuerySet[OpinionRequest], *, on: date, most: int | None = None
) -> list[dict[str, Any]]:
    """Return requests as plain rows: one query, and one more for what patients still allow."""
    found = list(_rows(requests)[:most])
    standing = _standing({row["patient_id"] for row in found if row["state"] in UNDERWAY}, on=on)
    stopped = [_is_stopped(row, standing) for row in found]
    for row, is_stopped in zip(found, stopped, strict=True):
        del row["patient_id"]
        row["stopped"] = _said(DisclosureStopped()) if is_stopped else None
    return found


def _standing(patients: set[UUID], *, on: date) -> set[tuple[UUID, str, UUID | None]]:
    """Return who allows which recipient for which case; None is every case."""
    if not patients:
        return set()
    given = Consent.objects.filter(
        patient__in=patients, purpose=Purpose.DISCLOSURE, state=ConsentState.GIVEN
    ).filter(Q(valid_until=None) | Q(valid_until__gte=on))
    return set(given.values_list("patient_id", "recipient", "case_id"))


def _is_stopped(row: dict[str, Any], standing: set[tuple[UUID, str, UUID | None]]) -> bool:
    by = (row["patient_id"], center_as_recipient(row["center_id"]))
    allowed = {(*by, None), (*by, row["case_id"])} & standing
    return row["state"] in UNDERWAY and not allowed


def _said(why: Refused) -> dict[str, str]:
    return {"code": why.code, "message": why.message, "advice": why.advice}


def underway_of(patient: Patient, *, recipient: str) -> list[OpinionRequest]:
    """Return what this centre holds of this patient."""
    sent = OpinionRequest.objects.filter(case__patient=patient, state__in=UNDERWAY)
    known = sent.select_related("case__owner", "case__patient", "center")
    return [request for request in known if recipient_of(request) == recipient]


def _rows(requests: QuerySet[OpinionRequest]) -> QuerySet[Any, Any]:
    return requests.order_by("-created_at").values(
        "id", "state", "created_at", "sent_at", "expires_at", "opened_at", "accepted_at",
        "board_on", "decline_reason", "records_asked", "answered_at", "delivered_at", "read_at",
        "dossier_id", "center_id", "case_id",
        patient_id=F("case__patient_id"),
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
