"""A case: its stage and clocks, the questions, tasks and notes."""

from uuid import UUID, uuid4

from django.db import models

from backend.cases.states import CaseState, WaitingFor
from backend.people.models import Patient, Team, User


class CaseNumber(models.Model):
    """The last number given in a year."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    last = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.year}:{self.last}"


class Case(models.Model):
    """One patient's request for help."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    number = models.CharField(max_length=20, unique=True)  # ZB-2026-00042
    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="cases")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="cases")
    owner = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="cases")
    headline = models.CharField(max_length=200, blank=True)  # diagnosis in a few words
    entity = models.CharField(max_length=30, blank=True)  # what a centre must handle: "PANKREAS"
    plan = models.TextField(blank=True)  # the first centre's plan, in the patient's language
    plan_de = models.TextField(blank=True)
    state = models.CharField(max_length=20, choices=CaseState.choices, default=CaseState.ENQUIRY)
    state_since = models.DateTimeField()
    held_from = models.CharField(max_length=20, blank=True)
    waiting_for = models.CharField(max_length=20, choices=WaitingFor.choices, default=WaitingFor.US)
    waiting_since = models.DateTimeField()
    due_on = models.DateField(null=True)
    opened_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=CaseState.values), name="case_state_known"
            ),
            models.CheckConstraint(
                condition=models.Q(waiting_for__in=WaitingFor.values), name="case_waiting_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(state="ON_HOLD") | ~models.Q(held_from=""),
                name="case_hold_knows_its_stage",
            ),
        ]
        indexes = [
            models.Index(fields=["team", "-opened_at", "id"], name="case_newest"),
            models.Index(fields=["team", "state", "-opened_at", "id"], name="case_by_state"),
        ]

    def __str__(self) -> str:
        return f"case:{self.pk}"

    @property
    def audit_case_id(self) -> UUID:
        return self.pk


class StageSpell(models.Model):
    """How long a case was in a stage: the clock behind turnaround figures."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="spells")
    state = models.CharField(max_length=20, choices=CaseState.choices)
    entered_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.case} {self.state}"


class Question(models.Model):
    """What the specialist is asked."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="questions")
    position = models.PositiveSmallIntegerField()
    text = models.TextField()  # as the patient asks it
    language = models.CharField(max_length=20)
    text_de = models.TextField(blank=True)

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return f"question:{self.pk}"


class Task(models.Model):
    """Something to do for a case, by somebody, by a day."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="tasks")
    title = models.CharField(max_length=200)
    assignee = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="tasks")
    due_on = models.DateField(null=True)
    done_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"task:{self.pk}"


class Note(models.Model):
    """What staff tell each other; patients and clinics never see it."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="notes")
    author = models.ForeignKey(User, on_delete=models.PROTECT, related_name="notes")
    text = models.TextField()
    written_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"note:{self.pk}"
