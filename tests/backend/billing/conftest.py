"""The payment provider's stand-in, and how its messages reach us."""

import json
import time
from collections.abc import Callable, Iterator

import pytest
from django.test import Client

from tests.stand_ins.stripe_server import StripeServer
from tests.stand_ins.stripe_webhooks import signature

SECRET = "whsec_test"


@pytest.fixture
def stripe_server(settings) -> Iterator[StripeServer]:
    with StripeServer(webhook_secret=SECRET) as server:
        settings.STRIPE_SECRET_KEY = "sk_test_x"
        settings.STRIPE_WEBHOOK_SECRET = SECRET
        settings.STRIPE_API_BASE = server.url
        yield server


@pytest.fixture
def deliver() -> Callable:
    """Post one event as Stripe does."""

    def post(event: dict, *, secret: str = SECRET):
        payload = json.dumps(event).encode()
        header = signature(payload, secret=secret, at=int(time.time()))
        return Client().post(
            "/api/stripe/webhook",
            payload,
            content_type="application/json",
            headers={"Stripe-Signature": header},
        )

    return post
