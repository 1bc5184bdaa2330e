import random
from datetime import UTC, datetime

import pytest
import stripe

from backend.audit.models import Entry
from backend.billing import checkout
from backend.billing.models import Invoice, Payment, Refund, StripeEvent
from backend.queue.models import Work
from tests.builders import make_collecting_case, make_staff
from tests.builders_billing import make_invoice

pytestmark = pytest.mark.django_db
JSON = "application/json"


@pytest.fixture
def case():
    return make_collecting_case(owner=make_staff())


@pytest.fixture
def invoice(case):
    return make_invoice(case)


@pytest.fixture
def desk(sign_in, case):
    return sign_in(case.owner)


def _checkout(desk, invoice) -> str:
    answer = desk.post(f"/api/desk/invoices/{invoice.pk}/checkout")
    assert answer.status_code == 200, answer.content
    return answer.json()["url"]


def _events(server) -> list[dict]:
    return list(reversed(server.account.all_of("event")))


def _state(invoice) -> tuple[str, int, int]:
    found = Invoice.objects.get(pk=invoice.pk)
    return found.state, found.paid_minor, found.refunded_minor


def test_a_payment_is_entered_once_however_often_it_is_told(
    desk, invoice, stripe_server, deliver
) -> None:
    stripe_server.pay(_checkout(desk, invoice))

    for event in _events(stripe_server) * 2:
        assert deliver(event).status_code == 204

    assert _state(invoice) == ("PAID", invoice.gross_minor, 0)
    payment = Payment.objects.get()
    assert payment.fee_minor > 0
    assert StripeEvent.objects.count() == len(_events(stripe_server))
    assert Entry.objects.filter(action="payment.recorded").count() == 1
    assert invoice.attempts.get().state == "PAID"


@pytest.mark.parametrize("seed", range(8))
def test_any_order_of_events_ends_alike(desk, invoice, stripe_server, deliver, seed) -> None:
    stripe_server.pay(_checkout(desk, invoice))
    if seed % 2:  # the browser comes back before the first webhook
        desk.post(f"/api/desk/invoices/{invoice.pk}/refresh")
    early = _events(stripe_server)[:1]
    for event in early:
        deliver(event)
    client = stripe.StripeClient("sk_test_x", base_addresses={"api": stripe_server.url})
    intent = client.v1.payment_intents.list().data[0]
    client.v1.refunds.create({"payment_intent": intent.id})
    told = _events(stripe_server)
    random.Random(seed).shuffle(told)

    for event in told:
        assert deliver(event).status_code == 204

    assert _state(invoice) == ("REFUNDED", invoice.gross_minor, invoice.gross_minor)
    assert Payment.objects.count() == Refund.objects.count() == 1


def test_a_wrong_signature_is_named_and_stores_nothing(
    desk, invoice, stripe_server, deliver
) -> None:
    stripe_server.pay(_checkout(desk, invoice))
    event = _events(stripe_server)[-1]

    answer = deliver(event, secret="whsec_other")

    assert answer.status_code == 400
    assert answer.json()["code"] == "wrong-signature"
    assert StripeEvent.objects.count() == 0
    assert _state(invoice)[0] == "ISSUED"


def test_rubbish_is_refused_as_unsigned(stripe_server, client) -> None:
    answer = client.post("/api/stripe/webhook", b"\xff{", content_type=JSON)

    assert (answer.status_code, answer.json()["code"]) == (400, "wrong-signature")


def test_nothing_about_health_or_a_person_is_sent(desk, invoice, stripe_server) -> None:
    stripe_server.pay(_checkout(desk, invoice))

    said = str(list(stripe_server.account.things.values()))

    assert invoice.number in said
    for secret in ("Amina", "Haddad", "opinion", invoice.case.number):
        assert secret not in said


def test_two_clicks_lead_to_one_page(desk, invoice, stripe_server) -> None:
    assert _checkout(desk, invoice) == _checkout(desk, invoice)
    assert len(stripe_server.account.all_of("checkout.session")) == 1


def test_a_crash_after_asking_the_provider_charges_nobody_twice(
    desk, invoice, stripe_server, monkeypatch
) -> None:
    def die(*args, **kwargs):
        raise KeyboardInterrupt

    with monkeypatch.context() as crash:
        crash.setattr("backend.billing.payment_actions.record_page", die)
        with pytest.raises(KeyboardInterrupt):
            checkout.begin(invoice, now=datetime.now(UTC), actor="test")

    _checkout(desk, invoice)

    assert len(stripe_server.account.all_of("checkout.session")) == 1


def test_an_expired_page_makes_room_for_a_fresh_one(desk, invoice, stripe_server, deliver) -> None:
    first = _checkout(desk, invoice)
    client = stripe.StripeClient("sk_test_x", base_addresses={"api": stripe_server.url})
    client.v1.checkout.sessions.expire(first.rsplit("/", 1)[1])
    for event in _events(stripe_server):
        deliver(event)

    second = _checkout(desk, invoice)

    assert second != first
    assert sorted(attempt.state for attempt in invoice.attempts.all()) == ["EXPIRED", "OPEN"]


def test_paying_by_hand_takes_the_page_off(desk, invoice, stripe_server) -> None:
    page = _checkout(desk, invoice)

    body = {"received_on": "2026-11-21", "reference": "bank 17"}
    desk.post(f"/api/desk/invoices/{invoice.pk}/mark-paid", body, content_type=JSON)

    assert stripe_server.pay(page) == ""
    assert _state(invoice) == ("PAID", invoice.gross_minor, 0)


def test_a_paid_invoice_has_no_page(desk, invoice, stripe_server) -> None:
    stripe_server.pay(_checkout(desk, invoice))

    answer = desk.post(f"/api/desk/invoices/{invoice.pk}/checkout")

    assert answer.json()["code"] == "not-due"
    assert _state(invoice)[0] == "PAID"


def test_missing_webhooks_are_made_up_for(desk, invoice, case, stripe_server, run_queue) -> None:
    stripe_server.pay(_checkout(desk, invoice))
    other = make_invoice(case)
    _checkout(desk, other)  # and never paid

    desk.post("/api/desk/payments/reconcile")
    run_queue()

    assert _state(invoice) == ("PAID", invoice.gross_minor, 0)
    assert _state(other)[0] == "ISSUED"
    later = Work.objects.filter(job="billing.reconcile", state="QUEUED")
    assert later.exists(), "an open page is looked at again"


def test_a_refund_goes_through_the_provider_once(desk, invoice, stripe_server, deliver) -> None:
    stripe_server.pay(_checkout(desk, invoice))
    desk.post(f"/api/desk/invoices/{invoice.pk}/refresh")

    part = {"reason": "Goodwill", "amount_minor": 10_000}
    first = desk.post(f"/api/desk/invoices/{invoice.pk}/refund", part, content_type=JSON).json()
    for event in _events(stripe_server):
        deliver(event)
    body = {"reason": "The clinic declined"}
    second = desk.post(f"/api/desk/invoices/{invoice.pk}/refund", body, content_type=JSON).json()

    assert (first["state"], first["refunded_minor"]) == ("PAID", 10_000)
    assert (second["state"], second["refunded_minor"]) == ("REFUNDED", invoice.gross_minor)
    assert len(stripe_server.account.all_of("refund")) == Refund.objects.count() == 2
    assert second["cancellation_number"]


def test_a_provider_that_does_not_answer_is_named(desk, invoice, settings) -> None:
    settings.STRIPE_SECRET_KEY = "sk_test_x"
    settings.STRIPE_API_BASE = "http://127.0.0.1:9"

    answer = desk.post(f"/api/desk/invoices/{invoice.pk}/checkout")

    assert answer.status_code == 409
    assert answer.json()["code"] == "payments-unavailable"


def test_stripe_is_asked_to_come_again_while_its_api_is_away(
    desk, invoice, stripe_server, deliver, settings
) -> None:
    stripe_server.pay(_checkout(desk, invoice))
    event = _events(stripe_server)[-1]
    settings.STRIPE_API_BASE = "http://127.0.0.1:9"

    away = deliver(event)
    settings.STRIPE_API_BASE = stripe_server.url
    back = deliver(event)

    assert (away.status_code, back.status_code) == (503, 204)
    assert _state(invoice)[0] == "PAID"


def test_without_a_key_the_desk_is_told_to_enter_payments_by_hand(desk, invoice) -> None:
    answer = desk.post(f"/api/desk/invoices/{invoice.pk}/checkout")

    assert answer.json()["code"] == "payments-off"
    assert answer.json()["advice"]


def test_a_payment_of_somebody_else_on_the_same_account_is_left_alone(
    invoice, stripe_server, deliver
) -> None:
    client = stripe.StripeClient("sk_test_x", base_addresses={"api": stripe_server.url})
    client.v1.payment_intents.create({"amount": 900, "currency": "eur", "confirm": True})

    for event in _events(stripe_server):
        assert deliver(event).status_code == 204

    assert Payment.objects.count() == 0
