"""Computes a shortlist, and lets a person confirm one of it."""

from datetime import datetime

from django.db import transaction

from backend import lifecycle
from backend.audit import actions as audit
from backend.cases.actions import move_case
from backend.cases.models import Case
from backend.cases.states import CaseState
from backend.errors import Refused
from backend.matching import queries
from backend.matching.evidence import Candidate, candidates
from backend.matching.filters import Wanted
from backend.matching.models import Match
from backend.matching.states import MOVES, MatchState
from backend.people.models import User

FEWEST = 2
SELF_PAYER = "SELF"


class EntityMissing(Refused):
    code = "entity-missing"
    message = "The case does not say what a centre must handle."
    advice = "Choose the entity in the case's overview."


class TooFewOptions(Refused):
    code = "too-few-options"
    message = "The patient must see two options or more."
    advice = "Loosen what was asked for, or add a centre to the catalogue."


class NotReady(Refused):
    code = "not-ready"
    message = "The case is not ready for a centre."
    advice = "Finish the checklist and mark the case as ready."


class StatementMissing(Refused):
    code = "no-commission-missing"
    message = "The statement that nobody is paid for this choice is missing."
    advice = "Confirm that no commission was or will be taken."


class WhyMissing(Refused):
    code = "why-missing"
    message = "The choice needs a reason in your own words."
    advice = "Write why this centre fits the case; the patient can read it."


@transaction.atomic
def compute_shortlist(
    case: Case, *, actor: str, now: datetime, payer: str = SELF_PAYER
) -> list[Match]:
    """Propose the centres that pass every filter. A confirmed choice stays."""
    if not case.entity:
        raise EntityMissing
    treating = queries.treating_institutions(case)
    passed = candidates(Wanted(case.entity, payer=payer, on=now.date(), treating=treating))
    Match.objects.filter(case=case, state=MatchState.PROPOSED).delete()
    kept = set(Match.objects.filter(case=case).values_list("center_id", flat=True))
    Match.objects.bulk_create(
        _match(case, candidate, position=position, now=now)
        for position, candidate in enumerate(passed, start=1)
        if candidate.center_id not in kept
    )
    audit.record(
        actor=actor,
        action="shortlist.computed",
        subject=str(case),
        case_id=case.pk,
        count=len(passed),
    )
    return list(Match.objects.filter(case=case).order_by("position"))


@transaction.atomic
def confirm_match(match: Match, *, by: User, why: str, no_commission: bool, now: datetime) -> None:
    """Choose this centre for the case, in the person's own words; the case is matched."""
    guard_confirm(match)
    if not no_commission:
        raise StatementMissing
    if not why.strip():
        raise WhyMissing
    take_back_choice(match.case, actor=str(by))
    lifecycle.move(
        match,
        moves=MOVES,
        to=MatchState.CONFIRMED,
        actor=str(by),
        changes={
            "confirmed_by": by,
            "confirmed_at": now,
            "why": why,
            "no_commission": no_commission,
        },
    )
    if match.case.state == CaseState.READY:
        move_case(match.case, to=CaseState.MATCHED, actor=str(by), now=now)


def guard_confirm(match: Match) -> None:
    if match.case.state not in {CaseState.READY, CaseState.MATCHED}:
        raise NotReady
    if Match.objects.filter(case=match.case).count() < FEWEST:
        raise TooFewOptions


@transaction.atomic
def keep_choice(case: Case, *, actor: str, now: datetime) -> None:
    """Take the case that collected again back to the centre that was chosen before."""
    if case.state != CaseState.READY:
        raise NotReady
    if not Match.objects.filter(case=case, state=MatchState.CONFIRMED).exists():
        raise TooFewOptions("No centre was chosen before.", advice="Confirm a match first.")
    move_case(case, to=CaseState.MATCHED, actor=actor, now=now)


def take_back_choice(case: Case, *, actor: str) -> None:
    """Leave the case without a chosen centre; the one that was stays on the shortlist."""
    for chosen in Match.objects.filter(case=case, state=MatchState.CONFIRMED):
        lifecycle.move(chosen, moves=MOVES, to=MatchState.PROPOSED, actor=actor)


def _match(case: Case, candidate: Candidate, *, position: int, now: datetime) -> Match:
    return Match(
        case=case,
        center_id=candidate.center_id,
        department_id=candidate.department_id,
        position=position,
        reasons=[
            {
                "code": reason.code,
                "text": reason.text,
                "source": reason.source,
                "dated_on": reason.dated_on and reason.dated_on.isoformat(),
                "values": dict(reason.values),
            }
            for reason in candidate.reasons
        ],
        snapshot=dict(candidate.snapshot),
        computed_at=now,
    )
