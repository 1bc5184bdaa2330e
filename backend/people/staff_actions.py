"""Opens staff accounts with their authenticator app: nobody signs up."""

from dataclasses import dataclass

from allauth.mfa.adapter import get_adapter
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.db import transaction

from backend.audit import actions as audit
from backend.people.actions import NewAccount, open_account
from backend.people.models import Team, User


@dataclass(frozen=True, slots=True)
class AuthenticatorApp:
    """What the person's app is given, once: we keep it encrypted and never show it again."""

    secret: str  # base32
    url: str  # otpauth://, as a QR code holds it


@transaction.atomic
def open_staff_account(
    new: NewAccount, *, password: str, actor: str
) -> tuple[User, AuthenticatorApp]:
    """Make an account that signs in with a password and the code of an authenticator app."""
    user = open_account(new, actor=actor, password=password)
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    audit.record(actor=actor, action="account.second_factor_given", subject=str(user))
    return user, AuthenticatorApp(secret, get_adapter().build_totp_url(user, secret))


@transaction.atomic
def team_named(name: str, *, actor: str) -> Team:
    """Return the team, forming it on the first call."""
    team, formed = Team.objects.get_or_create(name=name)
    if formed:
        audit.record(actor=actor, action="team.formed", subject=str(team))
    return team
