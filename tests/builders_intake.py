"""Sends files as a browser does: tus 1.0 over HTTP."""

from base64 import b64encode
from typing import Any

from django.test import Client

TUS = {"Tus-Resumable": "1.0.0"}
BYTES = "application/offset+octet-stream"


def metadata(**said: str) -> str:
    return ",".join(f"{key} {b64encode(value.encode()).decode()}" for key, value in said.items())


def announce(client: Client, *, size: int, headers: dict[str, str] | None = None, **said: str):
    known = {**TUS, "Upload-Length": str(size), "Upload-Metadata": metadata(**said)}
    return client.post("/api/uploads", headers={**known, **(headers or {})})


def push(client: Client, place: str, content: bytes, *, offset: int, **headers: str):
    said = {**TUS, "Upload-Offset": str(offset), **headers}
    return client.generic("PATCH", place, content, content_type=BYTES, headers=said)


def here(client: Client, place: str) -> int:
    return int(client.head(place, headers=TUS)["Upload-Offset"])


def send(client: Client, content: bytes, **said: str) -> str:
    """Send a whole file and return its address."""
    place = announce(client, size=len(content), **said)["Location"]
    if content:
        push(client, place, content, offset=0)
    return place


def drop(client: Client, case_id: Any, files: dict[str, bytes]) -> str:
    """Drop files at once, as a browser does; return the address of the batch."""
    body = {"case": str(case_id), "files": len(files)}
    answer = client.post("/api/uploads/batches", body, content_type="application/json")
    assert answer.status_code == 201, answer.content
    batch = answer.json()["id"]
    for name, content in files.items():
        send(client, content, batch=batch, filename=name)
    place = f"/api/uploads/batches/{batch}"
    client.post(f"{place}/close")
    return place
