"""The steps a person may take with a quote or an invoice."""

from collections.abc import Iterator
from datetime import date

from backend.billing import actions, refusals, stripe_gateway
from backend.billing.models import Invoice, Quote
from backend.billing.states import UNPAID, InvoiceState, QuoteState
from backend.errors import Refused
from backend.lifecycle import Offer, refusal_of


def quote_offers(quote: Quote, *, on: date) -> Iterator[Offer]:
    if quote.state == QuoteState.DRAFT:
        yield Offer("issue", "Issue", QuoteState.ISSUED)
    if quote.state == QuoteState.ISSUED:
        no = refusal_of(lambda: actions.guard_accept(quote, on=on))
        yield Offer("accept", "Accepted by the payer", QuoteState.ACCEPTED, no)
        yield Offer("decline", "Declined by the payer", QuoteState.DECLINED)


def invoice_offers(invoice: Invoice) -> Iterator[Offer]:
    state = InvoiceState(invoice.state)
    if state == InvoiceState.DRAFT:
        no = refusal_of(actions.guard_issue, invoice)
        yield Offer("issue", "Issue", InvoiceState.ISSUED, no)
    if state in UNPAID:
        yield Offer("mark-paid", "Mark as paid", InvoiceState.PAID)
        yield Offer("checkout", "Pay by card", InvoiceState.PAID, _no_cards())
        yield Offer("write-off", "Write off", InvoiceState.WRITTEN_OFF)
    if state in UNPAID | {InvoiceState.DRAFT}:
        no = refusal_of(actions.guard_cancel, invoice)
        yield Offer("cancel", "Cancel", InvoiceState.CANCELLED, no)
    if invoice.paid_minor > invoice.refunded_minor:
        yield Offer("refund", "Refund", InvoiceState.REFUNDED)


def _no_cards() -> Refused | None:
    return None if stripe_gateway.configured() else refusals.PaymentsOff()
