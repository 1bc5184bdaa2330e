"""Everything that happens to an opinion: received, read, delivered, coded; and the case's end."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from backend.audit import actions as audit
from backend.billing.queries import guard_settled
from backend.cases.actions import move_case
from backend.cases.models import Case
from backend.cases.states import CaseState
from backend.messages.actions import tell
from backend.opinions import actions, queries, refusals
from backend.opinions.models import Opinion, OpinionRequest, QuestionAnswered
from backend.opinions.states import Answered, Outcome
from backend.people.models import User
from backend.queue.actions import enqueue
from backend.queue.jobs import Job
from backend.storage.models import Blob
from backend.translation.actions import Order, request_translation
from backend.translation.queries import of_subject
from backend.translation.states import TranslationKind
from pipelines.documents.results import Reading
from pipelines.translation.segments import segments_of

GERMAN = "de"


@dataclass(frozen=True, slots=True)
class Answer:
    """The opinion's bytes as they came, already kept."""

    blob: Blob
    file_name: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Coding:
    """What the opinion changes, with the sentence that says so."""

    diagnosis: Outcome
    therapy: Outcome
    cited: str
    answered: Mapping[UUID, Answered]


@transaction.atomic
def receive_opinion(
    request: OpinionRequest, answer: Answer, *, actor: str, now: datetime
) -> Opinion:
    """Keep the opinion and have it read."""
    if not answer.blob.size:
        raise refusals.OpinionEmpty
    actions.record_answered(request, actor=actor, now=now)
    opinion = Opinion.objects.create(
        request=request,
        blob=answer.blob,
        file_name=answer.file_name,
        media_type=answer.media_type,
        received_at=now,
        received_by=actor,
    )
    audit.record(
        actor=actor,
        action="opinion.received",
        subject=str(opinion),
        case_id=request.case_id,
        sha256=answer.blob.sha256,
    )
    _enqueue(opinion)
    return opinion


@transaction.atomic
def record_reading(opinion: Opinion, reading: Reading, *, now: datetime) -> None:
    """Lay down what the opinion says, and request it in the patient's language."""
    opinion.text = "\n\n".join(page.text for page in reading.pages)
    opinion.failure_code = ""
    opinion.save(update_fields=["text", "failure_code"])
    case = opinion.request.case
    audit.record(actor="pipeline", action="opinion.read", subject=str(opinion), case_id=case.pk)
    language = case.patient.language
    known = of_subject(str(opinion), target=language)
    if known or language.split("-")[0] == GERMAN:
        return
    order = Order(
        kind=TranslationKind.OPINION,
        subject=str(opinion),
        source=GERMAN,
        target=language,
        segments=segments_of(reading),
        four_eyes=True,
    )
    request_translation(case, order, now=now, actor="pipeline")


@transaction.atomic
def record_unreadable(opinion: Opinion, *, code: str) -> None:
    opinion.failure_code = code
    opinion.save(update_fields=["failure_code"])
    audit.record(
        actor="pipeline",
        action="opinion.unreadable",
        subject=str(opinion),
        case_id=opinion.audit_case_id,
        code=code,
    )


@transaction.atomic
def read_again(opinion: Opinion, *, actor: str) -> None:
    audit.record(
        actor=actor,
        action="opinion.read_again",
        subject=str(opinion),
        case_id=opinion.audit_case_id,
    )
    _enqueue(opinion)


def guard_deliver(opinion: Opinion) -> None:
    """Refuse until the patient can read it: signed in their language, or German is theirs."""
    language = opinion.request.case.patient.language
    if language.split("-")[0] != GERMAN and queries.signed_translation(opinion) is None:
        raise refusals.OpinionNotTranslated


@transaction.atomic
def deliver(opinion: Opinion, *, actor: str, now: datetime) -> None:
    """Show the opinion on the patient's page, and mail that there is news."""
    guard_deliver(opinion)
    request = opinion.request
    actions.record_delivered(request, actor=actor, now=now)
    user = request.case.patient.user
    if user:
        tell(user, kind="news", path="/portal/opinion", now=now, case_id=request.case_id)


@transaction.atomic
def code_outcome(opinion: Opinion, coding: Coding, *, by: User, now: datetime) -> None:
    """Code what the opinion changes. The cited sentence must stand in it."""
    if _plain(coding.cited) not in _plain(opinion.text):
        raise refusals.NotCited
    questions = {question.pk: question for question in opinion.request.case.questions.all()}
    if not set(coding.answered) <= set(questions):
        raise refusals.NotAsked
    opinion.diagnosis_outcome, opinion.therapy_outcome = coding.diagnosis, coding.therapy
    opinion.cited, opinion.coded_by, opinion.coded_at = coding.cited, by, now
    opinion.save()
    for question_id, answered in coding.answered.items():
        QuestionAnswered.objects.update_or_create(
            opinion=opinion,
            question=questions[question_id],
            defaults={"answered": answered},
        )
    audit.record(
        actor=str(by),
        action="opinion.coded",
        subject=str(opinion),
        case_id=opinion.audit_case_id,
        diagnosis=coding.diagnosis,
        therapy=coding.therapy,
    )


def guard_close(case: Case) -> None:
    if not Opinion.objects.filter(request__case=case, coded_at__isnull=False).exists():
        raise refusals.OutcomeMissing
    guard_settled(case)


def close_case(case: Case, *, actor: str, now: datetime) -> None:
    """End the case: outcome coded, invoice settled or written off."""
    guard_close(case)
    move_case(case, to=CaseState.CLOSED, actor=actor, now=now)


def _plain(text: str) -> str:
    """Fold white space, so that a sentence is found over line ends."""
    return " ".join(text.split())


def _enqueue(opinion: Opinion) -> None:
    enqueue(
        Job.READ_OPINION,
        subject=str(opinion),
        case_id=opinion.audit_case_id,
        opinion_id=str(opinion.pk),
    )
