"""Plays a synthetic case by the product's own actions, as its people would."""

from datetime import UTC, datetime

from celery import current_app
from django.db import transaction

from backend.cases import actions as cases
from backend.cases.models import Case
from backend.cases.states import WaitingFor
from backend.demo.records import Story
from backend.documents import actions as documents
from backend.documents import queries as document_queries
from backend.documents.models import Fact
from backend.documents.states import FactState
from backend.imaging import actions as imaging
from backend.imaging.actions import Decision
from backend.imaging.models import Study
from backend.people import actions as people
from backend.people.actions import Allowance
from backend.people.models import User
from backend.people.states import Purpose
from backend.queue.models import Work
from backend.queue.states import WorkState
from backend.storage.actions import keep_file
from backend.translation import actions as translation
from backend.translation import segment_actions
from backend.translation.models import Segment, Translation
from backend.translation.queries import untranslated_documents
from backend.translation.states import TranslationState

ACTOR = "demo"
CERTAIN = 0.8  # facts below stay proposed, so that there is something to decide


def work_off(case: Case) -> None:
    """Do the case's background work here and now, as a worker would."""
    current_app.loader.import_default_modules()
    waiting = Work.objects.filter(case_id=case.pk, state=WorkState.QUEUED)
    while work := waiting.filter(run_at__lte=datetime.now(UTC)).order_by("pk").first():
        current_app.tasks[work.job](work_id=work.pk)


@transaction.atomic
def open_story(story: Story, *, owner: User, now: datetime) -> Case:
    """Open the case with its patient, questions, plan and consents."""
    assert owner.team
    patient = people.register_patient(team=owner.team, actor=ACTOR, details=story.patient)
    case = cases.open_case(patient=patient, opened_at=now, actor=ACTOR, owner=owner)
    told = story.told
    details = {
        "headline": told["diagnosis"]["de"],
        "entity": told["required_centre"]["entity"],
        "plan": told["proposed_plan"]["own"],
        "plan_de": told["proposed_plan"]["de"],
    }
    cases.change_case(case, actor=ACTOR, details=details)
    for question in told["questions"]:
        cases.ask(
            case,
            text=question["own"],
            text_de=question["de"],
            language=patient.language,
            actor=ACTOR,
        )
    for purpose in (Purpose.PROCESSING, Purpose.RELEASE_FROM_SECRECY):
        allowed = Allowance(purpose=purpose, case_id=case.pk, language=patient.language)
        people.give_consent(patient, allowed, at=now, actor=ACTOR)
    people.give_patient_account(patient, actor=ACTOR)
    cases.start_collecting(case, actor=ACTOR, now=now)
    return case


def bring_records(case: Case, story: Story, *, now: datetime) -> None:
    """Bring in the papers and the scans; a worker reads and indexes them."""
    for path in story.papers:
        blob = keep_file(case_id=case.pk, path=path, actor=ACTOR)
        documents.receive_document(case, blob=blob, file_name=path.name, actor=ACTOR, now=now)
    files = [
        (keep_file(case_id=case.pk, path=path, actor=ACTOR), str(path.relative_to(story.records)))
        for path in story.scans
    ]
    imaging.receive_delivery(case, files=files, actor=ACTOR, now=now)


def check_scans(case: Case, *, by: User, now: datetime) -> None:
    for study in Study.objects.filter(case=case):
        decision = Decision(identity_confirmed=True)
        imaging.check_study(study, decision, actor=str(by), now=now)


def confirm_facts(case: Case, *, by: User, now: datetime) -> None:
    """Confirm what the reader is sure of, once each."""
    papers = document_queries.in_play(case)
    told: set[tuple[str, str, str]] = set()
    sure = Fact.objects.filter(document__in=papers, certainty__gte=CERTAIN)
    for fact in sure.filter(state=FactState.PROPOSED).order_by("position"):
        key = (fact.kind, fact.label, fact.value)
        if key not in told:
            told.add(key)
            documents.confirm_fact(fact, actor=str(by), now=now)


def draft_translations(case: Case, *, now: datetime) -> None:
    for document in untranslated_documents(case):
        translation.translate_document(document, now=now, actor=ACTOR)
    work_off(case)


def sign_translations(case: Case, story: Story, *, by: tuple[User, User], now: datetime) -> None:
    """Post-edit, revise and sign every draft: two people, as ISO 17100 wants it."""
    post_editor, reviser = by
    drafted = Translation.objects.filter(case=case, state=TranslationState.DRAFTED)
    for each in drafted:
        translation.start_review(each, by=post_editor)
        for segment in each.segments.select_related("translation"):
            settle(segment, story.german_of(segment.source), by=post_editor, now=now)
        translation.revise(each, by=reviser)
        translation.sign(each, by=reviser, now=now)


def settle(segment: Segment, known: str, *, by: User, now: datetime) -> None:
    """Confirm a segment, after writing what the draft lacks."""
    if segment.must_fix or not segment.target:
        segment_actions.edit(segment, target=known, version=segment.version, by=by, now=now)
    for check in {found["check"] for found in segment.findings}:
        reason = "Compared with the page."
        segment_actions.set_aside(segment, check_name=check, reason=reason, by=by)
    segment_actions.confirm(segment, by=by, now=now)


def hand_to(case: Case, whom: WaitingFor, *, now: datetime) -> None:
    cases.wait_for(case, whom=whom, actor=ACTOR, now=now)
