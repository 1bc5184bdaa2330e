"""Keeps the secrets of authenticator apps encrypted under the master key."""

import base64

from allauth.mfa.adapter import DefaultMFAAdapter

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
