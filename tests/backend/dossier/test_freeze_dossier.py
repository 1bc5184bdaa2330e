import hashlib
import io
import json
import zipfile

import pypdfium2
import pytest

from backend.dossier.models import Dossier
from backend.dossier.tasks import _files
from tests.builders import make_staff, make_team
from tests.builders_documents import make_refused_document
from tests.builders_dossier import make_preparing_case

pytestmark = pytest.mark.django_db


@pytest.fixture
def frozen(run_queue, sign_in):
    vera = make_staff()
    case = make_preparing_case(run_queue, owner=vera)
    desk = sign_in(vera)
    answer = desk.post(f"/api/desk/cases/{case.pk}/dossiers")
    assert answer.status_code == 201, answer.content
    run_queue()
    return case, desk, answer.json()["id"]


def body(answer) -> bytes:
    return b"".join(answer.streaming_content)


def test_is_numbered_and_can_be_downloaded(frozen) -> None:
    case, desk, dossier_id = frozen

    row = desk.get(f"/api/desk/cases/{case.pk}/dossiers").json()[0]
    pdf = body(desk.get(f"/api/desk/dossiers/{dossier_id}/pdf"))
    bundle = json.loads(body(desk.get(f"/api/desk/dossiers/{dossier_id}/bundle")))

    assert (row["number"], row["state"]) == (f"{case.number}-D1", "FROZEN")
    first = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    assert "Kann die Brust erhalten werden?" in first
    assert bundle["entry"][0]["resource"]["resourceType"] == "Composition"


def test_the_package_carries_true_checksums(frozen) -> None:
    _, desk, dossier_id = frozen

    packed = body(desk.get(f"/api/desk/dossiers/{dossier_id}/package"))

    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        for entry in manifest["files"]:
            content = archive.read(entry["path"])
            assert hashlib.sha256(content).hexdigest() == entry["sha256"]


def test_the_same_content_gives_the_same_bytes(frozen) -> None:
    from backend.dossier.content import dossier_content

    class NoLease:
        def progress(self, done, total):
            pass

    _, _, dossier_id = frozen
    dossier = Dossier.objects.get(pk=dossier_id)

    again = _files(dossier, dossier_content(dossier), NoLease())

    assert again.pdf == dossier.pdf  # content-addressed: the same bytes are the same blob
    assert again.bundle == dossier.bundle
    assert again.package == dossier.package


def test_a_new_version_supersedes_the_old_one(frozen, run_queue) -> None:
    case, desk, _ = frozen

    desk.post(f"/api/desk/cases/{case.pk}/dossiers")
    run_queue()

    rows = desk.get(f"/api/desk/cases/{case.pk}/dossiers").json()
    assert [(row["version"], row["state"]) for row in rows] == [(2, "FROZEN"), (1, "SUPERSEDED")]


def test_nothing_unsigned_is_frozen(frozen) -> None:
    case, desk, _ = frozen
    make_refused_document(case)

    answer = desk.post(f"/api/desk/cases/{case.pk}/dossiers")

    assert answer.status_code == 409
    assert answer.json()["code"] == "document-not-read"


def test_a_stranger_cannot_download(frozen, sign_in) -> None:
    _, _, dossier_id = frozen
    boris = sign_in(make_staff(team=make_team("Berlin")))

    for kind in ("pdf", "bundle", "package"):
        assert boris.get(f"/api/desk/dossiers/{dossier_id}/{kind}").status_code == 404
