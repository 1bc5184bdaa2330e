"""Why money matters cannot take a step now."""

from backend.errors import Refused


class UnknownItem(Refused):
    code = "unknown-item"
    message = "The price list has no such item on this day."
    advice = "Choose an item of the current price list."


class NothingBilled(Refused):
    code = "nothing-billed"
    message = "There are no lines."
    advice = "Add at least one item of the price list."


class NoVatRule(Refused):
    code = "no-vat-rule"
    message = "No VAT rule covers this supply to this payer."
    advice = "Enter the payer's country, or ask finance to add a dated rule."


class CountryMissing(Refused):
    code = "payer-country-missing"
    message = "The payer's country is missing."
    advice = "Enter where the payer lives or is registered; the tax depends on it."


class AddressMissing(Refused):
    code = "address-missing"
    message = "The payer's name, address or country is missing."
    advice = "German law wants the full name and address of the payer on an invoice; enter them."


class VatIdMissing(Refused):
    code = "vat-id-missing"
    message = "The VAT number of this business in the EU is missing."
    advice = "Enter the payer's VAT number; without it the recipient cannot owe the tax."


class NotADraft(Refused):
    code = "not-a-draft"
    message = "This was issued and stays as it is."
    advice = "Cancel it and make a new one."


class QuoteExpired(Refused):
    code = "quote-expired"
    message = "This quote is no longer valid."
    advice = "Make a new quote with today's prices."


class QuoteNotAccepted(Refused):
    code = "quote-not-accepted"
    message = "This quote has not been accepted."
    advice = "Ask the patient to accept it in the portal, or enter the acceptance."


class NotDue(Refused):
    code = "not-due"
    message = "This invoice is not waiting for a payment."
    advice = "Only an issued invoice that is not paid yet can be paid or written off."


class HasPayments(Refused):
    code = "has-payments"
    message = "Money was received for this invoice."
    advice = "Refund what was received first."


class NothingToRefund(Refused):
    code = "nothing-to-refund"
    message = "There is no payment left that could be given back."
    advice = "Look at the payments of this invoice."


class TooMuch(Refused):
    code = "too-much"
    message = "This is more than there is."
    advice = "Enter at most the amount that is shown."


class AmountTooSmall(Refused):
    code = "amount-too-small"
    message = "The payment provider takes no payment this small."
    advice = "Ask for a bank transfer, or write the rest off."


class PaymentsOff(Refused):
    code = "payments-off"
    message = "Card payments are not set up here."
    advice = "Set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET, or enter the payment by hand."


class PaymentsUnavailable(Refused):
    code = "payments-unavailable"
    message = "The payment provider does not answer."
    advice = "Try again in a few minutes. No payment is lost: it is looked up again later."
    retryable = True


class PaymentRefused(Refused):
    code = "payment-refused"
    message = "The payment provider refused this."
    advice = "Look at the provider's dashboard, or settle it by bank transfer."


class WrongSignature(Refused):
    code = "wrong-signature"
    message = "This message is not signed by the payment provider."
    advice = "Check STRIPE_WEBHOOK_SECRET. Nothing was stored."


class PrepaymentMissing(Refused):
    code = "prepayment-missing"
    message = "The agreed prepayment has not arrived."
    advice = "Wait for the payment, or record a waiver or a payer's guarantee."


class InvoiceOpen(Refused):
    code = "invoice-open"
    message = "An invoice of this case is not settled."
    advice = "Wait for the payment, or write the invoice off with a reason."


class InvoiceMissing(Refused):
    code = "invoice-missing"
    message = "This case was never invoiced."
    advice = "Issue an invoice, or record that the prepayment is waived."
