"""What a browser test needs of a running product: built pages, staff, links and codes of mails."""

import os
import secrets
import signal
from dataclasses import dataclass, field
from pathlib import Path

import requests

from tests.journeys.product import WEB, Product, free_port, wait_for

REPO = Path(__file__).resolve().parents[2]
DIST = REPO / "frontend" / "dist"
LINK = r"(/(?:portal|clinic)/enter/\S+)"
CODE = r"\b(\d{4}-\d{4})\b"


class NotBuilt(AssertionError):
    """The pages are missing, and without them there is nothing to look at."""


def refuse_unbuilt() -> None:
    missing = [
        name for name in ("desk", "portal", "clinic") if not (DIST / f"{name}.html").is_file()
    ]
    if missing:
        raise NotBuilt(
            f"frontend/dist lacks {', '.join(missing)}. Build them: cd frontend && npm run build"
        )


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the house, with what they carry in their head and on their phone."""

    email: str
    password: str
    secret: str  # of the authenticator app, base32


def employ(product: Product, name: str, *roles: str) -> Member:
    """Open an account at the desk as an administrator does it, at the console."""
    email = f"{name.split()[0].lower()}@desk.example"
    password = secrets.token_urlsafe(12)
    asked = [part for role in roles for part in ("--role", role)]
    team = ("--team", "Hamburg")
    said = product.manage("add_staff", email, name, *team, *asked, typed=f"{password}\n")
    return Member(email, password, secret=said.split("secret:")[1].split()[0])


@dataclass
class Mailbox:
    """The mails to one address, each read once."""

    product: Product
    address: str
    read: int = field(init=False, default=0)

    def link(self) -> str:
        return self._next(LINK)

    def code(self) -> str:
        return self._next(CODE)

    def _next(self, holding: str) -> str:
        found = self.product.await_mail(self.address, holding, after=self.read)
        self.read = len(self.product.mails_to(self.address))
        return found.group(1)


def kill(product: Product, program: str) -> None:
    """SIGKILL a process of the product and all its children, as a power cut would."""
    process = next(one for one in product.processes if program in one.args)
    product.processes.remove(process)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait(timeout=10)


def start_web(product: Product) -> None:
    product.start("web", *WEB, "--bind", product.url.removeprefix("http://"))
    wait_for(lambda: answers(product.url), what="the web server", product=product)


def second_door(product: Product, **vendors: str) -> str:
    """Serve the same product once more, with `vendors` configured; return the address."""
    url = f"http://127.0.0.1:{free_port()}"
    door = Product(url, product.folder, {**product.place, "PUBLIC_URL": url, **vendors})
    door.processes = product.processes  # it stops with the product
    door.start("second-door", *WEB, "--bind", url.removeprefix("http://"))
    wait_for(lambda: answers(url), what="the second web server", product=product)
    return url


def answers(url: str) -> bool:
    try:
        return requests.get(f"{url}/api/health", timeout=5).ok
    except requests.RequestException:
        return False
