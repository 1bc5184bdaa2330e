"""The bucket is made when it is missing and left alone when it is there."""

import os
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "docker" / "make_bucket.py"


@pytest.fixture
def store():
    """Answer HEAD with `store.status` and PUT with 200; keep what was asked."""

    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self._answer(self.server.status)

        def do_PUT(self) -> None:
            self._answer(200)

        def _answer(self, status: int) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            self.server.asked.append((self.command, self.path))
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.status, server.asked = 200, []
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def _make_bucket(store) -> int:
    settings = {
        "S3_ENDPOINT": f"http://127.0.0.1:{store.server_address[1]}",
        "S3_ACCESS_KEY": "key",
        "S3_SECRET_KEY": "secret",
        "S3_BUCKET": "zweitblick",
    }
    ended = subprocess.run(
        [sys.executable, str(SCRIPT)], env=os.environ | settings, capture_output=True, check=False
    )
    return ended.returncode


def test_a_missing_bucket_is_made(store):
    store.status = 404

    assert _make_bucket(store) == 0
    assert store.asked == [("HEAD", "/zweitblick"), ("PUT", "/zweitblick")]


def test_a_bucket_that_is_there_is_left_alone(store):
    assert _make_bucket(store) == 0
    assert store.asked == [("HEAD", "/zweitblick")]


def test_a_store_that_refuses_stops_the_start(store):
    store.status = 403

    assert _make_bucket(store) != 0
    assert ("PUT", "/zweitblick") not in store.asked
