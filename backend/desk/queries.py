"""What needs somebody now, over all stages. Nothing here writes."""

from datetime import date
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from backend.billing.models import Invoice
from backend.billing.states import InvoiceState
from backend.cases import queries as cases
from backend.cases.access import cases_visible_to
from backend.cases.models import Case, Task
from backend.cases.states import OPEN, CaseState, WaitingFor
from backend.documents.access import documents_visible_to
from backend.documents.queries import search as search_documents
from backend.documents.states import DocumentState
from backend.messages.models import Message
from backend.messages.states import MessageState
from backend.opinions import queries as opinions
from backend.opinions.models import OpinionRequest
from backend.opinions.states import UNDERWAY, RequestState
from backend.people.models import User
from backend.translation import queries as translation
from backend.translation.access import translations_visible_to

SHOWN = 50
# What a clinic did and nobody here has dealt with yet; SCHEDULED shows the board to come.
REPLIED = (
    RequestState.ACCEPTED,
    RequestState.RECORDS_ASKED,
    RequestState.SCHEDULED,
    RequestState.ANSWERED,
)
FOUND = 10


def waiting_for_us(user: User) -> QuerySet[Any, Any]:
    """Return my open cases whose ball is ours: due ones first, then the longest waiting."""
    mine = cases_visible_to(user).filter(
        Q(owner=user) | Q(owner__isnull=True),
        state__in=OPEN | {CaseState.ON_HOLD},
        waiting_for=WaitingFor.US,
    )
    rows = cases.rows(mine, filters={})
    return rows.order_by(F("due_on").asc(nulls_last=True), "waiting_since")[:SHOWN]


def reviews(user: User) -> QuerySet[Any, Any]:
    waiting = translation.waiting(translations_visible_to(user))
    return translation.rows(waiting).order_by("requested_at")[:SHOWN]


def unread_messages(user: User) -> QuerySet[Any, Any]:
    unread = Message.objects.filter(
        case__in=cases_visible_to(user), state=MessageState.SENT, from_patient=True
    )
    return (
        unread.values("case_id", case_number=F("case__number"))
        .annotate(count=Count("id"))
        .order_by("case_number")[:SHOWN]
    )


def unreadable_documents(user: User) -> QuerySet[Any, Any]:
    troubled = documents_visible_to(user).filter(
        state__in=[DocumentState.UNREADABLE, DocumentState.REFUSED],
        set_aside=False,
        case__state__in=OPEN,
    )
    return troubled.order_by("received_at").values(
        "id", "case_id", "file_name", "refusal_code", case_number=F("case__number")
    )[:SHOWN]


def tasks_due(user: User, *, on: date) -> QuerySet[Any, Any]:
    mine = Task.objects.filter(case__in=cases_visible_to(user), done_at__isnull=True)
    whose = Q(assignee=user) if user.only_bills else Q(assignee=user) | Q(assignee__isnull=True)
    due = mine.filter(whose, due_on__lte=on)
    return due.order_by("due_on").values(
        "id", "title", "due_on", "case_id", case_number=F("case__number")
    )[:SHOWN]


def overdue_invoices(user: User) -> QuerySet[Any, Any]:
    late = Invoice.objects.filter(case__in=cases_visible_to(user), state=InvoiceState.OVERDUE)
    return late.order_by("due_on").values(
        "id", "number", "due_on", "gross_minor", "currency", "case_id",
        case_number=F("case__number"),
    )[:SHOWN]  # fmt: skip


def replies(user: User, *, on: date) -> list[dict[str, Any]]:
    """Return requests to which a clinic said something, and that are not delivered yet."""
    mine = OpinionRequest.objects.filter(case__in=cases_visible_to(user), state__in=REPLIED)
    return opinions.rows(mine, on=on, most=SHOWN)


def stopped(user: User, *, on: date) -> list[dict[str, Any]]:
    """Return requests whose centre may no longer look, because the patient took it back."""
    mine = OpinionRequest.objects.filter(case__in=cases_visible_to(user), state__in=UNDERWAY)
    return [row for row in opinions.rows(mine, on=on) if row["stopped"]][:SHOWN]


def counts_by_stage(user: User) -> dict[str, int]:
    found = cases_visible_to(user).order_by().values_list("state").annotate(count=Count("id"))
    return {state: count for state, count in found if state in OPEN}


def find_cases(user: User, words: str) -> QuerySet[Any, Any]:
    visible: QuerySet[Case] = cases_visible_to(user)
    return cases.rows(visible, filters={"q": words}).order_by("-opened_at")[:FOUND]


def find_documents(user: User, words: str) -> list[dict[str, Any]]:
    """Return pages that hold every word, in the language of the paper."""
    return search_documents(documents_visible_to(user), words)[:FOUND]
