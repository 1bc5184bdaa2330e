"""What holds in every window: addresses that lead nowhere, languages that run from the right."""

from uuid import UUID

import pytest
from playwright.sync_api import expect

from tests.e2e.browser import PHONE
from tests.e2e.desk import Desk
from tests.e2e.installation import Mailbox
from tests.e2e.portal import Portal

AMINA = {
    "Family name": "Haddad",
    "Given name": "Amina",
    "Name in own script": "أمينة حداد",
    "Born on": "1974-09-02",
    "Sex": "female",
    "Country": "EG",
    "Language": "Arabic",
    "E-mail": "amina.haddad@example.org",
}


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/desk/nowhere", "This page does not exist"),
        (f"/desk/cases/{UUID(int=4)}", "There is nothing here."),
    ],
)
def test_an_address_that_leads_nowhere_says_so(visit, looker, piotr_signed_in, path, words) -> None:
    looker.expected.add(404)
    desk = Desk(visit(storage_state=piotr_signed_in), looker)

    desk.page.goto(path)

    expect(desk.page.get_by_text(words)).to_be_visible()
    desk.look(path)


def test_the_portal_runs_from_right_to_left_in_arabic(
    product, visit, looker, piotr_signed_in
) -> None:
    desk = Desk(visit(storage_state=piotr_signed_in), looker)
    desk.page.goto("/desk")
    desk.open_case(AMINA)
    desk.press("Send the portal link")
    phone = visit(locale="ar", viewport=PHONE, is_mobile=True, has_touch=True)
    portal = Portal(phone, looker)

    portal.enter(Mailbox(product, AMINA["E-mail"]), label="الرمز")

    root = phone.locator("html")
    expect(root).to_have_attribute("dir", "rtl")
    expect(root).to_have_attribute("lang", "ar")
    expect(phone.get_by_role("heading", level=1)).to_contain_text("أمينة حداد")
    portal.look("home, Arabic")
    for step in ("about", "allow", "questions", "records", "medicines", "send"):
        phone.goto(f"/portal/steps/{step}")
        expect(phone.get_by_role("heading", level=1)).to_be_visible()
        portal.look(f"{step}, Arabic")
