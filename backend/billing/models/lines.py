"""Lines of quotes and invoices."""

from django.db import models

from backend.billing.models.bills import Invoice, Quote
from backend.billing.states import Treatment


class Line(models.Model):
    """One line, with everything as it was decided then: prices and rules may change later."""

    position = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=40)
    label = models.CharField(max_length=200)
    label_de = models.CharField(max_length=200)
    unit = models.CharField(max_length=20)
    quantity = models.PositiveIntegerField()
    unit_price_minor = models.PositiveIntegerField()
    net_minor = models.PositiveIntegerField()
    supply = models.CharField(max_length=20)
    vat_treatment = models.CharField(max_length=20, choices=Treatment.choices)
    vat_rate_bp = models.PositiveIntegerField()
    vat_reason = models.CharField(max_length=300)
    vat_reason_de = models.CharField(max_length=300)
    vat_basis = models.CharField(max_length=100)

    class Meta:
        abstract = True


class QuoteLine(Line):
    bill = models.ForeignKey(Quote, on_delete=models.CASCADE, related_name="lines")

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(net_minor=models.F("quantity") * models.F("unit_price_minor")),
                name="quote_line_adds_up",
            )
        ]

    def __str__(self) -> str:
        return f"quote-line:{self.pk}"


class InvoiceLine(Line):
    bill = models.ForeignKey(Invoice, on_delete=models.CASCADE, related_name="lines")

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(net_minor=models.F("quantity") * models.F("unit_price_minor")),
                name="invoice_line_adds_up",
            )
        ]

    def __str__(self) -> str:
        return f"invoice-line:{self.pk}"
