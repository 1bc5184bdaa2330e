"""The only way from an id in a request to a quote or an invoice."""

from uuid import UUID

from django.db.models import QuerySet

from backend.audit import actions as audit
from backend.billing.models import Cancellation, Invoice, Payment, Quote
from backend.billing.states import QuoteState
from backend.cases.access import cases_visible_to
from backend.cases.models import Case
from backend.errors import NotFound
from backend.people.models import User
from backend.people.states import Audience


def invoices_visible_to(user: User) -> QuerySet[Invoice]:
    """Staff see their team's, patients their own once issued."""
    visible = Invoice.objects.filter(case__in=cases_visible_to(user))
    return visible.exclude(number=None) if _is_patient(user) else visible


def quotes_visible_to(user: User) -> QuerySet[Quote]:
    visible = Quote.objects.filter(case__in=cases_visible_to(user))
    return visible.exclude(state=QuoteState.DRAFT) if _is_patient(user) else visible


def invoice_for(user: User, invoice_id: UUID) -> Invoice:
    visible = invoices_visible_to(user).select_related("case__patient__user", "pdf")
    found = visible.filter(pk=invoice_id).first()
    if found is None:
        raise NotFound
    _seen(user, found)
    return found


def quote_for(user: User, quote_id: UUID, *, of: Case | None = None) -> Quote:
    """Return the quote, with `of` only when it is one of this case."""
    visible = quotes_visible_to(user).select_related("case__patient__user")
    visible = visible.filter(case=of) if of else visible
    found = visible.filter(pk=quote_id).first()
    if found is None:
        raise NotFound
    _seen(user, found)
    return found


def payment_for(user: User, invoice: Invoice, payment_id: UUID | None) -> Payment:
    """Return the payment, or without an id the newest of the invoice."""
    payments = invoice.payments.order_by("-recorded_at")
    found = (payments.filter(pk=payment_id) if payment_id else payments).first()
    if found is None or user.audience != Audience.STAFF:
        raise NotFound
    return found


def cancellation_of(invoice: Invoice) -> Cancellation:
    found = Cancellation.objects.filter(invoice=invoice).select_related("invoice", "pdf").first()
    if found is None:
        raise NotFound
    return found


def _seen(user: User, bill: Invoice | Quote) -> None:
    kind = bill._meta.model_name
    audit.record(actor=str(user), action=f"{kind}.seen", subject=str(bill), case_id=bill.case_id)


def _is_patient(user: User) -> bool:
    return user.audience == Audience.PATIENT
