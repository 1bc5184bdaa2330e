"""What the sign-in pages of a demonstration offer."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

from backend.demo.cast import PASSWORD, STAFF, code_of
from backend.messages.queries import filed_mails
from backend.people.actions import make_link
from backend.people.models import User
from backend.people.states import Audience

CODE = re.compile(r"\b\d{4}-\d{4}\b")
WINDOWS = {Audience.PATIENT: "portal", Audience.CLINIC: "clinic"}


def logins() -> list[dict[str, Any]]:
    """Return every log-in of the demonstration, with the code of the moment."""
    return [*_staff(), *guests()]


def _staff() -> list[dict[str, Any]]:
    known = {user.email: user for user in User.objects.filter(audience=Audience.STAFF)}
    return [
        {
            "window": "desk",
            "role": ", ".join(role.label for role in actor.roles),
            "name": actor.name,
            "email": actor.email,
            "password": PASSWORD,
            "totp_code": code_of(known[actor.email]),
            "path": "/desk",
        }
        for actor in STAFF
        if actor.email in known
    ]


def guests() -> list[dict[str, Any]]:
    """Return clinics and patients, who enter by a link and a mailed code."""
    found = User.objects.exclude(audience=Audience.STAFF).order_by("audience", "created_at")
    return [
        {
            "window": WINDOWS[Audience(user.audience)],
            "role": Audience(user.audience).label,
            "name": user.name,
            "email": user.email,
            "password": "",
            "totp_code": "",
            "path": f"/{WINDOWS[Audience(user.audience)]}",
        }
        for user in found
    ]


def fresh_link(email: str) -> str:
    """Return a link that leads this guest in, as an invitation would."""
    user = User.objects.exclude(audience=Audience.STAFF).get(email=email)
    window = WINDOWS[Audience(user.audience)]
    until = datetime.now(UTC) + timedelta(hours=1)
    token = make_link(user, target=f"/{window}", expires_at=until, actor="demo")
    return f"/{window}/enter/{token}"


def mailed_code(email: str) -> str:
    """Return the newest one-time code in the mails to this address."""
    for mail in filed_mails():
        found = CODE.search(mail.body)
        if mail.to == email and found:
            return found.group()
    return ""
