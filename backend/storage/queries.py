"""Reads bytes back: whole, in a range, or as a file that outside programs can open."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.files.storage import default_storage

from backend.errors import NotFound
from backend.storage import crypto, temporary
from backend.storage.actions import master_key
from backend.storage.models import Blob, CaseKey


def content(blob: Blob) -> bytes:
    return b"".join(stream(blob))


def stream(blob: Blob, *, start: int = 0, end: int | None = None) -> Iterator[bytes]:
    """Yield plain bytes `start` to `end` (exclusive); raises InvalidTag if they were altered."""
    end = blob.size if end is None else min(end, blob.size)
    with default_storage.open(blob.name, "rb") as stored:
        opener = _decryptor(blob, prefix=stored.read(crypto.PREFIX))
        for index in range(start // crypto.CHUNK, opener.count):
            first = index * crypto.CHUNK
            if first >= end and index > 0:
                return
            stored.seek(opener.offset(index))
            plain = opener.open(index, stored.read(crypto.CHUNK + crypto.TAG))
            yield plain[max(0, start - first) : end - first]


@contextmanager
def as_file(blob: Blob, *, suffix: str = "") -> Iterator[Path]:
    """Lay the plain bytes into a private temporary file for as long as the block lasts."""
    with tempfile.NamedTemporaryFile(dir=temporary.folder(), suffix=suffix) as plain:
        for part in stream(blob):
            plain.write(part)
        plain.flush()
        yield Path(plain.name)


def _decryptor(blob: Blob, *, prefix: bytes) -> crypto.Decryptor:
    key = CaseKey.objects.filter(case_id=blob.case_id).first()
    if key is None:
        raise NotFound
    case = blob.case_id.bytes
    plain_key = crypto.unwrap(bytes(key.wrapped), master=master_key(), context=case)
    return crypto.Decryptor(key=plain_key, context=case, prefix=prefix, size=blob.size)
