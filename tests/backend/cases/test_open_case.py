from datetime import timedelta

import pytest

from backend.audit.models import Entry
from backend.cases.models import Case
from tests.builders import NOON, make_case, make_collecting_case, make_patient, make_staff

pytestmark = pytest.mark.django_db


def test_gives_consecutive_numbers() -> None:
    first, second = make_case(), make_case()

    assert (first.number, second.number) == ("ZB-2026-00001", "ZB-2026-00002")


def test_the_desk_opens_a_case_with_its_first_question(sign_in) -> None:
    vera = make_staff()
    body = {
        "patient": {
            "given_name": "Amina", "family_name": "Haddad", "native_name": "", "sex": "female",
            "born_on": "1974-09-02", "country": "AE", "languages": ["ar"],
            "email": "amina@patient.example", "phone": "",
        },
        "headline": "Breast cancer",
        "question": "هل أحتاج إلى العلاج الكيميائي؟",
    }  # fmt: skip

    answer = sign_in(vera).post("/api/desk/cases", body, content_type="application/json")

    assert answer.status_code == 201, answer.content
    case = Case.objects.get(pk=answer.json()["id"])
    assert case.owner == vera
    assert case.questions.get().language == "ar"
    assert Entry.objects.filter(case_id=case.pk, action="case.opened").exists()


def test_collecting_needs_consent_and_says_what_to_do(sign_in) -> None:
    vera = make_staff()
    case = make_case(owner=vera)

    answer = sign_in(vera).post(f"/api/desk/cases/{case.pk}/start-collecting")

    assert answer.status_code == 409
    assert answer.json()["code"] == "consent-missing"
    assert answer.json()["advice"]


def test_a_held_case_goes_back_where_it_was(sign_in) -> None:
    vera = make_staff()
    case = make_collecting_case(owner=vera)
    desk = sign_in(vera)

    desk.post(f"/api/desk/cases/{case.pk}/hold")
    answer = desk.post(f"/api/desk/cases/{case.pk}/resume")

    assert answer.json()["state"] == "COLLECTING"


def test_a_stranger_gets_the_same_answer_as_for_nothing(sign_in) -> None:
    from tests.builders import make_team

    case = make_case(owner=make_staff())
    boris = sign_in(make_staff(team=make_team("Berlin"), name="Boris"))

    foreign = boris.get(f"/api/desk/cases/{case.pk}")
    missing = boris.get("/api/desk/cases/00000000-0000-0000-0000-000000000000")

    assert foreign.status_code == missing.status_code == 404
    assert foreign.content == missing.content


def test_staff_without_a_second_factor_see_nothing(sign_in) -> None:
    vera = make_staff()

    answer = sign_in(vera, second_factor=False).get("/api/desk/cases")

    assert answer.status_code == 403
    assert answer.json()["code"] == "second-factor-missing"


def test_the_list_is_paged_in_at_most_four_queries(sign_in, reads_at_most) -> None:
    vera = make_staff()
    patient = make_patient()
    numbers = [make_case(patient=patient, at=NOON + timedelta(minutes=i)).number for i in range(5)]
    desk = sign_in(vera)

    with reads_at_most(4):
        first = desk.get("/api/desk/cases?limit=3").json()
    second = desk.get(f"/api/desk/cases?limit=3&cursor={first['next']}").json()

    got = [row["number"] for row in first["results"] + second["results"]]
    assert got == numbers[::-1]
    assert second["next"] is None


def test_a_repeated_post_opens_one_case(sign_in) -> None:
    desk = sign_in(make_staff())
    body = {
        "patient": {
            "given_name": "A", "family_name": "H", "native_name": "", "sex": "female",
            "born_on": None, "country": "AE", "languages": ["ar"], "email": "", "phone": "",
        }
    }  # fmt: skip

    answers = [
        desk.post(
            "/api/desk/cases", body, content_type="application/json",
            headers={"Idempotency-Key": "k1"},
        )
        for _ in range(2)
    ]  # fmt: skip

    assert answers[0].json() == answers[1].json()
    assert Case.objects.count() == 1
