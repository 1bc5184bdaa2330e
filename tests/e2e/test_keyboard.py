"""A translation is made, corrected and confirmed without a mouse."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import carter
from tests.e2e.bench import HAS_FOCUS
from tests.e2e.desk import Desk

# The memory knows the first sentence; the second is for somebody to write.
NOTE = "No fracture and no bone marrow oedema.\n\nPlease ring us on Tuesday.\n"
SAYS = "() => (document.activeElement?.textContent ?? '').trim()"
MANY = 60


@pytest.fixture
def paper(visit, looker, piotr_signed_in, tmp_path) -> Page:
    """Return the page of a note that was just read."""
    note = tmp_path / "note.txt"
    note.write_text(NOTE, encoding="utf-8")
    desk = Desk(visit(storage_state=piotr_signed_in), looker)
    desk.page.goto("/desk")
    desk.open_case({**carter.ENQUIRY, "E-mail": ""})
    desk.record_consent()
    desk.hand_in(note)
    desk.page.get_by_role("article").filter(has_text="1 page").get_by_role("link").click()
    expect(desk.page.get_by_role("button", name="Translate")).to_be_visible()
    return desk.page


def test_a_translation_is_confirmed_from_the_keyboard(paper) -> None:
    keys = paper.keyboard

    press_with_keys(paper, "Translate")
    press_with_keys(paper, "Start post-editing")

    # What the memory knew is confirmed
    paper.wait_for_function(HAS_FOCUS, arg="Translation of segment 1")
    keys.press("Control+Enter")

    # What nobody knew is written and confirmed
    paper.wait_for_function(HAS_FOCUS, arg="Translation of segment 2")
    keys.type("Bitte rufen Sie uns am Dienstag an.")
    keys.press("Control+Enter")
    expect(paper.get_by_text("2 of 2 segments confirmed")).to_be_visible()

    # One goes back, changes a word, and the confirmation is asked for anew
    keys.press("Control+ArrowUp")
    paper.wait_for_function(HAS_FOCUS, arg="Translation of segment 1")
    keys.press("End")
    keys.type(" (MRT)")
    keys.press("Control+ArrowDown")
    expect(paper.get_by_text("1 of 2 segments confirmed")).to_be_visible()


def press_with_keys(page: Page, name: str) -> None:
    """Go to the button with the Tab key, and press it with Enter."""
    expect(page.get_by_role("button", name=name, exact=True)).to_be_visible()
    for _ in range(MANY):
        page.keyboard.press("Tab")
        if page.evaluate(SAYS) == name:
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"{MANY} times Tab did not lead to {name}")
