"""The step that this stage adds to a case that collected again."""

from collections.abc import Iterable
from datetime import datetime

from backend.cases.models import Case
from backend.cases.states import CaseState
from backend.lifecycle import Offer
from backend.matching.queries import confirmed_center


def case_offers(case: Case, now: datetime) -> Iterable[Offer]:
    if case.state == CaseState.READY and confirmed_center(case):
        yield Offer("keep-choice", "Keep the chosen centre", CaseState.MATCHED)
