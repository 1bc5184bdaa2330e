"""Shuts this process in for good: limits, no network, no other program, only the files it needs.

Linux does this without a helper program: Landlock (from 5.13) names the files that stay reachable,
a seccomp filter refuses the system calls that no parser needs. Both cost well under a millisecond,
where bubblewrap costs 16, and both work in containers that forbid new namespaces.
"""

import ctypes
import errno
import os
import platform
import resource
import struct
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

_LARGEST_FILE = 512 << 20  # bytes that may be written to one file
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2  # prctl
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same on all architectures
_PATH_BENEATH = 1
# linux/landlock.h: rights by the version of Landlock that knows them.
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1, 2, 4, 8
_RIGHTS = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
_OF_FILES = _EXECUTE | _WRITE_FILE | _READ_FILE | 1 << 14 | 1 << 15
_READ = _READ_FILE | _READ_DIR
_REMOVE_FILE, _MAKE_FILE, _TRUNCATE = 1 << 5, 1 << 8, 1 << 14
_WRITE = _READ | _WRITE_FILE | _REMOVE_FILE | _MAKE_FILE | _TRUNCATE
_TCP = 3  # bind and connect, from version 4
_SCOPES = 3  # no signals to others, no abstract sockets, from version 6

_SYSTEM = ("/usr", "/lib", "/lib64", "/etc/fonts", "/dev/urandom")
_SETTINGS = ("/etc/ld.so.cache", "/etc/localtime", "/etc/magic", "/etc/mime.types")
_ROOT = Path(__file__).resolve().parents[2]

# What no parser needs: sockets, programs, other processes, mounts, kernel modules, io_uring (a way
# around all of these).
_NEW_CALLS = (424, 425, 426, 427, 428, 429, 430, 431, 432, 433, 435, 438, 442)
_FORBIDDEN = {
    "x86_64": (
        *(41, 42, 43, 49, 50, 53, 59, 62, 101, 129, 155, 161, 165, 166, 175, 246, 248, 249, 250),
        *(272, 288, 298, 304, 308, 310, 311, 313, 320, 321, 322, 323),
    ),
    "aarch64": (
        *(39, 40, 41, 51, 97, 104, 105, 117, 129, 138, 198, 199, 200, 201, 202, 203, 217, 218),
        *(219, 221, 241, 242, 265, 268, 270, 271, 273, 280, 281, 282, 294),
    ),
}
_AUDIT_ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_THREADS = 435  # clone3: the C library falls back to clone when it is not there


def confine(
    *, memory: int, seconds: float, readable: Sequence[str], writable: Sequence[str]
) -> tuple[str, ...]:
    """Shut this process in. `memory` is address space in bytes, `seconds` CPU time.

    `readable` are files, `writable` folders, beside the system's libraries and our own code. Return
    what this machine could not do, as codes: "files", "calls".
    """
    _limit(memory=memory, seconds=seconds)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(_CLONE_NEWNET) != 0:
        libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET)
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    done = {
        "files": _confine_files(libc, readable=readable, writable=writable),
        "calls": _confine_calls(libc),
    }
    return tuple(code for code, succeeded in done.items() if not succeeded)


def _limit(*, memory: int, seconds: float) -> None:
    cpu = int(seconds) + 1
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST_FILE, _LARGEST_FILE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, 256))


def _confine_files(libc: ctypes.CDLL, *, readable: Sequence[str], writable: Sequence[str]) -> bool:
    """Leave only these files reachable. Return False where Landlock is not there."""
    version = libc.syscall(_CREATE_RULESET, None, 0, 1)
    if version < 1:
        return False
    handled = next(rights for since, rights in reversed(_RIGHTS.items()) if version >= since)
    rules = struct.pack("QQQ", handled, _TCP if version >= 4 else 0, _SCOPES if version >= 6 else 0)
    size = 8 if version < 4 else 16 if version < 6 else 24
    ruleset = libc.syscall(_CREATE_RULESET, rules, size, 0)
    if ruleset < 0:
        return False
    libraries = {sys.prefix, sys.base_prefix, sys.exec_prefix, *map(str, _code())}
    for path in (*_SYSTEM, *_SETTINGS, *libraries, *readable):
        _allow(libc, ruleset, path, _READ & handled)
    for path in writable:
        _allow(libc, ruleset, path, _WRITE & handled)
    _allow(libc, ruleset, "/dev/null", (_READ_FILE | _WRITE_FILE) & handled)
    restricted = libc.syscall(_RESTRICT_SELF, ruleset, 0)
    os.close(ruleset)
    return bool(restricted == 0)


def _code() -> Iterable[Path]:
    """Our own code, and nothing beside it: the installation's folder holds keys and databases."""
    return (_ROOT / "pipelines",)


def _allow(libc: ctypes.CDLL, ruleset: int, path: str, rights: int) -> None:
    try:
        opened = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return  # what is not there cannot be read
    try:
        if not Path(path).is_dir():
            rights &= _OF_FILES
        rule = struct.pack("=Qi", rights, opened)
        libc.syscall(_ADD_RULE, ruleset, _PATH_BENEATH, rule, 0)
    finally:
        os.close(opened)


def _confine_calls(libc: ctypes.CDLL) -> bool:
    """Refuse the forbidden system calls from now on. Return False where that cannot be had."""
    machine = platform.machine()
    if machine not in _FORBIDDEN:
        return False
    program = _program(machine)
    steps = ctypes.create_string_buffer(program, len(program))
    filter_ = struct.pack("@HP", len(program) // 8, ctypes.addressof(steps))
    held = ctypes.create_string_buffer(filter_, len(filter_))
    return bool(libc.prctl(_SET_SECCOMP, _FILTER, ctypes.byref(held), 0, 0) == 0)


def _program(machine: str) -> bytes:
    """Return the filter in the kernel's own code (linux/filter.h), eight bytes a step."""
    load, equal, at_least, answer = 0x20, 0x15, 0x35, 0x06
    allowed, refused, absent = 0x7FFF0000, 0x00050000 | errno.EPERM, 0x00050000 | errno.ENOSYS
    numbers = [*_FORBIDDEN[machine], *(number for number in _NEW_CALLS if number != _THREADS)]
    steps = [
        (load, 0, 0, 4),  # the architecture
        (equal, 1, 0, _AUDIT_ARCHITECTURE[machine]),
        (answer, 0, 0, refused),
        (load, 0, 0, 0),  # the number of the call
        (at_least, len(numbers) + 2, 0, 0x40000000),  # another way to number calls on x86
        (equal, len(numbers) + 2, 0, _THREADS),
    ]
    steps += [(equal, len(numbers) - at, 0, number) for at, number in enumerate(numbers)]
    steps += [(answer, 0, 0, allowed), (answer, 0, 0, refused), (answer, 0, 0, absent)]
    return b"".join(struct.pack("HBBI", *step) for step in steps)
