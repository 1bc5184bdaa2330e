"""Three patients, from the enquiry to the opinion in their language, a settled invoice, the end.

Everything goes through HTTP, as browsers, mailboxes, Stripe and DeepL would do it; the records
are read by Tesseract and the rest of the real pipelines in a real worker.
"""

import json
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
import requests
from rapidfuzz import fuzz
from requests import Response

from backend.demo.records import Story
from fixtures.make_papers import make_paper
from fixtures.papers.paper import read_paper
from tests.journeys.bad_files import send_bad_files, set_bad_files_aside
from tests.journeys.desk_client import Desk
from tests.journeys.guest_clients import Clinic, Patient
from tests.journeys.product import Product
from tests.journeys.tale import files_of, known_of, secrets_of
from tests.journeys.uploading import drop
from tests.stand_ins.stripe_webhooks import signature

pytestmark = pytest.mark.journey
LETTER = read_paper(Path(__file__).with_name("unknown-letter-ru.paper"))


@dataclass(frozen=True)
class Journey:
    """One case and everybody who works on it."""

    product: Product
    story: Story
    vera: Desk  # coordinator
    piotr: Desk  # post-editor
    ruth: Desk  # reviser
    case_id: str = ""
    patient: Patient | None = None
    clinic: Clinic | None = None
    request_id: str = ""

    def state(self) -> str:
        return str(self.vera.case(self.case_id)["state"])


@pytest.fixture
def journey(product, vera, piotr, ruth):
    return lambda name: Journey(product, Story.read(name), vera, piotr, ruth)


def begin(journey: Journey) -> Journey:
    """Open the enquiry, invite the patient, and collect once they allow it."""
    vera, story = journey.vera, journey.story
    case_id = vera.open_enquiry(story)
    assert vera.refused(f"/api/desk/cases/{case_id}/start-collecting") == "consent-missing"
    patient = Patient.of_guest(journey.product, story.patient["email"])
    patient.allow("PROCESSING")
    patient.allow("RELEASE_FROM_SECRECY")
    patient.ask_questions(story)
    vera.step(case_id, "start-collecting")
    return replace(journey, case_id=case_id, patient=patient)


def collect(journey: Journey) -> None:
    """Wait until the worker has read everything that was handed in, and look at it."""
    vera, case_id = journey.vera, journey.case_id
    papers = [paper for paper in vera.documents(case_id) if not paper["set_aside"]]
    assert {paper["state"] for paper in papers} == {"READ"}
    assert vera.check_studies(case_id)
    confirmed = [value for paper in papers for value in vera.confirm_diagnosis(paper["id"])]
    assert journey.story.told["diagnosis"]["icd10"] in confirmed
    vera.put_into_german(case_id, journey.story)
    vera.step(case_id, "start-preparing")


def translate(journey: Journey, *more: Path) -> list[dict]:
    """Draft, post-edit by one person, sign by another; return the segments as drafted."""
    vera, case_id = journey.vera, journey.case_id
    known = known_of(journey.story.home / "truth", *more)
    vera.post(f"/api/desk/cases/{case_id}/translations")
    assert vera.refused(f"/api/desk/cases/{case_id}/mark-ready") == "translation-unsigned"
    drafted = []
    for translation in vera.drafted(case_id):
        drafted += journey.piotr.post_edit(translation["id"], known)
        if translation["four_eyes"]:
            revise = f"/api/desk/translations/{translation['id']}/revise"
            assert journey.piotr.refused(revise) == "four-eyes"
        journey.ruth.sign(translation["id"])
    vera.step(case_id, "mark-ready")
    return drafted


def freeze_and_choose(journey: Journey) -> Journey:
    """Freeze the dossier, confirm a centre, and have the patient allow it to be asked."""
    vera, case_id = journey.vera, journey.case_id
    dossier = vera.freeze_dossier(case_id)
    assert vera.download(f"/api/desk/dossiers/{dossier['id']}/pdf").startswith(b"%PDF-")
    bundle = json.loads(vera.download(f"/api/desk/dossiers/{dossier['id']}/bundle"))
    assert (bundle["resourceType"], bundle["type"]) == ("Bundle", "document")
    match = vera.choose_center(case_id)
    assert journey.state() == "MATCHED"
    request, address = vera.prepare_request(case_id, match["center_id"])
    journey.patient.allow("DISCLOSURE", recipient=f"center:{match['center_id']}")
    send = f"/api/desk/opinion-requests/{request['id']}/send"
    assert vera.refused(send) == "prepayment-missing"
    return replace(journey, request_id=request["id"]), address


def ask_the_specialist(journey: Journey, address: str) -> Journey:
    """Send the request; the specialist opens it, looks at everything, and accepts."""
    vera, request_id = journey.vera, journey.request_id
    vera.post(f"/api/desk/opinion-requests/{request_id}/send")
    assert journey.state() == "REFERRED"
    clinic = Clinic.of_guest(journey.product, address)
    page = clinic.page(request_id)
    assert page["questions"] == [asked["de"] for asked in journey.story.told["questions"]]
    place = f"/api/clinic/requests/{request_id}"
    for paper in page["documents"]:
        assert clinic.get(f"{place}/documents/{paper['id']}/german")
        picture = f"{place}/documents/{paper['id']}/pages/1/image?width=600"
        assert clinic.download(picture).startswith(b"\xff\xd8")
    names = ZipFile(BytesIO(clinic.download(f"{place}/package.zip"))).namelist()
    assert {"manifest.json", "dossier.pdf"} <= {name.split("/")[-1] for name in names}
    on = datetime.now(UTC).date() + timedelta(days=7)
    clinic.accept(request_id, board_on=str(on))
    assert journey.state() == "IN_REVIEW"
    return replace(journey, clinic=clinic)


def bring_back(journey: Journey) -> None:
    """Put the opinion into the patient's language, sign and deliver it; the patient reads it."""
    vera, patient = journey.vera, journey.patient
    opinion = vera.opinion(journey.request_id)
    deliver = f"/api/desk/opinions/{opinion['id']}/deliver"
    assert vera.refused(deliver) == "opinion-not-translated"
    assert patient.ask("GET", "/api/portal/opinion").status_code == 404
    known = known_of(journey.story.home / "opinion")
    (translation,) = vera.drafted(journey.case_id, kind="OPINION")
    journey.piotr.post_edit(translation["id"], known)
    journey.ruth.sign(translation["id"])
    vera.post(deliver)
    text = patient.read_opinion()
    assert all(fuzz.partial_ratio(told, text) > 85 for told in known.values())
    code_outcome(journey, opinion)


def code_outcome(journey: Journey, opinion: dict) -> None:
    told, vera = journey.story.told, journey.vera
    cited = max((row["source"] for row in told["opinion"]["segments"]), key=len)
    answers = [
        {"question": question["id"], "answered": "YES"}
        for question in vera.get(f"/api/desk/cases/{journey.case_id}/questions")
    ]
    coding = {**told["outcome"], "cited": cited, "answers": answers}
    coded = vera.post(f"/api/desk/opinions/{opinion['id']}/outcome", coding)
    assert coded["state"] == "READ"
    assert coded["opinion"]["therapy_outcome"] == told["outcome"]["therapy"]


def close(journey: Journey) -> None:
    """Close the case; no log knows the patient."""
    journey.vera.step(journey.case_id, "close")
    assert journey.state() == "CLOSED"
    logged = journey.product.logged().casefold()
    for secret in secrets_of(journey.story):
        assert secret.casefold() not in logged


def forged_payment(journey: Journey) -> Response:
    """Tell the product of a payment, as somebody who does not know the secret."""
    said = json.dumps({"id": "evt_forged", "type": "checkout.session.completed"}).encode()
    signed = signature(said, secret="whsec_guessed", at=int(time.time()))
    place = f"{journey.product.url}/api/stripe/webhook"
    answer = requests.post(place, data=said, headers={"Stripe-Signature": signed}, timeout=30)
    assert answer.status_code == 400
    return answer


def test_paid_by_transfer_and_answered_in_words(journey) -> None:
    underway = begin(journey("en-wirbelsaeule"))
    vera = underway.vera
    underway.patient.hand_in(files_of(underway.story))
    collect(underway)
    translate(underway)
    underway, address = freeze_and_choose(underway)

    # The patient pays in advance, by bank transfer
    billed = {"bill_to": {"address": "12 Invented Lane, Little Example"}}
    invoice = vera.draft_invoice(underway.case_id, "SECOND_OPINION", **billed)
    vera.patch(f"/api/desk/invoices/{invoice['id']}", {"prepayment": True})
    invoice = vera.post(f"/api/desk/invoices/{invoice['id']}/issue")
    arrived = {"received_on": str(datetime.now(UTC).date()), "reference": invoice["number"]}
    paid = vera.post(f"/api/desk/invoices/{invoice['id']}/mark-paid", arrived)
    assert (paid["state"], paid["balance_minor"]) == ("PAID", 0)
    assert underway.patient.download(f"/api/portal/invoices/{invoice['id']}/pdf")[:5] == b"%PDF-"

    # The specialist writes the opinion into the page
    underway = ask_the_specialist(underway, address)
    segments = underway.story.told["opinion"]["segments"]
    words = "\n\n".join(segment["source"] for segment in segments)
    underway.clinic.answer_with_text(underway.request_id, words)

    bring_back(underway)
    close(underway)


def test_paid_by_card_and_drafted_with_deepl(journey, stripe, deepl, tmp_path) -> None:
    underway = begin(journey("ru-pankreas"))
    vera, patient = underway.vera, underway.patient
    patient.allow("MACHINE_TRANSLATION", recipient="deepl")
    make_paper(LETTER, records=tmp_path, truth=tmp_path)
    patient.hand_in({**files_of(underway.story), LETTER.file: tmp_path / LETTER.file})
    collect(underway)

    # A letter that the memory does not know is drafted by DeepL, which learns nobody's name
    drafted = translate(underway, tmp_path)
    assert "ENGINE" in {segment["origin"] for segment in drafted}
    sent = "\n".join(text for body in deepl.book.bodies("/v2/translate") for text in body["text"])
    assert "мы вчера сняли последние швы" in sent
    assert "онемение пальцев правой стопы" in sent
    for secret in secrets_of(underway.story):
        assert secret.casefold() not in sent.casefold(), secret

    # The patient accepts the quote, and pays on the hosted page
    underway, address = freeze_and_choose(underway)
    quote = vera.post(
        f"/api/desk/cases/{underway.case_id}/quotes",
        {
            "items": [{"code": "SECOND_OPINION", "quantity": 1}],
            "bill_to": {"address": "Vydumannaya 8, Almaty"},
        },
    )
    vera.post(f"/api/desk/quotes/{quote['id']}/issue")
    patient.post(f"/api/portal/quotes/{quote['id']}/accept")
    invoices = f"/api/desk/cases/{underway.case_id}/invoices"
    invoice = vera.post(invoices, {"quote": quote["id"]})
    vera.patch(f"/api/desk/invoices/{invoice['id']}", {"prepayment": True})
    vera.post(f"/api/desk/invoices/{invoice['id']}/issue")
    assert forged_payment(underway).json()["code"] == "wrong-signature"
    page = patient.post(f"/api/portal/invoices/{invoice['id']}/checkout")
    back = stripe.pay(page["url"])
    assert back.startswith(f"{underway.product.url}/portal/invoices/{invoice['id']}")
    stripe.settle()
    stripe.send_again()
    stripe.settle()
    assert {delivery.status for delivery in stripe.deliveries} == {204}
    (paid,) = patient.get("/api/portal/invoices")
    assert (paid["state"], [p["way"] for p in paid["payments"]]) == ("PAID", ["STRIPE"])

    # The specialist sends the opinion as a PDF
    underway = ask_the_specialist(underway, address)
    underway.clinic.answer_with_file(underway.request_id, underway.story.opinion)

    bring_back(underway)
    close(underway)


def test_waived_at_first_and_invoiced_at_the_end(journey, tmp_path) -> None:
    underway = begin(journey("ar-mamma"))
    vera, case_id = underway.vera, underway.case_id

    # What the patient sends cannot be read; then the records come to the desk by post
    send_bad_files(underway.patient, tmp_path)
    set_bad_files_aside(vera, case_id, tmp_path)
    drop(vera, case_id, files_of(underway.story))
    collect(underway)
    translate(underway)
    underway, address = freeze_and_choose(underway)

    # Nothing is paid in advance
    waiver = {"kind": "WAIVED", "reason": "The family pays when the opinion is there."}
    vera.post(f"/api/desk/cases/{case_id}/prepayment", waiver)
    underway = ask_the_specialist(underway, address)
    underway.clinic.answer_with_file(underway.request_id, underway.story.opinion)
    bring_back(underway)

    # The invoice comes after the opinion, and the case stays open until it is paid
    billed = {"bill_to": {"address": "Al-Mithal 20, Amman"}}
    invoice = vera.draft_invoice(case_id, "SECOND_OPINION", "BOARD_REGISTRATION", **billed)
    vera.post(f"/api/desk/invoices/{invoice['id']}/issue")
    assert vera.refused(f"/api/desk/cases/{case_id}/close") == "invoice-open"
    arrived = {"received_on": str(datetime.now(UTC).date()), "reference": "cash desk 14"}
    vera.post(f"/api/desk/invoices/{invoice['id']}/mark-paid", {**arrived, "way": "OTHER"})
    close(underway)


def test_the_audit_of_the_house_holds(product) -> None:
    assert "every chain holds" in product.manage("audit_verify")
