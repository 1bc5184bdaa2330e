"""A case is given to a colleague, never to anybody else."""

from uuid import uuid4

import pytest

from backend.audit.models import Entry
from backend.people.actions import give_patient_account
from backend.people.states import Role
from tests.builders import make_collecting_case, make_patient, make_staff, make_team

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    vera = make_staff()
    return make_collecting_case(patient=make_patient(team=vera.team), owner=vera)


@pytest.fixture
def desk(sign_in, case):
    return sign_in(case.owner)


def assign(desk, case, owner):
    path = f"/api/desk/cases/{case.pk}/assign"
    return desk.post(path, {"owner": owner and str(owner)}, content_type="application/json")


def test_the_team_is_listed_by_name_with_roles_and_nobody_else(desk, case) -> None:
    ruth = make_staff(Role.REVISER, Role.ADMIN, name="Ruth Albers")
    gone = make_staff(name="Gone Long")
    gone.is_active = False
    gone.save()
    make_staff(name="Berta Berlin", team=make_team("Berlin"))

    listed = desk.get("/api/desk/colleagues").json()

    assert listed == [
        {"id": str(ruth.pk), "name": "Ruth Albers", "roles": ["ADMIN", "REVISER"]},
        {"id": str(case.owner_id), "name": "Vera Lindner", "roles": ["COORDINATOR"]},
    ]


def test_the_list_costs_two_queries_however_many_there_are(
    desk, case, django_assert_max_num_queries
) -> None:
    for number in range(5):
        make_staff(name=f"Colleague {number}")

    with django_assert_max_num_queries(5):  # session, user, roles of who asks
        desk.get("/api/desk/colleagues")


def test_gives_a_case_to_a_colleague_and_the_trail_says_from_whom(desk, case) -> None:
    ruth, vera = make_staff(name="Ruth Albers"), case.owner

    answer = assign(desk, case, ruth.pk).json()
    again = assign(desk, case, ruth.pk)

    assert (answer["owner"], answer["owner_name"]) == (str(ruth.pk), "Ruth Albers")
    assert again.status_code == 200
    entry = Entry.objects.get(action="case.assigned", case_id=case.pk)
    assert entry.detail == {"before": str(vera), "owner": str(ruth)}


def test_takes_a_case_from_everybody(desk, case) -> None:
    assert assign(desk, case, None).json()["owner"] is None


@pytest.mark.parametrize("whom", ["another team", "a patient", "one who left", "nobody known"])
def test_refuses_who_is_not_of_the_team_and_all_alike(desk, case, whom) -> None:
    left = make_staff(name="Gone Long")
    left.is_active = False
    left.save()
    stranger = {
        "another team": make_staff(team=make_team("Berlin")).pk,
        "a patient": give_patient_account(case.patient, actor="test").pk,
        "one who left": left.pk,
        "nobody known": uuid4(),
    }[whom]

    answer = assign(desk, case, stranger)

    assert (answer.status_code, answer.json()["code"]) == (409, "not-a-colleague")
    case.refresh_from_db()
    assert case.owner.name == "Vera Lindner"
