"""From a mail or an archive to the papers that lay in it, and back."""

import io
import zipfile

import pytest

from tests.builders import make_collecting_case, make_staff, make_team
from tests.builders_intake import drop
from tests.pipelines.documents.office_files import mail

pytestmark = pytest.mark.django_db
TEXT = b"Patient letter. Nothing to see."
OTHER = b"Another letter."


def zipped(files: dict[str, bytes]) -> bytes:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return body.getvalue()


def letter_with(**attached: bytes) -> bytes:
    return mail("See attached.", **attached).as_bytes()


@pytest.fixture
def case():
    return make_collecting_case(owner=make_staff())


@pytest.fixture
def desk(sign_in, case):
    return sign_in(case.owner)


@pytest.fixture
def papers(desk, case, run_queue):
    """Drop files, have them sorted, and return the papers by their paths."""

    def run(files: dict[str, bytes]) -> dict[str, str]:
        place = drop(desk, case.pk, files)
        run_queue()
        rows = desk.get(place).json()["files"]
        return {row["path"]: row["document_id"] for row in rows}

    return run


def asked(client, document_id: str) -> dict:
    return client.get(f"/api/desk/documents/{document_id}/carried").json()


def paths(rows: list[dict]) -> list[str]:
    return [row["path"] for row in rows]


def test_a_mail_and_its_attachments_know_each_other(desk, papers) -> None:
    found = papers({"mail.eml": letter_with(**{"one.txt": TEXT, "two.txt": OTHER})})

    letter = asked(desk, found["mail.eml"])
    attached = asked(desk, found["mail.eml/one.txt"])

    assert letter["carrier"] is None
    assert paths(letter["inside"]) == ["mail.eml/one.txt", "mail.eml/two.txt"]
    assert attached["carrier"] == {"document_id": found["mail.eml"], "path": "mail.eml"}
    assert paths(attached["beside"]) == ["mail.eml/two.txt"]
    assert attached["inside"] == []


def test_an_archive_is_named_though_it_is_no_paper(desk, papers) -> None:
    found = papers({"sent/all.zip": zipped({"a/one.txt": TEXT, "b/two.txt": OTHER})})

    one = asked(desk, found["sent/all.zip/a/one.txt"])

    assert one["carrier"] == {"document_id": None, "path": "sent/all.zip"}
    assert paths(one["beside"]) == ["sent/all.zip/b/two.txt"]


def test_a_folder_carries_nothing(desk, papers) -> None:
    found = papers({"old/one.txt": TEXT, "old/two.txt": OTHER, "OLD": b"A third letter."})

    answers = [asked(desk, found[path]) for path in ("old/one.txt", "OLD")]

    assert answers == [{"carrier": None, "beside": [], "inside": []}] * 2


def test_a_stranger_learns_nothing(desk, papers, sign_in) -> None:
    found = papers({"mail.eml": letter_with(**{"one.txt": TEXT})})
    boris = sign_in(make_staff(name="Boris", team=make_team("Berlin")))

    answer = boris.get(f"/api/desk/documents/{found['mail.eml']}/carried")

    assert answer.status_code == 404
