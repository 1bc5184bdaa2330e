"""A shortlist: centres that really handle such cases, each with its reasons."""

from uuid import UUID, uuid4

from django.db import models

from backend.cases.models import Case
from backend.centers.models import Center, Department
from backend.matching.states import MatchState
from backend.people.models import User


class Match(models.Model):
    """One proposed centre. There is no score: reasons with source and date, a person decides."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="matches")
    center = models.ForeignKey(Center, on_delete=models.PROTECT, related_name="matches")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="matches")
    position = models.PositiveSmallIntegerField()
    reasons = models.JSONField()  # [{code, text, source, dated_on, values}]
    snapshot = models.JSONField()  # the figures used, as they stood
    state = models.CharField(max_length=10, choices=MatchState.choices, default=MatchState.PROPOSED)
    computed_at = models.DateTimeField()
    confirmed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True)
    why = models.TextField(blank=True)  # the person's own words
    # "Nobody pays or received anything for this choice", stated by the person who confirms.
    no_commission = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "center"], name="match_once"),
            models.UniqueConstraint(
                fields=["case"],
                condition=models.Q(state="CONFIRMED"),
                name="match_one_confirmed",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=MatchState.values), name="match_state_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(state="CONFIRMED")
                | models.Q(confirmed_by__isnull=False, no_commission=True),
                name="match_confirmed_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"match:{self.pk}"

    @property
    def audit_case_id(self) -> UUID:
        return self.case_id
