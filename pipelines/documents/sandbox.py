"""Runs one parser on one hostile file in a child process with little memory and time.

The child has no network and reaches no files but those it was handed (see confinement.py). It is a
fresh interpreter, so the parent keeps its own limits and its warm OCR engines. Arguments and
results are JSON: a parser that was taken over cannot hand the parent a pickle.
"""

import contextlib
import importlib
import json
import logging
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from pipelines.documents.confinement import confine
from pipelines.documents.refusals import ADVICE, PaperRefused

GIGABYTE = 1 << 30
GRACE = 5.0  # seconds for the interpreter to start, beyond the time of the parser
_ROOT = Path(__file__).resolve().parents[2]
_LARGEST_ANSWER = 256 << 20  # bytes; the words of 2,000 full pages take about 100 million
_CONFINED = ("memory", "seconds", "readable", "writable")
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
    # A file, not a pipe: what a child that was taken over may write is limited there.
    with tempfile.TemporaryFile() as answer:
        process = subprocess.Popen(  # our own interpreter and module
            [sys.executable, "-m", "pipelines.documents.sandbox"],
            stdin=subprocess.PIPE,
            stdout=answer,
            stderr=subprocess.DEVNULL,
            cwd=_ROOT,
            env=_environment(os.environ),
            start_new_session=True,
        )
        try:
            process.communicate(request, timeout=seconds + GRACE)
        except subprocess.TimeoutExpired:
            return b"", -signal.SIGKILL
        finally:
            _end(process)
        if answer.seek(0, os.SEEK_END) > _LARGEST_ANSWER:
            return b"", -signal.SIGXFSZ
        answer.seek(0)
        return answer.read(), process.returncode


def _end(process: subprocess.Popen[bytes]) -> None:
    """Leave no child and no grandchild behind, whatever happened."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    if process.stdin:
        with contextlib.suppress(BrokenPipeError):
            process.stdin.close()


def _environment(environment: Mapping[str, str]) -> dict[str, str]:
    kept = {name: environment[name] for name in _ENVIRONMENT if name in environment}
    # One thread: OpenBLAS and OpenMP reserve address space for every thread they might start.
    return kept | {"OMP_THREAD_LIMIT": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONUTF8": "1"}


def _serve() -> None:
    request = json.loads(sys.stdin.buffer.read())
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not spoil the answer
    module, name = request["function"].split(":")
    function = getattr(importlib.import_module(module), name)  # ours; the file comes after
    missing = confine(**{key: request[key] for key in _CONFINED})
    try:
        result = {"result": function(*request["args"])}
    except PaperRefused as refused:
        result = {"refused": refused.code}
    except (MemoryError, RecursionError):
        result = {"refused": "bomb"}
    with answer:
        reply = json.dumps({**result, "missing": missing}, ensure_ascii=False)
        answer.write(reply.encode("utf-8", "replace"))


if __name__ == "__main__":
    _serve()
