"""The clinic's page in a browser, in German, as its doctors read it."""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e.installation import Mailbox
from tests.e2e.looking import Looker


@dataclass
class Clinic:
    """One doctor in front of one browser window."""

    page: Page
    looker: Looker

    def look(self, name: str) -> None:
        self.looker.look(self.page, f"clinic: {name}")

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()

    def enter(self, mailbox: Mailbox) -> None:
        """Open the mailed link, and type the code that comes after it."""
        self.page.goto(mailbox.link())
        code = self.page.get_by_label("Code aus der E-Mail")
        expect(code).to_be_visible()
        self.look("link")
        code.fill(mailbox.code())
        code.press("Enter")
        expect(self.page.get_by_role("heading", level=1)).to_contain_text("Zweitmeinung zu ZB-")
        self.look("request")

    def read_paper(self, title: str) -> None:
        self.page.get_by_role("article").get_by_role("link", name=title).click()
        expect(self.page.get_by_role("heading", level=1)).to_have_text(title)
        expect(self.page.locator("img").first).to_be_visible()
        self.look("paper")
        self.page.go_back()

    def answer(self, opinion: Path) -> None:
        """Hand the opinion in as a file."""
        self.page.goto("/clinic")
        self.press("Annehmen")
        expect(self.page.get_by_text("Angenommen", exact=True)).to_be_visible()
        form = self.page.locator("form")
        form.locator("input[type=file]").set_input_files(opinion)
        expect(form.get_by_text(opinion.name)).to_be_visible()
        self.look("opinion chosen")
        form.get_by_role("button", name="Zweitmeinung abgeben").click()
        expect(self.page.get_by_text("Vielen Dank").first).to_be_visible()
        self.look("answered")
