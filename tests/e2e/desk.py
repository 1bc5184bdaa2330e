"""The desk in a browser, in the words of those who work there. Each page is looked at once seen."""

import base64
import hashlib
import hmac
import re
import struct
import time
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.e2e.installation import Member
from tests.e2e.looking import Looker


def totp(secret: str) -> str:
    """Return the code an authenticator app shows now (RFC 6238: SHA-1, 30 s, six digits)."""
    counter = struct.pack(">Q", int(time.time()) // 30)
    digest = hmac.digest(base64.b32decode(secret), counter, hashlib.sha1)
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"


@dataclass
class Desk:
    """One member of staff in front of one browser window."""

    page: Page
    looker: Looker

    def look(self, name: str) -> None:
        self.looker.look(self.page, f"desk: {name}")

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()

    @property
    def dialog(self) -> Locator:
        return self.page.get_by_role("dialog")

    def sign_in(self, member: Member) -> None:
        page = self.page
        page.goto("/desk")
        page.get_by_label("E-mail").fill(member.email)
        page.get_by_label(re.compile("^Password")).fill(member.password)
        self.look("password")
        self.press("Continue")
        page.get_by_label("Authenticator code").fill(totp(member.secret))
        self.look("authenticator")
        self.press("Continue")
        expect(page.get_by_role("heading", level=1)).to_contain_text("Good day")
        self.look("today")

    def come_back(self) -> None:
        """Look again: what others did meanwhile is on the page."""
        self.page.reload()
        expect(self.page.get_by_role("heading", level=1)).to_be_visible()

    def place(self, name: str) -> None:
        """Go to one of the places on the left."""
        menu = self.page.get_by_role("navigation", name="Menu")
        menu.get_by_role("link", name=name).click()
        expect(self.page.get_by_role("heading", level=1, name=name)).to_be_visible()

    def tab(self, name: str, *, showing: str | Locator) -> None:
        """Open a tab of the case, which shows this."""
        self.page.get_by_role("tab", name=name, exact=True).click()
        shown = self.page.get_by_text(showing).first if isinstance(showing, str) else showing
        expect(shown).to_be_visible()
        self.look(name)

    def choose(self, label: str, option: str) -> None:
        """Choose from a list of the dialog, which the page draws outside of it."""
        field = self.dialog.get_by_role("combobox", name=label)
        field.or_(self.dialog.get_by_role("textbox", name=label)).first.click()
        self.page.get_by_role("option", name=option, exact=True).click()

    def open_case(self, enquiry: dict[str, str]) -> None:
        self.place("Cases")
        self.page.get_by_role("button", name="New case").first.click()
        for label, value in enquiry.items():
            if label in {"Sex", "Language"}:
                self.choose(label, value)
            else:
                self.dialog.get_by_label(label).fill(value)
        self.look("new case")
        self.press("Open the case")
        self.page.wait_for_url(re.compile(r"/desk/cases/[0-9a-f-]{36}$"))

    def expect_stage(self, name: str) -> None:
        track = self.page.get_by_role("list", name="Way of the case")
        expect(track.locator("[aria-current=step]")).to_contain_text(name)

    def hand_in(self, *papers: Path) -> None:
        """Drop papers on the records of the open case."""
        self.page.get_by_role("tab", name="Records", exact=True).click()
        self.page.get_by_label("Choose files").set_input_files(papers)

    def record_consent(self) -> None:
        """Enter that the patient signed, on paper, that we may process health data."""
        self.press("Record a signed paper")
        self.dialog.get_by_role("button", name="Save").click()
        overview = self.page.get_by_role("tabpanel", name="Overview")
        expect(overview.get_by_text("Processing of health data")).to_be_visible()
