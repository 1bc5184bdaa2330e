"""The step that this stage adds to a case."""

from collections.abc import Iterable
from datetime import datetime

from backend.cases.models import Case
from backend.cases.states import CaseState
from backend.dossier import actions
from backend.lifecycle import Offer, refusal_of


def case_offers(case: Case, now: datetime) -> Iterable[Offer]:
    if case.state == CaseState.PREPARING:
        no = refusal_of(lambda: actions.guard_mark_ready(case, now=now))
        yield Offer("mark-ready", "Mark as ready", CaseState.READY, no)
