"""Vera, a case of hers that collects papers, and her desk."""

import pytest

from tests.builders import make_collecting_case, make_staff

JSON = "application/json"


@pytest.fixture
def vera():
    return make_staff()


@pytest.fixture
def case(vera):
    return make_collecting_case(owner=vera)


@pytest.fixture
def desk(sign_in, vera):
    def post(place: str, body: dict | None = None):
        return client.post(f"/api/desk/documents/{place}", body or {}, content_type=JSON)

    client = sign_in(vera)
    client.send = post
    return client
