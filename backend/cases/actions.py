"""Everything that changes a case."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from backend import lifecycle
from backend.audit import actions as audit
from backend.cases.models import Case, CaseNumber, Note, Question, StageSpell, Task
from backend.cases.states import MOVES, OPEN, WAITS_FOR, CaseState, WaitingFor
from backend.errors import Refused
from backend.people.models import Consent, Patient, User
from backend.people.queries import consent, members_of, require_consent
from backend.people.states import Purpose

DETAILS = frozenset({"headline", "entity", "plan", "plan_de", "due_on", "owner"})


class NotAColleague(Refused):
    code = "not-a-colleague"
    message = "This person is not of the case's team."
    advice = "Choose somebody of the team."


class HeldElsewhere(Refused):
    code = "not-held"
    message = "This case is not on hold."
    advice = "Only a case on hold can be resumed."


@transaction.atomic
def open_case(
    *, patient: Patient, opened_at: datetime, actor: str, owner: User | None = None
) -> Case:
    case = Case.objects.create(
        number=_next_number(opened_at.year),
        patient=patient,
        team=patient.team,
        owner=owner,
        opened_at=opened_at,
        state_since=opened_at,
        waiting_since=opened_at,
    )
    StageSpell.objects.create(case=case, state=case.state, entered_at=opened_at)
    audit.record(actor=actor, action="case.opened", subject=str(case), case_id=case.pk)
    return case


@transaction.atomic
def move_case(
    case: Case, *, to: CaseState, actor: str, now: datetime, waiting_for: WaitingFor | None = None
) -> None:
    """Move the case and its clock. The stage that calls this has checked its own guards."""
    changes: dict[str, Any] = {
        "state_since": now,
        "waiting_for": waiting_for or WAITS_FOR[to],
        "waiting_since": now,
        "held_from": case.state if to == CaseState.ON_HOLD else "",
    }
    lifecycle.move(case, moves=MOVES, to=to, actor=actor, changes=changes)
    StageSpell.objects.filter(case=case, left_at__isnull=True).update(left_at=now)
    StageSpell.objects.create(case=case, state=to, entered_at=now)


def start_collecting(case: Case, *, actor: str, now: datetime) -> None:
    guard_collecting(case, now=now)
    move_case(case, to=CaseState.COLLECTING, actor=actor, now=now)


def guard_collecting(case: Case, *, now: datetime) -> None:
    require_consent(case.patient, purpose=Purpose.PROCESSING, on=now.date(), case_id=case.pk)


def start_preparing(case: Case, *, actor: str, now: datetime) -> None:
    move_case(case, to=CaseState.PREPARING, actor=actor, now=now)


def hold_case(case: Case, *, actor: str, now: datetime) -> None:
    move_case(case, to=CaseState.ON_HOLD, actor=actor, now=now)


def guard_resume(case: Case, *, now: datetime) -> None:
    """Refuse while the patient does not allow that we work; an enquiry needs no consent yet."""
    if case.state != CaseState.ON_HOLD:
        raise HeldElsewhere
    if case.held_from != CaseState.ENQUIRY:
        guard_collecting(case, now=now)


def resume_case(case: Case, *, actor: str, now: datetime) -> None:
    """Put a held case back where it was."""
    guard_resume(case, now=now)
    move_case(case, to=CaseState(case.held_from), actor=actor, now=now)


@transaction.atomic
def stop_work(taken_back: Consent, *, at: datetime) -> None:
    """Hold every case on which the patient no longer allows us to work; it waits for us."""
    patient = taken_back.patient
    for case in patient.cases.filter(state__in=OPEN - {CaseState.ENQUIRY}):
        if not consent(patient, purpose=Purpose.PROCESSING, on=at.date(), case_id=case.pk):
            us = WaitingFor.US
            move_case(case, to=CaseState.ON_HOLD, actor="house", now=at, waiting_for=us)


def cancel_case(case: Case, *, actor: str, now: datetime) -> None:
    move_case(case, to=CaseState.CANCELLED, actor=actor, now=now)


@transaction.atomic
def wait_for(case: Case, *, whom: WaitingFor, actor: str, now: datetime) -> None:
    """Say who holds the ball, without moving the case."""
    if case.waiting_for == whom:
        return
    case.waiting_for, case.waiting_since = whom, now
    case.save(update_fields=["waiting_for", "waiting_since"])
    audit.record(actor=actor, action="case.waits", subject=str(case), case_id=case.pk, whom=whom)


@transaction.atomic
def change_case(case: Case, *, actor: str, details: Mapping[str, Any]) -> None:
    changes = {name: value for name, value in details.items() if name in DETAILS}
    for name, value in changes.items():
        setattr(case, name, value)
    case.save(update_fields=list(changes))
    audit.record(
        actor=actor,
        action="case.changed",
        subject=str(case),
        case_id=case.pk,
        fields=sorted(changes),
    )


@transaction.atomic
def assign_case(case: Case, *, owner_id: UUID | None, actor: str) -> None:
    """Give the case to somebody of its team, or to nobody; strangers and the unknown look alike."""
    owner = members_of(case.team_id).filter(pk=owner_id).first() if owner_id else None
    if owner_id and owner is None:
        raise NotAColleague
    if case.owner == owner:
        return
    before, case.owner = case.owner, owner
    case.save(update_fields=["owner"])
    audit.record(
        actor=actor,
        action="case.assigned",
        subject=str(case),
        case_id=case.pk,
        before=str(before) if before else "",
        owner=str(owner) if owner else "",
    )


@transaction.atomic
def ask(case: Case, *, text: str, language: str, actor: str, text_de: str = "") -> Question:
    question = Question.objects.create(
        case=case,
        position=case.questions.count() + 1,
        text=text,
        language=language,
        text_de=text if language.startswith("de") and not text_de else text_de,
    )
    audit.record(actor=actor, action="question.asked", subject=str(question), case_id=case.pk)
    return question


@transaction.atomic
def change_question(question: Question, *, actor: str, details: Mapping[str, str]) -> None:
    for name in ("text", "text_de", "language"):
        if name in details:
            setattr(question, name, details[name])
    question.save(update_fields=["text", "text_de", "language"])
    audit.record(
        actor=actor,
        action="question.changed",
        subject=str(question),
        case_id=question.case_id,
    )


@transaction.atomic
def drop_question(question: Question, *, actor: str) -> None:
    audit.record(
        actor=actor, action="question.dropped", subject=str(question), case_id=question.case_id
    )
    question.delete()


@transaction.atomic
def add_task(case: Case, *, actor: str, details: Mapping[str, Any]) -> Task:
    task = Task.objects.create(
        case=case,
        title=details["title"],
        due_on=details.get("due_on"),
        assignee=details.get("assignee"),
    )
    audit.record(actor=actor, action="task.added", subject=str(task), case_id=case.pk)
    return task


@transaction.atomic
def finish_task(task: Task, *, actor: str, now: datetime | None) -> None:
    """Tick a task off; `now` None opens it again."""
    task.done_at = now
    task.save(update_fields=["done_at"])
    audit.record(
        actor=actor,
        action="task.done" if now else "task.reopened",
        subject=str(task),
        case_id=task.case_id,
    )


@transaction.atomic
def add_note(case: Case, *, author: User, text: str, now: datetime) -> Note:
    note = Note.objects.create(case=case, author=author, text=text, written_at=now)
    audit.record(actor=str(author), action="note.added", subject=str(note), case_id=case.pk)
    return note


def _next_number(year: int) -> str:
    CaseNumber.objects.get_or_create(year=year)
    counter = CaseNumber.objects.select_for_update().get(year=year)
    counter.last += 1
    counter.save(update_fields=["last"])
    return f"ZB-{year}-{counter.last:05d}"
