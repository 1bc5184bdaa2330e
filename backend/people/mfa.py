"""Authenticator apps: their secrets are kept encrypted, each of their codes opens once."""

import base64
import hmac
from typing import Any

from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import flows
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.db import transaction
from django.http import HttpRequest

from backend.storage import crypto
from backend.storage.actions import master_key

CONTEXT = b"second-factor"


class MFAAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth ships no types
    def encrypt(self, text: str) -> str:
        sealed = crypto.wrap(text.encode(), master=master_key(), context=CONTEXT)
        return base64.b64encode(sealed).decode()

    def decrypt(self, encrypted_text: str) -> str:
        sealed = base64.b64decode(encrypted_text)
        return crypto.unwrap(sealed, master=master_key(), context=CONTEXT).decode()


class OnceTOTP(TOTP):  # type: ignore[misc]  # allauth ships no types
    """Remembers a used code for as long as it could still be valid (RFC 6238, 5.2).

    allauth forgets it after one period, in a cache that may drop it sooner; with our tolerance a
    code is valid for three. Here its counter is written down with the authenticator.
    """

    def _mark_code_used(self, code: str) -> bool:
        """Return False for a code that was used before."""
        valid = list(yield_hotp_counters_from_time())
        secret = MFAAdapter().decrypt(self.instance.data["secret"])
        meant = [counter for counter in valid if _is_code_of(code, secret, counter)]
        with transaction.atomic():
            kept = Authenticator.objects.select_for_update().get(pk=self.instance.pk)
            used = set(kept.data.get("used", ()))
            if used & set(meant):
                return False
            kept.data["used"] = sorted({*used, *meant} & set(valid))
            kept.save(update_fields=["data"])
        self.instance.data = kept.data
        return True


activate = flows.activate_totp


@transaction.atomic
def activate_once(request: HttpRequest, form: Any) -> Any:
    """Let the code that proved a new app open nothing more: it was used."""
    given = activate(request, form)
    OnceTOTP(given[0])._mark_code_used(form.cleaned_data["code"])
    return given


def _is_code_of(code: str, secret: str, counter: int) -> bool:
    expected = format_hotp_value(hotp_value(secret, counter))
    return hmac.compare_digest(normalize_user_code(code), normalize_user_code(expected))
