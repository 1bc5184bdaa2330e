"""Everything that changes prices, quotes and invoices; money itself is in payment_actions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from backend import lifecycle
from backend.audit import actions as audit
from backend.billing import refusals, vat
from backend.billing.lines import Item, payer_of, priced, totals_of
from backend.billing.locking import hold
from backend.billing.models import (
    Cancellation,
    DocumentNumber,
    Invoice,
    InvoiceLine,
    Quote,
    QuoteLine,
)
from backend.billing.states import (
    INVOICE_MOVES,
    QUOTE_MOVES,
    UNPAID,
    InvoiceState,
    PayerKind,
    QuoteState,
)
from backend.cases.models import Case
from backend.messages.actions import tell
from backend.queue.actions import enqueue
from backend.queue.jobs import Job
from backend.storage.models import Blob

QUOTE_LIFE = timedelta(days=60)
PAYMENT_TERM = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class BillTo:
    """Who pays. Without an address a draft can be made, but not issued."""

    name: str
    country: str
    address: str = ""
    kind: str = PayerKind.PRIVATE
    vat_id: str = ""


@transaction.atomic
def draft_quote(
    case: Case, items: Sequence[Item], *, to: BillTo, now: datetime, actor: str
) -> Quote:
    quote = Quote.objects.create(
        case=case, created_at=now, valid_until=(now + QUOTE_LIFE).date(), **_payer(to)
    )
    _fill(quote, priced(QuoteLine, items, payer=payer_of(quote), on=now.date()))
    audit.record(actor=actor, action="quote.drafted", subject=str(quote), case_id=case.pk)
    return quote


@transaction.atomic
def issue_quote(quote: Quote, *, now: datetime, actor: str) -> None:
    """Give it a number and show it to the patient."""
    changes = {"issued_at": now, "number": _next_number("AN", now.year)}
    _move_quote(quote, QuoteState.ISSUED, actor=actor, **changes)
    _tell_patient(quote.case, kind="news", path="/portal/invoices", now=now)


def accept_quote(quote: Quote, *, now: datetime, actor: str) -> None:
    guard_accept(quote, on=now.date())
    _move_quote(quote, QuoteState.ACCEPTED, actor=actor, answered_at=now)


def decline_quote(quote: Quote, *, now: datetime, actor: str) -> None:
    _move_quote(quote, QuoteState.DECLINED, actor=actor, answered_at=now)


def guard_accept(quote: Quote, *, on: date) -> None:
    if on > quote.valid_until:
        raise refusals.QuoteExpired


@transaction.atomic
def draft_invoice(
    case: Case, items: Sequence[Item], *, to: BillTo, now: datetime, actor: str
) -> Invoice:
    invoice = Invoice.objects.create(case=case, created_at=now, **_payer(to))
    _fill(invoice, priced(InvoiceLine, items, payer=payer_of(invoice), on=now.date()))
    audit.record(actor=actor, action="invoice.drafted", subject=str(invoice), case_id=case.pk)
    return invoice


@transaction.atomic
def draft_invoice_of_quote(quote: Quote, *, now: datetime, actor: str) -> Invoice:
    """Invoice what was accepted, at the prices that were accepted."""
    if quote.state != QuoteState.ACCEPTED:
        raise refusals.QuoteNotAccepted
    payer = {name: getattr(quote, name) for name in _PAYER}
    invoice = Invoice.objects.create(case=quote.case, quote=quote, created_at=now, **payer)
    _fill(invoice, [InvoiceLine(**_values(line)) for line in quote.lines.all()])
    audit.record(actor=actor, action="invoice.drafted", subject=str(invoice), case_id=quote.case_id)
    return invoice


@transaction.atomic
def change_invoice(
    invoice: Invoice, *, to: BillTo | None, items: Sequence[Item], now: datetime, actor: str
) -> None:
    """Correct a draft: the payer, or with `items` the lines. The tax is decided afresh."""
    _guard_draft(invoice)
    for name, value in _payer(to).items() if to else ():
        setattr(invoice, name, value)
    invoice.save(update_fields=_PAYER)
    wanted = items or [Item(line.code, line.quantity) for line in invoice.lines.all()]
    invoice.lines.all().delete()
    _fill(invoice, priced(InvoiceLine, wanted, payer=payer_of(invoice), on=now.date()))
    audit.record(
        actor=actor, action="invoice.changed", subject=str(invoice), case_id=invoice.case_id
    )


@transaction.atomic
def set_terms(invoice: Invoice, *, prepayment: bool, performed_on: date | None, actor: str) -> None:
    """Say whether a draft must be paid before the dossier leaves, and when the work was done."""
    _guard_draft(invoice)
    invoice.prepayment, invoice.performed_on = prepayment, performed_on
    invoice.save(update_fields=["prepayment", "performed_on"])
    audit.record(
        actor=actor, action="invoice.changed", subject=str(invoice), case_id=invoice.case_id
    )


@transaction.atomic
def issue_invoice(invoice: Invoice, *, now: datetime, actor: str) -> None:
    """Give it the next number of the year and a due date; from here on nothing in it changes."""
    hold(invoice)
    guard_issue(invoice)
    changes = {
        "number": _next_number("RE", now.year),
        "issued_at": now,
        "due_on": (now + PAYMENT_TERM).date(),
    }
    _move(invoice, InvoiceState.ISSUED, actor=actor, **changes)
    _tell_patient(invoice.case, kind="invoice", path=f"/portal/invoices/{invoice.pk}", now=now)
    # The day after the due date it is overdue, whether or not somebody looks.
    enqueue(Job.RECONCILE_PAYMENTS, subject="payments", after=PAYMENT_TERM + timedelta(days=1))


def guard_issue(invoice: Invoice) -> None:
    if invoice.state != InvoiceState.DRAFT:
        raise refusals.NotADraft
    if not (invoice.payer_name and invoice.payer_address and invoice.payer_country):
        raise refusals.AddressMissing
    treatments = invoice.lines.values_list("vat_treatment", flat=True)
    vat.guard_vat_id(treatments, payer_of(invoice))


@transaction.atomic
def cancel_invoice(invoice: Invoice, *, reason: str, now: datetime, actor: str) -> None:
    """Take it back; what was issued gets a cancelling document of its own."""
    hold(invoice)
    guard_cancel(invoice)
    issued = invoice.state != InvoiceState.DRAFT
    _move(invoice, InvoiceState.CANCELLED, actor=actor, reason=reason, settled_at=now)
    if issued:
        take_back(invoice, reason=reason, now=now, actor=actor)


def guard_cancel(invoice: Invoice) -> None:
    if invoice.paid_minor > invoice.refunded_minor:
        raise refusals.HasPayments


@transaction.atomic
def take_back(invoice: Invoice, *, reason: str, now: datetime, actor: str) -> Cancellation:
    """Issue the document that cancels an invoice."""
    cancellation = Cancellation.objects.create(
        invoice=invoice, number=_next_number("RE", now.year), issued_at=now, reason=reason
    )
    audit.record(
        actor=actor,
        action="invoice.taken_back",
        subject=str(invoice),
        case_id=invoice.case_id,
        number=cancellation.number,
    )
    return cancellation


def write_off(invoice: Invoice, *, reason: str, now: datetime, actor: str) -> None:
    guard_due(invoice)
    _move(invoice, InvoiceState.WRITTEN_OFF, actor=actor, reason=reason, settled_at=now)


def guard_due(invoice: Invoice) -> None:
    if invoice.state not in UNPAID:
        raise refusals.NotDue


def mark_overdue(*, now: datetime) -> int:
    """Move what nobody paid in time; return how many."""
    late = list(Invoice.objects.filter(state=InvoiceState.ISSUED, due_on__lt=now.date()))
    for invoice in late:
        _move(invoice, InvoiceState.OVERDUE, actor="clock")
    return len(late)


@transaction.atomic
def file_pdf(paper: Invoice | Cancellation, *, blob: Blob, actor: str) -> None:
    """Attach the PDF that was made of an issued paper, once."""
    rows = type(paper)._default_manager.filter(pk=paper.pk, pdf__isnull=True)
    if rows.update(pdf=blob):
        invoice = paper if isinstance(paper, Invoice) else paper.invoice
        audit.record(
            actor=actor,
            action="invoice.filed",
            subject=str(paper),
            case_id=invoice.case_id,
            sha256=blob.sha256,
        )
    paper.refresh_from_db()


_PAYER = ("payer_name", "payer_address", "payer_country", "payer_kind", "payer_vat_id")


def _payer(to: BillTo) -> dict[str, str]:
    values = (to.name, to.address, to.country.upper(), to.kind, to.vat_id)
    return dict(zip(_PAYER, values, strict=True))


def _fill(bill: Quote | Invoice, lines: Sequence[QuoteLine] | Sequence[InvoiceLine]) -> None:
    for line in lines:
        line.bill = bill
        line.save(force_insert=True)
    total = totals_of(lines)
    bill.net_minor, bill.vat_minor = total.net_minor, total.vat_minor
    bill.gross_minor = total.gross_minor
    bill.save(update_fields=["net_minor", "vat_minor", "gross_minor"])


def _values(line: QuoteLine) -> dict[str, Any]:
    names = [field.name for field in QuoteLine._meta.concrete_fields]
    return {name: getattr(line, name) for name in names if name not in {"id", "bill"}}


def _guard_draft(invoice: Invoice) -> None:
    hold(invoice)
    if invoice.state != InvoiceState.DRAFT:
        raise refusals.NotADraft


def _next_number(series: str, year: int) -> str:
    """Count up inside the transaction that uses the number: a rollback leaves no gap."""
    DocumentNumber.objects.get_or_create(series=series, year=year)
    counter = DocumentNumber.objects.select_for_update().get(series=series, year=year)
    counter.last += 1
    counter.save(update_fields=["last"])
    return f"{series}-{year}-{counter.last:05d}"


def _tell_patient(case: Case, *, kind: str, path: str, now: datetime) -> None:
    if case.patient.user:
        tell(case.patient.user, kind=kind, path=path, now=now, case_id=case.pk)


def _move(invoice: Invoice, to: InvoiceState, *, actor: str, **changes: object) -> None:
    lifecycle.move(invoice, moves=INVOICE_MOVES, to=to, actor=actor, changes=changes)


def _move_quote(quote: Quote, to: QuoteState, *, actor: str, **changes: object) -> None:
    lifecycle.move(quote, moves=QUOTE_MOVES, to=to, actor=actor, changes=changes)
