"""Web and worker live and end together; a fallen one is started again; nothing outlives Ctrl-C."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

PIECE = """
start_child() {
  mkdir -p "$LOGS"
  printf started >>"$LOGS/$1.starts"
  setsid sleep 300 9>&- &
  keep_in_mind "$1" "$!"
}
wait_until_healthy() { :; }
announce() { echo ready; }
mkdir -p "$LOGS"
PAUSE=0.2
supervise
"""


@pytest.fixture
def supervisor(machine):
    launcher = (machine.folder / "zweitblick").read_text().removesuffix('main "$@"\n')
    (machine.folder / "piece").write_text(launcher + PIECE)
    process = subprocess.Popen(
        ["bash", str(machine.folder / "piece")],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env=machine.environment,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    yield process
    # Gently: killed, it could not take its children along.
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=20)


def _running(machine, name: str) -> int:
    return int((machine.folder / "var" / f"{name}.pid").read_text())


def _lives(process: int) -> bool:
    try:
        stat = Path(f"/proc/{process}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return stat.rsplit(")", 1)[1].split()[0] != "Z"


def _wait_for(condition) -> None:
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_ctrl_c_ends_every_child(machine, supervisor):
    children = [_running(machine, name) for name in ("web", "worker")]
    assert all(_lives(child) for child in children)

    supervisor.send_signal(signal.SIGINT)
    _, words = supervisor.communicate(timeout=20)

    assert supervisor.returncode == 0
    assert not any(_lives(child) for child in children)
    assert "Stopped" in words


def test_a_fallen_child_is_started_again(machine, supervisor):
    first = _running(machine, "worker")

    os.kill(first, signal.SIGKILL)
    _wait_for(lambda: _running(machine, "worker") != first)

    assert _lives(_running(machine, "worker"))
    assert (machine.folder / "var/log/web.starts").read_text() == "started"


def test_a_child_that_keeps_falling_is_given_up(machine, supervisor):
    worker = _running(machine, "worker")
    fallen = set()

    while len(fallen) < 6:
        web = _running(machine, "web")
        if web not in fallen:
            os.kill(web, signal.SIGKILL)
            fallen.add(web)
        time.sleep(0.05)
    _, words = supervisor.communicate(timeout=20)

    assert supervisor.returncode == 1
    assert "web stopped 5 times in a row and is not started again" in words
    assert not _lives(worker)
