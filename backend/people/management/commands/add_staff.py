"""`manage.py add_staff EMAIL NAME --role COORDINATOR --team NAME`: open a staff account.

The password is asked for, or read from the first line of a pipe; it is never an argument, which
other users of the machine could see.
"""

import sys
from getpass import getpass
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email
from django.db import transaction

from backend.errors import Refused
from backend.people.actions import NewAccount
from backend.people.models import User
from backend.people.staff_actions import AuthenticatorApp, open_staff_account, team_named
from backend.people.states import Audience, Role

ACTOR = "console"


class Command(BaseCommand):
    help = "Open a staff account, and show the secret of its authenticator app once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("name", help="as colleagues and patients read it")
        parser.add_argument(
            "--role", action="append", required=True, choices=Role.values, help="may be repeated"
        )
        parser.add_argument("--team", required=True, help="whose cases this person sees")
        parser.add_argument("--language", default="en", choices=("en", "de"))

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            validate_email(options["email"])
            password = _password(User(email=options["email"], name=options["name"]))
            app = _open(options, password=password)
        except ValidationError as no:
            raise CommandError(" ".join(no.messages)) from no
        except Refused as no:
            raise CommandError(f"{no.message} {no.advice}") from no
        self.stdout.write(f"{options['email']} can sign in at /desk.")
        self.stdout.write("Enter this into an authenticator app now; it is not shown again.")
        self.stdout.write(f"  secret: {app.secret}")
        self.stdout.write(f"  link:   {app.url}")


@transaction.atomic
def _open(options: dict[str, Any], *, password: str) -> AuthenticatorApp:
    account = NewAccount(
        email=options["email"],
        name=options["name"],
        audience=Audience.STAFF,
        language=options["language"],
        team=team_named(options["team"], actor=ACTOR),
        roles=tuple(dict.fromkeys(options["role"])),
    )
    return open_staff_account(account, password=password, actor=ACTOR)[1]


def _password(user: User) -> str:
    password = _typed() if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
    if not password:
        raise ValidationError("Without a password nobody can sign in.")
    validate_password(password, user)
    return password


def _typed() -> str:
    password = getpass("Password: ")
    if getpass("Once more: ") != password:
        raise ValidationError("The two passwords differ.")
    return password
