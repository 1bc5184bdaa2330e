"""Finance is shown whom to bill and what; nothing about health comes with it."""

import json

import pytest

from tests.access.asking import CASE, ask
from tests.access.endpoints import OPEN, Endpoint, listed
from tests.access.world import HEADLINE, OPINION, SHOWN, World

pytestmark = [pytest.mark.promise(16), pytest.mark.django_db]
READS = [line for line in listed() if line.endpoint.method == "GET" and OPEN not in line.who]
FINANCE = [line.endpoint for line in READS if "FINANCE" in line.who]
PATIENT_OF = Endpoint("GET", f"{CASE}/patient")
# Where the desk reads it.
REST = ("", "/notes", "/tasks", "/documents", "/opinion-requests", "/patient")
WHERE = [
    *(Endpoint("GET", f"{CASE}{rest}") for rest in REST),
    Endpoint("GET", "/api/desk/opinion-requests/<uuid:request_id>"),
]
# Said of Amina somewhere: diagnosis, both plans, opinion, a note, a task, a file, her birth.
HEALTH = (
    HEADLINE, "جراحة", "Mastektomie", OPINION, "A note", "\"Call\"", SHOWN, "1974-09-02",
    "+971 50 000 0000", "أمينة",
)  # fmt: skip


def said(world: World, name: str, endpoint: Endpoint, query: str = "") -> str:
    answer = ask(world, name, endpoint, query=query)
    assert answer.status == 200, endpoint
    if b"%PDF" in answer.body[:8]:
        return ""  # an invoice, which names the payer and the work alone
    return json.dumps(json.loads(answer.body), ensure_ascii=False)


@pytest.mark.parametrize("endpoint", FINANCE, ids=str)
def test_finance_reads_nothing_about_health(world: World, endpoint: Endpoint) -> None:
    told = said(world, "fiona", endpoint)

    assert [each for each in HEALTH if each in told] == []


def test_the_desk_reads_all_of_it(world: World) -> None:
    told = "".join(said(world, "vera", endpoint) for endpoint in WHERE)

    assert [each for each in HEALTH if each not in told] == []


def test_finance_knows_whom_to_bill(world: World) -> None:
    patient = ask(world, "fiona", PATIENT_OF).json
    case = ask(world, "fiona", Endpoint("GET", CASE)).json

    assert (patient["given_name"], patient["family_name"]) == ("Amina", "Haddad")
    assert {"address_line", "postal_code", "city", "country", "email"} <= set(patient)
    assert patient["country"] == "AE"
    assert case["number"] == world.cases["amina"].number
    assert case["moves"] == []


@pytest.mark.parametrize("query", ["?q=C50.4", "?q=rechts"])
def test_a_search_tells_finance_nothing_about_a_diagnosis(world: World, query: str) -> None:
    cases = Endpoint("GET", "/api/desk/cases")

    assert ask(world, "vera", cases, query=query).json["results"]
    assert ask(world, "fiona", cases, query=query).json["results"] == []


def test_finance_cannot_filter_by_what_is_ill(world: World) -> None:
    cases = Endpoint("GET", "/api/desk/cases")

    answer = ask(world, "fiona", cases, query="?entity=MAMMA")

    assert answer.status == 400
    assert list(answer.json["fields"]) == ["entity"]


def test_today_shows_finance_invoices_and_the_tasks_they_were_given(world: World) -> None:
    today = ask(world, "fiona", Endpoint("GET", "/api/desk/today")).json

    assert [task["id"] for task in today["tasks"]] == [str(world.tasks["fiona"])]
    shown = {part for part, rows in today.items() if rows}
    assert shown <= {"tasks", "invoices", "stages"}


def test_another_persons_task_is_missing(world: World) -> None:
    task = Endpoint("PATCH", "/api/desk/tasks/<uuid:task_id>")

    own = ask(world, "fiona", task)
    other = ask(world, "fiona", task, ids={"task_id": world.ids["task_id"]})

    assert (own.status, other.status) == (200, 404)
