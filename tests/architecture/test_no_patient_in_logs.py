"""Who a patient is stays in the database: not in logs, mails, addresses, queues, files or vendors.

One journey is walked with a name that occurs nowhere else, from the enquiry to the paid bill, with
bad files and refused steps on the way. Afterwards everything that it left behind is searched.
"""

import io
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.core import mail
from django.db import connection
from django.test import Client

from backend.audit.models import Entry
from backend.cases.models import Case
from backend.dossier import actions as dossier
from backend.matching import actions as matching
from backend.messages.models import Mail
from backend.opinions.actions import prepare_request, send_request
from backend.people.actions import change_patient, give_patient_account
from backend.queue.models import Work
from tests.access.endpoints import served
from tests.builders import NOON, make_case, make_clinic_user, make_patient, make_staff
from tests.builders_billing import lay_tariff
from tests.builders_dossier import make_preparing_case
from tests.builders_imaging import CASES
from tests.builders_intake import drop
from tests.builders_opinions import make_sendable
from tests.stand_ins.stripe_server import StripeServer

pytestmark = [pytest.mark.django_db, pytest.mark.promise(29)]
PATIENT = {
    "given_name": "Amina-Zaynab", "family_name": "Haddad", "native_name": "أمينة حداد",
    "born_on": "1974-09-02", "sex": "female", "country": "AE", "languages": ["ar", "en"],
    "email": "amina.zaynab@patient.example", "phone": "+971 50 123 4567",
}  # fmt: skip
NEEDLES = ("Zaynab", "Haddad", "أمينة", "حداد", "amina.zaynab", "123 4567", "1231234567")
LETTER = """Medical report

Patient: Amina-Zaynab Haddad, born 02.09.1974, phone +971 50 123 4567
Diagnosis: invasive carcinoma of the right breast, pT2 pN0 M0, Haddad 1231234567.
Mrs Haddad was seen in our clinic on 12.10.2026. No metastases were found.
"""
TWICE = "Amina-Zaynab Haddad writes: where is my opinion? Call +971 50 123 4567."


def found_in(text: str | bytes) -> set[str]:
    said = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    return {needle for needle in NEEDLES if needle.casefold() in said.casefold()}


@dataclass
class Left:
    """What the journey left behind, outside the database's own tables of the case."""

    logged: str = ""
    addresses: list[str] = field(default_factory=list)
    refusals: list[bytes] = field(default_factory=list)
    stripe: list[str] = field(default_factory=list)
    case: Case | None = None


class Watched(Client):
    """A browser that keeps every address and every refusal."""

    left: Left

    def request(self, **asked):
        answer = super().request(**asked)
        self.left.addresses.append(asked["PATH_INFO"])
        self.left.addresses.append(answer.headers.get("Location", ""))
        if answer.status_code >= 400:
            self.left.refusals.append(answer.content)
        return answer

    def send(self, path: str, body: dict | None = None):
        return self.post(path, body or {}, content_type="application/json")


@pytest.fixture
def watched(sign_in):
    def watch(user, left: Left) -> Watched:
        client = Watched()
        client.left, client.cookies = left, sign_in(user).cookies
        return client

    return watch


@pytest.fixture
def stripe(settings, monkeypatch) -> Iterator[tuple[StripeServer, list[str]]]:
    """Stand in for the payment provider, and keep every word that it is told."""
    told: list[str] = []
    answer = StripeServer.reply

    def reply(self, method, target, body, headers):
        told.append(f"{method} {target} {body} {dict(headers)}")
        return answer(self, method, target, body, headers)

    monkeypatch.setattr(StripeServer, "reply", reply)
    with StripeServer(webhook_secret="whsec_test") as server:
        settings.STRIPE_SECRET_KEY = "sk_test_x"
        settings.STRIPE_WEBHOOK_SECRET = "whsec_test"
        settings.STRIPE_API_BASE = server.url
        yield server, told


@pytest.fixture
def log(run_queue) -> Iterator[io.StringIO]:
    """Write down what every logger says, from DEBUG up where the settings do not forbid it."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(logging.Formatter("%(name)s %(message)s"))
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    connection.force_debug_cursor = True  # as DEBUG=1 does
    yield written
    connection.force_debug_cursor = False
    assert handler in root.handlers, "somebody configured logging anew: nothing was heard"
    root.setLevel(before)
    root.removeHandler(handler)


@pytest.fixture
def left(log, capfd, watched, run_queue, stripe) -> Left:
    """Walk the journey."""
    left, vera = Left(), make_staff()
    desk = watched(vera, left)
    _enquire(desk, run_queue)
    case = left.case = _prepare(vera, run_queue)
    _refer(case, desk, watched, run_queue)
    _bill(case, desk, stripe[0])
    run_queue()
    left.stripe = stripe[1]
    printed = capfd.readouterr()
    left.logged = log.getvalue() + printed.out + printed.err
    return left


def _enquire(desk: Watched, run_queue) -> None:
    """Open the case, and send what people send."""
    opened = desk.send("/api/desk/cases", {"patient": PATIENT, "question": "هل؟"})
    assert opened.status_code == 201, opened.content
    place = f"/api/desk/cases/{opened.json()['id']}"
    desk.send("/api/desk/cases", {"patient": {**PATIENT, "email": "Haddad", "sex": "x"}})
    desk.send(f"{place}/start-collecting")
    desk.send(f"{place}/consents", {"purpose": "PROCESSING", "language": "ar"})
    assert desk.send(f"{place}/start-collecting").status_code == 200
    picture = (CASES / "ru-pankreas/records/gistologia.jpg").read_bytes()[:40_000]
    files = {
        "Haddad letter.txt": LETTER.encode(),
        "Haddad histology.jpg": picture,
        "Haddad.pdf": b"%PDF-1.4 Haddad 1231234567",
        "Haddad.zip": b"PK\x03\x04 Haddad",
        "Haddad.dcm": b"\0" * 128 + b"DICM Haddad^Amina-Zaynab",
    }
    batch = drop(desk, opened.json()["id"], files)
    run_queue()
    read = desk.get(f"{place}/documents").json()
    assert {row["state"] for row in read} == {"READ", "REFUSED"}, desk.get(batch).content
    desk.send(f"{place}/mark-ready")
    desk.send(f"{place}/notes", {"text": TWICE})
    desk.send(f"{place}/messages", {"text": TWICE})
    desk.send(f"{place}/invite")


def _prepare(vera, run_queue) -> Case:
    """Translate, sign and freeze a case of the same person."""
    case = make_preparing_case(run_queue, owner=vera)
    details = {**PATIENT, "email": "other." + PATIENT["email"]}
    change_patient(case.patient, details=details, actor="test")
    case.patient.refresh_from_db()
    dossier.mark_ready(case, actor="test", now=NOON)
    dossier.assemble(case, actor="test", now=NOON)
    run_queue()
    matching.compute_shortlist(case, actor="test", now=NOON)
    match = case.matches.select_related("case__patient", "center").first()
    matching.confirm_match(match, by=vera, why="Near.", no_commission=True, now=NOON)
    case.refresh_from_db()
    return case


def _refer(case: Case, desk: Watched, watched, run_queue) -> None:
    """Send it, look at it as the clinic, and answer with the patient's name in every line."""
    contact = case.matches.get(state="CONFIRMED").center.contacts.first()
    request = prepare_request(case, contact=contact, actor="test", now=NOON)
    desk.send(f"/api/desk/opinion-requests/{request.pk}/send")
    make_sendable(request)
    send_request(request, actor="test", now=datetime.now(UTC))
    contact.refresh_from_db()
    clinic = watched(contact.user, desk.left)
    page = clinic.get(f"/api/clinic/requests/{request.pk}")
    assert found_in(page.content), "the clinic must know whom it treats"
    clinic.send(f"/api/clinic/requests/{request.pk}/answer", {"text": LETTER})
    watched(make_clinic_user(), desk.left).get(f"/api/clinic/requests/{request.pk}")
    run_queue()


def _bill(case: Case, desk: Watched, server: StripeServer) -> None:
    lay_tariff()
    patient = give_patient_account(case.patient, actor="test")
    assert patient
    payer = {"name": "Amina-Zaynab Haddad", "country": "DE", "address": "Haddad-Weg 1\nHamburg"}
    items = [{"code": "SECOND_OPINION", "quantity": 1}]
    path = f"/api/desk/cases/{case.pk}/invoices"
    drafted = desk.send(path, {"items": items, "bill_to": payer}).json()
    invoice = f"/api/desk/invoices/{drafted['id']}"
    assert desk.send(f"{invoice}/issue").status_code == 200
    paying = desk.send(f"{invoice}/checkout")
    assert paying.status_code == 200, paying.content
    server.pay(paying.json()["url"])
    assert desk.send(f"{invoice}/refresh").json()["state"] == "PAID"
    desk.send(f"{invoice}/refund", {"reason": TWICE})


def test_nothing_outside_the_case_knows_who_the_patient_is(left: Left) -> None:
    mails = [f"{each.subject}\n{each.body}" for each in mail.outbox]
    queued = [str(list(Work.objects.values())), str(list(Mail.objects.values("kind", "path")))]
    trail = str(list(Entry.objects.values_list("action", "subject", "detail")))
    files = [path for path in Path(settings.VAR).rglob("*") if path.is_file()]

    assert len(left.logged) > 1000, "nothing was logged at all"
    assert found_in(left.logged) == set()
    assert len(mails) > 3
    assert [found_in(each) for each in mails if found_in(each)] == []
    assert [each for each in left.addresses if found_in(each)] == []
    assert len(left.refusals) > 3
    assert [each for each in left.refusals if found_in(each)] == []
    assert len(left.stripe) > 3
    assert [each for each in left.stripe if found_in(each)] == []
    assert [found_in(each) for each in queued if found_in(each)] == []
    assert found_in(trail) == set()
    assert files
    assert [path.name for path in files if found_in(path.read_bytes()) or found_in(str(path))] == []


def test_the_search_would_find_a_name_at_any_level(log) -> None:
    logging.getLogger("backend.cases").debug("opened for %s", "AMINA-ZAYNAB")

    assert found_in(log.getvalue()) == {"Zaynab"}


def test_not_even_debugging_writes_down_what_is_stored(log) -> None:
    make_patient(family_name="Haddad")

    assert found_in(log.getvalue()) == set()


def test_records_call_themselves_by_kind_and_id() -> None:
    patient = make_patient()
    case = make_case(patient=patient)

    assert found_in(f"{patient} {patient!r} {case} {case!r}") == set()


def test_addresses_name_records_by_id_alone() -> None:
    taken = {name for endpoint in served() for name in endpoint.names}

    assert all(re.fullmatch(r"[a-z_]+_id|number|token", name) for name in taken)
