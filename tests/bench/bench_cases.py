"""The case list with 10,000 cases: p50 and p95, and its CPU beside a trivial view in one run."""

import http.client
import logging
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

ROUNDS = 400
SIZES = (1_000, 10_000, 100_000)
SHOWN = 10_000
RATIO_BUDGET = 12.0  # CPU of 50 rows of 10,000 against a trivial view
GROWTH_BUDGET = 1.3  # from 1,000 to 100,000 cases
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def _prepare(folder: Path) -> Any:
    """Make a database of our own with one coordinator; return a signed-in client."""
    os.environ["ZWEITBLICK_VAR"] = str(folder)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.settings")
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import Client
    from django.test.utils import setup_test_environment

    logging.disable(logging.WARNING)
    setup_test_environment()
    call_command("migrate", verbosity=0)
    from tests.builders import make_staff

    client = Client()
    client.force_login(make_staff(), backend="allauth.account.auth_backends.AuthenticationBackend")
    session = client.session
    session["account_authentication_methods"] = [{"method": "mfa", "at": 0, "type": "totp"}]
    session.save()
    return client


def _fill(upto: int) -> None:
    """Lay cases in directly, as a restored backup would: the actions are not what is timed."""
    from backend.cases.models import Case
    from backend.people.models import Patient, Team, User

    team, vera = Team.objects.get(), User.objects.get()
    have = Case.objects.count()
    for start in range(have, upto, 5_000):
        numbers = range(start, min(start + 5_000, upto))
        patients = Patient.objects.bulk_create(
            Patient(
                team=team, family_name=f"Family{n}", given_name="Given", country="KZ",
                languages=["ru"],
            )
            for n in numbers
        )  # fmt: skip
        Case.objects.bulk_create(
            Case(
                number=f"ZB-2026-{n:06d}", patient=patient, team=team, owner=vera,
                headline="Adenokarzinom des Pankreaskopfes", entity="PANKREAS",
                opened_at=NOW - timedelta(minutes=n), state_since=NOW, waiting_since=NOW,
            )
            for n, patient in zip(numbers, patients, strict=True)
        )  # fmt: skip


class Server:
    """The product as it runs: gunicorn with one worker, asked over one kept connection."""

    def __init__(self, cookie: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self._cookie = cookie
        gunicorn = str(Path(sys.executable).with_name("gunicorn"))
        address = f"127.0.0.1:{self.port}"
        self._process = subprocess.Popen(
            [
                gunicorn,
                "backend.wsgi:application",
                "-k",
                "gthread",
                "-w",
                "1",
                "-b",
                address,
                "--keep-alive",
                "300",
            ],
            stderr=subprocess.DEVNULL,
        )
        self._wait()

    def _wait(self) -> None:
        for _ in range(200):
            try:
                self._connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
                self.get("/api/health")
            except OSError:
                time.sleep(0.1)
            else:
                return
        raise RuntimeError("gunicorn did not start")

    def get(self, path: str) -> bytes:
        self._connection.request("GET", path, headers={"Cookie": self._cookie})
        return self._connection.getresponse().read()

    def timed(self, path: str) -> tuple[list[float], float]:
        """Return wall milliseconds of each answer, and the server's mean CPU milliseconds."""
        for _ in range(20):
            self.get(path)
        walls, before = [], self._cpu()
        for _ in range(ROUNDS):
            begun = time.perf_counter()
            self.get(path)
            walls.append((time.perf_counter() - begun) * 1000)
        return walls, (self._cpu() - before) * 1000 / ROUNDS

    def _cpu(self) -> float:
        """Return the CPU seconds of gunicorn's worker."""
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children")
        worker = children.read_text().split()[0]
        fields = Path(f"/proc/{worker}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def close(self) -> None:
        self._connection.close()
        self._process.terminate()
        self._process.wait()


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="zweitblick-bench-") as folder:
        client = _prepare(Path(folder))
        server = Server(f"session={client.cookies['session'].value}")
        try:
            _measure(server)
        finally:
            server.close()


def _measure(server: Server) -> None:
    by_size: dict[int, float] = {}
    for size in SIZES:
        _fill(size)
        assert server.get("/api/desk/cases").count(b'"number"') == 50
        walls, by_size[size] = server.timed("/api/desk/cases")
        _, trivial = server.timed("/api/health")
        if size == SHOWN:
            _report(walls, cpu=by_size[size], trivial=trivial)
    growth = by_size[SIZES[-1]] / by_size[SIZES[0]]
    print(
        f"case list, {SIZES[-1]:,} cases against {SIZES[0]:,}: {growth:.2f} times the CPU"
        f" (budget {GROWTH_BUDGET})"
    )


def _report(walls: list[float], *, cpu: float, trivial: float) -> None:
    cuts = statistics.quantiles(walls, n=20)
    print(
        f"case list, 50 rows of {SHOWN:,}: p50 {statistics.median(walls):.1f} ms,"
        f" p95 {cuts[18]:.1f} ms"
    )
    print(
        f"case list against a trivial view, CPU: {cpu:.2f} ms / {trivial:.2f} ms"
        f" = {cpu / trivial:.1f} times (budget {RATIO_BUDGET})"
    )


if __name__ == "__main__":
    main()
