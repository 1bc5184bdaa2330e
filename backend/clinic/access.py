"""The only way from a clinic account to what was sent to it, while the share lives."""

from datetime import UTC, datetime
from uuid import UUID

from backend.audit import actions as audit
from backend.documents.models import Document
from backend.errors import NotFound
from backend.imaging.models import Series, Study
from backend.opinions.access import shared_request_for
from backend.opinions.models import OpinionRequest
from backend.people.models import User


def request_for(user: User, request_id: UUID, *, seen: str = "") -> OpinionRequest:
    action = seen or "request.seen_by_clinic"
    return shared_request_for(user, request_id, now=datetime.now(UTC), seen=action)


def document_for(user: User, request_id: UUID, document_id: UUID, *, seen: str) -> Document:
    """Return a paper of the frozen version that was sent; nothing that came later."""
    request = request_for(user, request_id, seen=seen)
    papers = request.dossier.documents.select_related("case__patient", "blob")
    found = papers.filter(pk=document_id).first()
    if found is None:
        raise NotFound
    _log(user, request, f"document:{document_id}", seen)
    return found


def study_for(user: User, request_id: UUID, study_id: UUID, *, seen: str) -> Study:
    request = request_for(user, request_id, seen=seen)
    found = request.dossier.studies.select_related("case__patient").filter(pk=study_id).first()
    if found is None:
        raise NotFound
    _log(user, request, f"study:{study_id}", seen)
    return found


def series_for(user: User, request_id: UUID, series_id: UUID) -> Series:
    request = request_for(user, request_id, seen="thumbnail.seen_by_clinic")
    shared = Series.objects.filter(study__in=request.dossier.studies.all())
    found = shared.select_related("thumbnail").filter(pk=series_id).first()
    if found is None:
        raise NotFound
    return found


def _log(user: User, request: OpinionRequest, subject: str, action: str) -> None:
    audit.record(actor=str(user), action=action, subject=subject, case_id=request.case_id)
