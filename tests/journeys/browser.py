"""Somebody at a browser: cookies, CSRF, JSON, and the sign-in pages' own requests."""

import time
from collections.abc import Callable
from typing import Any, Self
from uuid import uuid4

import requests
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

from tests.journeys.product import Product, wait_for

AUTH = "/_allauth/browser/v1/auth"
LINK = r"/(?:portal|clinic)/enter/(\S+)"
CODE = r"\b\d{4}-\d{4}\b"
PERIOD = 30  # seconds for which an authenticator app shows one code


class Browser:
    """Requests are refused loudly; `ask` returns whatever came."""

    def __init__(self, product: Product) -> None:
        self.product = product
        self.session = requests.Session()
        self.session.headers["Origin"] = product.url

    @classmethod
    def of_staff(cls, product: Product, email: str, *, password: str, secret: str) -> Self:
        """Sign in with a password and the code of an authenticator app."""
        browser = cls(product)
        browser.session.get(f"{product.url}{AUTH}/session")  # sets the CSRF cookie
        first = browser.ask("POST", f"{AUTH}/login", {"email": email, "password": password})
        assert first.status_code == 401, first.text  # the second factor is missing
        assert browser.ask("GET", "/api/desk/cases").status_code == 403
        code = format_hotp_value(hotp_value(secret, int(time.time()) // PERIOD))
        browser.post(f"{AUTH}/2fa/authenticate", {"code": code})
        return browser

    @classmethod
    def of_guest(cls, product: Product, email: str) -> Self:
        """Open the newest mailed link, then type the code that comes by mail."""
        browser = cls(product)
        link = product.await_mail(email, LINK)
        browser.session.get(f"{product.url}{AUTH}/session")
        seen = len(product.mails_to(email))
        browser.post(f"/api/links/{link[1]}/code")
        code = product.await_mail(email, CODE, after=seen)
        browser.post(f"{AUTH}/code/confirm", {"code": code[0]})
        return browser

    def ask(self, method: str, path: str, body: Any = None, **more: Any) -> requests.Response:
        headers = {"Accept": "application/json", **more.pop("headers", {})}
        if method not in {"GET", "HEAD"}:
            headers["X-CSRFToken"] = self.session.cookies.get("csrftoken", "")
            headers["Idempotency-Key"] = str(uuid4())
        more = {"timeout": 60, **more} if body is None else {"timeout": 60, "json": body, **more}
        return self.session.request(method, self.product.url + path, headers=headers, **more)

    def get(self, path: str) -> Any:
        return _said(self.ask("GET", path))

    def post(self, path: str, body: Any = None, **more: Any) -> Any:
        return _said(self.ask("POST", path, body, **more))

    def patch(self, path: str, body: Any) -> Any:
        return _said(self.ask("PATCH", path, body))

    def download(self, path: str) -> bytes:
        response = self.ask("GET", path)
        assert response.ok, response.text
        return response.content

    def refused(self, path: str, body: Any = None) -> str:
        """Send what must be refused; return the refusal's code."""
        response = self.ask("POST", path, body)
        assert response.status_code == 409, (response.status_code, response.text)
        return str(response.json()["code"])

    def until(self, true: Callable[[], Any], what: str) -> Any:
        return wait_for(true, what=what, product=self.product)


def _said(response: requests.Response) -> Any:
    assert response.ok, f"{response.request.method} {response.url}: {response.text}"
    return response.json() if response.content else None
