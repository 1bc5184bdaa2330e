"""What a case needs before it is ready: every point met, or its named refusal."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import QuerySet

from backend.cases.models import Case
from backend.centers.queries import default_requirements
from backend.centers.requirements import Required
from backend.documents.models import Document, Fact
from backend.documents.states import DocumentState, FactState
from backend.dossier import refusals
from backend.errors import Refused
from backend.imaging.models import Study
from backend.imaging.states import StudyState
from backend.translation.models import Translation
from backend.translation.states import TranslationState

GERMAN = "de"
# Kinds of which a patient has one at a time; two confirmed values contradict each other.
SINGLE = ("GRADE", "ECOG", "STAGE")


@dataclass(frozen=True, slots=True)
class Point:
    """One line of the checklist; `refusal` is None when it is met."""

    code: str
    label: str  # English
    label_de: str
    refusal: Refused | None


def checklist(case: Case, *, on: date) -> list[Point]:
    """Return every point, met or not, in the order in which a coordinator works."""
    return [
        *_question_and_plan(case),
        *required(case, on=on),
        _read(case),
        _signed(case),
        _studies(case),
        _conflicts(case),
    ]


def guard_ready(case: Case, *, on: date) -> None:
    """Raise the first refusal of the checklist."""
    for point in checklist(case, on=on):
        if point.refusal:
            raise point.refusal


def _question_and_plan(case: Case) -> Iterator[Point]:
    asked = case.questions.exclude(text_de="").exists()
    untranslated = case.questions.filter(text_de="").exists()
    yield Point(
        "question",
        "Questions to the specialist, in German",
        "Fragen an den Spezialisten, auf Deutsch",
        None if asked and not untranslated else refusals.QuestionMissing(),
    )
    yield Point(
        "plan",
        "The first centre's plan, in German",
        "Plan des ersten Zentrums, auf Deutsch",
        None if case.plan_de.strip() else refusals.PlanMissing(),
    )


def required(case: Case, *, on: date) -> Iterator[Point]:
    """Yield the records that this entity needs, present and recent enough or not."""
    papers = list(_in_play(case).values_list("kdl", "dated_on"))
    scans = [
        (modality, study_date)
        for modality, study_date in Study.objects.filter(case=case)
        .exclude(state=StudyState.REFUSED)
        .values_list("series__modality", "study_date")
    ]
    for item in default_requirements(case.entity):
        found = papers if item.kdl else scans
        names = item.kdl or item.modalities
        dates = [dated for name, dated in found if name in names]
        no = _age_refusal(item, dates, on=on)
        yield Point(f"required-{item.code}", item.label, item.label_de, no)


def _age_refusal(item: Required, dates: list[date | None], *, on: date) -> Refused | None:
    if not dates:
        return refusals.RequiredMissing(f"Missing: {item.label}.")
    if item.max_age_days is None:
        return None
    oldest = on - timedelta(days=item.max_age_days)
    if any(dated and dated >= oldest for dated in dates):
        return None
    return refusals.RequiredTooOld(f"Older than {item.max_age_days} days: {item.label}.")


def _read(case: Case) -> Point:
    unread = Document.objects.filter(case=case, set_aside=False).exclude(state=DocumentState.READ)
    refusal = refusals.DocumentNotRead() if unread.exists() else None
    return Point("read", "Every document read", "Jedes Dokument gelesen", refusal)


def _signed(case: Case) -> Point:
    signed = Translation.objects.filter(case=case, state=TranslationState.SIGNED, replaced_at=None)
    open_papers = _in_play(case).exclude(language__startswith=GERMAN)
    open_papers = open_papers.exclude(pk__in=signed.values("document_id"))
    refusal = refusals.TranslationUnsigned() if open_papers.exists() else None
    label, label_de = "Every translation signed off", "Jede Übersetzung freigegeben"
    return Point("signed", label, label_de, refusal)


def _studies(case: Case) -> Point:
    open_studies = Study.objects.filter(case=case).exclude(
        state__in=[StudyState.CHECKED, StudyState.REFUSED]
    )
    refusal = refusals.StudyUnchecked() if open_studies.exists() else None
    return Point("studies", "Every study checked", "Jede Untersuchung geprüft", refusal)


def _conflicts(case: Case) -> Point:
    seen: dict[str, set[str]] = {}
    confirmed = Fact.objects.filter(
        document__in=_in_play(case), state=FactState.CONFIRMED, kind__in=SINGLE
    )
    for kind, value, dated in confirmed.values_list("kind", "value", "on"):
        seen.setdefault(f"{kind} {dated}", set()).add(value)
    refusal = refusals.ConflictOpen() if any(len(v) > 1 for v in seen.values()) else None
    label, label_de = "No open conflict between documents", "Keine Widersprüche in Dokumenten"
    return Point("conflicts", label, label_de, refusal)


def _in_play(case: Case) -> QuerySet[Document]:
    return Document.objects.filter(case=case, state=DocumentState.READ, set_aside=False)
