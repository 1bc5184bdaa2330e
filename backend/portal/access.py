"""The only way from a signed-in patient to their own case and what hangs on it."""

from uuid import UUID

from backend.audit import actions as audit
from backend.cases.access import cases_visible_to
from backend.cases.models import Case, Question
from backend.cases.states import CaseState
from backend.documents.access import document_for
from backend.documents.models import Document
from backend.errors import NotFound
from backend.imaging.access import series_for
from backend.imaging.models import Series
from backend.opinions.models import Opinion
from backend.opinions.queries import delivered_to
from backend.people.models import Consent, User
from backend.people.states import Audience


def my_case(user: User, *, seen: str = "case.seen") -> Case:
    """Return the patient's newest case that is not cancelled."""
    if user.audience != Audience.PATIENT:
        raise NotFound
    cases = cases_visible_to(user).exclude(state=CaseState.CANCELLED)
    case = cases.select_related("patient", "owner", "team").order_by("-opened_at", "-pk").first()
    if case is None:
        raise NotFound
    audit.record(actor=str(user), action=seen, subject=str(case), case_id=case.pk)
    return case


def my_question(user: User, question_id: UUID) -> Question:
    found = my_case(user, seen="questions.seen").questions.filter(pk=question_id).first()
    if found is None:
        raise NotFound
    return found


def my_consent(user: User, consent_id: UUID) -> Consent:
    found = my_case(user, seen="consents.seen").patient.consents.filter(pk=consent_id).first()
    if found is None:
        raise NotFound
    return found


def my_document(user: User, document_id: UUID, *, seen: str) -> Document:
    if user.audience != Audience.PATIENT:
        raise NotFound
    return document_for(user, document_id, seen=seen)


def my_series(user: User, series_id: UUID) -> Series:
    if user.audience != Audience.PATIENT:
        raise NotFound
    return series_for(user, series_id)


def my_opinion(user: User, *, seen: str) -> Opinion:
    """Return the opinion once it was delivered."""
    found = delivered_to(my_case(user, seen=seen))
    if found is None:
        raise NotFound
    return found
