"""Shapes of prices, quotes, invoices and payments on the wire. Amounts are minor units."""

from typing import Any

from rest_framework import serializers

from backend.billing.models import InvoiceLine, Payment, QuoteLine, Refund
from backend.billing.states import Assurance, InvoiceState, PayerKind, QuoteState, Way
from backend.cases.serializers import MoveOut


class PriceListItemOut(serializers.Serializer[Any]):
    code = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]  # a field may be named label
    label_de = serializers.CharField()
    unit = serializers.CharField()
    price_minor = serializers.IntegerField()
    currency = serializers.CharField()
    supply = serializers.CharField()
    valid_from = serializers.DateField()
    valid_to = serializers.DateField(allow_null=True)


class ItemIn(serializers.Serializer[Any]):
    code = serializers.CharField(max_length=40)
    quantity = serializers.IntegerField(min_value=1, max_value=10_000)


class BillToIn(serializers.Serializer[Any]):
    """Who pays; what is left out is taken from the patient, if the patient pays."""

    kind = serializers.ChoiceField(choices=PayerKind.choices, default=PayerKind.PRIVATE)
    name = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")
    address = serializers.CharField(max_length=1000, required=False, allow_blank=True, default="")
    country = serializers.RegexField(r"^[A-Za-z]{2}$", required=False, allow_blank=True, default="")
    vat_id = serializers.CharField(max_length=20, required=False, allow_blank=True, default="")


class QuoteIn(serializers.Serializer[Any]):
    items = ItemIn(many=True, allow_empty=False, max_length=50)  # type: ignore[call-arg]  # stubs lack it
    bill_to = BillToIn(required=False)


class InvoiceIn(serializers.Serializer[Any]):
    """Either an accepted quote, or items of the price list."""

    quote = serializers.UUIDField(required=False, allow_null=True, default=None)
    items = ItemIn(many=True, required=False, max_length=50, default=list)  # type: ignore[call-arg]  # stubs lack it
    bill_to = BillToIn(required=False)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if bool(attrs["quote"]) == bool(attrs["items"]):
            raise serializers.ValidationError({"items": ["Name either a quote or items."]})
        return attrs


class InvoiceChange(serializers.Serializer[Any]):
    items = ItemIn(many=True, required=False, max_length=50)  # type: ignore[call-arg]  # stubs lack it
    bill_to = BillToIn(required=False)
    prepayment = serializers.BooleanField(required=False)
    performed_on = serializers.DateField(required=False, allow_null=True)


class _LineOut(serializers.ModelSerializer[Any]):
    class Meta:
        fields = [
            "position", "code", "label", "label_de", "unit", "quantity", "unit_price_minor",
            "net_minor", "vat_treatment", "vat_rate_bp", "vat_reason", "vat_reason_de",
            "vat_basis",
        ]  # fmt: skip
        read_only_fields = fields


class QuoteLineOut(_LineOut):
    class Meta(_LineOut.Meta):
        model = QuoteLine


class InvoiceLineOut(_LineOut):
    class Meta(_LineOut.Meta):
        model = InvoiceLine


class BillOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    number = serializers.CharField(allow_null=True)
    payer_kind = serializers.ChoiceField(choices=PayerKind.choices)
    payer_name = serializers.CharField()
    payer_address = serializers.CharField()
    payer_country = serializers.CharField()
    payer_vat_id = serializers.CharField()
    currency = serializers.CharField()
    net_minor = serializers.IntegerField()
    vat_minor = serializers.IntegerField()
    gross_minor = serializers.IntegerField()
    created_at = serializers.DateTimeField()
    issued_at = serializers.DateTimeField(allow_null=True)
    moves = MoveOut(many=True)


class QuoteOut(BillOut):
    state = serializers.ChoiceField(choices=QuoteState.choices)
    valid_until = serializers.DateField()
    answered_at = serializers.DateTimeField(allow_null=True)
    lines = QuoteLineOut(many=True)


class RefundOut(serializers.ModelSerializer[Refund]):
    class Meta:
        model = Refund
        fields = [
            "id", "amount_minor", "reason", "state", "failure_code", "requested_at", "done_at",
        ]  # fmt: skip
        read_only_fields = fields


class PaymentOut(serializers.ModelSerializer[Payment]):
    refunds = RefundOut(many=True, read_only=True)

    class Meta:
        model = Payment
        fields = [
            "id", "way", "amount_minor", "fee_minor", "reference", "received_on", "refunds",
        ]  # fmt: skip
        read_only_fields = fields


class InvoiceRow(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    number = serializers.CharField(allow_null=True)
    state = serializers.ChoiceField(choices=InvoiceState.choices)
    prepayment = serializers.BooleanField()
    payer_name = serializers.CharField()
    currency = serializers.CharField()
    net_minor = serializers.IntegerField()
    vat_minor = serializers.IntegerField()
    gross_minor = serializers.IntegerField()
    paid_minor = serializers.IntegerField()
    refunded_minor = serializers.IntegerField()
    created_at = serializers.DateTimeField()
    issued_at = serializers.DateTimeField(allow_null=True)
    due_on = serializers.DateField(allow_null=True)
    settled_at = serializers.DateTimeField(allow_null=True)
    case_id = serializers.UUIDField()
    case_number = serializers.CharField()


class InvoicePage(serializers.Serializer[Any]):
    results = InvoiceRow(many=True)
    next = serializers.CharField(allow_null=True)


class InvoiceOut(BillOut):
    state = serializers.ChoiceField(choices=InvoiceState.choices)
    prepayment = serializers.BooleanField()
    paid_minor = serializers.IntegerField()
    refunded_minor = serializers.IntegerField()
    balance_minor = serializers.IntegerField()
    due_on = serializers.DateField(allow_null=True)
    performed_on = serializers.DateField(allow_null=True)
    settled_at = serializers.DateTimeField(allow_null=True)
    reason = serializers.CharField()
    case_id = serializers.UUIDField()
    case_number = serializers.CharField(source="case.number")
    cancellation_number = serializers.CharField(
        source="cancellation.number", default=None, allow_null=True
    )
    lines = InvoiceLineOut(many=True)
    payments = PaymentOut(many=True)


class ArrivalIn(serializers.Serializer[Any]):
    """Money that somebody saw arrive; without an amount, all that is owed."""

    amount_minor = serializers.IntegerField(min_value=1, max_value=2_000_000_000, required=False)
    received_on = serializers.DateField()
    way = serializers.ChoiceField(
        choices=[(Way.TRANSFER.value, Way.TRANSFER.label), (Way.OTHER.value, Way.OTHER.label)],
        default=Way.TRANSFER,
    )
    reference = serializers.CharField(max_length=200)


class ReasonIn(serializers.Serializer[Any]):
    reason = serializers.CharField(max_length=500)


class RefundIn(serializers.Serializer[Any]):
    """Without an amount, all that is left of the payment; without a payment, the newest."""

    reason = serializers.CharField(max_length=500)
    amount_minor = serializers.IntegerField(min_value=1, max_value=2_000_000_000, required=False)
    payment = serializers.UUIDField(required=False, allow_null=True, default=None)


class CheckoutOut(serializers.Serializer[Any]):
    url = serializers.URLField()


class AssuranceIn(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(choices=Assurance.choices)
    reason = serializers.CharField(max_length=500)
    reference = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")


class PrepaymentOut(serializers.Serializer[Any]):
    """Whether the dossier may leave as far as money is concerned, and why."""

    met = serializers.BooleanField()
    kind = serializers.ChoiceField(choices=Assurance.choices, allow_null=True)
    reason = serializers.CharField()
    reference = serializers.CharField()
