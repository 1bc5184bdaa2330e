"""`up` with the real web server and worker: healthy when it says so, gone after Ctrl-C."""

import signal
import socket
import subprocess
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

REPO = Path(__file__).resolve().parents[2]


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@pytest.fixture
def product(machine) -> Path:
    """Return this very product with data of its own; the frontend is built and tried elsewhere."""
    for name in (".venv", "backend", "pipelines", "fixtures"):
        (machine.folder / name).symlink_to(REPO / name)
    return Path(machine.folder)


@pytest.fixture
def running(machine, product, port) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [str(product / "zweitblick"), "up", "--no-demo", "--port", str(port)],
        env=machine.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    yield process
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
    process.communicate(timeout=30)


def _words_until(process: subprocess.Popen[str], wanted: str) -> str:
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if wanted in line:
            return said
    raise AssertionError(said)


def test_up_is_healthy_when_it_says_so_and_leaves_nothing_behind(running, machine, product, port):
    said = _words_until(running, "Stop: Ctrl-C")

    assert f"Zweitblick runs at http://localhost:{port}" in said
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/health") as answer:
        assert answer.status == 200
    assert " ready." in (product / "var" / "log" / "worker.log").read_text()
    groups = [int((product / "var" / f"{name}.pid").read_text()) for name in ("web", "worker")]

    second = subprocess.run(
        [str(product / "zweitblick"), "up", "--no-demo", "--port", str(port)],
        env=machine.environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert second.returncode == 1
    assert "already runs from this directory" in second.stderr

    running.send_signal(signal.SIGINT)
    rest, _ = running.communicate(timeout=30)
    assert running.returncode == 0
    assert "Stopped." in rest
    assert not any(_group_lives(group) for group in groups)


def _group_lives(group: int) -> bool:
    """Tell whether a process of the group still runs; what waits to be reaped does not."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, member_of = stat.read_text().rsplit(")", 1)[1].split()[:3]
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(member_of) == group and state != "Z":
            return True
    return False
