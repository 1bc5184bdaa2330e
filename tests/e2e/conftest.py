"""A product of its own for the browser tests, and people in front of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, StorageState, expect

from tests.e2e import carter
from tests.e2e.browser import SCREEN, launch_options
from tests.e2e.desk import Desk
from tests.e2e.installation import Mailbox, Member, employ, refuse_unbuilt
from tests.e2e.looking import Looker
from tests.e2e.portal import Portal
from tests.journeys.product import Product, running_product

# Real work is waited for: a page read by Tesseract, a dossier set. In milliseconds.
PATIENCE = 30_000

Visit = Callable[..., Page]

NORA = {"Family name": "Byrne", "Given name": "Nora", "E-mail": "nora.byrne@example.org"}


@dataclass(frozen=True, slots=True)
class Patient:
    """A patient with a case at the desk, and what their browser keeps."""

    case: str
    signed_in: StorageState


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    return {**browser_type_launch_args, **launch_options()}


@pytest.fixture(scope="session")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    refuse_unbuilt()
    with running_product(tmp_path_factory.mktemp("e2e") / "product") as product:
        yield product


@pytest.fixture(scope="session")
def base_url(product: Product) -> str:
    return product.url


@pytest.fixture(scope="session")
def vera(product: Product) -> Member:
    return employ(product, "Vera Lindner", "COORDINATOR", "POST_EDITOR")


@pytest.fixture(scope="session")
def ruth(product: Product) -> Member:
    return employ(product, "Ruth Albers", "REVISER")


@pytest.fixture(scope="session")
def piotr_signed_in(product: Product, browser: Browser) -> StorageState:
    """Return what the browser of somebody keeps who has signed in, for tests of other things."""
    piotr = employ(product, "Piotr Nowak", "COORDINATOR", "POST_EDITOR")
    context = browser.new_context(base_url=product.url, locale="en-GB")
    Desk(context.new_page(), Looker()).sign_in(piotr)
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture(scope="session")
def nora(product: Product, browser: Browser, piotr_signed_in: StorageState) -> Patient:
    """Invite a patient who allows us to work; their case is being collected."""
    expect.set_options(timeout=PATIENCE)
    office, home = (
        browser.new_context(base_url=product.url, locale="en-GB", storage_state=state)
        for state in (piotr_signed_in, None)
    )
    desk, portal = Desk(office.new_page(), Looker()), Portal(home.new_page(), Looker())
    desk.page.goto("/desk")
    desk.open_case({**carter.ENQUIRY, **NORA})
    desk.record_consent()
    desk.press("Start collecting records")
    desk.press("Send the portal link")
    portal.enter(Mailbox(product, NORA["E-mail"]))
    patient = Patient(case=desk.page.url, signed_in=home.storage_state())
    office.close()
    home.close()
    return patient


@pytest.fixture(scope="session")
def nora_signed_in(nora: Patient) -> StorageState:
    return nora.signed_in


@pytest.fixture(scope="session")
def nora_case(nora: Patient) -> str:
    """Return the address of the case at the desk."""
    return nora.case


@pytest.fixture
def looker() -> Iterator[Looker]:
    """Every page a test visits must be without barriers, errors and broken content policy."""
    looker = Looker()
    yield looker
    assert not looker.wrong, "\n".join(looker.wrong)


@pytest.fixture
def visit(new_context: Callable[..., BrowserContext], looker: Looker) -> Visit:
    """Return a window of somebody's own browser."""
    expect.set_options(timeout=PATIENCE)

    def open_window(**wishes: object) -> Page:
        settings = {"locale": "en-GB", "viewport": SCREEN, "reduced_motion": "reduce", **wishes}
        context = new_context(**settings)
        context.set_default_timeout(PATIENCE)
        looker.watch(context)
        return context.new_page()

    return open_window
