"""Draw thumbnails where a crash of a decoder costs one picture and never the work around it."""

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from pipelines.imaging.decode import NoPreview
from pipelines.imaging.elements import BIG_ENDIAN, DEFLATED, EXPLICIT, IMPLICIT
from pipelines.imaging.preview import LONGEST_SIDE, thumbnail
from pipelines.imaging.results import Instance

# Decoded by numpy alone. All others go through C++ that aborts on damaged data (seen with GDCM).
_PLAIN = frozenset((IMPLICIT, EXPLICIT, BIG_ENDIAN, DEFLATED))
_ROOT = Path(__file__).parents[2]


class Drawing:
    """Draws pictures; compressed ones in a child process that is started when first needed.

    `seconds` is what one picture may take. Use as a context manager, or close it.
    """

    def __init__(self, *, seconds: float = 30) -> None:
        self._seconds = seconds
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the child process, if there is one."""
        if self._child is None:
            return
        self._child.kill()
        self._child.communicate()
        self._child = None

    def thumbnail(
        self, path: Path, *, syntax: str, index: int = 0, longest_side: int = LONGEST_SIDE
    ) -> bytes:
        """Return a JPEG of frame `index` (from 0) of a file in transfer syntax `syntax`.

        Raise NoPreview where it cannot be decoded, also when the decoder crashes or hangs.
        """
        if syntax in _PLAIN:
            return thumbnail(path, index=index, longest_side=longest_side)
        request = json.dumps([str(path.resolve()), index, longest_side]).encode() + b"\n"
        try:
            picture = self._ask(request)
        except (EOFError, BrokenPipeError, TimeoutError):
            self.close()
            raise NoPreview from None
        if not picture:
            raise NoPreview
        return picture

    def _ask(self, request: bytes) -> bytes:
        child = self._child = self._child or _started()
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(request)
        child.stdin.flush()
        until = time.monotonic() + self._seconds
        length = int.from_bytes(_read(child.stdout.fileno(), 4, until))
        return _read(child.stdout.fileno(), length, until)


def _started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # our own interpreter and module
        [sys.executable, "-W", "ignore", "-m", "pipelines.imaging.drawing_child"],
        cwd=_ROOT,
        # Nothing secret from our environment reaches a process that reads hostile bytes.
        env={"PATH": os.defpath, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _read(descriptor: int, length: int, until: float) -> bytes:
    content = b""
    while len(content) < length:
        ready, _, _ = select.select([descriptor], [], [], max(0.0, until - time.monotonic()))
        if not ready:
            raise TimeoutError
        piece = os.read(descriptor, length - len(content))
        if not piece:
            raise EOFError
        content += piece
    return content


def series_thumbnail(
    instances: Sequence[Instance], paths: Mapping[str, Path], *, drawing: Drawing
) -> bytes | None:
    """Return a JPEG of the middle slice, or of a neighbour that can be decoded, else None.

    `paths` leads from each instance's `path` to where its bytes lie now.
    """
    for instance in _from_the_middle([one for one in instances if one.rows and one.columns]):
        try:
            return drawing.thumbnail(
                paths[instance.path], syntax=instance.transfer_syntax, index=instance.frames // 2
            )
        except NoPreview:
            continue
    return None


def _from_the_middle(images: Sequence[Instance], *, tries: int = 4) -> Iterator[Instance]:
    middle = len(images) // 2
    near = sorted(range(len(images)), key=lambda at: (abs(at - middle), at))
    for at in near[:tries]:
        yield images[at]
