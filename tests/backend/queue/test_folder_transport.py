"""Messages in a folder: none is read half written, and a broken one kills nobody."""

import threading
from queue import Empty

import pytest
from kombu import Connection

import backend.worker  # noqa: F401  # names the transport
from backend import environment


@pytest.fixture
def channel(tmp_path):
    url, options = environment.broker("", folder=tmp_path)
    with Connection(url, transport_options=options) as connection:
        yield connection.default_channel


def drained(channel) -> set[int]:
    """Take all there is now."""
    got = set()
    while True:
        try:
            got.add(channel._get("quick")["work_id"])
        except Empty:
            return got


def test_what_is_put_is_got_in_order(channel) -> None:
    for number in range(3):
        channel._put("quick", {"work_id": number})

    got = [channel._get("quick")["work_id"] for _ in range(3)]

    assert sorted(got) == [0, 1, 2]
    with pytest.raises(Empty):
        channel._get("quick")


def test_an_empty_message_is_left_out_and_the_next_one_taken(channel, tmp_path) -> None:
    (tmp_path / "messages" / "0_broken.quick.msg").write_bytes(b"")
    channel._put("quick", {"work_id": 7})

    assert channel._get("quick") == {"work_id": 7}


def test_a_reader_beside_a_busy_writer_loses_nothing(channel) -> None:
    count, got = 300, set()

    def write() -> None:
        for number in range(count):
            channel._put("quick", {"work_id": number, "padding": "x" * 5_000})

    writer = threading.Thread(target=write)
    writer.start()
    while writer.is_alive():
        got |= drained(channel)
    got |= drained(channel)

    assert got == set(range(count))
