"""Sets an issued invoice, or its cancellation, as PDF, and files it under a key of its own."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings

from backend.billing.actions import file_pdf
from backend.billing.lines import totals_of
from backend.billing.models import Cancellation, Invoice, InvoiceLine
from backend.billing.money import german
from backend.errors import NotFound
from backend.storage.actions import keep
from backend.storage.models import Blob
from pipelines.dossier.typesetting import typeset

TEMPLATE = Path(__file__).with_name("invoice.typ")
UNITS = {
    "PACKAGE": "Paket / package",
    "STUDY": "Untersuchung / study",
    "LINE": "Normzeile / line",
    "HOUR": "Stunde / hour",
}


def pdf_of(paper: Invoice | Cancellation, *, actor: str) -> Blob:
    """Return the filed PDF, making it on the first call. Call it outside a transaction.

    The key is the invoice's own, not the case's: the law keeps invoices for eight years, also
    when the patient has the case erased (§ 147 AO).
    """
    if paper.pdf is None:
        if paper.number is None or paper.issued_at is None:
            raise NotFound
        pdf = typeset(TEMPLATE, _content(paper), created_at=paper.issued_at)
        invoice = _invoice(paper)
        blob = keep(case_id=invoice.pk, parts=[pdf], actor=actor)
        file_pdf(paper, blob=blob, actor=actor)
    assert paper.pdf
    return paper.pdf


def _content(paper: Invoice | Cancellation) -> dict[str, Any]:
    invoice = _invoice(paper)
    cancels = isinstance(paper, Cancellation)
    lines = list(invoice.lines.all())
    return {
        "kind": "CANCELLATION" if cancels else "INVOICE",
        "number": paper.number,
        "cancels": invoice.number if cancels else "",
        "issued_on": _day(paper.issued_at.date() if paper.issued_at else None),
        "due_on": "" if cancels else _day(invoice.due_on),
        "performed_on": _day(invoice.performed_on),
        "case_number": invoice.case.number,
        "seller": _seller(),
        "payer": _payer(invoice),
        "lines": [_line(line, sign=-1 if cancels else 1) for line in lines],
        "totals": _totals(invoice, lines, sign=-1 if cancels else 1),
        "reasons": list(dict.fromkeys(_reasons(lines))),
    }


def _seller() -> dict[str, str]:
    return {
        "name": settings.CONCIERGE_NAME,
        "address": settings.CONCIERGE_ADDRESS,
        "vat_id": settings.CONCIERGE_VAT_ID,
        "iban": settings.CONCIERGE_IBAN,
    }


def _payer(invoice: Invoice) -> dict[str, str]:
    return {
        "name": invoice.payer_name,
        "address": invoice.payer_address,
        "country": invoice.payer_country,
        "vat_id": invoice.payer_vat_id,
    }


def _line(line: InvoiceLine, *, sign: int) -> dict[str, str]:
    return {
        "label_de": line.label_de,
        "label": line.label,
        "quantity": f"{line.quantity} × {UNITS.get(line.unit, line.unit)}",
        "price": german(line.unit_price_minor, ""),
        "net": german(sign * line.net_minor, ""),
        "rate": f"{line.vat_rate_bp / 100:g} %".replace(".", ","),
    }


def _totals(invoice: Invoice, lines: list[InvoiceLine], *, sign: int) -> list[dict[str, str]]:
    total = totals_of(lines)
    rows = [{"label": "Nettobetrag / Net", "amount": german(sign * total.net_minor)}]
    for tax in total.taxes:
        rate = f"{tax.rate_bp / 100:g}".replace(".", ",")
        rows.append(
            {
                "label": f"Umsatzsteuer / VAT {rate} % ({german(sign * tax.net_minor)})",
                "amount": german(sign * tax.vat_minor),
            }
        )
    gross = german(sign * total.gross_minor, invoice.currency)
    return [*rows, {"label": "Gesamtbetrag / Total", "amount": gross}]


def _reasons(lines: Iterable[InvoiceLine]) -> Iterable[str]:
    for line in lines:
        yield f"{line.vat_reason_de} / {line.vat_reason} ({line.vat_basis})"


def _invoice(paper: Invoice | Cancellation) -> Invoice:
    return paper if isinstance(paper, Invoice) else paper.invoice


def _day(day: date | None) -> str:
    return day.strftime("%d.%m.%Y") if day else ""
