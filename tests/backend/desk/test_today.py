import pytest

from backend.messages.actions import write
from backend.people.actions import give_patient_account
from tests.builders import NOON, make_collecting_case, make_patient, make_staff, make_team
from tests.builders_documents import make_read_document, make_refused_document

pytestmark = pytest.mark.django_db


def test_lists_what_needs_me_and_nothing_of_other_teams(sign_in) -> None:
    from backend.cases.actions import wait_for

    vera = make_staff()
    case = make_collecting_case(patient=make_patient(team=vera.team), owner=vera)
    wait_for(case, whom="US", actor="test", now=NOON)
    make_refused_document(case)
    amina = give_patient_account(case.patient, actor="test")
    write(case, author=amina, text="Is everything there?", now=NOON)
    boris = make_staff(team=make_team("Berlin"))

    mine = sign_in(vera).get("/api/desk/today").json()
    theirs = sign_in(boris).get("/api/desk/today").json()

    assert [row["number"] for row in mine["cases"]] == [case.number]
    assert mine["messages"][0]["count"] == 1
    assert mine["documents"][0]["refusal_code"] == "encrypted"
    assert mine["stages"] == {"COLLECTING": 1}
    assert not any(theirs[part] for part in theirs)


def test_the_first_page_costs_a_fixed_number_of_queries(sign_in, reads_at_most) -> None:
    vera = make_staff()
    for _ in range(3):
        make_refused_document(make_collecting_case(owner=vera))
    desk = sign_in(vera)

    with reads_at_most(12):  # session, user, roles and one for each part
        desk.get("/api/desk/today")


def test_finds_patients_and_words_inside_papers(sign_in) -> None:
    vera = make_staff()
    case = make_collecting_case(patient=make_patient(team=vera.team), owner=vera)
    document = make_read_document(case, lines=("ЭПИКРИЗ", "Опухоль головки железы"))
    desk = sign_in(vera)

    by_name = desk.get("/api/desk/search?q=Haddad").json()
    by_word = desk.get("/api/desk/search?q=опухоль").json()
    other = sign_in(make_staff(team=make_team("Berlin"))).get("/api/desk/search?q=Haddad").json()

    assert [row["number"] for row in by_name["cases"]] == [case.number]
    assert by_word["pages"][0]["document_id"] == str(document.pk)
    assert other == {"cases": [], "pages": []}
