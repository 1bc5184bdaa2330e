"""A prepared interpreter that forks a confined child for every file it is handed.

It has loaded the libraries of the parsers and never opens a file itself, so a child starts in 10
ms where a fresh interpreter takes 300, and no child sees what another one was given. It is a
program of its own, with no secret in its environment, and ends with the process that started it.
Linux only: children are watched by pidfd.
"""

import array
import contextlib
import gc
import importlib
import json
import os
import select
import signal
import socket
from collections.abc import Sequence
from typing import Any

from pipelines.documents.confinement import confine
from pipelines.documents.refusals import PaperRefused

_CONFINED = ("memory", "seconds", "readable", "writable")
_LOADED = (
    "pipelines.documents.survey",
    "pipelines.documents.raster",
    "pipelines.documents.office",
    "pipelines.documents.pdf_notes",
    "pipelines.documents.overlay",
    "pipelines.documents.drawn_tables",
)
_FILES = 3  # handed over with a request: the request, the answer, and where to tell the end
_GONE = 1  # exit code of a child whose parser gave up with an error we have no name for


def serve(door: socket.socket) -> None:
    """Fork a keeper for every request that comes through the door, until it is closed."""
    for name in _LOADED:
        importlib.import_module(name)
    gc.freeze()  # no child need look through what was loaded here
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # keepers are not waited for
    while files := _received(door):
        if os.fork() == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            door.close()
            _keep(*files)
            os._exit(0)
        for file in files:
            os.close(file)


def _received(door: socket.socket) -> list[int]:
    """Wait for the next request; nothing when whoever asked is gone."""
    space = socket.CMSG_SPACE(_FILES * array.array("i").itemsize)
    message, ancillary, _, _ = door.recvmsg(1, space)
    found = array.array("i")
    for _, _, data in ancillary:
        found.frombytes(data)
    return list(found) if message else []


def _keep(asked: int, answer: int, end: int) -> None:
    """Start the child, end it when its time is over or nobody waits, and tell how it ended."""
    request = _request(asked)
    child = os.fork()
    if child == 0:
        os.close(end)
        os.close(asked)
        os._exit(_answered(request, into=answer))
    with contextlib.suppress(OSError):
        os.setpgid(child, child)  # the child does the same; whoever comes first
    watched = select.poll()
    watched.register(os.pidfd_open(child), select.POLLIN)
    watched.register(end, 0)  # tells when its reader is gone
    watched.poll(request["limit"] * 1000)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)  # no grandchild stays behind either
    _, status, used = os.wait4(child, 0)
    told = (os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss)
    with contextlib.suppress(BrokenPipeError):
        os.write(end, json.dumps(told).encode())


def _request(file: int) -> dict[str, Any]:
    with os.fdopen(os.dup(file), "rb") as opened:
        opened.seek(0)
        request: dict[str, Any] = json.loads(opened.read())
    return request


def _answered(request: dict[str, Any], *, into: int) -> int:
    """Do what is asked for, confined; return the exit code."""
    try:
        os.setpgid(0, 0)
        module, name = request["function"].split(":")
        function = getattr(importlib.import_module(module), name)  # ours; the file comes after
        missing = confine(**{key: request[key] for key in _CONFINED})
        reply = json.dumps({**_outcome(function, request["args"]), "missing": missing})
        with os.fdopen(into, "wb") as answer:
            answer.write(reply.encode())
    except BaseException:  # noqa: BLE001 - what a parser says of a paper goes nowhere
        return _GONE
    return 0


def _outcome(function: Any, arguments: Sequence[Any]) -> dict[str, Any]:
    try:
        return {"result": function(*arguments)}
    except PaperRefused as refused:
        return {"refused": refused.code}
    except (MemoryError, RecursionError):
        return {"refused": "bomb"}


if __name__ == "__main__":
    serve(socket.socket(fileno=0))
