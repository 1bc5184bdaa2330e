"""The stand-in answers Stripe's own library as Stripe does: money, refusals, repeats."""

import urllib.error
import urllib.request

import pytest
import stripe

from tests.stand_ins.stripe_server import StripeServer


@pytest.fixture
def server():
    with StripeServer() as running:
        yield running


@pytest.fixture
def client(server) -> stripe.StripeClient:
    return stripe.StripeClient(
        "sk_test_x", base_addresses={"api": server.url}, max_network_retries=0
    )


def _ask(client: stripe.StripeClient, *, minor: int = 49_000, key: str | None = None):
    return client.v1.checkout.sessions.create(
        {
            "mode": "payment",
            "client_reference_id": "invoice-7",
            "customer_email": "payer@example.org",
            "success_url": "https://desk.example/paid?session={CHECKOUT_SESSION_ID}",
            "cancel_url": "https://desk.example/back",
            "metadata": {"invoice": "7"},
            "payment_intent_data": {"metadata": {"invoice": "7"}},
            "line_items": [
                {
                    "quantity": 1,
                    "price_data": {
                        "currency": "eur",
                        "unit_amount": minor,
                        "product_data": {"name": "Second opinion <b>"},
                    },
                }
            ],
        },
        {"idempotency_key": key} if key else {},
    )


def test_a_session_is_open_until_it_is_paid(server, client):
    session = _ask(client)

    assert (session.status, session.payment_status) == ("open", "unpaid")
    assert session.url == f"{server.url}/pay/{session.id}"
    assert (session.amount_total, session.currency) == (49_000, "eur")

    sent_to = server.pay(session.url)

    paid = client.v1.checkout.sessions.retrieve(
        session.id, {"expand": ["payment_intent.latest_charge.balance_transaction"]}
    )
    assert sent_to == f"https://desk.example/paid?session={session.id}"
    assert (paid.status, paid.payment_status) == ("complete", "paid")
    assert paid.payment_intent.status == "succeeded"
    assert paid.payment_intent.metadata["invoice"] == "7"
    charge = paid.payment_intent.latest_charge
    assert charge.amount_captured == 49_000
    assert charge.balance_transaction.fee == 760  # 1.5 % and 25 cents
    assert charge.balance_transaction.net == 48_240


def test_the_hosted_page_names_what_is_paid_for_and_offers_the_way_back(client):
    session = _ask(client)

    with urllib.request.urlopen(session.url) as answer:
        page = answer.read().decode()

    assert "Second opinion &lt;b&gt;: 490.00 EUR" in page
    assert "<button>Pay 490.00 EUR</button>" in page
    assert 'href="https://desk.example/back"' in page


def test_a_paid_session_cannot_be_paid_or_expired(server, client):
    session = _ask(client)
    server.pay(session.url)

    assert server.pay(session.url) == ""
    with pytest.raises(stripe.InvalidRequestError, match="status of complete"):
        client.v1.checkout.sessions.expire(session.id)
    assert len(client.v1.charges.list().data) == 1


def test_an_expired_session_takes_no_money(server, client):
    session = _ask(client)

    client.v1.checkout.sessions.expire(session.id)

    assert server.pay(f"{server.url}/pay/{session.id}") == ""
    assert client.v1.payment_intents.list().data == []


def test_a_declined_card_leaves_the_session_open_and_may_try_again(server, client):
    session = _ask(client)
    server.knobs.decline = "insufficient_funds"

    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(urllib.request.Request(session.url, method="POST"))
    with refused.value:
        assert refused.value.code == 402
        assert "Your card was declined." in refused.value.read().decode()

    assert client.v1.checkout.sessions.retrieve(session.id).status == "open"
    server.knobs.decline = ""
    assert server.pay(session.url).startswith("https://desk.example/paid")
    assert [charge.status for charge in client.v1.charges.list().data] == ["succeeded", "failed"]


def test_an_intent_confirmed_without_the_page_is_declined_as_a_card_error(server, client):
    server.knobs.decline = "stolen_card"

    with pytest.raises(stripe.CardError) as refused:
        client.v1.payment_intents.create({"amount": 900, "currency": "eur", "confirm": True})

    assert refused.value.code == "card_declined"
    assert refused.value.error.decline_code == "stolen_card"


def test_the_same_key_makes_one_session(client):
    first = _ask(client, key="attempt-1")
    again = _ask(client, key="attempt-1")

    assert again.id == first.id
    assert again.last_response.headers["Idempotent-Replayed"] == "true"
    assert len(client.v1.checkout.sessions.list().data) == 1


def test_the_same_key_with_other_parameters_is_a_conflict(client):
    _ask(client, key="attempt-1")

    with pytest.raises(stripe.IdempotencyError):
        _ask(client, minor=50_000, key="attempt-1")


def test_money_goes_back_in_parts_but_never_more_than_was_paid(server, client):
    session = _ask(client)
    server.pay(session.url)
    intent = client.v1.checkout.sessions.retrieve(session.id).payment_intent

    client.v1.refunds.create({"payment_intent": intent, "amount": 9_000})
    with pytest.raises(stripe.InvalidRequestError, match="greater than unrefunded"):
        client.v1.refunds.create({"payment_intent": intent, "amount": 40_001})
    client.v1.refunds.create({"payment_intent": intent})
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.refunds.create({"payment_intent": intent})

    charge = client.v1.charges.list({"payment_intent": intent}).data[0]
    assert refused.value.code == "charge_already_refunded"
    assert (charge.amount_refunded, charge.refunded) == (49_000, True)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"success_url": None}, "parameter_missing"),
        ({"sucess_url": "https://desk.example"}, "parameter_unknown"),
        ({"line_items": [{"price": "price_unknown"}]}, "resource_missing"),
    ],
)
def test_a_wrong_request_is_refused_by_name(client, change, code):
    asked = {
        "mode": "payment",
        "success_url": "https://desk.example/paid",
        "line_items": [
            {
                "price_data": {
                    "currency": "eur",
                    "unit_amount": 900,
                    "product_data": {"name": "Opinion"},
                }
            }
        ],
    }

    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.checkout.sessions.create({**asked, **change})

    assert refused.value.code == code


def test_a_key_of_no_test_account_is_refused(server):
    client = stripe.StripeClient("sk_live_x", base_addresses={"api": server.url})

    with pytest.raises(stripe.AuthenticationError):
        client.v1.customers.create({"email": "payer@example.org"})


def test_customers_are_kept_and_changed(client):
    made = client.v1.customers.create({"email": "a@example.org", "metadata": {"case": "1"}})

    client.v1.customers.update(made.id, {"email": "b@example.org", "metadata": {"team": "2"}})

    kept = client.v1.customers.retrieve(made.id)
    assert kept.email == "b@example.org"
    assert kept.metadata.to_dict() == {"case": "1", "team": "2"}


def test_events_can_be_read_later_page_by_page(server, client):
    for _ in range(3):
        server.pay(_ask(client).url)

    page = client.v1.events.list({"limit": 2, "type": "checkout.session.completed"})
    every = list(page.auto_paging_iter())

    assert len(page.data) == 2
    assert len(every) == 3
    assert client.v1.events.retrieve(every[0].id).data.object["payment_status"] == "paid"
