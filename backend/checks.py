"""Mistakes in the configuration that must not reach real patients, as system checks.

`manage.py migrate` runs them, so a house with an error here does not start.
"""

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register

HEX_KEY = re.compile(r"[0-9a-fA-F]{64}")
LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
DEVELOPMENT = frozenset({"00" * 32, "11" * 32})
INSECURE = "insecure-only-for-development"
KEYS = {"MASTER_KEY": "ZWEITBLICK_MASTER_KEY", "AUDIT_KEY": "ZWEITBLICK_AUDIT_KEY"}
MAKE_ONE = "Make one with: openssl rand -hex 32"


def in_production() -> bool:
    return bool(settings.PUBLIC_URL.startswith("https://"))


@register
def keys_are_well_formed(app_configs: Any = None, **kwargs: Any) -> Sequence[CheckMessage]:
    return [
        Error(f"{name} is not 32 bytes in hex.", hint=MAKE_ONE, id="zweitblick.E001")
        for setting, name in KEYS.items()
        if not HEX_KEY.fullmatch(getattr(settings, setting))
    ]


@register
def keys_are_the_houses_own(app_configs: Any = None, **kwargs: Any) -> Sequence[CheckMessage]:
    if not in_production():
        return []
    known = [name for setting, name in KEYS.items() if getattr(settings, setting) in DEVELOPMENT]
    if settings.SECRET_KEY.startswith(INSECURE):
        known.append("SECRET_KEY")
    found = [
        Error(f"{name} is the one that everybody knows.", hint=MAKE_ONE, id="zweitblick.E002")
        for name in known
    ]
    if settings.MASTER_KEY == settings.AUDIT_KEY:
        # Who may check the trail would otherwise be able to open every file.
        said = "ZWEITBLICK_MASTER_KEY and ZWEITBLICK_AUDIT_KEY are the same."
        found.append(Error(said, hint=MAKE_ONE, id="zweitblick.E003"))
    return found


@register
def demo_stays_at_home(app_configs: Any = None, **kwargs: Any) -> Sequence[CheckMessage]:
    if not (settings.DEMO and in_production()) or urlsplit(settings.PUBLIC_URL).hostname in LOCAL:
        return []
    hint = "Unset DEMO. It shows passwords and one-time codes to everybody."
    return [Error("DEMO=1 on a public address.", hint=hint, id="zweitblick.E004")]


@register
def nothing_is_debugged_in_public(app_configs: Any = None, **kwargs: Any) -> Sequence[CheckMessage]:
    if not (settings.DEBUG and in_production()):
        return []
    hint = "Unset DEBUG. Its error pages show what a patient sent."
    return [Error("DEBUG=1 on a public address.", hint=hint, id="zweitblick.E005")]


@register
def deepl_deletes_what_it_translates(
    app_configs: Any = None, **kwargs: Any
) -> Sequence[CheckMessage]:
    """Refuse the free plan, whose keys end in ":fx": it may train on the texts of patients."""
    if not (in_production() and settings.DEEPL_AUTH_KEY.endswith(":fx")):
        return []
    hint = "Use a key of DeepL API Pro, whose contract forbids keeping the texts."
    return [Error("DEEPL_AUTH_KEY is of the free plan.", hint=hint, id="zweitblick.E006")]


@register
def stripe_can_report(app_configs: Any = None, **kwargs: Any) -> Sequence[CheckMessage]:
    if not settings.STRIPE_SECRET_KEY or settings.STRIPE_WEBHOOK_SECRET:
        return []
    hint = "Set STRIPE_WEBHOOK_SECRET from Stripe's dashboard; without it no payment is believed."
    return [Error("Stripe has a key but no webhook secret.", hint=hint, id="zweitblick.E007")]


@register
def mail_leaves_the_house(app_configs: Any = None, **kwargs: Any) -> Sequence[CheckMessage]:
    if not in_production() or settings.EMAIL_HOST:
        return []
    hint = "Set EMAIL_HOST: without one-time codes by mail no patient and no clinic gets in."
    return [Warning("Mails are written to files.", hint=hint, id="zweitblick.W002")]


@register
def the_database_is_a_server(app_configs: Any = None, **kwargs: Any) -> Sequence[CheckMessage]:
    engine = settings.DATABASES["default"]["ENGINE"]
    if not in_production() or "sqlite" not in engine:
        return []
    hint = "Set DATABASE_URL to PostgreSQL: SQLite serves one machine and a few people."
    return [Warning("The database is SQLite.", hint=hint, id="zweitblick.W001")]
