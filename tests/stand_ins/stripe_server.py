"""A stand-in for Stripe that speaks its HTTP API on loopback, for the vendor's own library.

`python -m tests.stand_ins.stripe_server --port 12111 --webhook-url http://…` serves one as well.
"""

import argparse
import json
import threading
from dataclasses import asdict, dataclass, field, fields
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import urlsplit

from tests.stand_ins import stripe_checkout as checkout
from tests.stand_ins import stripe_forms, stripe_refusals
from tests.stand_ins.stripe_account import Account, Thing
from tests.stand_ins.stripe_routes import answer
from tests.stand_ins.stripe_webhooks import Delivery, Knobs, Webhooks

Reply = tuple[int, dict[str, str], bytes]


@dataclass
class StripeServer:
    """`with StripeServer(webhook_url=…) as server:` then `base_addresses={"api": server.url}`."""

    webhook_url: str = ""
    webhook_secret: str = "whsec_test"
    port: int = 0
    knobs: Knobs = field(default_factory=Knobs)

    def __post_init__(self) -> None:
        self._webhooks = Webhooks(self.webhook_url, self.webhook_secret, self.knobs)
        self.account = Account(self.knobs, self._webhooks.send)
        self._remembered: dict[str, tuple[tuple[str, str, str], Reply]] = {}
        self._one_at_a_time = threading.RLock()
        handler = type("Handler", (_Handler,), {"stripe": self})
        self._http = ThreadingHTTPServer(("127.0.0.1", self.port), handler)
        self.url = f"http://127.0.0.1:{self._http.server_address[1]}"

    def __enter__(self) -> Self:
        self._webhooks.start()
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()
        self._webhooks.stop()

    @property
    def deliveries(self) -> list[Delivery]:
        """Every webhook sent so far, with what it was answered."""
        return self._webhooks.deliveries

    def send_webhooks_to(self, url: str) -> None:
        self._webhooks.url = url

    def settle(self) -> None:
        """Return when every webhook queued so far was sent."""
        self._webhooks.settle()

    def send_again(self) -> None:
        """Send every event once more, as Stripe does for days when nobody answered."""
        self._webhooks.send(list(reversed(self.account.all_of("event"))))

    def pay(self, session_url: str) -> str:
        """Press Pay on the hosted page; return where the payer is sent, or "" when declined."""
        parts = urlsplit(session_url)
        connection = HTTPConnection(parts.hostname or "", parts.port)
        connection.request("POST", parts.path)
        reply = connection.getresponse()
        reply.read()
        connection.close()
        return reply.getheader("Location") or ""

    def reply_to_api(self, method: str, path: str, query: str, headers: Any) -> Reply:
        if not headers.get("Authorization", "").startswith("Bearer sk_test_"):
            raise stripe_refusals.no_key()
        key = headers.get("Idempotency-Key") if method == "POST" else None
        asked = (method, path, query)
        if key in self._remembered:
            before, reply = self._remembered[key]
            if before != asked:
                raise stripe_refusals.idempotency_conflict(key)
            return reply[0], {"Idempotent-Replayed": "true"}, reply[2]
        thing = answer(self.account, method, path, stripe_forms.parse(query), server=self.url)
        reply = _json(200, thing)
        if key:
            self._remembered[key] = (asked, reply)
        return reply

    def reply_to_payer(self, method: str, name: str) -> Reply:
        session = self.account.find("checkout.session", name)
        if method == "GET":
            return _page(200, checkout.page(session))
        try:
            checkout.pay_session(self.account, session)
        except stripe_refusals.StripeRefusal as refusal:
            return _page(refusal.status, checkout.page(session, trouble=str(refusal)))
        target = session["success_url"].replace("{CHECKOUT_SESSION_ID}", session["id"])
        return 303, {"Location": target}, b""

    def turn_knobs(self, method: str, body: str) -> Reply:
        """Let a test in another process see and set the knobs."""
        if method == "POST":
            known = {knob.name for knob in fields(Knobs)}
            for name, value in json.loads(body).items():
                if name not in known:
                    raise stripe_refusals.StripeRefusal(f"Unknown knob: {name}")
                setattr(self.knobs, name, value)
        return _json(200, asdict(self.knobs))

    def reply(self, method: str, target: str, body: str, headers: Any) -> Reply:
        parts = urlsplit(target)
        try:
            with self._one_at_a_time:
                if parts.path.startswith("/pay/"):
                    return self.reply_to_payer(method, parts.path.removeprefix("/pay/"))
                if parts.path == "/knobs":
                    return self.turn_knobs(method, body)
                query = body if method == "POST" else parts.query
                return self.reply_to_api(method, parts.path, query, headers)
        except stripe_refusals.StripeRefusal as refusal:
            return _json(refusal.status, refusal.body)


def _json(status: int, thing: Thing) -> Reply:
    return status, {"Content-Type": "application/json"}, json.dumps(thing).encode()


def _page(status: int, text: str) -> Reply:
    return status, {"Content-Type": "text/html; charset=utf-8"}, text.encode()


class _Handler(BaseHTTPRequestHandler):
    stripe: StripeServer
    protocol_version = "HTTP/1.1"

    def _answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length).decode()
        status, headers, content = self.stripe.reply(self.command, self.path, body, self.headers)
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(content))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def do_GET(self) -> None:  # http.server's own word
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def log_message(self, *_: object) -> None:
        """Say nothing: the tests look at what was answered."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=12111)
    parser.add_argument("--webhook-url", default="")
    parser.add_argument("--webhook-secret", default="whsec_test")
    options = parser.parse_args()
    with StripeServer(options.webhook_url, options.webhook_secret, options.port) as server:
        print(f"Stripe's stand-in listens at {server.url}", flush=True)  # noqa: T201
        threading.Event().wait()


if __name__ == "__main__":
    main()
