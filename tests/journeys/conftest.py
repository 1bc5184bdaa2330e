"""One running product for a file of journeys, with its staff signed in."""

from collections.abc import Iterator

import pytest

from tests.journeys.desk_client import Desk
from tests.journeys.product import Product, running_product
from tests.stand_ins.deepl_server import KEY, DeepLServer
from tests.stand_ins.stripe_server import StripeServer

PASSWORD = "nine plums on a blue plate"


@pytest.fixture(scope="module")
def stripe() -> Iterator[StripeServer]:
    with StripeServer() as server:
        yield server


@pytest.fixture(scope="module")
def deepl() -> Iterator[DeepLServer]:
    with DeepLServer() as server:
        yield server


@pytest.fixture(scope="module")
def product(tmp_path_factory, stripe, deepl) -> Iterator[Product]:
    vendors = {
        "STRIPE_API_BASE": stripe.url,
        "STRIPE_SECRET_KEY": "sk_test_journey",
        "STRIPE_WEBHOOK_SECRET": stripe.webhook_secret,
        "DEEPL_AUTH_KEY": KEY,
        "DEEPL_SERVER_URL": deepl.url,
    }
    with running_product(tmp_path_factory.mktemp("journey") / "product", **vendors) as product:
        stripe.send_webhooks_to(f"{product.url}/api/stripe/webhook")
        yield product


def join(product: Product, name: str, *roles: str) -> Desk:
    """Open a staff account at the console, and sign in with what it printed."""
    email = f"{name.split()[0].lower()}@desk.example"
    given = [part for role in roles for part in ("--role", role)]
    team = ("--team", "Hamburg")
    said = product.manage("add_staff", email, name, *given, *team, typed=f"{PASSWORD}\n")
    secret = said.split("secret:")[1].split()[0]
    return Desk.of_staff(product, email, password=PASSWORD, secret=secret)


@pytest.fixture(scope="module")
def vera(product) -> Desk:
    return join(product, "Vera Lindner", "COORDINATOR")


@pytest.fixture(scope="module")
def piotr(product) -> Desk:
    return join(product, "Piotr Nowak", "POST_EDITOR")


@pytest.fixture(scope="module")
def ruth(product) -> Desk:
    return join(product, "Ruth Albers", "REVISER")
