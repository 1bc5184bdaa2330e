"""Records on their way in: what cannot be read says what to do, and a lost server loses nothing."""

import secrets
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Page, Request, expect

from tests.e2e import carter
from tests.e2e.desk import Desk
from tests.e2e.installation import kill, start_web

PIECE = 8 * 1024 * 1024  # what the browser sends at once


@pytest.fixture
def desk(visit, looker, piotr_signed_in) -> Desk:
    """Return the desk of Piotr, with a case open whose patient allowed us to work."""
    desk = Desk(visit(storage_state=piotr_signed_in), looker)
    desk.page.goto("/desk")
    desk.open_case({**carter.ENQUIRY, "E-mail": ""})
    desk.record_consent()
    return desk


def test_a_paper_with_a_password_says_what_to_do(desk, tmp_path) -> None:
    locked = tmp_path / "locked.pdf"
    with pikepdf.open(carter.PAPERS[0]) as letter:
        letter.save(locked, encryption=pikepdf.Encryption(owner="secret", user="secret"))

    desk.hand_in(locked)

    card = desk.page.get_by_role("article").filter(has_text="locked.pdf")
    expect(card.get_by_role("alert")).to_contain_text("password")
    desk.look("a refused paper")
    card.get_by_role("link").click()
    expect(desk.page.get_by_text("The file as it came is kept.")).to_be_visible()
    expect(desk.page.get_by_role("button", name="Ask for a better copy")).to_be_visible()
    desk.look("a refused paper, opened")

    # Where it was a fault of ours it is read again, and this one says the same again
    with desk.page.expect_response("**/read-again") as again:
        desk.press("Read again")
    assert again.value.ok
    expect(desk.page.get_by_role("button", name="Read again")).to_be_visible()
    expect(desk.page.get_by_role("alert")).to_contain_text("password")

    # Set aside by mistake, it is brought back while that is still said
    desk.page.get_by_role("button", name="More").click()
    desk.page.get_by_role("menuitem", name="Set aside").click()
    expect(desk.page.get_by_text("The paper is set aside.")).to_be_visible()
    desk.press("Undo")
    expect(desk.page.get_by_text("Set aside", exact=True)).to_have_count(0)


def test_an_upload_goes_on_after_the_server_was_killed(desk, product, tmp_path) -> None:
    letter = heavy_letter(tmp_path / "heavy.pdf", weight=3 * PIECE)
    asked: list[str] = []
    desk.page.on("request", lambda one: asked.append(one.method))
    slow_down(desk.page)

    # The server dies when the first piece has arrived and the second is on its way
    with desk.page.expect_event("requestfinished", is_first_piece):
        desk.hand_in(letter)
    kill(product, "gunicorn")
    start_web(product)

    expect(desk.page.get_by_text("1 paper")).to_be_visible()
    expect(desk.page.get_by_role("article").get_by_text("2 pages")).to_be_visible()
    assert "HEAD" in asked, "it began anew instead of asking how far it had come"


def is_first_piece(request: Request) -> bool:
    return request.method == "POST" and request.url.endswith("/api/uploads")


def slow_down(page: Page) -> None:
    """Give the browser a line on which one piece takes a second."""
    line = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": PIECE}
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", line)


def heavy_letter(path: Path, *, weight: int) -> Path:
    """Write the GP's letter with noise that no page shows; it reads as fast as ever."""
    with pikepdf.open(carter.PAPERS[0]) as letter:
        letter.Root.Noise = letter.make_stream(secrets.token_bytes(weight))
        letter.save(path)
    return path
