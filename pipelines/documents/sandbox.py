"""Runs one parser on one hostile file in a child process with little memory and time.

The child has no network and reaches no files but those it was handed (see confinement.py). It is
new for every file, so the parent keeps its own limits and its warm OCR engines. Arguments and
results are JSON: a parser that was taken over cannot hand the parent a pickle.
"""

import contextlib
import json
import logging
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pipelines.documents.refusals import ADVICE, PaperRefused

GIGABYTE = 1 << 30
GRACE = 5.0  # seconds for a child to load what it still lacks, beyond the time of the parser
_STARTING = 60.0  # seconds in which the prepared interpreter has started on the busiest machine
_ROOT = Path(__file__).resolve().parents[2]
_LARGEST_ANSWER = 256 << 20  # bytes; the words of 2,000 full pages take about 100 million
# Nothing secret of the parent (keys, database address) is of any use to a parser.
_ENVIRONMENT = ("PATH", "LANG", "LC_ALL", "TMPDIR", "TESSDATA_PREFIX", "LD_LIBRARY_PATH")


def run_limited(
    function: Callable[..., Any], *args: Any, memory: int = GIGABYTE, seconds: float = 60.0
) -> Any:
    """Call the module-level `function(*args)` in a child process and return its JSON result.

    `memory` is the child's address space in bytes, `seconds` both its CPU and its wall time. Of
    the arguments, an absolute path of a file can be read, that of a folder be written into; a path
    that is not there yet can be written, with its folder. Raises PaperRefused with the child's own
    code; "bomb" when a limit stopped it or the parser crashed; "damaged" when the parser gave up
    with an error that we have no name for.
    """
    readable, writable = _paths_among(args)
    request = {
        "function": f"{function.__module__}:{function.__qualname__}",
        "args": args,
        "memory": memory,
        "seconds": seconds,
        "readable": readable,
        "writable": writable,
        "limit": seconds + GRACE,
    }
    output, status = _converse(json.dumps(request).encode(), seconds=seconds)
    if status < 0:
        raise PaperRefused("bomb")
    if status != 0 or not output:
        raise PaperRefused("damaged")
    reply = json.loads(output)
    _tell_what_is_missing(tuple(reply.get("missing", ())))
    if "refused" in reply:
        code = reply["refused"]
        raise PaperRefused(code if code in ADVICE else "damaged")
    return reply["result"]


def _paths_among(args: Sequence[Any]) -> tuple[list[str], list[str]]:
    """Return the files to be read and the folders to be written, of the arguments."""
    paths = [Path(value) for value in args if isinstance(value, str) and value.startswith("/")]
    readable = [str(path) for path in paths if path.is_file()]
    writable = [str(path if path.is_dir() else path.parent) for path in paths if not path.is_file()]
    return readable, writable


@cache
def _tell_what_is_missing(missing: tuple[str, ...]) -> None:
    """Say loudly, once in a process, that this machine cannot shut parsers in as it should."""
    if missing:
        logging.getLogger(__name__).warning(
            "Files of strangers are parsed with less protection than intended (missing: %s). "
            "Run on Linux 5.13 or newer with Landlock and seccomp.",
            ", ".join(missing),
        )


def _converse(request: bytes, *, seconds: float) -> tuple[bytes, int]:
    """Have a request answered; return the answer and the child's exit code."""
    # Files, not pipes: what a child that was taken over may write is limited there.
    with tempfile.TemporaryFile() as asked, tempfile.TemporaryFile() as answer:
        asked.write(request)
        asked.flush()
        status = _host.run(asked.fileno(), answer.fileno(), seconds=seconds + GRACE + _STARTING)
        if answer.seek(0, os.SEEK_END) > _LARGEST_ANSWER:
            return b"", -signal.SIGXFSZ
        answer.seek(0)
        return answer.read(), status


@dataclass(frozen=True, slots=True)
class Cost:
    """What children have cost: CPU seconds of all of them, kilobytes of the largest."""

    cpu: float
    largest: int


class _Host:
    """The prepared interpreter of this process (see sandbox_host.py); started when first needed."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._door: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self.cost = Cost(0.0, 0)

    def run(self, asked: int, answer: int, *, seconds: float) -> int:
        """Have the request in the file `asked` done; return the child's exit code."""
        for _ in range(2):
            door, told = self._handed_over(asked, answer)
            with os.fdopen(told, "rb") as ended:
                waiting = select.poll()
                waiting.register(ended, select.POLLIN)
                if not waiting.poll(seconds * 1000):
                    break
                if ending := ended.read():
                    status, seconds_spent, kilobytes = json.loads(ending)
                    self._count(seconds_spent, kilobytes)
                    return int(status)
            # The host was ended, for want of memory perhaps: once more, with another one.
            self._close(door)
        return -signal.SIGKILL

    def _count(self, seconds: float, kilobytes: int) -> None:
        with self._lock:
            before = self.cost
            self.cost = Cost(before.cpu + seconds, max(before.largest, kilobytes))

    def _handed_over(self, asked: int, answer: int) -> tuple[socket.socket, int]:
        """Return the door that was taken, and where the child's end will be told."""
        told, end = os.pipe()
        with self._lock:
            door = self._opened()
        with contextlib.suppress(OSError):  # nothing will be told then
            socket.send_fds(door, [b"?"], [asked, answer, end])
        os.close(end)
        return door, told

    def forget(self) -> None:
        """Leave the host to the process this one was forked from."""
        self._lock, self._door, self._process = threading.Lock(), None, None
        self.cost = Cost(0.0, 0)

    def _opened(self) -> socket.socket:
        if self._door is None:
            self._door, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            with theirs:
                self._process = subprocess.Popen(  # our own interpreter and module
                    [sys.executable, "-m", "pipelines.documents.sandbox_host"],
                    stdin=theirs.fileno(),
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    cwd=_ROOT,
                    env=_environment(os.environ),
                    start_new_session=True,
                )
        return self._door

    def _close(self, door: socket.socket) -> None:
        with self._lock:
            if self._door is door and self._process:  # and no other that was opened since
                door.close()
                self._process.kill()
                self._process.wait()
                self._door = None


def cost_of_children() -> Cost:
    """Return what the children of this process have cost so far; the system counts them nowhere."""
    return _host.cost


def _environment(environment: Mapping[str, str]) -> dict[str, str]:
    kept = {name: environment[name] for name in _ENVIRONMENT if name in environment}
    # One thread: OpenBLAS and OpenMP reserve address space for every thread they might start.
    return kept | {"OMP_THREAD_LIMIT": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONUTF8": "1"}


_host = _Host()
os.register_at_fork(after_in_child=_host.forget)
