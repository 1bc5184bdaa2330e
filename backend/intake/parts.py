"""The part file of an upload: it grows by appending, and its size is how much is here."""

import base64
import binascii
import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Protocol
from uuid import UUID

from django.conf import settings

PIECE = 256 * 1024
ALGORITHMS = ("sha256", "sha1")


class Busy(Exception):
    """Another request is writing to this upload."""


class Gone(Exception):
    """The part file is no longer there."""


class Overrun(Exception):
    """More bytes came than were announced; none of the surplus was kept."""


class Altered(Exception):
    """The piece does not have the checksum that came with it; none of it was kept."""


class Source(Protocol):
    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Checksum:
    """The digest a piece should have."""

    algorithm: str
    digest: bytes

    @classmethod
    def parse(cls, header: str) -> "Checksum":
        """Read `sha1 <base64>`. Raises ValueError for one that we cannot check."""
        algorithm, _, encoded = header.partition(" ")
        if algorithm not in ALGORITHMS:
            raise ValueError(algorithm)
        try:
            return cls(algorithm, base64.b64decode(encoded, validate=True))
        except binascii.Error as error:
            raise ValueError(encoded) from error


def path_of(upload_id: UUID) -> Path:
    return Path(settings.UPLOADS) / f"{upload_id}.part"


def begin(upload_id: UUID) -> None:
    folder = Path(settings.UPLOADS)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path_of(upload_id), os.O_CREAT | os.O_WRONLY, 0o600))


def forget(upload_id: UUID) -> None:
    path_of(upload_id).unlink(missing_ok=True)


def size_of(upload_id: UUID) -> int | None:
    """Return how many bytes are here, or None without a part file."""
    with suppress(FileNotFoundError):
        return path_of(upload_id).stat().st_size
    return None


def written_at(upload_id: UUID) -> datetime | None:
    """Return when bytes last came, or None without a part file."""
    with suppress(FileNotFoundError):
        return datetime.fromtimestamp(path_of(upload_id).stat().st_mtime, tz=UTC)
    return None


@dataclass(slots=True)
class Part:
    """An open, locked part file."""

    path: Path
    file: BinaryIO

    @property
    def offset(self) -> int:
        return os.fstat(self.file.fileno()).st_size

    def append(self, source: Source, *, limit: int, checksum: Checksum | None = None) -> None:
        """Write what `source` yields, up to `limit` bytes of the whole file.

        A cut connection leaves what came. With a checksum a piece is kept whole or not at all.
        """
        start, kept = self.offset, False
        digest = hashlib.new(checksum.algorithm) if checksum else None
        try:
            for piece in _pieces(source):
                if self.offset + len(piece) > limit:
                    raise Overrun
                self.file.write(piece)
                if digest:
                    digest.update(piece)
            if digest and checksum and digest.digest() != checksum.digest:
                raise Altered
            kept = True
        finally:
            if not kept and checksum:
                self.file.truncate(start)
            os.fsync(self.file.fileno())

    def sha256(self) -> str:
        with self.path.open("rb") as plain:
            return hashlib.file_digest(plain, "sha256").hexdigest()


def _pieces(source: Source) -> Iterator[bytes]:
    while piece := source.read(PIECE):
        yield piece


@contextmanager
def opened(upload_id: UUID) -> Iterator[Part]:
    """Open the part file for one request alone."""
    path = path_of(upload_id)
    try:
        file = path.open("ab", buffering=0)
    except FileNotFoundError:
        raise Gone from None
    with file:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Busy from None
        yield Part(path=path, file=file)
