"""What people really send: each file ends in a named state, and its bytes are kept."""

import io

import pikepdf
import pytest

from backend.documents.models import Document
from backend.documents.requests import LANGUAGES, TEXTS, request_text
from backend.storage.queries import content
from pipelines.documents.refusals import ADVICE
from tests.builders import make_collecting_case, make_staff
from tests.builders_imaging import CASES, FIXTURES
from tests.builders_intake import drop

pytestmark = pytest.mark.django_db


def locked_pdf() -> bytes:
    body = io.BytesIO()
    with pikepdf.new() as paper:
        paper.add_blank_page()
        paper.save(body, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    return body.getvalue()


BAD = {
    "locked.pdf": (locked_pdf(), "encrypted"),
    "nothing.pdf": (b"", "empty"),
    "cut.jpg": ((CASES / "ru-pankreas/records/gistologia.jpg").read_bytes()[:40_000], "truncated"),
    "bomb.zip": ((FIXTURES / "bad/zip-bomb.zip").read_bytes(), "bomb"),
    "invoice.pdf": (b"MZ\x90\x00" + bytes(500), "executable"),
    "tune.mp3": (b"ID3\x04" + bytes(500), "unsupported"),
}


def test_each_is_named_with_advice_and_nothing_is_lost(sign_in, run_queue) -> None:
    vera = make_staff()
    case, desk = make_collecting_case(owner=vera), sign_in(vera)
    files = {name: body for name, (body, _) in BAD.items()}
    stranger = (FIXTURES / "bad/other-patient.dcm").read_bytes()

    place = drop(desk, case.pk, {**files, "scan.dcm": stranger})
    run_queue()

    rows = {row["path"]: row for row in desk.get(place).json()["files"]}
    scan = rows.pop("scan.dcm")
    assert {path: row["refusal_code"] for path, row in rows.items()} == {
        name: code for name, (_, code) in BAD.items()
    }
    assert all(row["refusal_advice"] for row in rows.values())
    assert (scan["imported_state"], scan["imported_reason"]) == ("QUARANTINED", "other-patient")
    for name, body in files.items():
        document = Document.objects.select_related("blob").get(file_name=name)
        assert document.state == "REFUSED"
        assert content(document.blob) == body


def test_every_refusal_has_a_request_in_every_language() -> None:
    assert set(ADVICE) <= set(TEXTS)
    for code in TEXTS:
        for language in LANGUAGES:
            found = request_text(code, file_name="a.pdf", languages=[language])
            assert found
            assert found[0] == language
            assert "a.pdf" in found[1]


def test_a_patient_of_another_language_is_asked_in_one_that_is_read_there() -> None:
    asked = {
        tag: request_text("empty", file_name="a.pdf", languages=[tag])[0]
        for tag in ("kk", "de-AT", "tr", "ar-EG")
    }

    assert asked == {"kk": "ru", "de-AT": "de", "tr": "en", "ar-EG": "ar"}
