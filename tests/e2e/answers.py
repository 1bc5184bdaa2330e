"""What a clinic says besides its opinion, and what desk and patient see of it."""

from datetime import UTC, datetime, timedelta

from playwright.sync_api import expect

from tests.e2e.clinic import Clinic
from tests.e2e.desk import Desk
from tests.e2e.portal import Portal

WANTED = "Bitte senden Sie Röntgenaufnahmen der LWS im Stehen."
ASKED = "Please send X-rays of your back, taken while standing."
BOOKED_OUT = "Unsere Fallkonferenz ist bis Januar ausgebucht."
IN_TWO_WEEKS = timedelta(days=14)


def schedule(clinic: Clinic, desk: Desk) -> None:
    """Set the day of the board, and see it at the desk."""
    clinic.press("Annehmen")
    clinic.press("Termin der Fallkonferenz")
    on = datetime.now(UTC).date() + IN_TWO_WEEKS
    clinic.page.get_by_role("dialog").get_by_label("Tag der Fallkonferenz").fill(on.isoformat())
    clinic.look("board date")
    clinic.press("Speichern")
    expect(clinic.page.get_by_text("Termin steht", exact=True)).to_be_visible()

    desk.come_back()
    expect(desk.page.get_by_text("Board date set", exact=True)).to_be_visible()
    desk.expect_stage("With the specialist")


def ask_for_records(clinic: Clinic, desk: Desk, portal: Portal) -> None:
    """Want more records; the desk says so to the patient in words of theirs."""
    _say(clinic, "Unterlagen nachfordern", WANTED)
    expect(clinic.page.get_by_text("Unterlagen nachgefordert")).to_be_visible()
    clinic.look("records asked")

    desk.come_back()
    desk.expect_stage("Collecting")
    expect(desk.page.get_by_text(WANTED)).to_be_visible()
    desk.press("Ask the patient")
    desk.dialog.get_by_label("Message").fill(ASKED)
    desk.look("ask the patient")
    desk.press("Send")
    expect(desk.page.get_by_text("The patient has been asked.")).to_be_visible()

    portal.home()
    expect(portal.page.get_by_text("Send the records we asked you for")).to_be_visible()
    portal.page.get_by_role("link", name="Read 1 new message").click()
    expect(portal.page.get_by_text(ASKED)).to_be_visible()
    portal.look("a message")


def send_again(desk: Desk) -> None:
    """Send the dossier to the same centre once more."""
    for step in ("Start preparing", "Mark ready", "Keep the chosen centre", "Send"):
        desk.press(step)
    desk.expect_stage("Referred")


def decline(clinic: Clinic, desk: Desk) -> None:
    """Say no; the page closes, and the desk reads why, rings, and asks anew."""
    clinic.page.reload()
    _say(clinic, "Ablehnen", BOOKED_OUT)
    expect(clinic.page.get_by_text("Der Zugang ist geschlossen.")).to_be_visible()
    expect(clinic.page.get_by_role("heading", level=1)).to_have_text("Anfragen an Sie")
    clinic.look("declined")

    desk.come_back()
    desk.expect_stage("Ready")
    expect(desk.page.get_by_text(f"Declined: {BOOKED_OUT}")).to_be_visible()
    desk.look("declined")
    desk.page.get_by_role("link", name="Choose another centre").click()
    same = desk.page.get_by_role("article").filter(has_text=BOOKED_OUT)
    expect(same.get_by_text(f"Declined: {BOOKED_OUT}")).to_be_visible()
    desk.look("centres, one declined")
    same.get_by_role("button", name="Choose").click()
    desk.dialog.get_by_label("Why this centre").fill("They found room after all.")
    desk.dialog.get_by_label("No commission").check()
    desk.dialog.get_by_role("button", name="Choose").click()
    desk.tab("Dossier & opinion", showing=desk.page.get_by_role("button", name="New request"))
    desk.press("New request")
    desk.press("Make the request")
    desk.press("Send")
    desk.expect_stage("Referred")


def _say(clinic: Clinic, step: str, words: str) -> None:
    clinic.press(step)
    dialog = clinic.page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill(words)
    dialog.get_by_role("button", name="Bestätigen").click()
