"""Between billing's records and the wire, for every window."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from django.http import HttpResponseBase
from rest_framework.request import Request

from backend.billing import refusals
from backend.billing import serializers as wire
from backend.billing.actions import BillTo
from backend.billing.lines import Item
from backend.billing.models import Cancellation, Invoice, Quote
from backend.billing.offers import invoice_offers, quote_offers
from backend.billing.papers import pdf_of
from backend.billing.states import PayerKind
from backend.cases.models import Case
from backend.storage.queries import stream
from backend.web.files import serve

PDF = "application/pdf"


def items_of(given: Iterable[Mapping[str, Any]]) -> list[Item]:
    return [Item(code=item["code"], quantity=item["quantity"]) for item in given]


def bill_to(given: Mapping[str, Any] | None, case: Case) -> BillTo:
    """Return the payer; what is left out is the patient's.

    Another payer lives elsewhere and may be taxed otherwise: beside a name that is not the
    patient's the country has to be said, and an address left out stays empty until issuing asks.
    """
    said, patient = given or {}, case.patient
    own_name = f"{patient.given_name} {patient.family_name}"
    name = said.get("name") or own_name
    own = name == own_name
    country = said.get("country") or (patient.country if own else "")
    if not (own or country):
        raise refusals.CountryMissing
    return BillTo(
        name=name,
        country=country,
        address=said.get("address") or (patient.address if own else ""),
        kind=said.get("kind", PayerKind.PRIVATE),
        vat_id=said.get("vat_id", ""),
    )


def quote_json(quote: Quote) -> dict[str, Any]:
    moves = [offer.as_json() for offer in quote_offers(quote, on=datetime.now(UTC).date())]
    return _out(wire.QuoteOut, quote, moves)


def invoice_json(invoice: Invoice) -> dict[str, Any]:
    moves = [offer.as_json() for offer in invoice_offers(invoice)]
    return _out(wire.InvoiceOut, invoice, moves)


def pdf_answer(request: Request, paper: Invoice | Cancellation, *, actor: str) -> HttpResponseBase:
    """Stream the filed PDF; a draft has none."""
    blob = pdf_of(paper, actor=actor)
    return serve(
        request._request,
        read=lambda start, end: stream(blob, start=start, end=end),
        size=blob.size,
        media_type=PDF,
        name=f"{paper.number}.pdf",
        etag=blob.sha256,
    )


def _out(kind: Any, bill: Quote | Invoice, moves: list[dict[str, Any]]) -> dict[str, Any]:
    setattr(bill, "moves", moves)
    return dict(kind(bill).data)
