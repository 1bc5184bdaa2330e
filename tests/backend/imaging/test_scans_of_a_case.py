import io
import zipfile

import pydicom
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.audit.models import Entry
from backend.imaging import actions, indexer
from backend.imaging.actions import StudyGrew
from backend.imaging.models import ImportedFile, Instance, Study
from fixtures.imaging_bad import conflict_pair
from tests.builders import NOON, make_collecting_case, make_staff, make_team
from tests.builders_imaging import CASES, FIXTURES, deliver, folder, make_erlan_case

pytestmark = pytest.mark.django_db
BREAST = CASES / "ar-mamma/records/mammography"


@pytest.fixture
def vera():
    return make_staff()


@pytest.fixture
def desk(sign_in, vera):
    return sign_in(vera)


@pytest.fixture
def case(vera):
    """Amina Haddad, whose mammography is in the fixtures."""
    return make_collecting_case(owner=vera)


@pytest.fixture
def indexed(case, run_queue) -> Study:
    deliver(case, folder(BREAST))
    run_queue()
    return Study.objects.get(case=case)


def test_a_cd_becomes_studies_and_every_file_has_its_state(vera, desk, run_queue) -> None:
    case = make_erlan_case(vera)
    deliver(case, folder(CASES / "ru-pankreas/records/CD"))

    run_queue()

    [study] = desk.get(f"/api/desk/cases/{case.pk}/studies").json()
    assert study["identity"] == "SAME"
    assert sum(series["instance_count"] for series in study["series"]) == 79
    assert sum(series["missing"] for series in study["series"]) == 1
    assert all(series["has_thumbnail"] for series in study["series"])
    rows = desk.get(f"/api/desk/cases/{case.pk}/imaging-files?limit=200").json()["results"]
    states = {row["path"]: (row["state"], row["reason"]) for row in rows}
    assert states["CD/VIEWER/VIEWER.EXE"] == ("IGNORED", "viewer-software")
    assert states["CD/DICOMDIR"] == ("IGNORED", "dicomdir")
    assert "RECEIVED" not in {state for state, _ in states.values()}
    [delivery] = desk.get(f"/api/desk/cases/{case.pk}/deliveries").json()
    assert delivery["state"] == "INDEXED"
    assert len(delivery["missing_files"]) == 1
    assert delivery["counts"]["INDEXED"] == 79
    odd = desk.get(f"/api/desk/cases/{case.pk}/imaging-files?state=DAMAGED,CONFLICT").json()
    assert odd["results"] == []


def test_an_image_of_another_patient_is_named_and_kept_out(desk, case, run_queue) -> None:
    files = {**folder(BREAST), "x.dcm": FIXTURES / "bad/other-patient.dcm"}
    deliver(case, files)

    run_queue()

    stranger = ImportedFile.objects.get(path="x.dcm")
    assert (stranger.state, stranger.reason) == ("QUARANTINED", "other-patient")
    assert Study.objects.count() == 1
    assert Instance.objects.count() == 4
    assert stranger.blob.size > 0


def test_a_damaged_image_is_named_and_the_rest_is_indexed(case, run_queue) -> None:
    deliver(case, {**folder(BREAST), "cut.dcm": FIXTURES / "bad/truncated.dcm"})

    run_queue()

    cut = ImportedFile.objects.get(path="cut.dcm")
    assert (cut.state, cut.reason) == ("DAMAGED", "truncated")
    assert Instance.objects.count() == 4


def test_a_second_delivery_adds_to_a_study_and_names_what_was_there(case, run_queue) -> None:
    files = folder(BREAST)
    first = dict(list(files.items())[:2])
    deliver(case, first)
    run_queue()
    study = Study.objects.get()

    deliver(case, files)
    run_queue()

    assert Study.objects.get().pk == study.pk
    assert Instance.objects.count() == 4
    states = ImportedFile.objects.values_list("state", flat=True)
    assert sorted(states) == ["DUPLICATE", "DUPLICATE", *["INDEXED"] * 4]


def test_two_deliveries_indexed_at_once_lose_no_image(case) -> None:
    files = list(folder(BREAST).items())
    first, second = deliver(case, dict(files[:2])), deliver(case, dict(files[2:]))
    found = {one: indexer.index(one, progress=lambda *_: None) for one in (first, second)}
    for one in found:
        actions.start_indexing(one)

    actions.record_index(first, found[first], now=NOON)
    with pytest.raises(StudyGrew) as refused:
        actions.record_index(second, found[second], now=NOON)
    again = indexer.index(second, progress=lambda *_: None)
    actions.record_index(second, again, now=NOON)

    assert refused.value.retryable
    assert Instance.objects.count() == 4


def test_two_images_with_one_number_are_both_kept_and_named(case, run_queue, tmp_path) -> None:
    one, other = conflict_pair(tmp_path)
    header = pydicom.dcmread(one)
    given, family = "Petr", str(header.PatientName).partition("^")[0]
    case.patient.family_name, case.patient.given_name = family, given
    case.patient.native_name, case.patient.born_on = str(header.PatientName), None
    case.patient.sex = "unknown"
    case.patient.save()

    deliver(case, {"a.dcm": one, "b.dcm": other})
    run_queue()

    assert sorted(ImportedFile.objects.values_list("state", flat=True)) == ["CONFLICT", "INDEXED"]


def test_a_study_that_shows_the_patient_can_be_accepted(desk, indexed) -> None:
    answer = desk.post(f"/api/desk/studies/{indexed.pk}/check", {}, content_type="application/json")

    assert answer.status_code == 200, answer.content
    assert answer.json()["state"] == "CHECKED"
    assert [move["action"] for move in answer.json()["moves"]] == ["reject"]
    assert Entry.objects.filter(action="study.moved", subject=str(indexed)).exists()


def test_an_unclear_person_must_be_confirmed_by_somebody(desk, indexed) -> None:
    Study.objects.update(identity="CHECK")
    place = f"/api/desk/studies/{indexed.pk}"

    shown = desk.get(place).json()["moves"][0]
    refused = desk.post(f"{place}/check", {}, content_type="application/json")
    accepted = desk.post(
        f"{place}/check", {"identity_confirmed": True}, content_type="application/json"
    )

    assert (shown["action"], shown["allowed"]) == ("check", False)
    assert (refused.status_code, refused.json()["code"]) == (409, "identity-open")
    assert accepted.json()["state"] == "CHECKED"


def test_a_refused_study_brings_a_request_in_the_patients_language(desk, indexed) -> None:
    body = {"reason": "incomplete", "note": "RMLO is missing"}

    answer = desk.post(
        f"/api/desk/studies/{indexed.pk}/reject", body, content_type="application/json"
    )

    assert answer.json()["state"] == "REFUSED"
    assert answer.json()["request"]["language"] == "ar"
    assert "القرص" in answer.json()["request"]["text"]


def test_a_refusal_needs_a_reason_of_the_list(desk, indexed) -> None:
    answer = desk.post(
        f"/api/desk/studies/{indexed.pk}/reject",
        {"reason": "ugly"},
        content_type="application/json",
    )

    assert answer.status_code == 400
    assert set(answer.json()["fields"]) == {"reason"}


def test_more_images_put_an_accepted_study_before_a_person_again(desk, case, run_queue) -> None:
    files = list(folder(BREAST).items())
    deliver(case, dict(files[:3]))
    run_queue()
    study = Study.objects.get()
    desk.post(f"/api/desk/studies/{study.pk}/check", {}, content_type="application/json")

    deliver(case, dict(files))
    run_queue()

    study.refresh_from_db()
    assert (study.state, study.decided_by) == ("INDEXED", "")


def test_the_same_images_again_leave_an_accepted_study_accepted(desk, indexed, run_queue) -> None:
    desk.post(f"/api/desk/studies/{indexed.pk}/check", {}, content_type="application/json")

    deliver(indexed.case, folder(BREAST))
    run_queue()

    indexed.refresh_from_db()
    assert indexed.state == "CHECKED"


def test_a_corrected_patient_is_compared_afresh(desk, case, indexed, run_queue) -> None:
    case.patient.family_name, case.patient.given_name = "Carter", "James"
    case.patient.native_name, case.patient.sex = "", "male"
    case.patient.born_on = case.patient.born_on.replace(year=1950)
    case.patient.save()
    delivery = indexed.case.deliveries.get()

    answer = desk.post(f"/api/desk/deliveries/{delivery.pk}/index-again")
    run_queue()

    assert answer.json()["state"] == "RECEIVED"
    assert set(ImportedFile.objects.values_list("reason", flat=True)) == {"other-patient"}
    assert not Study.objects.exists()


def test_images_under_way_are_not_indexed_twice(desk, case) -> None:
    delivery = deliver(case, folder(BREAST))

    answer = desk.post(f"/api/desk/deliveries/{delivery.pk}/index-again")

    assert (answer.status_code, answer.json()["code"]) == (409, "still-indexing")


def test_indexing_that_failed_for_good_is_shown_and_can_be_repeated(desk, case, run_queue) -> None:
    delivery = deliver(case, folder(BREAST))

    actions.fail_index({"delivery_id": str(delivery.pk)}, "worker-died")
    row = desk.get(f"/api/desk/cases/{case.pk}/deliveries").json()[0]
    desk.post(f"/api/desk/deliveries/{delivery.pk}/index-again")
    run_queue()

    assert (row["state"], row["failure_code"]) == ("FAILED", "worker-died")
    assert Study.objects.count() == 1


def test_a_series_shows_its_thumbnail(desk, indexed) -> None:
    series = indexed.series.first()
    place = f"/api/desk/series/{series.pk}/thumbnail"

    answer = desk.get(place)
    again = desk.get(place, headers={"If-None-Match": answer["ETag"]})

    body = b"".join(answer.streaming_content)
    assert answer["Content-Type"] == "image/jpeg"
    assert body.startswith(b"\xff\xd8")
    assert again.status_code == 304


def test_a_study_leaves_as_a_medium_with_the_same_images(desk, indexed) -> None:
    answer = desk.get(f"/api/desk/studies/{indexed.pk}/zip")

    body = b"".join(answer.streaming_content)
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        names = archive.namelist()
        images = [
            pydicom.dcmread(io.BytesIO(archive.read(name))) for name in names if name != "DICOMDIR"
        ]
    assert "DICOMDIR" in names
    held = set(Instance.objects.values_list("sop_uid", flat=True))
    assert {image.SOPInstanceUID for image in images} == held
    assert Entry.objects.filter(action="study.downloaded", subject=str(indexed)).exists()


def test_a_stranger_learns_nothing(sign_in, case, indexed) -> None:
    boris = sign_in(make_staff(team=make_team("Berlin"), name="Boris"))
    series, delivery = indexed.series.first(), case.deliveries.get()
    places = [
        f"cases/{case.pk}/studies", f"cases/{case.pk}/deliveries", f"cases/{case.pk}/imaging-files",
        f"studies/{indexed.pk}", f"studies/{indexed.pk}/zip", f"series/{series.pk}/thumbnail",
    ]  # fmt: skip

    answers = [boris.get(f"/api/desk/{place}") for place in places]
    answers += [
        boris.post(f"/api/desk/studies/{indexed.pk}/check"),
        boris.post(f"/api/desk/deliveries/{delivery.pk}/index-again"),
    ]

    assert {answer.status_code for answer in answers} == {404}


def test_many_studies_ask_the_database_no_more_often(desk, case, indexed) -> None:
    def asked(place: str) -> int:
        with CaptureQueriesContext(connection) as seen:
            desk.get(f"/api/desk/cases/{case.pk}/{place}")
        said = [query["sql"] for query in seen.captured_queries]
        return sum(sql.startswith("SELECT") and "audit_" not in sql for sql in said)

    assert asked("studies") <= 6  # session, user, roles, case, studies, series
    assert asked("imaging-files") <= 5
    assert asked("deliveries") <= 7  # and work, and states
