"""Lets one step at a time change an invoice."""

from backend.billing.models import Invoice


def hold(invoice: Invoice) -> None:
    """Keep others off the invoice until the transaction ends, and read it afresh."""
    Invoice.objects.select_for_update().get(pk=invoice.pk)
    invoice.refresh_from_db()
