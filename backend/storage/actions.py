"""Keeps and forgets bytes."""

import hashlib
import hmac
import os
import tempfile
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import IO
from uuid import UUID

from django.conf import settings
from django.core.files import File
from django.core.files.storage import default_storage
from django.db import transaction

from backend.audit import actions as audit
from backend.storage import crypto, temporary
from backend.storage.models import Blob, CaseKey


def keep(*, case_id: UUID, parts: Iterable[bytes], actor: str) -> Blob:
    """File bytes under their sha256, once per case. Call it outside a transaction: it writes files.

    The same bytes of the same case give the same blob.
    """
    key = _key_of(case_id)
    with tempfile.TemporaryFile(dir=temporary.folder()) as sealed:
        digest, size = _seal(parts, into=sealed, key=key, case_id=case_id)
        known = Blob.objects.filter(case_id=case_id, sha256=digest).first()
        if known:
            return known
        name = _name(key, digest)
        sealed.seek(0)
        if not default_storage.exists(name):
            default_storage.save(name, File(sealed))
    return _enter(case_id=case_id, sha256=digest, size=size, name=name, actor=actor)


def keep_file(*, case_id: UUID, path: Path, actor: str) -> Blob:
    return keep(case_id=case_id, parts=_parts(path), actor=actor)


@transaction.atomic
def erase_case(*, case_id: UUID, actor: str) -> None:
    """Destroy the key: every file of the case is unreadable from here on, in backups too."""
    CaseKey.objects.filter(case_id=case_id).delete()
    names = list(Blob.objects.filter(case_id=case_id).values_list("name", flat=True))
    Blob.objects.filter(case_id=case_id).delete()
    audit.record(actor=actor, action="storage.erased", subject=f"case:{case_id}", case_id=case_id)
    transaction.on_commit(partial(_delete, names))


def _delete(names: Iterable[str]) -> None:
    for name in names:
        default_storage.delete(name)


@transaction.atomic
def _enter(*, case_id: UUID, sha256: str, size: int, name: str, actor: str) -> Blob:
    blob, created = Blob.objects.get_or_create(
        case_id=case_id, sha256=sha256, defaults={"size": size, "name": name}
    )
    if created:
        audit.record(
            actor=actor,
            action="storage.kept",
            subject=str(blob),
            case_id=case_id,
            sha256=sha256,
            size=size,
        )
    return blob


def _key_of(case_id: UUID) -> bytes:
    found = CaseKey.objects.filter(case_id=case_id).first()
    if found is None:
        fresh = crypto.wrap(os.urandom(32), master=master_key(), context=case_id.bytes)
        found, _ = CaseKey.objects.get_or_create(case_id=case_id, defaults={"wrapped": fresh})
    return crypto.unwrap(bytes(found.wrapped), master=master_key(), context=case_id.bytes)


def master_key() -> bytes:
    return bytes.fromhex(settings.MASTER_KEY)


def _seal(parts: Iterable[bytes], *, into: IO[bytes], key: bytes, case_id: UUID) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0

    def counted() -> Iterator[bytes]:
        nonlocal size
        for part in parts:
            digest.update(part)
            size += len(part)
            yield part

    for sealed in crypto.encrypted(counted(), key=key, context=case_id.bytes):
        into.write(sealed)
    return digest.hexdigest(), size


def _name(key: bytes, digest: str) -> str:
    # Keyed, so that nobody who sees the bucket can tell whether two cases hold the same file.
    name = hmac.new(key, digest.encode(), hashlib.sha256).hexdigest()
    return f"{name[:2]}/{name}"


def _parts(path: Path) -> Iterator[bytes]:
    with path.open("rb") as source:
        while part := source.read(crypto.CHUNK):
            yield part
