import hashlib
from base64 import b64encode
from datetime import timedelta

import pytest
from django.test import Client

from backend.documents.models import Document
from backend.intake import finishing, parts
from backend.intake.models import Upload
from backend.people import actions as people
from backend.storage.queries import content
from tests.builders import make_case, make_collecting_case, make_staff, make_team
from tests.builders_intake import BYTES, TUS, announce, here, metadata, push, send

pytestmark = pytest.mark.django_db
PAPER = b"%PDF-1.4 " + bytes(range(256)) * 40


@pytest.fixture
def vera():
    return make_staff()


@pytest.fixture
def case(vera):
    return make_collecting_case(owner=vera)


@pytest.fixture
def desk(sign_in, vera):
    return sign_in(vera)


def begin(desk, case, size: int = len(PAPER), **said: str) -> str:
    answer = announce(desk, size=size, case=str(case.pk), filename="a.pdf", **said)
    assert answer.status_code == 201, answer.content
    return answer["Location"]


def upload_at(place: str) -> Upload:
    return Upload.objects.get(pk=place.rsplit("/", 1)[1])


def test_says_what_it_speaks(desk) -> None:
    answer = desk.options("/api/uploads")

    assert answer.status_code == 204
    assert answer["Tus-Version"] == "1.0.0"
    assert "creation-with-upload" in answer["Tus-Extension"]
    assert answer["Tus-Checksum-Algorithm"] == "sha256,sha1"


def test_a_file_in_three_pieces_is_kept_byte_for_byte(desk, case) -> None:
    place = begin(desk, case)

    for start in range(0, len(PAPER), 5000):
        answer = push(desk, place, PAPER[start : start + 5000], offset=start)
        assert answer.status_code == 204
        assert "Upload-Expires" in answer

    upload = upload_at(place)
    assert upload.state == "ARRIVED"
    assert content(upload.blob) == PAPER
    assert parts.size_of(upload.pk) is None, "the plain part goes at once"
    assert here(desk, place) == len(PAPER)


def test_a_cut_upload_goes_on_where_it_stopped(desk, case) -> None:
    place = begin(desk, case)
    push(desk, place, PAPER[:3000], offset=0)

    assert here(desk, place) == 3000
    push(desk, place, PAPER[3000:], offset=here(desk, place))

    assert content(upload_at(place).blob) == PAPER


def test_a_file_that_was_whole_when_we_died_is_finished_by_the_next_question(desk, case) -> None:
    place = begin(desk, case)
    upload = upload_at(place)
    parts.path_of(upload.pk).write_bytes(PAPER)

    assert here(desk, place) == len(PAPER)

    assert upload_at(place).state == "ARRIVED"


def test_the_first_piece_may_come_with_the_announcement(desk, case) -> None:
    said = {"case": str(case.pk), "filename": "a.pdf"}
    answer = desk.post(
        "/api/uploads",
        PAPER,
        content_type=BYTES,
        headers={**TUS, "Upload-Length": str(len(PAPER)), "Upload-Metadata": metadata(**said)},
    )

    assert answer.status_code == 201
    assert answer["Upload-Offset"] == str(len(PAPER))
    assert Upload.objects.get().state == "ARRIVED"


def test_a_browser_that_proves_its_origin_may_send_everything_at_once(desk, case) -> None:
    token = "a" * 32
    browser = Client(enforce_csrf_checks=True)
    browser.cookies["session"] = desk.cookies["session"].value
    browser.cookies["csrftoken"] = token
    said = metadata(case=str(case.pk), filename="a.pdf")
    known = {**TUS, "Upload-Length": str(len(PAPER)), "Upload-Metadata": said}

    def sent(**headers: str):
        return browser.post("/api/uploads", PAPER, content_type=BYTES, headers={**known, **headers})

    assert sent().status_code == 403
    assert sent(**{"X-CSRFToken": token, "Idempotency-Key": "k"}).status_code == 201
    assert content(upload_at(f"/{Upload.objects.get().pk}").blob) == PAPER


def test_an_empty_file_arrives_with_its_announcement(desk, case) -> None:
    place = begin(desk, case, size=0)

    assert upload_at(place).state == "ARRIVED"


def test_a_piece_at_the_wrong_place_changes_nothing(desk, case) -> None:
    place = begin(desk, case)
    push(desk, place, PAPER[:100], offset=0)

    answer = push(desk, place, PAPER[200:], offset=200)

    assert answer.status_code == 409
    assert answer.json()["code"] == "wrong-offset"
    assert here(desk, place) == 100


def test_more_bytes_than_announced_are_not_taken(desk, case) -> None:
    place = begin(desk, case, size=10)

    answer = push(desk, place, PAPER, offset=0)

    assert answer.status_code == 413
    assert here(desk, place) == 0


def test_a_piece_that_changed_on_the_way_is_not_kept(desk, case) -> None:
    place = begin(desk, case)
    right = b64encode(hashlib.sha256(PAPER[:500]).digest()).decode()
    wrong = b64encode(hashlib.sha256(b"other").digest()).decode()

    spoiled = push(desk, place, PAPER[:500], offset=0, **{"Upload-Checksum": f"sha256 {wrong}"})
    after = here(desk, place)
    good = push(desk, place, PAPER[:500], offset=0, **{"Upload-Checksum": f"sha256 {right}"})

    assert (spoiled.status_code, spoiled.json()["code"]) == (460, "checksum-mismatch")
    assert after == 0
    assert good.status_code == 204


def test_a_file_that_is_not_the_one_announced_is_refused_whole(desk, case) -> None:
    announced = hashlib.sha256(b"another file").hexdigest()
    place = begin(desk, case, sha256=announced)

    answer = push(desk, place, PAPER, offset=0)

    assert answer.status_code == 409
    assert answer.json()["code"] == "checksum-mismatch"
    assert upload_at(place).state == "SPOILED"
    assert Document.objects.count() == 0


def test_the_announced_sum_of_the_same_file_is_accepted(desk, case) -> None:
    place = begin(desk, case, sha256=hashlib.sha256(PAPER).hexdigest())

    push(desk, place, PAPER, offset=0)

    assert upload_at(place).state == "ARRIVED"


def test_two_pieces_at_once_do_not_mix(desk, case) -> None:
    place = begin(desk, case)

    with parts.opened(upload_at(place).pk):
        answer = push(desk, place, PAPER, offset=0)

    assert answer.status_code == 423
    assert here(desk, place) == 0


def test_an_upload_can_be_given_up_until_it_has_arrived(desk, case) -> None:
    left, arrived = begin(desk, case), send(desk, b"x", case=str(case.pk), filename="b")

    gone = desk.delete(left, headers=TUS)
    kept = desk.delete(arrived, headers=TUS)

    assert gone.status_code == 204
    assert desk.head(left, headers=TUS).status_code == 410
    assert (kept.status_code, kept.json()["code"]) == (409, "already-arrived")


def test_an_upload_nobody_went_on_with_is_cleared_away(desk, case) -> None:
    place = begin(desk, case)
    upload = upload_at(place)

    finishing.drop_expired(now=upload.created_at + timedelta(days=2))
    still_there = parts.size_of(upload.pk)
    finishing.drop_expired(now=upload.created_at + timedelta(days=4))

    assert still_there == 0
    assert parts.size_of(upload.pk) is None
    assert upload_at(place).state == "DROPPED"


@pytest.mark.parametrize(
    ("headers", "status", "code"),
    [
        ({"Tus-Resumable": "0.2.2"}, 412, "tus-version"),
        ({"Upload-Length": "many"}, 400, "tus-header"),
        ({"Upload-Length": "-1"}, 400, "tus-header"),
        ({"Upload-Length": str(10**15)}, 413, "too-large"),
        ({"Upload-Metadata": "filename %%%"}, 400, "tus-header"),
        ({"Upload-Metadata": ""}, 400, "tus-header"),
        ({"Upload-Metadata": "filename YQ==,case bm90LWFuLWlk"}, 400, "tus-header"),
        ({"Upload-Metadata": "filename YQ=="}, 400, "tus-header"),
    ],
)
def test_names_what_is_wrong_with_an_announcement(desk, case, headers, status, code) -> None:
    answer = announce(desk, size=5, headers=headers, case=str(case.pk), filename="a.pdf")

    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.json()["advice"]
    assert answer["Tus-Resumable"] == "1.0.0"


def test_a_piece_must_say_that_it_is_bytes(desk, case) -> None:
    place = begin(desk, case)

    answer = desk.patch(
        place, b"{}", content_type="application/json", headers={**TUS, "Upload-Offset": "0"}
    )

    assert (answer.status_code, answer.json()["code"]) == (415, "tus-media-type")


def test_nobody_else_goes_on_with_an_upload_or_sends_to_a_foreign_case(sign_in, desk, case) -> None:
    place = begin(desk, case)
    colleague = sign_in(make_staff(team=case.team, name="Otto"))
    boris = sign_in(make_staff(team=make_team("Berlin"), name="Boris"))

    answers = [
        boris.head(place, headers=TUS),
        colleague.head(place, headers=TUS),
        push(boris, place, PAPER, offset=0),
        boris.delete(place, headers=TUS),
        announce(boris, size=5, case=str(case.pk), filename="a.pdf"),
    ]

    assert {answer.status_code for answer in answers} == {404}
    assert here(desk, place) == 0


def test_a_patient_sends_to_the_own_case_only(sign_in, case) -> None:
    patient = people.give_patient_account(case.patient, actor="test")
    amina, other = sign_in(patient, second_factor=False), make_case()

    own = announce(amina, size=5, case=str(case.pk), filename="a.pdf")
    foreign = announce(amina, size=5, case=str(other.pk), filename="a.pdf")

    assert own.status_code == 201
    assert foreign.status_code == 404


def test_a_closed_case_takes_no_more_files(desk, case) -> None:
    desk.post(f"/api/desk/cases/{case.pk}/cancel")

    answer = announce(desk, size=5, case=str(case.pk), filename="a.pdf")

    assert (answer.status_code, answer.json()["code"]) == (409, "case-closed")
