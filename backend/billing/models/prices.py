"""What our work costs, and the VAT rules, each with the time in which it holds."""

from uuid import uuid4

from django.db import models

from backend.billing.states import PayerKind, Treatment


class PriceListItem(models.Model):
    """What a unit of our work costs, from a day on."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    code = models.CharField(max_length=40)
    label = models.CharField(max_length=200)  # English
    label_de = models.CharField(max_length=200)
    unit = models.CharField(max_length=20)  # "PACKAGE", "LINE" (55 characters), "HOUR", "STUDY"
    price_minor = models.PositiveIntegerField()  # net
    currency = models.CharField(max_length=3, default="EUR")
    supply = models.CharField(max_length=20)  # what the VAT rules go by: "COORDINATION"
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["code", "valid_from"], name="price_once_a_day")
        ]

    def __str__(self) -> str:
        return f"price:{self.code}"


class VatRule(models.Model):
    """One row of the decision table, with the time in which it holds."""

    supply = models.CharField(max_length=20, blank=True)  # blank: every supply
    payer_kind = models.CharField(max_length=10, choices=PayerKind.choices)
    region = models.CharField(max_length=5)  # "DE", "EU", "THIRD"
    treatment = models.CharField(max_length=20, choices=Treatment.choices)
    rate_bp = models.PositiveIntegerField()  # basis points: 1900 is 19 %
    reason = models.CharField(max_length=300)  # English, for staff and payer
    reason_de = models.CharField(max_length=300)
    basis = models.CharField(max_length=100)  # "§ 3a Abs. 1 UStG"
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["supply", "payer_kind", "region", "valid_from"], name="vat_rule_once"
            ),
            models.CheckConstraint(
                condition=models.Q(treatment="STANDARD") | models.Q(rate_bp=0),
                name="vat_only_where_taxed",
            ),
        ]

    def __str__(self) -> str:
        return f"vat:{self.pk}"
