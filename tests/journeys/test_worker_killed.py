"""A worker that is killed in the middle of reading loses nothing, and nothing is done twice.

Real processes: a Celery worker with beat on the filesystem broker, SQLite in a file, Tesseract.
"""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

pytestmark = pytest.mark.journey
REPO = Path(__file__).resolve().parents[2]
PAGES = 4
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
LINES = (
    "Discharge summary",
    "The patient was admitted for an operation of the spine.",
    "There were no complications during the stay in hospital.",
)
ENTER = """
import sys
from pathlib import Path
import django
django.setup()
from backend.documents import actions
from backend.storage.actions import keep_file
from tests.builders import NOON, make_collecting_case
case = make_collecting_case()
blob = keep_file(case_id=case.pk, path=Path(sys.argv[1]), actor="test")
actions.receive_document(case, blob=blob, file_name="scan.pdf", actor="test", now=NOON)
"""


@pytest.fixture
def place(tmp_path) -> dict[str, str]:
    """Return the environment of a product of its own, with short clocks."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return {
        **kept,
        "ZWEITBLICK_VAR": str(tmp_path / "product"),
        "DJANGO_SETTINGS_MODULE": "backend.settings",
        "PYTHONPATH": str(REPO),
        "WORK_LEASE_SECONDS": "4",
        "WORK_SWEEP_SECONDS": "1",
    }


@pytest.fixture
def scan(tmp_path) -> Path:
    font = ImageFont.truetype(FONT, 44)
    pages = []
    for number in range(PAGES):
        page = Image.new("L", (1654, 2339), 255)
        lines = "\n\n".join((*LINES, f"Page {number + 1} of {PAGES}") * 2)
        ImageDraw.Draw(page).multiline_text((150, 150), lines, font=font, fill=0)
        pages.append(page)
    path = tmp_path / "scan.pdf"
    pages[0].save(path, save_all=True, append_images=pages[1:], resolution=200)
    return path


def run(place: dict[str, str], *arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], cwd=REPO, env=place, check=True, timeout=60)


@contextmanager
def worker(place: dict[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Start a worker with beat as a process group of its own; whatever happens, it ends."""
    command = ["-m", "celery", "--quiet", "--app", "backend.worker", "worker", "--beat"]
    queues = ["--queues", "quick,reading", "--concurrency", "2"]
    with log.open("ab") as output:
        process = subprocess.Popen(
            [sys.executable, *command, *queues],
            cwd=REPO, env=place, stdout=output, stderr=output, start_new_session=True,
        )  # fmt: skip
    try:
        yield process
    finally:
        kill(process)


def kill(process: subprocess.Popen[bytes]) -> None:
    """SIGKILL the worker, its pool and its beat at once."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=10)


def ask(place: dict[str, str], question: str) -> list[tuple]:
    database = Path(place["ZWEITBLICK_VAR"]) / "zweitblick.sqlite3"
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=20)) as known:
        return known.execute(question).fetchall()


def wait_for(true: Callable[[], bool], *, seconds: float, log: Path) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return
        time.sleep(0.1)
    pytest.fail(f"waited {seconds} s in vain; the worker said:\n{log.read_text()[-4000:]}")


def test_killed_in_the_middle_of_reading_it_is_finished_once(place, scan, tmp_path) -> None:
    log = tmp_path / "worker.log"
    run(place, "backend/manage.py", "migrate", "--verbosity", "0")
    run(place, "-c", ENTER, str(scan))

    # A worker dies after it read some pages and not all
    with worker(place, log) as first:
        wait_for(lambda: 0 < len(pages_read(place)) < PAGES, seconds=60, log=log)
        kill(first)
    before = pages_read(place)
    assert 0 < len(before) < PAGES
    assert ask(place, "SELECT state FROM documents_document") == [("READING",)]
    assert ask(place, "SELECT 1 FROM queue_work WHERE state = 'RUNNING' AND attempts = 1") != []

    # Another one starts, and nobody tells it anything
    with worker(place, log):
        wait_for(
            lambda: ask(place, "SELECT state FROM documents_document") == [("READ",)],
            seconds=90,
            log=log,
        )

    assert ask(place, "SELECT 1 FROM queue_work WHERE state <> 'DONE'") == []
    assert ask(place, "SELECT max(attempts) FROM queue_work") == [(2,)]
    assert ask(place, "SELECT count(*), count(DISTINCT number) FROM documents_page") == [
        (PAGES, PAGES)
    ]
    assert before.items() <= pages_read(place).items(), "pages read by the first worker are kept"
    read = "SELECT count(*) FROM audit_entry WHERE action = 'document.read'"
    assert ask(place, read) == [(1,)]


def pages_read(place: dict[str, str]) -> dict[int, str]:
    """Return when each page was read, by its number."""
    return dict(ask(place, "SELECT number, read_at FROM documents_page WHERE read_at IS NOT NULL"))
