"""A case whose centre is chosen."""

from backend.cases.models import Case
from backend.dossier import actions as dossier
from backend.matching import actions
from backend.matching.models import Match
from backend.people.models import User
from tests.builders import NOON
from tests.builders_dossier import make_preparing_case

WHY = "Treats many such cases and answers from files alone."


def make_ready_case(run_queue, *, owner: User) -> Case:
    """Make a ready case with a frozen dossier and a shortlist."""
    case = make_preparing_case(run_queue, owner=owner)
    dossier.mark_ready(case, actor="test", now=NOON)
    dossier.assemble(case, actor="test", now=NOON)
    run_queue()
    actions.compute_shortlist(case, actor="test", now=NOON)
    return case


def make_matched_case(run_queue, *, owner: User) -> tuple[Case, Match]:
    case = make_ready_case(run_queue, owner=owner)
    match = Match.objects.filter(case=case).select_related("case__patient").first()
    actions.confirm_match(match, by=owner, why=WHY, no_commission=True, now=NOON)
    case.refresh_from_db()
    return case, match
