"""The people of the demonstration: invented staff with their roles and second factors."""

from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from allauth.mfa.utils import decrypt

from backend.people.actions import NewAccount
from backend.people.models import Team, User
from backend.people.staff_actions import open_staff_account, team_named
from backend.people.states import Audience, Role

PASSWORD = "zweitblick-demo"  # noqa: S105  # printed at the start, for a machine of one's own
HOST = "demo.zweitblick.example"


@dataclass(frozen=True, slots=True)
class Actor:
    """One member of staff."""

    key: str
    name: str
    roles: tuple[Role, ...]
    language: str = "en"

    @property
    def email(self) -> str:
        return f"{self.key}@{HOST}"


VERA = Actor("vera", "Vera Lindner", (Role.COORDINATOR, Role.POST_EDITOR))
PIOTR = Actor("piotr", "Piotr Nowak", (Role.POST_EDITOR,))
RUTH = Actor("ruth", "Ruth Albers", (Role.REVISER,), language="de")
FIONA = Actor("fiona", "Fiona Brandt", (Role.FINANCE,))
ADA = Actor("ada", "Ada Winter", (Role.ADMIN, Role.COORDINATOR))
STAFF = (VERA, PIOTR, RUTH, FIONA, ADA)


def open_staff_accounts() -> dict[str, User]:
    """Return the staff by their key, opening what is not there."""
    team = team_named("Hamburg", actor="demo")
    return {actor.key: _account(actor, team) for actor in STAFF}


def _account(actor: Actor, team: Team) -> User:
    known = User.objects.filter(email=actor.email).first()
    if known:
        return known
    account = NewAccount(
        email=actor.email,
        name=actor.name,
        audience=Audience.STAFF,
        language=actor.language,
        team=team,
        roles=actor.roles,
    )
    return open_staff_account(account, password=PASSWORD, actor="demo")[0]


def code_of(user: User) -> str:
    """Return the code that this person's app shows now."""
    app = Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).first()
    if app is None:
        return ""
    _, now, _ = yield_hotp_counters_from_time()  # the one before dies while it is being read
    return str(format_hotp_value(hotp_value(decrypt(app.data["secret"]), now)))
