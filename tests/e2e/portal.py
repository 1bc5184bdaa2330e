"""The portal in a browser, as the patient uses it. Each page is looked at once seen."""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e.installation import Mailbox
from tests.e2e.looking import Looker


@dataclass
class Portal:
    """One patient in front of one browser window."""

    page: Page
    looker: Looker

    def look(self, name: str) -> None:
        self.looker.look(self.page, f"portal: {name}")

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()

    def enter(self, mailbox: Mailbox, *, label: str = "Code from the e-mail") -> None:
        """Open the mailed link, and type the code that comes after it."""
        page = self.page
        page.goto(mailbox.link())
        code = page.get_by_label(label)
        expect(code).to_be_visible()
        self.look("link")
        code.fill(mailbox.code())
        code.press("Enter")
        page.wait_for_url("**/portal")
        expect(page.get_by_role("heading", level=1)).to_be_visible()

    def home(self) -> None:
        self.page.goto("/portal")
        expect(self.page.get_by_role("heading", level=1)).to_contain_text("Hello")
        self.look("home")

    def step(self, title: str) -> None:
        """Go on to the next of the six steps, which is called this."""
        self.page.get_by_role("link", name="Next").click()
        expect(self.page.get_by_role("heading", level=1)).to_have_text(title)

    def allow(self, *points: str) -> None:
        for point in points:
            heading = self.page.get_by_role("heading", name=point)
            section = self.page.locator("section").filter(has=heading)
            section.get_by_role("button", name="I allow").first.click()
            expect(section.get_by_text("Allowed on")).to_be_visible()
        self.look("what you allow")

    def ask(self, question: str) -> None:
        self.page.get_by_label("Another question").fill(question)
        self.press("Add the question")
        expect(self.page.get_by_role("textbox").filter(has_text=question)).to_be_visible()

    def hand_in(self, papers: list[Path], folder: Path) -> None:
        self.page.get_by_label("Choose files").set_input_files(papers)
        self.page.get_by_label("Folder or CD").set_input_files(folder)
        for arrived in (f"{len(papers)} papers", f"{len(list(folder.iterdir()))} picture files"):
            expect(self.page.get_by_text(arrived)).to_be_visible()
