"""The whole product in processes of its own: web server, worker with beat, database, mail folder.

On SQLite and Celery's folder broker; on PostgreSQL and Redis where DATABASE_URL and BROKER_URL
name them. Both are shared servers: each product gets a database and Redis numbers of its own.
"""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg
import redis
import requests

REPO = Path(__file__).resolve().parents[2]
CATALOGUE = REPO / "fixtures" / "centers" / "centers.json"
PAPERS_ARE_OF = date(2026, 11, 21)
POLL = 0.25  # seconds; a page polls more rarely
KEPT = ("PATH", "HOME", "LANG", "TMPDIR")
WEB = ("gunicorn", "backend.wsgi:application", "--worker-class", "gthread", "--threads", "8")
WORKER = ("celery", "--quiet", "--app", "backend.worker", "worker", "--beat", "--concurrency", "2")
QUEUES = ("--queues", "quick,reading,imaging,outbound", "--without-gossip", "--without-mingle")
RULE = b"\n" + b"-" * 79  # what Django writes between the mails of one file


@dataclass
class Product:
    """A running product; `url` is its address and `folder` holds its files, mails and logs."""

    url: str
    folder: Path
    place: Mapping[str, str]  # its environment
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def manage(self, *arguments: str, typed: str = "") -> str:
        """Run a command of the console and return what it said."""
        done = subprocess.run(
            [sys.executable, "backend/manage.py", *arguments],
            cwd=REPO, env=dict(self.place), input=typed, text=True, timeout=120,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout
        return done.stdout

    def start(self, name: str, *command: str) -> None:
        with self.log(name).open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", *command],
                cwd=REPO, env=dict(self.place), stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
        self.processes.append(process)

    def log(self, name: str) -> Path:
        return self.folder / f"{name}.log"

    def logged(self) -> str:
        """Return everything that web server and worker wrote to their logs."""
        return "\n".join(path.read_text() for path in sorted(self.folder.glob("*.log")))

    def mails_to(self, address: str) -> list[str]:
        """Return the bodies of the mails in this mailbox, oldest first."""
        files = sorted((self.folder / "mail").glob("*.log"), key=lambda p: p.stat().st_mtime_ns)
        mails = [_mail(path) for path in files]
        return [body for to, body in mails if to == address]

    def await_mail(self, address: str, holding: str, *, after: int = 0) -> re.Match[str]:
        """Return what `holding` finds in the newest mail; `after` mails were there before."""

        def newest() -> re.Match[str] | None:
            found = [re.search(holding, mail) for mail in self.mails_to(address)[after:]]
            return next(filter(None, reversed(found)), None)

        return wait_for(newest, what=f"a mail to {address}", product=self)

    def stop(self) -> None:
        for process in self.processes:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait(timeout=10)


def wait_for(
    true: Callable[[], Any], *, what: str, product: Product | None = None, seconds: float = 90
) -> Any:
    """Return the first thing that is not false."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := true():
            return found
        time.sleep(POLL)
    logs = product.logged()[-6000:] if product else ""
    raise AssertionError(f"waited {seconds} s in vain for {what}\n{logs}")


@contextmanager
def running_product(folder: Path, **vendors: str) -> Iterator[Product]:
    """Install, start and in the end stop a product; `vendors` are settings by their names."""
    port = free_port()
    with ExitStack() as stack:
        url = f"http://127.0.0.1:{port}"
        place = _place(folder, url, stack) | vendors
        product = Product(url, folder, place)
        stack.callback(product.stop)
        product.manage("migrate", "--verbosity", "0")
        product.start("web", *WEB, "--bind", f"127.0.0.1:{port}")
        product.start("worker", *WORKER, *QUEUES)
        product.manage("load_centers", str(_catalogue_of_the_day(folder)))
        wait_for(lambda: _healthy(url), what="the web server", product=product)
        yield product


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def _healthy(url: str) -> bool:
    try:
        return requests.get(f"{url}/api/health", timeout=5).ok
    except requests.RequestException:
        return False


def _place(folder: Path, url: str, stack: ExitStack) -> dict[str, str]:
    folder.mkdir()
    place = {name: os.environ[name] for name in KEPT if name in os.environ}
    place |= {
        "PYTHONPATH": str(REPO),
        "DJANGO_SETTINGS_MODULE": "backend.settings",
        "ZWEITBLICK_VAR": str(folder),
        "PUBLIC_URL": url,
        "WORK_SWEEP_SECONDS": "2",
        "PYTHONWARNINGS": "ignore::UserWarning:celery.platforms",
    }
    if server := os.environ.get("DATABASE_URL", ""):
        place["DATABASE_URL"] = stack.enter_context(_database(server))
    if server := os.environ.get("BROKER_URL", ""):
        place |= _redis(server)
    return place


@contextmanager
def _database(server: str) -> Iterator[str]:
    name = f"journey_{uuid4().hex}"
    _say(server, f'CREATE DATABASE "{name}"')
    try:
        yield urlsplit(server)._replace(path=f"/{name}").geturl()
    finally:
        _say(server, f'DROP DATABASE "{name}" WITH (FORCE)')


def _say(server: str, command: str) -> None:
    anywhere = urlsplit(server)._replace(path="/postgres").geturl()
    with psycopg.connect(anywhere, autocommit=True) as connection:
        connection.execute(command.encode())


def _redis(server: str) -> dict[str, str]:
    """Return numbers that no other process of this test run uses, emptied."""
    process = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    first = 2 + 2 * process
    urls = [urlsplit(server)._replace(path=f"/{first + n}").geturl() for n in (0, 1)]
    for url in urls:
        with redis.Redis.from_url(url) as known:
            known.flushdb()
    return {"BROKER_URL": urls[0], "REDIS_CACHE_URL": urls[1]}


def _catalogue_of_the_day(folder: Path) -> Path:
    """Write the catalogue of the papers' day: neither may expire under a later test run."""
    late = datetime.now(UTC).date() - PAPERS_ARE_OF
    catalogue = json.loads(CATALOGUE.read_text(), object_hook=lambda row: _moved(row, late))
    path = folder / "centers.json"
    path.write_text(json.dumps(catalogue))
    return path


def _moved(row: dict[str, Any], late: timedelta) -> dict[str, Any]:
    if row.get("valid_to"):
        row["valid_to"] = str(date.fromisoformat(row["valid_to"]) + late)
    if row.get("max_age_days"):
        row["max_age_days"] += late.days
    return row


def _mail(path: Path) -> tuple[str, str]:
    raw = path.read_bytes().split(RULE)[0]
    mail = message_from_bytes(raw, _class=EmailMessage, policy=policy.default)
    body = mail.get_body()
    return str(mail["To"]), str(body.get_content()) if body else ""
