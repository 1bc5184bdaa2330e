"""An invoice on its way: issued at the desk, paid by card on the provider's page."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.e2e.desk import Desk
from tests.e2e.installation import second_door
from tests.e2e.portal import Portal
from tests.stand_ins.stripe_server import StripeServer

SECRET = "whsec_e2e"
ITEM = "Quantity of Organisation of a medical second opinion"


@pytest.fixture(scope="module")
def till(product) -> Iterator[str]:
    """Return the address of the same product where cards are taken."""
    with StripeServer("", SECRET) as stripe:
        door = second_door(
            product,
            STRIPE_SECRET_KEY="sk_test_e2e",
            STRIPE_WEBHOOK_SECRET=SECRET,
            STRIPE_API_BASE=stripe.url,
        )
        stripe.send_webhooks_to(f"{door}/api/stripe/webhook")
        yield door


def test_an_invoice_is_paid_by_card(
    visit, looker, piotr_signed_in, nora_signed_in, nora_case, till
) -> None:
    desk = Desk(visit(storage_state=piotr_signed_in), looker)
    portal = Portal(visit(storage_state=nora_signed_in), looker)
    page = portal.page

    # Without an address no invoice leaves
    desk.page.goto(f"{nora_case}/billing")
    desk.press("Invoice without a quote")
    desk.dialog.get_by_label(ITEM).fill("1")
    desk.press("Make the invoice")
    desk.press("Issue: not possible yet")
    expect(desk.page.get_by_text("address or country is missing")).to_be_visible()
    desk.look("invoice without an address")
    desk.press("Payer")
    desk.dialog.get_by_label("Address").fill("7 Invented Street\nLeeds")
    desk.press("Save")
    desk.press("Issue")

    # Where no provider is configured, the desk says so and the patient pays by transfer
    desk.press("Pay by card: not possible yet")
    desk.look("no cards")
    page.goto("/portal/invoices")
    expect(page.get_by_text("Please pay by bank transfer.")).to_be_visible()

    # Who turns back has paid nothing
    page.goto(f"{till}/portal/invoices")
    portal.press("Pay by card")
    page.wait_for_url("**/pay/**")
    page.get_by_role("link", name="Back").click()
    expect(page.get_by_text("Nothing was taken; you can try again.")).to_be_visible()
    portal.look("payment not finished")

    # Who pays comes back paid, and the desk knows
    portal.press("Pay by card")
    page.wait_for_url("**/pay/**")
    page.get_by_role("button", name="Pay").click()
    expect(page.get_by_text("Paid. Thank you!")).to_be_visible()
    expect(page.get_by_role("button", name="Pay by card")).to_have_count(0)
    portal.look("paid")
    desk.come_back()
    expect(desk.page.get_by_text("Card (Stripe)")).to_be_visible()
    expect(desk.page.get_by_text("The dossier may leave.")).to_be_visible()
