"""The steps a person may take with a case, collected from every stage that has some.

`cases` knows no later stage: a stage adds its steps here when it starts (`apps.py`), so that the
case page can draw all buttons, each with the refusal for what is not allowed now.
"""

from collections.abc import Callable, Iterable
from datetime import datetime

from backend import lifecycle
from backend.cases import actions
from backend.cases.models import Case
from backend.cases.states import MOVES, CaseState
from backend.lifecycle import Offer

Source = Callable[[Case, datetime], Iterable[Offer]]
_sources: list[Source] = []


def add_source(source: Source) -> None:
    if source not in _sources:
        _sources.append(source)


def offers(case: Case, *, now: datetime) -> list[Offer]:
    """Return every step that follows from the present stage."""
    return [offer for source in (_own, *_sources) for offer in source(case, now)]


def _own(case: Case, now: datetime) -> Iterable[Offer]:
    if case.state == CaseState.ENQUIRY:
        no = lifecycle.refusal_of(lambda: actions.guard_collecting(case, now=now))
        yield Offer("start-collecting", "Start collecting records", CaseState.COLLECTING, no)
    if case.state == CaseState.COLLECTING:
        yield Offer("start-preparing", "Start preparing", CaseState.PREPARING)
    if case.state == CaseState.ON_HOLD:
        no = lifecycle.refusal_of(lambda: actions.guard_resume(case, now=now))
        yield Offer("resume", "Resume", case.held_from, no)
    if CaseState.ON_HOLD in MOVES[CaseState(case.state)]:
        yield Offer("hold", "Put on hold", CaseState.ON_HOLD)
    if CaseState.CANCELLED in MOVES[CaseState(case.state)]:
        yield Offer("cancel", "Cancel the case", CaseState.CANCELLED)
