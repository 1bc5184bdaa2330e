from pathlib import Path

import pytest

from backend.people.states import Role
from backend.translation.models import Translation
from pipelines.translation.tmx import Unit, write_tmx
from tests.builders import make_collecting_case, make_staff, make_team
from tests.builders_documents import make_read_document
from tests.builders_translation import make_translation

pytestmark = pytest.mark.django_db
LINES = (
    "ВЫПИСНОЙ ЭПИКРИЗ",
    "Отдалённых метастазов не выявлено.",
    "Опухоль головки поджелудочной железы 32 мм.",
)
KNOWN = {
    "ВЫПИСНОЙ ЭПИКРИЗ": "ENTLASSUNGSBERICHT",
    "Отдалённых метастазов не выявлено.": "Fernmetastasen wurden nicht nachgewiesen.",
}


@pytest.fixture(autouse=True)
def memory(settings, tmp_path) -> None:
    """Know two of the three lines."""
    folder = tmp_path / "memory"
    folder.mkdir()
    units = [Unit({"ru": source, "de": target}) for source, target in KNOWN.items()]
    write_tmx(folder / "test.tmx", units, source="ru")
    settings.MEMORY_FOLDER = folder
    settings.TERMS_FOLDER = Path(tmp_path)


@pytest.fixture
def desk(sign_in):
    vera = make_staff(Role.COORDINATOR, Role.POST_EDITOR, name="Vera")
    return vera, sign_in(vera)


def drafted(vera, run_queue, **details) -> Translation:
    case = make_collecting_case(owner=vera)
    return make_translation(make_read_document(case, lines=LINES, **details), run_queue)


def post(client, path, body=None):
    return client.post(path, body or {}, content_type="application/json")


def patch(client, segment, target, version):
    body = {"target": target, "version": version}
    return client.patch(
        f"/api/desk/segments/{segment['id']}", body, content_type="application/json"
    )


def test_says_of_each_segment_where_its_german_comes_from(desk, run_queue) -> None:
    vera, client = desk
    case = make_collecting_case(owner=vera)
    document = make_read_document(case, lines=LINES)

    answer = post(client, f"/api/desk/documents/{document.pk}/translate")
    run_queue()
    seen = client.get(f"/api/desk/translations/{answer.json()['id']}").json()

    assert answer.status_code == 201, answer.content
    assert seen["state"] == "DRAFTED"
    assert [s["origin"] for s in seen["segments"]] == ["MEMORY", "MEMORY", "UNTRANSLATED"]
    assert seen["segments"][1]["target"] == KNOWN[LINES[1]]
    assert seen["untranslated"] == 1


def test_an_untranslated_segment_blocks_the_sign_off(desk, run_queue) -> None:
    vera, client = desk
    translation = drafted(vera, run_queue)
    path = f"/api/desk/translations/{translation.pk}"

    seen = post(client, f"{path}/start-review").json()
    open_segment = seen["segments"][2]
    confirmed = post(client, f"/api/desk/segments/{open_segment['id']}/confirm")
    revised = post(client, f"{path}/revise")

    assert confirmed.json()["code"] == "segment-empty"
    assert revised.json()["code"] == "must-fix-open"


def test_a_lost_negation_must_be_fixed(desk, run_queue) -> None:
    vera, client = desk
    translation = drafted(vera, run_queue)
    seen = post(client, f"/api/desk/translations/{translation.pk}/start-review").json()
    segment = seen["segments"][1]

    edited = patch(client, segment, "Fernmetastasen wurden nachgewiesen.", segment["version"])
    confirmed = post(client, f"/api/desk/segments/{segment['id']}/confirm")

    assert "negation" in {found["check"] for found in edited.json()["findings"]}
    assert confirmed.json()["code"] == "must-fix-open"


def test_the_second_of_two_people_sees_both_texts(desk, run_queue) -> None:
    vera, client = desk
    translation = drafted(vera, run_queue)
    seen = post(client, f"/api/desk/translations/{translation.pk}/start-review").json()
    segment = seen["segments"][2]

    patch(client, segment, "Tumor des Pankreaskopfes, 32 mm.", segment["version"])
    late = patch(client, segment, "Ein anderer Text 32 mm.", segment["version"])

    assert late.status_code == 409
    assert late.json()["fields"]["theirs"] == ["Tumor des Pankreaskopfes, 32 mm."]
    assert late.json()["fields"]["yours"] == ["Ein anderer Text 32 mm."]


def test_a_discharge_letter_needs_a_second_pair_of_eyes(desk, run_queue, sign_in) -> None:
    vera, client = desk
    translation = drafted(vera, run_queue)
    path = f"/api/desk/translations/{translation.pk}"
    segments = post(client, f"{path}/start-review").json()["segments"]
    patch(client, segments[2], "Tumor des Pankreaskopfes, 32 mm.", segments[2]["version"])
    for segment in segments:
        post(client, f"/api/desk/segments/{segment['id']}/confirm")
    ruth = sign_in(make_staff(Role.REVISER, name="Ruth"))

    alone = post(client, f"{path}/revise")
    revised = post(ruth, f"{path}/revise")
    signed = post(ruth, f"{path}/sign")

    assert alone.json()["code"] == "four-eyes"
    assert revised.json()["state"] == "REVISED", revised.content
    assert signed.json()["state"] == "SIGNED", signed.content
    assert signed.json()["signed_by_name"] == "Ruth"


def test_a_finding_can_be_set_aside_with_a_reason(desk, run_queue) -> None:
    vera, client = desk
    translation = drafted(vera, run_queue)
    seen = post(client, f"/api/desk/translations/{translation.pk}/start-review").json()
    segment = seen["segments"][2]
    patch(client, segment, "Tumor des Pankreaskopfes.", segment["version"])

    checks = {
        found["check"]
        for found in client.get(f"/api/desk/translations/{translation.pk}").json()["segments"][2][
            "findings"
        ]
    }
    for check in checks:
        body = {"check": check, "reason": "The size is repeated in the next line."}
        post(client, f"/api/desk/segments/{segment['id']}/set-aside", body)
    confirmed = post(client, f"/api/desk/segments/{segment['id']}/confirm")

    assert checks
    assert confirmed.status_code == 200, confirmed.content


def test_confirmed_segments_survive_a_new_draft(desk, run_queue) -> None:
    vera, client = desk
    translation = drafted(vera, run_queue)
    path = f"/api/desk/translations/{translation.pk}"
    segment = post(client, f"{path}/start-review").json()["segments"][2]
    patch(client, segment, "Tumor des Pankreaskopfes, 32 mm.", segment["version"])
    post(client, f"/api/desk/segments/{segment['id']}/confirm")

    Translation.objects.update(state="DRAFTED")
    again = post(client, f"{path}/request-again")
    run_queue()
    seen = client.get(path).json()

    assert again.status_code == 200, again.content
    assert seen["segments"][2]["target"] == "Tumor des Pankreaskopfes, 32 mm."


def test_the_review_queue_costs_at_most_four_queries(desk, run_queue, reads_at_most) -> None:
    vera, client = desk
    drafted(vera, run_queue)
    drafted(vera, run_queue, file_name="second.pdf")

    with reads_at_most(4):
        found = client.get("/api/desk/review").json()["results"]

    assert len(found) == 2
    assert found[0]["total"] == 3


def test_a_stranger_finds_nothing(desk, run_queue, sign_in) -> None:
    vera, _ = desk
    translation = drafted(vera, run_queue)
    segment = translation.segments.first()
    boris = sign_in(make_staff(Role.REVISER, team=make_team("Berlin")))

    assert boris.get(f"/api/desk/translations/{translation.pk}").status_code == 404
    assert post(boris, f"/api/desk/segments/{segment.pk}/confirm").status_code == 404
    assert boris.get("/api/desk/review").json()["results"] == []


def test_nothing_leaves_for_an_engine_without_consent(desk, run_queue, settings) -> None:
    settings.DEEPL_AUTH_KEY = "key"
    settings.DEEPL_SERVER_URL = "http://127.0.0.1:9"  # nobody listens: a call would fail
    vera, _ = desk

    translation = drafted(vera, run_queue)

    assert translation.state == "DRAFTED"
