"""Plays the second half of a case: the centre, the money, the specialist, the way back."""

from datetime import datetime, timedelta

from backend.billing import actions as billing
from backend.billing import payment_actions as payments
from backend.billing.actions import BillTo
from backend.billing.lines import Item
from backend.billing.papers import pdf_of
from backend.billing.payment_actions import Arrival
from backend.cases.models import Case
from backend.centers.models import Contact
from backend.demo.records import Story
from backend.demo.stage import settle, work_off
from backend.matching import actions as matching
from backend.opinions import actions as opinions
from backend.opinions import opinion_actions
from backend.opinions.models import Opinion, OpinionRequest
from backend.opinions.opinion_actions import Answer, Coding
from backend.opinions.queries import recipient_of
from backend.opinions.states import Answered, Outcome
from backend.people import actions as people
from backend.people.actions import Allowance
from backend.people.models import User
from backend.people.states import Purpose
from backend.storage.actions import keep_file
from backend.translation import actions as translation
from backend.translation.models import Translation
from backend.translation.states import TranslationKind

CENTER = "Wirbelsäulenzentrum Rosenhöhe"  # whose letterhead the opinion bears
WHY = "Certified, with many operations of this kind each year, and reads records from abroad."


def choose_center(case: Case, *, by: User, now: datetime) -> OpinionRequest:
    """Confirm the centre of the stories, and draft the request to its first contact."""
    options = matching.compute_shortlist(case, actor=str(by), now=now)
    match = next((m for m in options if m.center.name == CENTER), options[0])
    matching.confirm_match(match, by=by, why=WHY, no_commission=True, now=now)
    case.refresh_from_db()
    contact = Contact.objects.filter(center=match.center).order_by("email")[0]
    return opinions.prepare_request(case, contact=contact, actor=str(by), now=now)


def pay_in_advance(case: Case, story: Story, *, by: User, now: datetime) -> None:
    """Invoice the package; the money comes by bank transfer the day after."""
    patient, address = case.patient, str(story.told["patient"]["address"])
    name = f"{patient.given_name} {patient.family_name}"
    to = BillTo(name=name, country=patient.country, address=address)
    items = [Item(code="SECOND_OPINION", quantity=1)]
    invoice = billing.draft_invoice(case, items, to=to, now=now, actor=str(by))
    billing.set_terms(invoice, prepayment=True, performed_on=None, actor=str(by))
    billing.issue_invoice(invoice, now=now, actor=str(by))
    pdf_of(invoice, actor=str(by))
    arrived = now + timedelta(days=1)
    money = Arrival(invoice.gross_minor, arrived.date(), reference=str(invoice.number))
    payments.mark_paid(invoice, money, now=arrived, actor=str(by))


def refer(request: OpinionRequest, *, by: User, now: datetime) -> None:
    """Send the dossier to the centre, as the patient allows."""
    case, center = request.case, recipient_of(request)
    allowed = Allowance(Purpose.DISCLOSURE, recipient=center, case_id=case.pk)
    people.give_consent(case.patient, allowed, at=now, actor=str(case.patient.user))
    opinions.send_request(request, actor=str(by), now=now)
    work_off(case)


def answer(request: OpinionRequest, story: Story, *, now: datetime) -> Opinion:
    """Open, accept and answer the request as the specialist; the worker reads the answer."""
    contact = request.contact
    contact.refresh_from_db()
    actor = str(contact.user)
    opinions.open_request(request, actor=actor, now=now - timedelta(days=3))
    opinions.accept_request(request, actor=actor, now=now - timedelta(days=3))
    blob = keep_file(case_id=request.case_id, path=story.opinion, actor=actor)
    came = Answer(blob=blob, file_name=story.opinion.name, media_type="application/pdf")
    opinion = opinion_actions.receive_opinion(request, came, actor=actor, now=now)
    work_off(request.case)
    opinion.refresh_from_db()
    return opinion


def deliver(opinion: Opinion, story: Story, *, by: tuple[User, User], now: datetime) -> None:
    """Sign the opinion in the patient's language, and show it to the patient."""
    case = opinion.request.case
    post_editor, reviser = by
    found = Translation.objects.filter(case=case, kind=TranslationKind.OPINION)
    for each in found:
        translation.start_review(each, by=post_editor)
        for segment in each.segments.select_related("translation"):
            settle(segment, story.own_of(segment.source), by=post_editor, now=now)
        translation.revise(each, by=reviser)
        translation.sign(each, by=reviser, now=now)
    opinion_actions.deliver(opinion, actor=str(reviser), now=now)
    work_off(case)


def code_outcome(opinion: Opinion, story: Story, *, by: User, now: datetime) -> None:
    told = story.told["outcome"]
    sentences = [row["source"] for row in story.told["opinion"]["segments"]]
    coding = Coding(
        diagnosis=Outcome(told["diagnosis"]),
        therapy=Outcome(told["therapy"]),
        cited=max(sentences, key=len),
        answered={asked.pk: Answered.YES for asked in opinion.request.case.questions.all()},
    )
    opinion_actions.code_outcome(opinion, coding, by=by, now=now)
