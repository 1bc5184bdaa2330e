"""Webhooks come signed, and as badly as Stripe allows itself: twice, in any order, late, never."""

import json
import subprocess
import sys
import threading
import time
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import stripe

from tests.stand_ins.stripe_server import StripeServer

OF_A_PAYMENT = [
    "payment_intent.created",
    "charge.succeeded",
    "payment_intent.succeeded",
    "checkout.session.completed",
]


class Listener:
    """Keeps what was posted to it; answers `status`."""

    def __init__(self) -> None:
        self.received: list[tuple[bytes, str]] = []
        self.status = 200
        listener = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:  # http.server's own word
                body = self.rfile.read(int(self.headers["Content-Length"]))
                listener.received.append((body, self.headers["Stripe-Signature"]))
                self.send_response(listener.status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.http.server_address[1]}/hook"

    @property
    def types(self) -> list[str]:
        return [json.loads(body)["type"] for body, _ in self.received]


@pytest.fixture
def listener():
    running = Listener()
    thread = threading.Thread(target=running.http.serve_forever, args=(0.05,))
    thread.start()
    yield running
    running.http.shutdown()
    running.http.server_close()
    thread.join()


@pytest.fixture
def server(listener):
    with StripeServer(webhook_url=listener.url, webhook_secret="whsec_desk") as running:
        yield running


def _pay(server: StripeServer) -> None:
    client = stripe.StripeClient("sk_test_x", base_addresses={"api": server.url})
    price = {"currency": "eur", "unit_amount": 900, "product_data": {"name": "Opinion"}}
    session = client.v1.checkout.sessions.create(
        {
            "mode": "payment",
            "success_url": "https://desk.example/paid",
            "line_items": [{"price_data": price, "quantity": 1}],
        }
    )
    assert session.url is not None
    server.pay(session.url)
    server.settle()


def test_a_payment_tells_its_story_in_order(server, listener):
    _pay(server)

    assert listener.types == OF_A_PAYMENT
    assert [delivery.status for delivery in server.deliveries] == [200] * 4


def test_the_vendors_library_accepts_the_signature_and_no_other_secret(server, listener):
    _pay(server)
    body, header = listener.received[-1]

    event = stripe.Webhook.construct_event(body, header, "whsec_desk")

    assert event.data.object["status"] == "complete"
    with pytest.raises(stripe.SignatureVerificationError):
        stripe.Webhook.construct_event(body, header, "whsec_other")
    with pytest.raises(stripe.SignatureVerificationError):
        stripe.Webhook.construct_event(body.replace(b"900", b"901"), header, "whsec_desk")


def test_duplicates_carry_the_same_event(server, listener):
    server.knobs.duplicate = 3

    _pay(server)

    names = [json.loads(body)["id"] for body, _ in listener.received]
    assert len(names) == 12
    assert len(set(names)) == 4


def test_shuffled_events_all_come_in_some_other_order(server, listener):
    server.knobs.shuffle = True
    orders = set()

    for _ in range(6):
        listener.received.clear()
        _pay(server)
        assert sorted(listener.types) == sorted(OF_A_PAYMENT)
        orders.add(tuple(listener.types))

    assert len(orders) > 1


def test_dropped_events_are_kept_and_can_be_sent_later(server, listener):
    server.knobs.drop = True
    _pay(server)
    assert listener.received == []

    server.knobs.drop = False
    server.send_again()
    server.settle()

    assert listener.types == OF_A_PAYMENT


def test_a_delay_comes_before_each_event(server, listener):
    server.knobs.delay_seconds = 0.1
    begun = time.monotonic()

    _pay(server)

    assert time.monotonic() - begun >= 0.4
    assert listener.types == OF_A_PAYMENT


def test_an_unanswered_event_is_told_as_such(server, listener):
    listener.status = 500

    _pay(server)

    assert {delivery.status for delivery in server.deliveries} == {500}


def test_it_runs_as_a_program_with_its_knobs_over_http(free_tcp_port):
    program = [sys.executable, "-m", "tests.stand_ins.stripe_server", "--port", str(free_tcp_port)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        url = process.stdout.readline().split()[-1]
        try:
            wish = urllib.request.Request(f"{url}/knobs", data=b'{"duplicate": 2}')
            with urllib.request.urlopen(wish) as answer:
                knobs = json.load(answer)
        finally:
            process.terminate()

    assert url.endswith(f":{free_tcp_port}")
    assert knobs["duplicate"] == 2
