"""Looks at pages as axe-core, the browser's console and a narrow screen see them."""

from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Response

REPO = Path(__file__).resolve().parents[2]
AXE = REPO / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
WCAG = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]
# A colour that is on its way from one scheme to the other is nobody's choice.
STILL = "*, *::before, *::after { transition: none !important; animation: none !important; }"
TELL_BROKEN_POLICY = """
document.addEventListener('securitypolicyviolation', (event) =>
  console.error(`content policy: ${event.violatedDirective} refused ${event.blockedURI}`));
"""
RUN_AXE = """
async (options) => (await axe.run(document, { resultTypes: ['violations'], ...options }))
  .violations.flatMap((found) => found.nodes.map((node) =>
    `${found.id} at ${node.target.join(' ')}: ${node.html.slice(0, 160)} `
    + `(${node.any.concat(node.all, node.none).map((check) => check.message).join('; ')})`))
"""
TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"

SEEN: set[str] = set()  # the pages of this run that were looked at; a name is one page


@dataclass
class Looker:
    """Collects what is wrong with every page of its contexts; the end of the test reads it."""

    wrong: list[str] = field(default_factory=list)
    expected: set[int] = field(default_factory=set)  # answers that the test is about

    def watch(self, context: BrowserContext) -> None:
        context.add_init_script(TELL_BROKEN_POLICY)
        context.on("console", self._hear)
        context.on("weberror", lambda error: self.wrong.append(f"uncaught: {error.error}"))
        context.on("response", self._receive)

    def look(self, page: Page, name: str) -> None:
        """Find barriers on this page, in light colours and in dark; once for every name."""
        if name in SEEN:
            return
        SEEN.add(name)
        if (pixels := page.evaluate(TOO_WIDE)) > 0:
            self.wrong.append(f"{name}: {pixels} pixels wider than the window")
        page.add_style_tag(content=STILL)
        if not page.evaluate("() => 'axe' in window"):
            page.evaluate(AXE.read_text(encoding="utf-8"))
        wcag = {"runOnly": {"type": "tag", "values": WCAG}, "iframes": False}
        self._note(name, page, page.evaluate(RUN_AXE, wcag))
        colours = {"runOnly": ["color-contrast"], "iframes": False}
        page.emulate_media(color_scheme="dark")
        self._note(f"{name}, dark", page, page.evaluate(RUN_AXE, colours))
        page.emulate_media(color_scheme="light")

    def _note(self, name: str, page: Page, found: list[str]) -> None:
        self.wrong.extend(f"{name}: {one}" for one in found)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not _is_told_by_response(message):
            self.wrong.append(f"console of {message.page and message.page.url}: {message.text}")

    def _receive(self, response: Response) -> None:
        if response.status < 400 or response.status in self.expected:
            return
        if not _is_step_of_sign_in(response):
            self.wrong.append(f"{response.status} for {response.request.method} {response.url}")


def _is_told_by_response(message: ConsoleMessage) -> bool:
    """Leave out the line by which the browser repeats a refused answer: `_receive` knows more."""
    return message.text.startswith("Failed to load resource")


def _is_step_of_sign_in(response: Response) -> bool:
    """Know the protocol of allauth: it answers 401 with the next step of a sign-in."""
    return response.status == 401 and "/_allauth/" in response.url
