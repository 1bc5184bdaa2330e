from uuid import uuid4

import pytest
from cryptography.exceptions import InvalidTag
from django.core.files.storage import default_storage
from hypothesis import given
from hypothesis import strategies as st

from backend.errors import NotFound
from backend.storage import crypto
from backend.storage.actions import erase_case, keep
from backend.storage.models import Blob
from backend.storage.queries import as_file, content, stream

CASE = uuid4()
BIG = b"HbA1c 7.2 % " * 300_000  # over three chunks


@pytest.mark.django_db
def test_gives_back_what_it_kept_whole_and_in_ranges() -> None:
    blob = keep(case_id=CASE, parts=[BIG], actor="test")

    assert content(blob) == BIG
    assert b"".join(stream(blob, start=1_048_570, end=1_048_590)) == BIG[1_048_570:1_048_590]
    with as_file(blob) as path:
        assert path.read_bytes() == BIG


@pytest.mark.django_db
def test_keeps_the_same_bytes_once() -> None:
    first = keep(case_id=CASE, parts=[b"abc"], actor="test")
    second = keep(case_id=CASE, parts=[b"a", b"bc"], actor="test")

    assert first == second
    assert Blob.objects.count() == 1


@pytest.mark.django_db
def test_no_plain_byte_reaches_the_disk() -> None:
    blob = keep(case_id=CASE, parts=[b"Haddad"], actor="test")

    with default_storage.open(blob.name) as stored:
        assert b"Haddad" not in stored.read()


@pytest.mark.django_db
def test_nothing_can_be_read_once_the_key_is_gone() -> None:
    blob = keep(case_id=CASE, parts=[b"abc"], actor="test")

    erase_case(case_id=CASE, actor="test")

    with pytest.raises(NotFound):
        content(blob)


@given(st.binary(max_size=300), st.integers(min_value=0, max_value=400))
def test_a_flipped_bit_is_noticed(plain: bytes, where: int) -> None:
    key, context = bytes(32), b"case"
    sealed = bytearray(b"".join(crypto.encrypted([plain], key=key, context=context)))
    sealed[where % len(sealed)] ^= 1
    opener = crypto.Decryptor(
        key=key, context=context, prefix=bytes(sealed[: crypto.PREFIX]), size=len(plain)
    )

    with pytest.raises(InvalidTag):
        opener.open(0, bytes(sealed[crypto.PREFIX :]))
