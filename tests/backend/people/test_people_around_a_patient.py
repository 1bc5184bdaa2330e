"""Who stands beside a patient is kept with the case, and the trail says who wrote it down."""

import pytest

from backend.audit.models import Entry
from backend.people.actions import give_patient_account
from backend.people.models import Identifier
from tests.builders import make_collecting_case, make_patient, make_staff

pytestmark = pytest.mark.django_db
JSON = "application/json"
KARIM = {"given_name": "Karim", "family_name": "Haddad", "relationship": "SPOUSE"}


@pytest.fixture
def case():
    vera = make_staff()
    return make_collecting_case(patient=make_patient(team=vera.team), owner=vera)


@pytest.fixture
def desk(sign_in, case):
    return sign_in(case.owner)


@pytest.fixture
def page(sign_in, case):
    return sign_in(give_patient_account(case.patient, actor="test"))


def trail(case) -> list[str]:
    entries = Entry.objects.filter(case_id=case.pk, action__regex="^(related_person|identifier)\\.")
    return list(entries.order_by("sequence").values_list("action", flat=True))


def test_the_patient_names_somebody_and_the_desk_corrects_it(case, desk, page) -> None:
    added = page.post("/api/portal/related-persons", KARIM, content_type=JSON).json()
    root = f"/api/desk/cases/{case.pk}/related-persons"
    desk.patch(f"{root}/{added['id']}", {"phone": "+49 40 2"}, content_type=JSON)

    assert desk.get(root).json() == page.get("/api/portal/related-persons").json()
    assert desk.get(root).json()[0]["phone"] == "+49 40 2"
    assert trail(case) == ["related_person.added", "related_person.changed"]


def test_the_patient_takes_somebody_out_again(case, page) -> None:
    added = page.post("/api/portal/related-persons", KARIM, content_type=JSON).json()

    gone = page.delete(f"/api/portal/related-persons/{added['id']}")

    assert gone.status_code == 204
    assert page.get("/api/portal/related-persons").json() == []
    assert trail(case)[-1] == "related_person.dropped"


@pytest.mark.parametrize("wrong", [{"given_name": ""}, {"relationship": "x"}, {"email": "x"}])
def test_refuses_what_is_no_person(page, wrong) -> None:
    answer = page.post("/api/portal/related-persons", {**KARIM, **wrong}, content_type=JSON)

    assert answer.status_code == 400
    assert list(answer.json()["fields"]) == list(wrong)


def test_a_number_is_kept_once_and_its_value_is_not_in_the_trail(case, desk) -> None:
    root = f"/api/desk/cases/{case.pk}/identifiers"
    said = {"kind": "PASSPORT", "value": "N 0123456"}

    first = desk.post(root, said, content_type=JSON).json()
    again = desk.post(root, said, content_type=JSON).json()

    assert again == first
    assert [row["value"] for row in desk.get(root).json()] == ["N 0123456"]
    assert trail(case) == ["identifier.added"]
    assert not Entry.objects.filter(detail__icontains="0123456").exists()


def test_a_number_is_dropped(case, desk) -> None:
    root = f"/api/desk/cases/{case.pk}/identifiers"
    made = desk.post(root, {"kind": "POLICY", "value": "77"}, content_type=JSON).json()

    desk.delete(f"{root}/{made['id']}")

    assert not Identifier.objects.exists()
