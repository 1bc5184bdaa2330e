"""The payment provider's stand-in, and how its messages reach us."""

import json
import time
from collections.abc import Callable, Iterator
from importlib import import_module

import pytest
from django.db import connection
from django.test import Client

from tests.builders_billing import lay_tariff
from tests.stand_ins.stripe_server import StripeServer
from tests.stand_ins.stripe_webhooks import signature

SECRET = "whsec_test"
TRAIL = import_module("backend.audit.migrations.0002_append_only")


@pytest.fixture(autouse=True)
def _tariff(request) -> None:
    if request.node.get_closest_marker("django_db"):
        request.getfixturevalue("db")
        lay_tariff()


@pytest.fixture
def _append_only_again(django_db_setup, django_db_blocker) -> Iterator[None]:
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        pytest.skip("a database in memory has one connection")
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        for statement in TRAIL.SQLITE if connection.vendor == "sqlite" else TRAIL.POSTGRESQL:
            cursor.execute(statement)


@pytest.fixture
def real_commits(_append_only_again, transactional_db) -> Iterator[None]:
    """Let threads with connections of their own work; the trail is emptied afterwards."""
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            for statement in TRAIL.UNDO[connection.vendor]:
                cursor.execute(statement)


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
