"""AES-256-GCM in chunks: every chunk is bound to its place, its file and to being the last."""

import os
import struct
from collections.abc import Iterable, Iterator

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

CHUNK = 1024 * 1024  # plain bytes
TAG = 16
PREFIX = 7  # random bytes of the nonce; 4 count the chunk, 1 says whether it is the last


def wrap(key: bytes, *, master: bytes, context: bytes) -> bytes:
    """Encrypt a data key under the master key."""
    nonce = os.urandom(12)
    return nonce + AESGCM(master).encrypt(nonce, key, context)


def unwrap(wrapped: bytes, *, master: bytes, context: bytes) -> bytes:
    return AESGCM(master).decrypt(wrapped[:12], wrapped[12:], context)


def encrypted(parts: Iterable[bytes], *, key: bytes, context: bytes) -> Iterator[bytes]:
    """Yield the stored form: the nonce prefix, then each chunk with its tag."""
    cipher, prefix = AESGCM(key), os.urandom(PREFIX)
    yield prefix
    for index, (chunk, last) in enumerate(_chunks(parts)):
        yield cipher.encrypt(_nonce(prefix, index, last=last), chunk, context)


class Decryptor:
    """Opens single chunks of a stored file, for range requests."""

    def __init__(self, *, key: bytes, context: bytes, prefix: bytes, size: int) -> None:
        self._cipher = AESGCM(key)
        self._context = context
        self._prefix = prefix
        self.count = max(1, -(-size // CHUNK))

    def offset(self, index: int) -> int:
        """Return where chunk `index` starts in the stored file."""
        return PREFIX + index * (CHUNK + TAG)

    def open(self, index: int, sealed: bytes) -> bytes:
        nonce = _nonce(self._prefix, index, last=index == self.count - 1)
        return self._cipher.decrypt(nonce, sealed, self._context)


def _nonce(prefix: bytes, index: int, *, last: bool) -> bytes:
    return prefix + struct.pack(">IB", index, int(last))


def _chunks(parts: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    held = bytearray()
    for part in parts:
        held += part
        while len(held) > CHUNK:  # never send the last one before knowing that it is
            yield bytes(held[:CHUNK]), False
            del held[:CHUNK]
    yield bytes(held), True
