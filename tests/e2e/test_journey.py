"""One second opinion, from the enquiry to the closed case, through all three windows."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e import answers, carter
from tests.e2e.bench import Bench, draft, open_drafted, sign_next
from tests.e2e.clinic import Clinic
from tests.e2e.desk import Desk
from tests.e2e.installation import Mailbox
from tests.e2e.portal import Portal

READ = re.compile(r"\d pages?$")
RECORDS = ["gp-letter.pdf", "mri-report.pdf", "medicines-"]


def test_a_patient_gets_a_second_opinion(product, visit, looker, vera, ruth) -> None:
    desk, portal, clinic, reviser = (kind(visit(), looker) for kind in (Desk, Portal, Clinic, Desk))
    mailbox = Mailbox(product, carter.EMAIL)

    # The coordinator opens the case and invites the patient
    desk.sign_in(vera)
    desk.open_case(carter.ENQUIRY)
    desk.press("Send the portal link")
    expect(desk.page.get_by_text("The link is on its way.")).to_be_visible()

    # The patient tells everything and hands in the records
    portal.enter(mailbox)
    expect(portal.page.get_by_role("heading", level=1)).to_have_text("Hello, James Carter")
    portal.look("home, empty")
    tell_everything(portal)

    # The desk reads them and checks the images
    desk.come_back()
    desk.press("Start collecting records")
    see_records(desk)
    check_images(desk)

    # One person post-edits what memory and terms draft, another revises and signs
    desk.press("Start preparing")
    draft(desk, papers=len(RECORDS))
    for left in range(len(RECORDS), 0, -1):
        open_drafted(desk, left=left)
        Bench(desk).post_edit(carter.german_of)
    reviser.sign_in(ruth)
    for left in range(len(RECORDS), 0, -1):
        sign_next(reviser, left=left)

    # The checklist is green, a centre is chosen, the dossier frozen
    complete(desk)
    desk.press("Mark ready")
    desk.expect_stage("Ready")
    choose_centre(desk)
    freeze(desk)

    # The patient allows the centre and orders; the coordinator bills, and sees the money arrive
    offer(desk)
    allow_and_order(portal)
    bill(desk)

    # The clinic reads the question first, sets a day, wants more, declines, and answers after all
    clinic.enter(Mailbox(product, send_request(desk)))
    see_the_question_first(clinic.page)
    clinic.read_paper("MRT-Befund")
    answers.schedule(clinic, desk)
    answers.ask_for_records(clinic, desk, portal)
    answers.send_again(desk)
    answers.decline(clinic, desk)
    clinic.answer(carter.OPINION)

    # The answer goes back in the patient's language
    translate_back(desk)
    sign_next(reviser, left=1)
    deliver(desk)
    portal.home()
    portal.page.get_by_role("link", name="Read your opinion").click()
    expect(portal.page.get_by_text("a fusion is not strictly necessary")).to_be_visible()
    portal.look("opinion")

    # What came of it is coded, and the case is closed
    code_outcome(desk)
    desk.press("Close the case")
    desk.expect_stage("Closed")
    look_around(desk, portal)


def tell_everything(portal: Portal) -> None:
    page = portal.page
    page.get_by_role("link", name="About you").first.click()
    expect(page.get_by_label("Date of birth")).to_have_value("1958-11-23")
    portal.look("about you")
    portal.step("What you allow")
    portal.allow("We may work with my health records", "Doctors may speak with us about me")
    portal.step("Your questions to the specialist")
    for question in carter.QUESTIONS:
        portal.ask(question["own"])
    page.get_by_label("What have your doctors suggested?").fill(carter.PLAN["own"])
    portal.look("questions")
    portal.step("Your records")
    portal.hand_in(carter.PAPERS, carter.SCANS)
    portal.look("records")
    portal.step("Your medicines")
    page.get_by_label("One medicine per line").fill(carter.MEDICINE)
    portal.press("Send the list")
    expect(page.get_by_text("Your list has been here since")).to_be_visible()
    portal.look("medicines")
    portal.step("Check and send")
    portal.look("check and send")
    portal.press("Send to Zweitblick")
    expect(page.get_by_text("We look at everything and write to you")).to_be_visible()


def see_records(desk: Desk) -> None:
    page = desk.page
    cards = page.get_by_role("article")
    desk.tab("Records", showing=cards.filter(has_text="gp-letter.pdf"))
    for paper in RECORDS:
        expect(cards.filter(has_text=paper).get_by_text(READ)).to_be_visible()
    cards.filter(has_text="gp-letter.pdf").get_by_role("link").click()
    expect(page.get_by_text("gp-letter.pdf")).to_be_visible()
    page.get_by_label("Find words on this page").fill("stenosis")
    expect(page.locator("svg rect[class*=found]").first).to_be_visible()
    see_the_picture(page)
    desk.look("document")
    page.go_back()


def see_the_picture(page: Page) -> None:
    """Wait for the page itself: not a gap with its name."""
    picture = page.locator("section img").first
    page.wait_for_function(
        "(image) => image.complete && image.naturalWidth > 500", arg=picture.element_handle()
    )


def check_images(desk: Desk) -> None:
    desk.tab("Imaging", showing="Same person")
    expect(desk.page.get_by_text("T2 TSE sag")).to_be_visible()
    desk.press("Images are right")
    expect(desk.page.get_by_text("Checked", exact=True)).to_be_visible()


def complete(desk: Desk) -> None:
    """Write the German of questions and plan; nothing is left on the checklist."""
    page = desk.page
    page.get_by_role("link", name="ZB-").click()
    desk.tab("Overview", showing="The German wording is missing.")
    for place, question in enumerate(carter.QUESTIONS, start=1):
        desk.press(f"Change question {place}")
        page.get_by_label("In German").fill(question["de"])
        desk.press("Save")
        expect(page.get_by_text(question["de"])).to_be_visible()
    plan = page.get_by_role("region", name="Plan to be judged")
    plan.get_by_role("button", name="Change").click()
    plan.get_by_label("Entity").fill(carter.ENTITY)
    plan.get_by_label("Plan in German").fill(carter.PLAN["de"])
    plan.get_by_role("button", name="Save").click()
    needed = page.get_by_role("region", name="Still needed")
    expect(needed.get_by_text("MRI as DICOM")).to_be_visible()
    expect(needed.get_by_label("open", exact=True)).to_have_count(0)
    desk.look("overview")


def choose_centre(desk: Desk) -> None:
    button = desk.page.get_by_role("button", name="Make the shortlist")
    desk.tab("Centres", showing=button)
    button.click()
    centres = desk.page.get_by_role("article")
    expect(centres.nth(1)).to_be_visible()
    desk.look("shortlist")
    centres.first.get_by_role("button", name="Choose").click()
    desk.dialog.get_by_label("Why this centre").fill("It operates on many narrow spines.")
    desk.dialog.get_by_label("No commission").check()
    desk.look("choose a centre")
    desk.dialog.get_by_role("button", name="Choose").click()
    desk.expect_stage("Centre chosen")


def freeze(desk: Desk) -> None:
    page = desk.page
    desk.tab("Dossier & opinion", showing="No dossier yet")
    desk.press("Freeze the dossier")
    expect(page.get_by_text("Frozen", exact=True)).to_be_visible()
    desk.press("Preview")
    expect(page.locator("iframe[title^='Preview of ZB-']")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="PDF").click()
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF-")
    desk.look("dossier")


def offer(desk: Desk) -> None:
    desk.tab("Billing", showing="No quote yet.")
    desk.press("New quote")
    desk.dialog.get_by_label("Quantity of Organisation of a medical second opinion").fill("1")
    desk.dialog.get_by_label("Address").fill(carter.ADDRESS)
    desk.look("new quote")
    desk.press("Make the quote")
    desk.press("Issue")
    expect(desk.page.get_by_text("Sent", exact=True)).to_be_visible()


def allow_and_order(portal: Portal) -> None:
    page = portal.page
    portal.home()
    page.get_by_role("link", name="Decide whether your records may go to the clinic").click()
    portal.allow("Send my records to a clinic")
    portal.home()
    page.get_by_role("link", name="Look at our offer").click()
    portal.press("I agree and place the order")
    expect(page.get_by_text("Agreed", exact=True)).to_be_visible()
    portal.look("costs")


def bill(desk: Desk) -> None:
    page = desk.page
    desk.come_back()
    desk.press("Make the invoice")
    desk.press("Issue")
    desk.press("Mark as paid")
    desk.dialog.get_by_label("Reference").fill("SEPA 4711")
    desk.look("mark as paid")
    desk.dialog.get_by_role("button", name="Mark as paid").click()
    expect(page.get_by_text("The dossier may leave.")).to_be_visible()
    invoice = page.get_by_role("link", name="PDF").get_attribute("href")
    answer = page.request.get(str(invoice))
    assert answer.ok
    assert answer.body().startswith(b"%PDF-")
    desk.look("billing")


def send_request(desk: Desk) -> str:
    """Send the dossier to the chosen centre; return the address of its contact."""
    desk.tab("Dossier & opinion", showing="Nobody asked yet")
    desk.press("New request")
    expect(desk.dialog.get_by_role("button", name="Make the request")).to_be_enabled()
    contact = desk.dialog.get_by_label("Contact").first.input_value()
    desk.look("new request")
    desk.press("Make the request")
    desk.press("Send")
    desk.expect_stage("Referred")
    return contact.split(" · ")[1]


def see_the_question_first(page: Page) -> None:
    heading = page.get_by_role("heading", level=2).first
    expect(heading).to_have_text("Die Fragen")
    for question in carter.QUESTIONS:
        expect(page.get_by_role("listitem").filter(has_text=question["de"])).to_be_visible()


def translate_back(desk: Desk) -> None:
    page = desk.page
    desk.come_back()
    page.get_by_role("link", name="Open the translation").click()
    Bench(desk).post_edit(carter.german_of)
    page.get_by_role("link", name="ZB-").click()


def deliver(desk: Desk) -> None:
    desk.tab("Dossier & opinion", showing="What the specialist says")
    desk.press("Deliver to the patient")
    desk.expect_stage("Delivered")
    desk.look("opinion")


def code_outcome(desk: Desk) -> None:
    desk.press("Code the outcome")
    desk.choose("What it says about the diagnosis", "Confirmed")
    desk.choose("What it says about the therapy", "Modified")
    desk.dialog.get_by_label("The sentence that says so").fill(carter.CITED)
    for place, question in enumerate(carter.QUESTIONS, start=1):
        desk.choose(f"{place}. {question['de']}", "Answered")
    desk.look("outcome")
    desk.press("Save")
    expect(desk.page.get_by_text("Diagnosis: Confirmed")).to_be_visible()


def look_around(desk: Desk, portal: Portal) -> None:
    """Look at every page that the way of the case did not lead over."""
    desk.tab("Messages", showing=answers.ASKED)
    desk.tab("History", showing="Who did and saw what")
    for place in ("Cases", "Review", "Centres", "Billing", "Settings"):
        desk.place(place)
        desk.look(place)
    for path in ("messages", "seen", "records"):
        portal.page.goto(f"/portal/{path}")
        expect(portal.page.get_by_role("heading", level=1)).to_be_visible()
        portal.look(path)
