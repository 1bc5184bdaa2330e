"""Lets each code of an authenticator app open once."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "backend.people"

    def ready(self) -> None:
        from allauth.mfa.totp.internal import auth

        from backend.people.mfa import OnceTOTP

        # The library looks its class up here whenever it checks a code, and has no setting for it.
        auth.TOTP = OnceTOTP
