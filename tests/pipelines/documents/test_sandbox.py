"""Parsers run with little memory, little time, no secrets and no network."""

import os
import socket
import time

import pytest

from pipelines.documents.refusals import PaperRefused
from pipelines.documents.sandbox import run_limited


def eat_memory(amount):
    return len(bytearray(amount))


def never_end():
    while True:
        time.sleep(0.01)


def break_down():
    raise LookupError("something a parser says about a patient")


def crash():
    os.abort()


def refuse():
    raise PaperRefused("encrypted")


def environment():
    return sorted(os.environ)


def print_and_return():
    print("noise of a library", flush=True)  # noqa: T201
    return {"text": "ё", "number": 1}


def call_home():
    with socket.create_server(("127.0.0.1", 0)):
        pass
    try:
        socket.create_connection(("192.0.2.1", 9), timeout=2).close()
    except TimeoutError:
        return "there is a network that does not answer"
    except OSError:
        return "no network"
    return "connected"


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


@pytest.mark.skipif(os.geteuid() != 0, reason="hosts may forbid new network namespaces to users")
def test_cuts_the_network_off():
    assert run_limited(call_home) == "no network"
