"""Parsers run with little memory, little time, no secrets and no network."""

import os
import signal
import socket
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pipelines.documents import sandbox
from pipelines.documents.refusals import PaperRefused
from pipelines.documents.sandbox import run_limited
from tests.pipelines.documents.papers import SERIF

ROOT = Path(sandbox.__file__).resolve().parents[2]


seen = []


def eat_memory(amount):
    return len(bytearray(amount))


def answer_without_end():
    return "x" * (2 << 20)


def never_end():
    while True:
        time.sleep(0.01)


def write_without_end(folder):
    while True:
        (Path(folder) / "beat").write_text(str(time.monotonic()))
        time.sleep(0.01)


def beats(file):
    before = file.read_text()
    time.sleep(0.3)
    return file.read_text() != before


def wait_until(true, *, seconds=30):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


def break_down():
    raise LookupError("something a parser says about a patient")


def crash():
    os.abort()


def remember(word):
    seen.append(word)
    return seen


def refuse():
    raise PaperRefused("encrypted")


def environment():
    return sorted(os.environ)


def print_and_return():
    print("noise of a library", flush=True)  # noqa: T201
    return {"text": "ё", "number": 1}


def tried(*deeds):
    """Return the name of the error that each deed ends in."""
    ends = {}
    for name, deed in deeds:
        try:
            deed()
            ends[name] = "done"
        except OSError as fault:
            ends[name] = type(fault).__name__
    return ends


def do_what_no_parser_does(source, folder):
    return tried(
        ("internet socket", socket.socket),
        ("local socket", lambda: socket.socket(socket.AF_UNIX)),
        ("run a program", lambda: subprocess.run(["/bin/true"], check=True)),
        ("end the parent", lambda: os.kill(os.getppid(), 0)),
        ("read passwords", lambda: Path("/etc/shadow").read_bytes()),
        ("read the parent", lambda: Path(f"/proc/{os.getppid()}/environ").read_bytes()),
        ("read the installation", lambda: (ROOT / "pyproject.toml").read_bytes()),
        ("list the databases", lambda: list((ROOT / "var").iterdir())),
        ("change the paper", lambda: Path(source).open("ab").close()),
        ("write elsewhere", lambda: Path(folder).with_name("elsewhere").touch()),
    )


def do_what_parsers_do(source, folder):
    return tried(
        ("read the paper", lambda: Path(source).read_bytes()),
        ("write a picture", lambda: (Path(folder) / "1.npy").write_bytes(b"1")),
        ("read fonts", lambda: Path(SERIF).read_bytes()),
        ("start a thread", lambda: threading.Thread(target=len, args=("",)).start()),
    )


@pytest.fixture
def paper(tmp_path):
    (tmp_path / "pages").mkdir()
    (tmp_path / "paper.txt").write_text("text")
    return str(tmp_path / "paper.txt"), str(tmp_path / "pages")


def test_leaves_a_parser_no_network_no_program_and_no_other_file(paper):
    ends = run_limited(do_what_no_parser_does, *paper)

    assert {name for name, end in ends.items() if end != "PermissionError"} == set()


def test_leaves_a_parser_what_it_works_with(paper):
    ends = run_limited(do_what_parsers_do, *paper)

    assert set(ends.values()) == {"done"}


def test_tells_loudly_where_a_machine_cannot_shut_parsers_in(caplog):
    sandbox._tell_what_is_missing.cache_clear()

    sandbox._tell_what_is_missing(("files",))
    sandbox._tell_what_is_missing(("files",))

    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "less protection" in caplog.text


def test_takes_no_endless_answer(monkeypatch):
    monkeypatch.setattr("pipelines.documents.sandbox._LARGEST_ANSWER", 1 << 20)

    with pytest.raises(PaperRefused, match="bomb"):
        run_limited(answer_without_end)


def test_returns_the_result_without_the_noise():
    assert run_limited(print_and_return) == {"text": "ё", "number": 1}


def test_stops_a_parser_that_takes_too_much_memory():
    with pytest.raises(PaperRefused, match="bomb"):
        run_limited(eat_memory, 3 << 30)


def test_leaves_enough_memory_for_a_real_page():
    assert run_limited(eat_memory, 400 << 20) == 400 << 20


def test_stops_a_parser_that_never_ends(monkeypatch):
    monkeypatch.setattr("pipelines.documents.sandbox.GRACE", 0.5)
    started = time.monotonic()

    with pytest.raises(PaperRefused, match="bomb"):
        run_limited(never_end, seconds=0.5)

    assert time.monotonic() - started < 5


def test_names_a_crash_and_an_unknown_error_apart():
    with pytest.raises(PaperRefused, match="bomb"):
        run_limited(crash)
    with pytest.raises(PaperRefused, match="damaged"):
        run_limited(break_down)


def test_passes_on_the_refusal_of_the_parser():
    with pytest.raises(PaperRefused, match="encrypted"):
        run_limited(refuse)


def test_keeps_the_keys_of_the_parent_to_itself(monkeypatch):
    monkeypatch.setenv("DEEPL_AUTH_KEY", "secret")
    monkeypatch.setenv("DATABASE_URL", "secret")

    names = run_limited(environment)

    assert "DEEPL_AUTH_KEY" not in names
    assert "DATABASE_URL" not in names


def test_no_file_sees_what_another_one_left_behind():
    assert run_limited(remember, "first") == ["first"]
    assert run_limited(remember, "second") == ["second"]


def test_goes_on_when_its_prepared_interpreter_was_killed():
    run_limited(remember, "before")
    os.kill(sandbox._host._process.pid, signal.SIGKILL)

    assert run_limited(remember, "after") == ["after"]


def test_tells_what_the_children_of_a_process_cost():
    before = sandbox.cost_of_children()

    run_limited(eat_memory, 64 << 20)
    after = sandbox.cost_of_children()

    assert after.cpu > before.cpu
    assert after.largest > 64 << 10


def test_many_files_are_parsed_at_once():
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda number: run_limited(remember, number), range(24)))

    assert found == [[number] for number in range(24)]


def test_works_in_a_process_that_was_forked_meanwhile():
    run_limited(remember, "in the parent")
    child = os.fork()
    if child == 0:
        os._exit(0 if run_limited(remember, "in the child") == ["in the child"] else 1)

    assert os.waitpid(child, 0) == (child, 0)
    assert run_limited(remember, "in the parent") == ["in the parent"]


def test_ends_a_parser_nobody_waits_for_any_more(tmp_path):
    """A worker that is killed leaves no parser at work."""
    mark = tmp_path / "mark"
    mark.mkdir()
    child = os.fork()
    if child == 0:
        run_limited(write_without_end, str(mark), seconds=60)
        os._exit(0)
    wait_until(lambda: (mark / "beat").exists())
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)

    wait_until(lambda: not beats(mark / "beat"))
