"""Writes audit entries inside the caller's transaction."""

import hashlib
import hmac
import json
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction

from backend.audit.models import ChainHead, Entry

HOUSE = "house"


@transaction.atomic
def record(
    *, actor: str, action: str, subject: str, case_id: UUID | None = None, **detail: Any
) -> None:
    """Append one entry to the chain of the case (or of the house)."""
    chain = str(case_id) if case_id else HOUSE
    head = _head_of(chain)
    entry = Entry(
        case_id=case_id,
        sequence=head.sequence + 1,
        at=datetime.now(UTC),
        actor=actor,
        action=action,
        subject=subject,
        detail={key: _plain(value) for key, value in detail.items()},
    )
    entry.hash = link(entry, previous=head.hash)
    entry.save(force_insert=True)
    head.sequence, head.hash = entry.sequence, entry.hash
    head.save(update_fields=["sequence", "hash"])


def _head_of(chain: str) -> ChainHead:
    """Return the last link of a chain, locked; one look is enough once the chain has begun."""
    heads = ChainHead.objects.select_for_update().filter(chain=chain)
    if head := heads.first():
        return head
    ChainHead.objects.get_or_create(chain=chain)
    return heads.get()


def link(entry: Entry, *, previous: str) -> str:
    """Return the HMAC-SHA256 that ties this entry to the one before, in hex."""
    said = [
        previous,
        str(entry.case_id or HOUSE),
        entry.sequence,
        entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        entry.actor,
        entry.action,
        entry.subject,
        json.dumps(entry.detail, sort_keys=True, ensure_ascii=False),
    ]
    body = json.dumps(said, ensure_ascii=False).encode()
    return hmac.new(bytes.fromhex(settings.AUDIT_KEY), body, hashlib.sha256).hexdigest()


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(item) for item in value]
    return str(value)
