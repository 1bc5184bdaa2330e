"""Somebody at a keyboard, and how they sign in."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.test import Client

from backend.people.models import User


@dataclass(slots=True)
class Person:
    """Somebody at a keyboard. `who` is the audience or role; `case` the only one they may see."""

    who: str
    client: Client
    case: str = ""


def enter(user: User, *, second_factor: bool = True) -> Client:
    """Open a browser in which somebody is signed in."""
    client, now = Client(), datetime.now(UTC).timestamp()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    session = client.session
    methods: list[dict[str, Any]] = [{"method": "password", "at": now}]
    if second_factor:
        methods.append({"method": "mfa", "at": now, "type": "totp"})
    session["account_authentication_methods"] = methods
    session.save()
    return client
