"""What a patient allowed is taken back: who sees it, and what stops."""

from playwright.sync_api import Locator, expect

from tests.e2e.desk import Desk
from tests.e2e.portal import Portal

WORK = "We may work with my health records"
PROGRAM = "A translation program may help"


def test_work_stops_and_goes_on_as_the_patient_allows(
    visit, looker, piotr_signed_in, nora_signed_in, nora_case
) -> None:
    desk = Desk(visit(storage_state=piotr_signed_in), looker)
    portal = Portal(visit(storage_state=nora_signed_in), looker)
    page = portal.page
    desk.page.goto(nora_case)
    on_hold = desk.page.locator("header").get_by_text("On hold", exact=True)

    # Without the translation program the case goes on
    page.goto("/portal/steps/allow")
    portal.allow(PROGRAM)
    take_back(portal, PROGRAM)
    desk.come_back()
    expect(desk.page.get_by_text("Withdrawn", exact=True)).to_be_visible()
    expect(on_hold).to_have_count(0)

    # Without the first it stops, and both windows say so
    take_back(portal, WORK)
    portal.home()
    expect(page.get_by_role("link", name="Decide what you allow")).to_be_visible()
    expect(page.get_by_text("paused").first).to_be_visible()
    portal.look("home, on hold")
    desk.come_back()
    expect(on_hold).to_be_visible()
    desk.press("Resume: not possible yet")
    expect(desk.page.get_by_text("The patient has not allowed").first).to_be_visible()
    desk.look("stopped by the patient")

    # Allowed again, it goes on
    page.get_by_role("link", name="Decide what you allow").click()
    portal.allow(WORK)
    desk.come_back()
    desk.press("Resume")
    expect(on_hold).to_have_count(0)


def take_back(portal: Portal, point: str) -> None:
    section = section_of(portal, point)
    section.get_by_role("button", name="Take it back").click()
    dialog = portal.page.get_by_role("dialog")
    portal.look("take back?")
    dialog.get_by_role("button", name="Take it back").click()
    expect(section.get_by_role("button", name="I allow this")).to_be_visible()


def section_of(portal: Portal, point: str) -> Locator:
    heading = portal.page.get_by_role("heading", name=point)
    return portal.page.locator("section").filter(has=heading)
