"""What families also send, and what becomes of it: named, asked for again, and kept."""

from pathlib import Path
from typing import Any

from fixtures.make_bad_input import make_one
from tests.journeys.desk_client import Desk
from tests.journeys.guest_clients import Patient
from tests.journeys.product import REPO
from tests.journeys.uploading import drop

MADE = {
    "password.pdf": "encrypted",
    "empty.pdf": "empty",
    "truncated.jpg": "truncated",
    "program.pdf": "executable",
}
BOMB, STRANGER = "zip-bomb.zip", "other-patient.dcm"


def send_bad_files(patient: Patient, folder: Path) -> None:
    """Drop them all; each is named to the patient, with a request in the patient's language."""
    case = patient.case()
    files = {name: make_one(name, folder) for name in MADE}
    files |= {name: REPO / "fixtures" / "bad" / name for name in (BOMB, STRANGER)}
    drop(patient, case["id"], files)
    rows = patient.until(lambda: _all_refused(patient), "the refusals")
    assert {row["file_name"]: row["refusal_code"] for row in rows} == {**MADE, BOMB: "bomb"}
    for row in rows:
        assert row["file_name"] in row["request"]
        assert any("\u0600" <= letter <= "\u06ff" for letter in row["request"])  # Arabic


def _all_refused(patient: Patient) -> list[dict[str, Any]] | None:
    rows = patient.get("/api/portal/documents")
    done = len(rows) == len(MADE) + 1 and all(row["state"] == "REFUSED" for row in rows)
    return list(rows) if done else None


def set_bad_files_aside(vera: Desk, case_id: str, folder: Path) -> None:
    """See that nothing is lost, and put it away; the stranger's image is quarantined."""
    place = f"/api/desk/cases/{case_id}"
    for row in vera.documents(case_id):
        kept = vera.download(f"/api/desk/documents/{row['id']}/original")
        made = folder / row["file_name"]
        if made.exists():
            assert kept == made.read_bytes()
        vera.post(f"/api/desk/documents/{row['id']}/set-aside")
    (image,) = vera.until(lambda: _settled(vera, place), "the stranger's image")
    assert (image["state"], image["reason"]) == ("QUARANTINED", "other-patient")


def _settled(vera: Desk, place: str) -> list[dict[str, Any]] | None:
    rows = vera.get(f"{place}/imaging-files")["results"]
    return list(rows) if rows and rows[0]["state"] not in {"RECEIVED", "INDEXING"} else None
