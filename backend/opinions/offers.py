"""The steps a person may take with a request, an opinion, or a case at its end."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from backend.cases.models import Case
from backend.cases.states import CaseState
from backend.lifecycle import Offer, refusal_of
from backend.opinions import actions, opinion_actions
from backend.opinions.models import OpinionRequest
from backend.opinions.states import MOVES, RequestState

R = RequestState


def request_offers(request: OpinionRequest, *, now: datetime) -> Iterator[Offer]:
    """Yield the desk's steps."""
    state = RequestState(request.state)
    if R.SENT in MOVES[state]:
        no = refusal_of(lambda: actions.guard_send(request, on=now.date()))
        yield Offer("send", "Send to the centre", R.SENT, no)
    if R.ANSWERED in MOVES[state]:
        yield Offer("answer", "Enter the opinion", R.ANSWERED)
    if state == R.ANSWERED:
        no = refusal_of(opinion_actions.guard_deliver, request.opinion)
        yield Offer("deliver", "Deliver to the patient", R.DELIVERED, no)
    if R.WITHDRAWN in MOVES[state]:
        yield Offer("withdraw", "Withdraw", R.WITHDRAWN)


def clinic_offers(request: OpinionRequest) -> Iterator[Offer]:
    """Yield the clinic's steps, in German: its window is German first."""
    open_moves = MOVES[RequestState(request.state)]
    if R.ACCEPTED in open_moves:
        yield Offer("accept", "Annehmen", R.ACCEPTED)
    if R.DECLINED in open_moves:
        yield Offer("decline", "Ablehnen", R.DECLINED)
    if R.RECORDS_ASKED in open_moves:
        yield Offer("ask-records", "Unterlagen nachfordern", R.RECORDS_ASKED)
    if R.SCHEDULED in open_moves or request.state == R.SCHEDULED:
        yield Offer("schedule", "Termin der Fallkonferenz", R.SCHEDULED)
    if R.ANSWERED in open_moves:
        yield Offer("answer", "Zweitmeinung abgeben", R.ANSWERED)


def case_offers(case: Case, now: datetime) -> Iterable[Offer]:
    if case.state == CaseState.DELIVERED:
        no = refusal_of(opinion_actions.guard_close, case)
        yield Offer("close", "Close the case", CaseState.CLOSED, no)
