"""Lets each code of an authenticator app open once."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "backend.people"

    def ready(self) -> None:
        from allauth.mfa.totp.internal import auth, flows

        from backend.people.mfa import OnceTOTP, activate_once

        # The library looks these up here whenever it checks a code, and has no setting for them.
        auth.TOTP = OnceTOTP
        flows.activate_totp = activate_once
