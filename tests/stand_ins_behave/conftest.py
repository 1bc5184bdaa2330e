"""What the tests of the stand-ins ask for."""

import socket

import pytest


@pytest.fixture
def free_tcp_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])
