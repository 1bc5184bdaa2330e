import json
from pathlib import Path

import pytest

from backend.centers.actions import load_catalogue
from backend.centers.models import Center, Contact, Volume
from backend.centers.queries import default_requirements
from fixtures.centers.make_centers import catalogue
from tests.builders import make_patient, make_staff

pytestmark = pytest.mark.django_db
FILE = Path(__file__).resolve().parents[3] / "fixtures" / "centers" / "centers.json"


@pytest.fixture
def loaded() -> None:
    load_catalogue(json.loads(FILE.read_text()), actor="test")


def test_the_committed_catalogue_is_what_its_script_makes() -> None:
    assert json.loads(FILE.read_text()) == json.loads(json.dumps(catalogue()))


def test_loading_twice_changes_nothing(loaded) -> None:
    before = (Center.objects.count(), Volume.objects.count(), Contact.objects.count())

    load_catalogue(json.loads(FILE.read_text()), actor="test")

    assert (Center.objects.count(), Volume.objects.count(), Contact.objects.count()) == before
    assert before[0] >= 30


def test_every_entity_has_two_centres_and_a_requirement_profile(loaded) -> None:
    for entity in ("PANKREAS", "MAMMA", "WIRBELSAEULE"):
        assert Center.objects.filter(certificates__entity=entity).distinct().count() >= 2
        assert any(item.kdl for item in default_requirements(entity))
        assert any(item.modalities for item in default_requirements(entity))


def test_the_desk_lists_and_opens_centres(loaded, sign_in, django_assert_max_num_queries) -> None:
    desk = sign_in(make_staff())

    with django_assert_max_num_queries(4):
        found = desk.get("/api/desk/centers?q=lindental").json()["results"]
    profile = desk.get(f"/api/desk/centers/{found[0]['id']}").json()

    assert [row["name"] for row in found] == ["Klinikum Lindental"]
    assert profile["volumes"][0]["source"]
    assert profile["contacts"][0]["email"].endswith("example.org")


def test_patients_have_no_business_here(loaded, sign_in) -> None:
    from backend.people.actions import give_patient_account

    amina = sign_in(give_patient_account(make_patient(), actor="test"))

    assert amina.get("/api/desk/centers").status_code == 403
