"""Drops files as the browser's uploader does: tus 1.0, announced first, then in pieces."""

from base64 import b64encode
from pathlib import Path
from typing import Any

from tests.journeys.browser import Browser

TUS = {"Tus-Resumable": "1.0.0"}
PIECE = 256 * 1024  # bytes; a browser takes 8 MiB, which would send every fixture in one


def drop(browser: Browser, case_id: str, files: dict[str, Path]) -> list[dict[str, Any]]:
    """Drop files (by the name that the sender sees) at once; return where each one went."""
    opened = browser.post("/api/uploads/batches", {"case": case_id, "files": len(files)})
    for name, path in files.items():
        _send(browser, opened["id"], name, path.read_bytes())
    place = f"/api/uploads/batches/{opened['id']}"
    browser.post(f"{place}/close")

    def sorted_files() -> list[dict[str, Any]] | None:
        batch = browser.get(place)
        assert batch["state"] != "FAILED", batch
        return batch["files"] if batch["state"] == "SORTED" else None

    return list(browser.until(sorted_files, "the drop to be sorted"))


def _send(browser: Browser, batch: str, name: str, content: bytes) -> None:
    said = {"batch": batch, "filename": name}
    metadata = ",".join(f"{key} {b64encode(v.encode()).decode()}" for key, v in said.items())
    headers = {**TUS, "Upload-Length": str(len(content)), "Upload-Metadata": metadata}
    announced = browser.ask("POST", "/api/uploads", headers=headers)
    assert announced.status_code == 201, announced.text
    for start in range(0, len(content), PIECE):
        headers = {
            **TUS,
            "Upload-Offset": str(start),
            "Content-Type": "application/offset+octet-stream",
        }
        piece = content[start : start + PIECE]
        taken = browser.ask("PATCH", announced.headers["Location"], headers=headers, data=piece)
        assert taken.headers["Upload-Offset"] == str(start + len(piece)), taken.text
