"""Steps of a case that lead aside: what can be taken back, what is asked twice, what is refused."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e import carter
from tests.e2e.desk import Desk

REFUSED = "The patient has not allowed"


@pytest.fixture
def desk(visit, looker, piotr_signed_in) -> Desk:
    """Return the desk of Piotr, with a fresh enquiry open."""
    desk = Desk(visit(storage_state=piotr_signed_in), looker)
    desk.page.goto("/desk")
    desk.open_case({**carter.ENQUIRY, "E-mail": ""})
    return desk


def test_a_hold_is_taken_back_and_a_cancellation_asked_twice(desk) -> None:
    held = badge(desk, "On hold")

    # A hold is taken back while it is still said
    aside(desk, "Put on hold")
    expect(held).to_be_visible()
    desk.look("on hold")
    desk.press("Undo")
    expect(held).to_have_count(0)

    # ... and later by the step that leads on
    aside(desk, "Put on hold")
    expect(held).to_be_visible()
    desk.press("Resume")
    expect(held).to_have_count(0)

    # There is no way back from the end, so it is asked for
    aside(desk, "Cancel")
    desk.look("cancel?")
    desk.dialog.get_by_role("button", name="Back").click()
    expect(desk.dialog).to_have_count(0)
    aside(desk, "Cancel")
    desk.dialog.get_by_role("button", name="Cancel the case").click()
    expect(badge(desk, "Cancelled")).to_be_visible()
    expect(desk.page.get_by_role("button", name="More")).to_have_count(0)


def test_the_board_says_why_a_case_cannot_go_there(desk) -> None:
    number = number_of(desk)
    desk.place("Cases")
    card = desk.page.get_by_role("article").filter(has_text=number)

    card.drag_to(desk.page.get_by_role("region", name="Collecting"))
    expect(desk.page.get_by_role("alert").filter(has_text=REFUSED)).to_be_visible()
    card.drag_to(desk.page.get_by_role("region", name="Preparing"))
    expect(desk.page.get_by_text("The case cannot go there now.")).to_be_visible()
    desk.look("refused on the board")

    enquiries = desk.page.get_by_role("region", name="Enquiry")
    expect(enquiries.get_by_role("article").filter(has_text=number)).to_be_visible()


def test_the_palette_finds_a_case_without_a_mouse(desk) -> None:
    number, address = number_of(desk), desk.page.url
    desk.place("Cases")

    desk.page.keyboard.press("Control+K")
    expect(desk.page.get_by_label("Case number, name")).to_be_focused()
    desk.page.keyboard.type(number)
    expect(desk.page.locator(".mantine-Spotlight-action").filter(has_text=number)).to_be_visible()
    desk.look("palette")
    desk.page.keyboard.press("Enter")

    desk.page.wait_for_url(address)


def aside(desk: Desk, step: str) -> None:
    desk.page.get_by_role("button", name="More").click()
    desk.page.get_by_role("menuitem", name=step).click()


def badge(desk: Desk, words: str) -> Locator:
    return desk.page.locator("header").get_by_text(words, exact=True)


def number_of(desk: Desk) -> str:
    found = desk.page.locator("header").get_by_text(re.compile(r"^ZB-\d{4}-\d{5}$"))
    return found.inner_text()
