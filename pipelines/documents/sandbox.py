"""Runs one parser on one hostile file in a child process with little memory, time and no network.

The child is a fresh interpreter, so the parent keeps its own limits and its warm OCR engines.
Arguments and results are JSON: a parser that was taken over cannot hand the parent a pickle.
"""

import contextlib
import ctypes
import importlib
import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from pipelines.documents.refusals import ADVICE, PaperRefused

GIGABYTE = 1 << 30
GRACE = 5.0  # seconds for the interpreter to start, beyond the time of the parser
_ROOT = Path(__file__).resolve().parents[2]
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_LARGEST_OUTPUT = 512 << 20  # bytes a child may write to one file
# Nothing secret of the parent (keys, database address) is of any use to a parser.
_ENVIRONMENT = ("PATH", "LANG", "LC_ALL", "TMPDIR", "TESSDATA_PREFIX", "LD_LIBRARY_PATH")


def run_limited(
    function: Callable[..., Any], *args: Any, memory: int = GIGABYTE, seconds: float = 60.0
) -> Any:
    """Call the module-level `function(*args)` in a child process and return its JSON result.

    `memory` is the child's address space in bytes, `seconds` both its CPU and its wall time.
    Raises PaperRefused with the child's own code; "bomb" when a limit stopped it or the parser
    crashed; "damaged" when the parser gave up with an error that we have no name for.
    """
    request = {
        "function": f"{function.__module__}:{function.__qualname__}",
        "args": args,
        "memory": memory,
        "seconds": seconds,
    }
    output, status = _converse(json.dumps(request).encode(), seconds=seconds)
    if status < 0:
        raise PaperRefused("bomb")
    if status != 0 or not output:
        raise PaperRefused("damaged")
    reply = json.loads(output)
    if "refused" in reply:
        code = reply["refused"]
        raise PaperRefused(code if code in ADVICE else "damaged")
    return reply["result"]


def _converse(request: bytes, *, seconds: float) -> tuple[bytes, int]:
    process = subprocess.Popen(  # our own interpreter and module
        [sys.executable, "-m", "pipelines.documents.sandbox"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=_ROOT,
        env=_environment(os.environ),
        start_new_session=True,
    )
    try:
        output, _ = process.communicate(request, timeout=seconds + GRACE)
    except subprocess.TimeoutExpired:
        return b"", -signal.SIGKILL
    finally:
        _end(process)
    return output, process.returncode


def _end(process: subprocess.Popen[bytes]) -> None:
    """Leave no child and no grandchild behind, whatever happened."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream:
            stream.close()


def _environment(environment: Mapping[str, str]) -> dict[str, str]:
    kept = {name: environment[name] for name in _ENVIRONMENT if name in environment}
    # One thread: OpenBLAS and OpenMP reserve address space for every thread they might start.
    return kept | {"OMP_THREAD_LIMIT": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONUTF8": "1"}


def _limit(*, memory: int, seconds: float) -> None:
    cpu = int(seconds) + 1
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST_OUTPUT, _LARGEST_OUTPUT))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    libc = ctypes.CDLL(None, use_errno=True)
    # Without rights to a new network the limits above still hold; containers often forbid it.
    if libc.unshare(_CLONE_NEWNET) != 0:
        libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET)


def _serve() -> None:
    request = json.loads(sys.stdin.buffer.read())
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not spoil the answer
    _limit(memory=request["memory"], seconds=request["seconds"])
    module, name = request["function"].split(":")
    try:
        result = {"result": getattr(importlib.import_module(module), name)(*request["args"])}
    except PaperRefused as refused:
        result = {"refused": refused.code}
    except (MemoryError, RecursionError):
        result = {"refused": "bomb"}
    with answer:
        answer.write(json.dumps(result, ensure_ascii=False).encode("utf-8", "replace"))


if __name__ == "__main__":
    _serve()
