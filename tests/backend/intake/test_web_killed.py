"""A real web server is killed in the middle of a piece; the browser goes on where it was."""

import http.client
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.builders_intake import BYTES, TUS, metadata

REPO = Path(__file__).resolve().parents[3]
PIECE = 256 * 1024
BODY = os.urandom(10 * PIECE)
TOKEN = "a" * 32
SIGN_IN = """
import django
django.setup()
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from tests.builders import make_collecting_case, make_staff
vera = make_staff()
session = SessionStore()
session[SESSION_KEY] = str(vera.pk)
session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
session[HASH_SESSION_KEY] = vera.get_session_auth_hash()
session["account_authentication_methods"] = [{"method": "mfa", "at": 0, "type": "totp"}]
session.create()
print(session.session_key, make_collecting_case(owner=vera).pk)
"""


@pytest.fixture
def place(tmp_path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    product = {
        "ZWEITBLICK_VAR": str(tmp_path / "product"),
        "DJANGO_SETTINGS_MODULE": "backend.settings",
        "PYTHONPATH": str(REPO),
    }
    return {**kept, **product}


@pytest.fixture
def port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        return free.getsockname()[1]


def run(place: dict[str, str], *arguments: str) -> str:
    command = [sys.executable, *arguments]
    done = subprocess.run(command, cwd=REPO, env=place, check=True, capture_output=True, timeout=60)
    return done.stdout.decode()


@contextmanager
def server(place: dict[str, str], port: int) -> Iterator[subprocess.Popen[bytes]]:
    command = ["-m", "gunicorn", "-k", "gthread", "--threads", "4", "--bind", f"127.0.0.1:{port}"]
    process = subprocess.Popen(
        [sys.executable, *command, "backend.wsgi:application"],
        cwd=REPO, env=place, start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait_until_up(port)
        yield process
    finally:
        kill(process)


def kill(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=10)


def _wait_until_up(port: int) -> None:
    end = time.monotonic() + 40
    while time.monotonic() < end:
        try:
            call(port, "GET", "/api/health")
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("the web server did not start")


def call(
    port: int, method: str, path: str, body: bytes | None = None, **headers: str
) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request(method, path, body=body, headers=headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


def start_a_piece(port: int, path: str, *, send: bytes, **headers: str) -> socket.socket:
    """Announce the whole rest, send only a part of it, and keep the line open."""
    line = socket.create_connection(("127.0.0.1", port))
    said = {"Host": "localhost", "Content-Length": str(len(BODY)), **headers}
    lines = [f"PATCH {path} HTTP/1.1", *(f"{name}: {value}" for name, value in said.items())]
    line.sendall("\r\n".join([*lines, "", ""]).encode() + send)
    return line


def test_a_killed_web_server_loses_no_byte_that_it_had(place, port) -> None:
    run(place, "backend/manage.py", "migrate", "--verbosity", "0")
    session, case = run(place, "-c", SIGN_IN).split()
    signed_in = {**TUS, "Cookie": f"session={session}; csrftoken={TOKEN}", "X-CSRFToken": TOKEN}
    parts = Path(place["ZWEITBLICK_VAR"]) / "uploads"

    # The server is killed while a piece arrives
    with server(place, port) as first:
        name = metadata(case=case, filename="a")
        said = {"Upload-Length": str(len(BODY)), "Upload-Metadata": name}
        upload = call(port, "POST", "/api/uploads", **signed_in, **said).getheader("Location")
        adding = {**signed_in, "Content-Type": BYTES, "Upload-Offset": "0"}
        line = start_a_piece(port, upload, send=BODY[: 4 * PIECE], **adding)
        end = time.monotonic() + 20
        while next(parts.glob("*.part")).stat().st_size < 3 * PIECE and time.monotonic() < end:
            time.sleep(0.05)
        kill(first)
        line.close()

    # Another one starts, and the browser asks how much is there
    with server(place, port):
        here = int(call(port, "HEAD", upload, **signed_in).getheader("Upload-Offset"))
        rest = {**signed_in, "Content-Type": BYTES, "Upload-Offset": str(here)}
        answer = call(port, "PATCH", upload, BODY[here:], **rest)

    assert here >= 3 * PIECE
    assert answer.status == 204
    assert list(parts.glob("*.part")) == []
    database = Path(place["ZWEITBLICK_VAR"]) / "zweitblick.sqlite3"
    with closing(sqlite3.connect(database)) as known:
        [(state, size)] = known.execute(
            "SELECT state, b.size FROM intake_upload u JOIN storage_blob b ON b.id = u.blob_id"
        ).fetchall()
    assert (state, size) == ("ARRIVED", len(BODY))
