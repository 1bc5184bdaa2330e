"""Quotes and invoices of a case, made by real actions at the prices of the tariff."""

import json
from collections.abc import Sequence
from pathlib import Path

from backend.billing import actions
from backend.billing.actions import BillTo
from backend.billing.lines import Item
from backend.billing.models import Invoice, PriceListItem, Quote
from backend.billing.payment_actions import Arrival, mark_paid
from backend.billing.tariff_actions import load_tariff
from backend.cases.models import Case
from tests.builders import NOON

TARIFF = Path(__file__).resolve().parents[1] / "backend/billing/tariff.json"
AMINA = BillTo(name="Amina Haddad", country="AE", address="Beispielweg 20\nDubai")
PACKAGE = (Item("SECOND_OPINION", 1),)


def make_quote(case: Case, items: Sequence[Item] = PACKAGE, *, to: BillTo = AMINA) -> Quote:
    lay_tariff()
    return actions.draft_quote(case, items, to=to, now=NOON, actor="test")


def make_draft_invoice(
    case: Case, items: Sequence[Item] = PACKAGE, *, to: BillTo = AMINA
) -> Invoice:
    lay_tariff()
    return actions.draft_invoice(case, items, to=to, now=NOON, actor="test")


def make_invoice(case: Case, items: Sequence[Item] = PACKAGE, *, to: BillTo = AMINA) -> Invoice:
    """Issue an invoice."""
    invoice = make_draft_invoice(case, items, to=to)
    actions.issue_invoice(invoice, now=NOON, actor="test")
    return invoice


def make_paid_invoice(case: Case) -> Invoice:
    invoice = make_invoice(case)
    arrival = Arrival(invoice.gross_minor, NOON.date(), reference=str(invoice.number))
    mark_paid(invoice, arrival, now=NOON, actor="test")
    return invoice


def lay_tariff() -> None:
    """Lay the tariff in again where a test with real commits has emptied the tables."""
    if not PriceListItem.objects.exists():
        load_tariff(json.loads(TARIFF.read_text(encoding="utf-8")), actor="test")
