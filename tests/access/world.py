"""Three cases with every kind of record in them, and everybody who might knock.

Amina's case has come the whole way: sent, answered, delivered, billed. Boris is another patient of
the same team, Carla one of the team in Berlin.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Model
from django.test import Client

from backend.billing import actions as billing
from backend.billing.models import Quote
from backend.billing.papers import pdf_of
from backend.billing.payment_actions import Arrival, mark_paid
from backend.cases import actions as cases
from backend.cases.models import Case
from backend.documents import actions as documents
from backend.documents import reading_actions
from backend.documents.models import Document, Fact
from backend.documents.pictures import page_picture
from backend.dossier import actions as dossier
from backend.imaging.models import Delivery, Series, Study
from backend.intake import actions as intake
from backend.intake import parts
from backend.intake.actions import NewUpload
from backend.intake.models import Batch
from backend.matching import actions as matching
from backend.matching.models import Match
from backend.messages import actions as messages
from backend.opinions import actions as opinions
from backend.opinions import answers, opinion_actions
from backend.opinions.models import Opinion, OpinionRequest
from backend.people.actions import give_patient_account, make_link
from backend.people.models import User
from backend.people.related_actions import add_identifier, add_related_person
from backend.people.states import Role
from backend.translation.models import Segment, Translation
from pipelines.documents.results import DocumentClass, Reading, ReadingState
from tests.access.person import Person, enter
from tests.builders import (
    make_clinic_user,
    make_collecting_case,
    make_patient,
    make_staff,
    make_team,
)
from tests.builders_billing import BillTo, make_invoice, make_quote
from tests.builders_documents import make_document, make_fact, make_page, make_read_document
from tests.builders_dossier import FIXTURES, load_centers, make_mammography, make_papers
from tests.builders_matching import WHY
from tests.builders_opinions import make_sendable
from tests.builders_translation import finish, make_translation, sign_all

PAPER = FIXTURES / "cases" / "en-wirbelsaeule" / "records"
OPINION = "Die Diagnose wird bestätigt. Eine brusterhaltende Operation ist möglich."
NOW = datetime.now(UTC)
TEST = "test"
HEADLINE = "C50.4 rechts"
WIDTH = 900  # of a page that nobody asked to be wider or narrower
SHOWN = "letter.pdf"  # the paper whose page can be drawn


@dataclass(slots=True)
class World:
    people: dict[str, Person] = field(default_factory=dict)
    cases: dict[str, Case] = field(default_factory=dict)
    ids: dict[str, UUID] = field(default_factory=dict)  # by its name in an address
    foreign: dict[str, UUID] = field(default_factory=dict)  # the same, of Boris
    uploads: dict[str, UUID] = field(default_factory=dict)  # by sender
    bills: dict[str, UUID] = field(default_factory=dict)
    tasks: dict[str, UUID] = field(default_factory=dict)  # by whom they were given to
    token: str = ""


def build(run_queue: Any) -> World:
    world = World()
    load_centers()
    staff = _staff(world)
    amina = _whole_journey(world, staff, run_queue)
    boris = _short_case("Boris", "Baumann", owner=staff["vera"])
    carla = _short_case("Carla", "Costa", owner=staff["otto"])
    world.cases = {"amina": amina, "boris": boris, "carla": carla}
    for name, case in world.cases.items():
        _furnish(case, run_queue)
        client = enter(give_patient_account(case.patient, actor=TEST))
        world.people[name] = Person("PATIENT", client, name)
    world.people["anonymous"] = Person("", Client())
    world.ids, world.foreign = _ids(amina), _ids(boris)
    _more_of_amina(world, staff)
    return world


def _staff(world: World) -> dict[str, User]:
    hamburg, berlin = make_team(), make_team("Berlin")
    staff = {
        "vera": make_staff(Role.COORDINATOR, name="Vera", team=hamburg),
        "piotr": make_staff(Role.POST_EDITOR, name="Piotr", team=hamburg),
        "ruth": make_staff(Role.REVISER, name="Ruth", team=hamburg),
        "fiona": make_staff(Role.FINANCE, name="Fiona", team=hamburg),
        "ada": make_staff(Role.ADMIN, name="Ada", team=hamburg),
        "otto": make_staff(Role.COORDINATOR, name="Otto", team=berlin),
        "olga": make_staff(Role.ADMIN, name="Olga", team=berlin),
    }
    for name, user in staff.items():
        role = user.roles.get().role
        seen = "carla" if user.team == berlin else "amina"
        world.people[name] = Person(role, enter(user), seen)
    half = enter(staff["vera"], second_factor=False)
    world.people["vera with a password only"] = Person("", half)
    return staff


def _whole_journey(world: World, staff: dict[str, User], run_queue: Any) -> Case:
    vera = staff["vera"]
    case = make_collecting_case(patient=make_patient(team=vera.team), owner=vera)
    details = {
        "headline": HEADLINE,
        "entity": "MAMMA",
        "plan": "جراحة",
        "plan_de": "Mastektomie rechts.",
    }
    cases.change_case(case, actor=TEST, details=details)
    cases.ask(case, text="هل؟", language="ar", text_de="Kann die Brust bleiben?", actor=TEST)
    make_papers(case)
    _real_paper(case)
    make_mammography(case, run_queue)
    sign_all(case, run_queue, post_editor=vera, reviser=staff["ruth"])
    cases.start_preparing(case, actor=TEST, now=NOW)
    dossier.mark_ready(case, actor=TEST, now=NOW)
    dossier.assemble(case, actor=TEST, now=NOW)
    run_queue()
    request = _sent(case, vera)
    _answered(request, staff, run_queue)
    _clinics(world, request)
    return Case.objects.get(pk=case.pk)


def _real_paper(case: Case) -> Document:
    """Enter a paper whose page can be drawn."""
    content = next(PAPER.glob("*.pdf")).read_bytes()
    document = make_document(case, content=content, file_name=SHOWN)
    reading = Reading(
        file=document.file_name,
        sha256=document.sha256,
        state=ReadingState.READ,
        media_type="application/pdf",
        language="en",
        document_class=DocumentClass("AD010115", 0.9),
        pages=(make_page("Letter", "No metastases were found.", language="en"),),
        facts=(make_fact(),),
        version="1",
    )
    reading_actions.start_reading(document)
    reading_actions.record_reading(document, reading, now=NOW)
    page_picture(document, number=1, width=WIDTH, actor=TEST)
    return document


def _sent(case: Case, vera: User) -> OpinionRequest:
    matching.compute_shortlist(case, actor=TEST, now=NOW)
    match = Match.objects.filter(case=case).select_related("case__patient", "center").first()
    assert match
    matching.confirm_match(match, by=vera, why=WHY, no_commission=True, now=NOW)
    case.refresh_from_db()
    contact = match.center.contacts.first()
    request = opinions.prepare_request(case, contact=contact, actor=TEST, now=NOW)
    make_sendable(request)
    opinions.send_request(request, actor=TEST, now=NOW)
    opinions.open_request(request, actor=TEST, now=NOW)
    return request


def _answered(request: OpinionRequest, staff: dict[str, User], run_queue: Any) -> None:
    opinion = answers.take_in(request, {"text": OPINION}, actor=TEST, now=NOW)
    run_queue()
    translation = Translation.objects.get(subject=str(opinion))
    finish(translation, post_editor=staff["piotr"], reviser=staff["ruth"])
    opinion = Opinion.objects.select_related("request__case__patient").get(pk=opinion.pk)
    opinion_actions.deliver(opinion, actor=TEST, now=NOW)


def _clinics(world: World, request: OpinionRequest) -> None:
    request.contact.refresh_from_db()
    clinic = enter(request.contact.user)
    world.people["clinic"] = Person("CLINIC", clinic, "amina")
    world.people["another clinic"] = Person("CLINIC", enter(make_clinic_user()))
    for fate in ("expired", "withdrawn", "no longer allowed"):
        world.people[f"clinic, {fate}"] = Person("CLINIC", clinic)


def _short_case(given_name: str, family_name: str, *, owner: User) -> Case:
    patient = make_patient(
        given_name, family_name, team=owner.team, native_name=family_name, languages=["de"]
    )
    return make_collecting_case(patient=patient, owner=owner)


def _furnish(case: Case, run_queue: Any) -> None:
    """Add one of everything that a case can have at any stage."""
    vera = case.owner
    assert vera
    payer = BillTo(name=case.patient.family_name, country="DE", address="Beispielweg 20\nHamburg")
    patient = give_patient_account(case.patient, actor=TEST)
    language = case.patient.language
    cases.ask(case, text=f"Why {case.number}?", language=language, text_de="Warum?", actor=TEST)
    relative = {"given_name": "Karim", "family_name": case.patient.family_name}
    known = {"actor": TEST, "case_id": case.pk}
    add_related_person(case.patient, details=relative, **known)
    add_identifier(case.patient, kind="PASSPORT", value=f"N {case.number}", **known)
    cases.add_task(case, actor=TEST, details={"title": "Call", "due_on": NOW.date()})
    cases.add_note(case, author=vera, text="A note", now=NOW)
    messages.write(case, author=vera, text="Hello", now=NOW)
    messages.write(case, author=patient, text="Hello to you", now=NOW)
    quote = make_quote(case, to=payer)
    billing.issue_quote(quote, now=NOW, actor=TEST)
    pdf_of(make_invoice(case, to=payer), actor=TEST)
    document = make_read_document(
        case, lines=("LETTER", f"Findings {case.number}"), language="en", facts=(make_fact(),)
    )
    documents.confirm_fact(document.facts.get(), actor=TEST, now=NOW)
    make_translation(document, run_queue)


def _more_of_amina(world: World, staff: dict[str, User]) -> None:
    case, ids = world.cases["amina"], world.ids
    payer = BillTo(name="Amina Haddad", country="DE", address="Beispielweg 20\nHamburg")
    paid, taken_back = make_invoice(case, to=payer), make_invoice(case, to=payer)
    arrival = Arrival(paid.gross_minor, NOW.date(), reference="by transfer")
    mark_paid(paid, arrival, now=NOW, actor=TEST)
    billing.cancel_invoice(taken_back, reason="twice", now=NOW, actor=TEST)
    pdf_of(taken_back.cancellation, actor=TEST)
    world.bills = {"paid": paid.pk, "cancelled": taken_back.pk}
    patient = case.patient.user
    assert patient
    later = NOW + timedelta(days=1)
    world.token = make_link(patient, target="/portal", expires_at=later, actor=TEST)
    for name, user in {**staff, "amina": patient}.items():
        world.uploads[name] = _upload(case, user)
    given = {"title": "Send the invoice", "due_on": NOW.date(), "assignee": staff["fiona"]}
    world.tasks = {"fiona": cases.add_task(case, actor=TEST, details=given).pk}
    ids["batch_id"] = Batch.objects.filter(case=case).earliest("opened_at").pk


def _upload(case: Case, user: User) -> UUID:
    # A case that was answered takes no more papers; one that came before shows the same.
    batch = Batch.objects.create(
        case=case, expected=2, opened_by=str(user), opened_at=NOW, touched_at=NOW
    )
    new = NewUpload(file_name="more.pdf", size=10)
    upload = intake.announce_upload(batch, new, actor=str(user), now=NOW)
    parts.begin(upload.pk)
    return upload.pk


def _ids(case: Case) -> dict[str, UUID]:
    """Return one record of each kind, by its name in an address."""
    studies, papers = Study.objects.filter(case=case), Document.objects.filter(case=case)
    of_case = {"case": case}
    found: dict[str, Model | None] = {
        "case_id": case,
        "patient_id": case.patient,
        "document_id": papers.filter(file_name=SHOWN).first() or papers.first(),
        "fact_id": Fact.objects.filter(document__in=papers).order_by("-state", "pk").first(),
        "study_id": studies.first(),
        "series_id": Series.objects.filter(study__in=studies).first(),
        "delivery_id": Delivery.objects.filter(**of_case).first(),
        "translation_id": Translation.objects.filter(**of_case).order_by("requested_at").last(),
        "segment_id": Segment.objects.filter(translation__case=case).last(),
        "dossier_id": case.dossiers.first(),
        "match_id": Match.objects.filter(**of_case).first(),
        "quote_id": Quote.objects.filter(**of_case).first(),
        "invoice_id": case.invoices.first(),
        "request_id": OpinionRequest.objects.filter(**of_case).first(),
        "opinion_id": Opinion.objects.filter(request__case=case).first(),
        "consent_id": case.patient.consents.order_by("given_at").first(),
        "related_person_id": case.patient.related_persons.first(),
        "identifier_id": case.patient.identifiers.first(),
        "question_id": case.questions.last(),
        "task_id": case.tasks.first(),
    }
    return {name: record.pk for name, record in found.items() if record}
