"""What is done to the pages of a paper by hand, and a screen that follows it without a reload."""

import re
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from playwright.sync_api import Locator, Page, expect

from tests.backend.documents.scans import FONT, scanned_pdf
from tests.e2e import carter
from tests.e2e.desk import Desk

READ = "There were no complications"


@pytest.fixture
def desk(visit, looker, piotr_signed_in) -> Desk:
    """Return the desk of Piotr, with a case open whose patient allowed us to work."""
    desk = Desk(visit(storage_state=piotr_signed_in), looker)
    desk.page.goto("/desk")
    desk.open_case({**carter.ENQUIRY, "E-mail": ""})
    desk.record_consent()
    return desk


def open_paper(desk: Desk, paper: Path) -> None:
    """Hand a paper in and open it once it is read."""
    desk.hand_in(paper)
    card = desk.page.get_by_role("article").filter(has_text=paper.name)
    expect(card.get_by_text(re.compile(r"\d pages?$"))).to_be_visible()
    card.get_by_role("link").click()
    expect(text_of(desk.page)).to_be_visible()


def text_of(page: Page) -> Locator:
    return page.get_by_role("button", name=re.compile(f"^{READ}"))


def sheet_of(page: Page) -> Locator:
    return page.get_by_role("img", name=re.compile("page 1$")).locator("..")


def turned_by(degrees: int) -> re.Pattern[str]:
    return re.compile(rf"rotate\({degrees}deg\)")


def test_a_page_is_turned_and_read_in_another_language(desk, tmp_path) -> None:
    open_paper(desk, scanned_pdf(tmp_path / "letter.pdf", pages=2))
    page = desk.page
    desk.look("a scan")

    # Turned by hand, the page is read as it now lies
    desk.press("Turn right and read again")
    expect(page.get_by_text("This page is being read again.")).to_be_visible()
    desk.look("a page being read again")
    expect(page.get_by_text("This page is being read again.")).to_have_count(0)
    expect(sheet_of(page)).to_have_attribute("style", turned_by(90))

    # ... and back
    desk.press("Turn left and read again")
    expect(sheet_of(page)).to_have_attribute("style", turned_by(0))
    expect(text_of(page)).to_be_visible()

    # In another language, which the paper then has
    language = page.get_by_role("combobox", name="Language")
    expect(language).to_have_value("English")
    desk.press("Read again")
    with page.expect_response("**/read-again") as again:
        page.get_by_role("menuitem", name="German").click()
    assert again.value.ok
    expect(language).to_have_value("German")
    expect(page.get_by_text(re.compile("· Read$"))).to_be_visible()
    expect(text_of(page)).to_be_visible()


def test_a_word_is_settled_on_its_page(desk, tmp_path) -> None:
    open_paper(desk, scanned_pdf(tmp_path / "letter.pdf", pages=1))
    page = desk.page

    page.get_by_role("button", name="Discharge summary").click()
    picked = page.get_by_role("region", name="Picked on the page")
    expect(picked.get_by_role("button", name=re.compile("^Discharge"))).to_be_visible()
    desk.look("a picked word")
    page.get_by_label("Type the word").fill("Entlassungsbrief")
    page.keyboard.press("Enter")

    expect(page.get_by_role("button", name="Entlassungsbrief summary")).to_be_visible()
    page.get_by_text("1 word settled").click()
    expect(page.get_by_text("Piotr Nowak").last).to_be_visible()
    # The title is taken from that line, once the paper was judged anew
    expect(page.get_by_role("heading", level=1)).to_contain_text("Entlassungsbrief")


def test_a_file_is_cut_in_two_and_merged_back(desk, tmp_path) -> None:
    open_paper(desk, scanned_pdf(tmp_path / "both.pdf", pages=3))
    page = desk.page

    desk.press("Cut into papers")
    desk.press("Cut before page 3")
    desk.look("cuts")
    desk.press("Cut into 2 papers")

    parts = page.get_by_role("region", name="Cut into 2 papers.").get_by_role("listitem")
    expect(parts.nth(0)).to_contain_text("Pages 1–2")
    expect(parts.nth(1)).to_contain_text("Page 3")
    expect(parts.nth(1)).not_to_contain_text("Pages")
    # What they are is judged after the cut, and shown when it is known
    expect(parts.nth(0).get_by_role("link")).to_have_text("Discharge summary")
    expect(page.get_by_text("Is being classified")).to_have_count(0)
    desk.look("a file that was cut")

    # A part that nobody needs is left out where the cut is seen
    parts.nth(1).get_by_role("button", name="Set aside").click()
    expect(parts.nth(1)).to_contain_text("Set aside")
    parts.nth(1).get_by_role("button", name="Bring back").click()
    expect(parts.nth(1).get_by_role("button", name="Set aside")).to_be_visible()
    parts.nth(1).get_by_role("link").click()
    expect(page.get_by_role("link", name="Cut from a larger file, Page 3")).to_be_visible()
    page.get_by_role("link", name="Cut from a larger file, Page 3").click()

    desk.press("Merge back")
    expect(page.get_by_role("button", name="Cut into papers")).to_be_visible()
    expect(parts).to_have_count(0)


def test_two_pages_that_look_alike_are_compared_and_one_is_cut_out(desk, tmp_path) -> None:
    alone, among = tmp_path / "alone.pdf", tmp_path / "among.pdf"
    scanned_pdf(alone, pages=1)
    first = other_page("A picture of the lungs", "Nothing that was not seen in spring.")
    second = scanned_pages(tmp_path / "again.pdf")
    first.save(among, save_all=True, append_images=second, resolution=150)
    desk.hand_in(among)
    expect(desk.page.get_by_role("article").get_by_text("2 pages")).to_be_visible()
    open_paper(desk, alone)
    page = desk.page

    desk.press("Compare")
    expect(desk.dialog.get_by_text("Only some pages are alike.")).to_be_visible()
    desk.dialog.get_by_role("button", name=re.compile("^Turn page 2 of .* left$")).click()
    desk.look("papers side by side")
    desk.dialog.get_by_role("link", name="Cut page 2 out").click()

    expect(page.get_by_role("button", name="Cut before page 2")).to_have_attribute(
        "aria-pressed", "true"
    )
    desk.press("Cut into 2 papers")
    expect(page.get_by_role("region", name="Cut into 2 papers.")).to_be_visible()


def other_page(*lines: str) -> Image.Image:
    picture = Image.new("L", (1240, 1754), 255)
    font = ImageFont.truetype(FONT, 30)
    ImageDraw.Draw(picture).multiline_text((120, 400), "\n\n".join(lines), font=font, fill=0)
    return picture


def scanned_pages(path: Path) -> list[Image.Image]:
    """Return the page of the letter, scanned a second time."""
    import pypdfium2

    scanned_pdf(path, pages=1)
    with pypdfium2.PdfDocument(path) as pdf:
        return [page.render(scale=150 / 72).to_pil().convert("L") for page in pdf]
