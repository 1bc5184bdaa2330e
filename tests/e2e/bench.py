"""The translation bench in a browser: a post-editor and a reviser at their work."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Locator, expect

from tests.e2e.desk import Desk

HAS_FOCUS = "(label) => document.activeElement?.getAttribute('aria-label') === label"


@dataclass
class Bench:
    """One translation, open at the desk."""

    desk: Desk

    @property
    def segments(self) -> Locator:
        return self.desk.page.get_by_role("region", name="Segments")

    @property
    def current(self) -> Locator:
        return self.segments.locator("article[data-current]")

    def post_edit(self, writes: Callable[[str], str]) -> None:
        """Confirm every segment from the keyboard; write what the draft lacks."""
        self.desk.press("Start post-editing")
        number = self.segments.get_by_role("article").count()
        for place in range(1, number + 1):
            label = f"Translation of segment {place}"
            self.desk.page.wait_for_function(HAS_FOCUS, arg=label)
            if self.current.get_attribute("data-must-fix"):
                self._settle(writes)
                self.current.get_by_role("textbox").focus()
            self.desk.page.keyboard.press("Control+Enter")
        expect(self.segments).to_contain_text(f"{number} of {number} segments confirmed")
        self.desk.look("bench")

    def _settle(self, writes: Callable[[str], str]) -> None:
        """Write a text where there is none; say of what remains that the page was compared."""
        field = self.current.get_by_role("textbox")
        if not field.input_value():
            field.fill(writes(self.current.locator("[lang]").first.inner_text()))
            field.blur()
            expect(self.current.get_by_role("status")).to_have_text("Saved")
        while self.current.get_attribute("data-must-fix"):
            self._set_aside()

    def _set_aside(self) -> None:
        page = self.desk.page
        must = self.current.locator("p", has_text="Must be fixed").first.locator("xpath=..")
        must.get_by_role("button", name="Set aside").click()
        self.desk.dialog.get_by_label("Reason").fill("Compared with the page.")
        with page.expect_response("**/set-aside"):
            self.desk.press("Confirm")
        expect(self.desk.dialog).to_have_count(0)

    def sign(self, signer: str) -> None:
        """Revise and sign off, as somebody who did not post-edit."""
        self.desk.press("Revised")
        self.desk.press("Sign off")
        expect(self.desk.page.get_by_text(f"signed off by {signer}")).to_be_visible()
        self.desk.look("bench, signed")


def draft(desk: Desk, *, papers: int) -> None:
    """Draft everything that has been read."""
    button = desk.page.get_by_role("button", name="Draft all papers")
    desk.tab("Translation", showing=button)
    button.click()
    drafted = desk.page.get_by_role("article").get_by_text("Drafted", exact=True)
    expect(drafted).to_have_count(papers)
    desk.look("translations")


def open_drafted(desk: Desk, *, left: int) -> None:
    """Open the next of the drafts that are left."""
    if "/translations/" in desk.page.url:
        desk.page.get_by_role("link", name="ZB-").click()
    drafted = desk.page.get_by_role("article").filter(has_text="Drafted")
    expect(drafted).to_have_count(left)
    drafted.first.get_by_role("link").click()


def sign_next(reviser: Desk, *, left: int) -> None:
    """Take what waits longest of what is left, revise it and sign it off."""
    reviser.page.goto("/desk/review")
    waiting = reviser.page.get_by_role("row").filter(has=reviser.page.get_by_role("cell"))
    expect(waiting).to_have_count(left)
    waiting.first.get_by_role("link").first.click()
    Bench(reviser).sign("Ruth Albers")
