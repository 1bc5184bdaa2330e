"""The only way from an id in a request to a case: scoped to the person, and logged."""

from uuid import UUID

from django.db.models import QuerySet

from backend.audit import actions as audit
from backend.cases.models import Case, Note, Question, Task
from backend.errors import NotFound
from backend.people.models import User
from backend.people.states import Audience


def cases_visible_to(user: User) -> QuerySet[Case]:
    """Staff see their team's cases, patients their own, clinics none (see `clinic`)."""
    if user.audience == Audience.STAFF and user.team_id:
        return Case.objects.filter(team_id=user.team_id)
    if user.audience == Audience.PATIENT:
        return Case.objects.filter(patient__user=user)
    return Case.objects.none()


def case_for(user: User, case_id: UUID, *, seen: str = "case.seen") -> Case:
    """Return the case and write down that it was seen; missing and forbidden look alike."""
    visible = cases_visible_to(user).select_related("patient", "owner", "team")
    case = visible.filter(pk=case_id).first()
    if case is None:
        raise NotFound
    audit.record(actor=str(user), action=seen, subject=str(case), case_id=case.pk)
    return case


def question_for(user: User, question_id: UUID) -> Question:
    found = Question.objects.filter(pk=question_id, case__in=cases_visible_to(user)).first()
    if found is None:
        raise NotFound
    return found


def task_for(user: User, task_id: UUID) -> Task:
    """Return a task; to who only bills, one that was given to them."""
    visible = Task.objects.filter(case__in=cases_visible_to(user))
    visible = visible.filter(assignee=user) if user.only_bills else visible
    found = visible.filter(pk=task_id).first()
    if found is None:
        raise NotFound
    return found


def notes_of(user: User, case: Case) -> QuerySet[Note]:
    if user.audience != Audience.STAFF:
        raise NotFound
    return case.notes.select_related("author").order_by("-written_at")
