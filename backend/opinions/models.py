"""A request to a centre, its opinion, and how the opinion was coded."""

from uuid import UUID, uuid4

from django.db import models

from backend.cases.models import Case, Question
from backend.centers.models import Center, Contact
from backend.dossier.models import Dossier
from backend.opinions.states import Answered, Outcome, RequestState
from backend.people.models import User
from backend.storage.models import Blob


class OpinionRequest(models.Model):
    """One centre is asked about one case, with one frozen dossier."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="opinion_requests")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="requests")
    center = models.ForeignKey(Center, on_delete=models.PROTECT, related_name="requests")
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="requests")
    state = models.CharField(
        max_length=15, choices=RequestState.choices, default=RequestState.DRAFT
    )
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)  # of the share
    opened_at = models.DateTimeField(null=True)
    accepted_at = models.DateTimeField(null=True)
    board_on = models.DateField(null=True)
    decline_reason = models.TextField(blank=True)
    records_asked = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)
    delivered_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=RequestState.values), name="request_state_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(state="DECLINED") | ~models.Q(decline_reason=""),
                name="request_declined_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"request:{self.pk}"

    @property
    def audit_case_id(self) -> UUID:
        return self.case_id


class Opinion(models.Model):
    """What the specialist answered: the bytes as they came, and their text once read."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    request = models.OneToOneField(OpinionRequest, on_delete=models.PROTECT, related_name="opinion")
    blob = models.ForeignKey(Blob, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    text = models.TextField(blank=True)  # German, as read
    failure_code = models.CharField(max_length=60, blank=True)  # why it could not be read
    received_at = models.DateTimeField()
    received_by = models.CharField(max_length=100)  # actor
    diagnosis_outcome = models.CharField(max_length=30, choices=Outcome.choices, blank=True)
    therapy_outcome = models.CharField(max_length=30, choices=Outcome.choices, blank=True)
    cited = models.TextField(blank=True)  # the sentence of the opinion that says so
    coded_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    coded_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(coded_at__isnull=True)
                | (~models.Q(diagnosis_outcome="") & ~models.Q(therapy_outcome="")),
                name="opinion_coded_for_both",
            )
        ]

    def __str__(self) -> str:
        return f"opinion:{self.pk}"

    @property
    def audit_case_id(self) -> UUID:
        return self.request.case_id


class QuestionAnswered(models.Model):
    """Whether the opinion answers a question."""

    opinion = models.ForeignKey(Opinion, on_delete=models.CASCADE, related_name="answers")
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="+")
    answered = models.CharField(max_length=10, choices=Answered.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["opinion", "question"], name="question_answered_once")
        ]

    def __str__(self) -> str:
        return f"answered:{self.pk}"
