"""Lists show exactly what one may see; no field is written or told beyond the contract."""

import json
from typing import Any

import pytest
from rest_framework import serializers

from tests.access import contract
from tests.access.asking import BODIES, CASE, ask
from tests.access.endpoints import OPEN, Endpoint, Line, listed, served
from tests.access.lists import IN_CASE, MINE, OF_THE_HOUSE, OVER_CASES, SHARED, keys
from tests.access.pollution import effect_of, polluted, unlisted_fields
from tests.access.world import World

pytestmark = pytest.mark.django_db
LINES = {line.endpoint: line for line in listed()}
LISTS = {each.route for each in LINES if each.method == "GET" and contract.is_list(each)}
TEAMS = {"hamburg": {"amina", "boris"}, "berlin": {"carla"}}


def rows(said: Any) -> Any:
    return said["results"] if isinstance(said, dict) else said


def text(values: Any) -> set[str]:
    return {str(value) for value in values}


def with_role(world: World, route: str, *, seeing: str, method: str = "GET") -> list[str]:
    """Return who may use this endpoint, of those who see this case."""
    line = LINES[Endpoint(method, route)]
    people = world.people.items()
    return [name for name, each in people if each.who in line.who and each.case == seeing]


def test_every_list_is_compared() -> None:
    compared = {route.split("?")[0].split("#")[0] for route in OVER_CASES}

    missing = LISTS - set(IN_CASE) - set(MINE) - set(SHARED) - compared - OF_THE_HOUSE

    assert missing == set(), "say in lists.py what these must show"


@pytest.mark.promise(15)
@pytest.mark.parametrize("route", sorted({**IN_CASE, **SHARED}))
def test_a_list_of_a_case_shows_all_of_it_and_nothing_else(world: World, route: str) -> None:
    key, expected, query = {**IN_CASE, **SHARED}[route]
    must: set[str] = set()

    def look() -> None:
        must.update(text(expected(world.cases["amina"])))

    for name in with_role(world, route, seeing="amina"):
        said = ask(world, name, Endpoint("GET", route), query=query, after=look)

        shown = keys(rows(said.json), key)
        assert (shown - must, must - shown) == (set(), set()), name
        must.clear()


@pytest.mark.promise(15)
@pytest.mark.parametrize("route", sorted(MINE))
@pytest.mark.parametrize("name", ["amina", "boris", "carla"])
def test_a_patient_sees_all_of_theirs_and_nothing_else(world: World, name: str, route: str) -> None:
    key, expected, query = MINE[route]
    must: set[str] = set()

    def look() -> None:
        must.update(text(expected(world.cases[name])))

    said = ask(world, name, Endpoint("GET", route), query=query, after=look)

    assert keys(rows(said.json), key) == must


@pytest.mark.promise(15)
@pytest.mark.parametrize("address", sorted(OVER_CASES))
@pytest.mark.parametrize("team", sorted(TEAMS))
def test_a_list_over_cases_shows_the_teams_and_no_others(
    world: World, team: str, address: str
) -> None:
    shown, expected = OVER_CASES[address]
    route, _, query = address.split("#")[0].partition("?")
    must = set().union(*(text(expected(world.cases[name])) for name in TEAMS[team]))
    colleagues = with_role(world, route, seeing="amina" if team == "hamburg" else "carla")
    if route == "/api/desk/today":  # of which finance is shown less: test_finance_bills_only.py
        colleagues = [name for name in colleagues if world.people[name].who != "FINANCE"]

    for name in colleagues:
        said = ask(world, name, Endpoint("GET", route), query=query and f"?{query}").json

        assert shown(said) == must, name

    assert colleagues


@pytest.mark.parametrize("fate", ["expired", "withdrawn", "no longer allowed"])
def test_a_clinic_without_a_living_share_sees_an_empty_list(world: World, fate: str) -> None:
    said = ask(world, f"clinic, {fate}", Endpoint("GET", "/api/clinic/requests"))

    assert said.json == []


HOSTILE = [
    "state=x", "owner=x", "owner=' OR 1=1", "waiting_for=x", "entity=x", "cursor=x", "limit=x",
    "limit=-1", "limit=100000", "sort=patient__email", "sort=-team__members__password", "q=%00",
    "q=%25", "q=" + "a%20" * 50, "cursor=WyJ4IiwgIngiXQ", "cursor=WyJ4Il0", "cursor=WzEsIDIsIDNd",
    "state=%00", "team=x", "case__team=x", "width=x", "width=999999",
]  # fmt: skip
READS = [each for each, line in LINES.items() if each.method == "GET" and OPEN not in line.who]


FILTERED = LISTS | {"/api/desk/search", "/api/desk/today"}


def somebody(world: World, endpoint: Endpoint) -> str:
    """Return the first who may use this endpoint on Amina's case."""
    people = world.people.items()
    return next(n for n, p in people if p.who in LINES[endpoint].who and p.case == "amina")


@pytest.mark.promise(15)
@pytest.mark.parametrize("endpoint", [each for each in READS if each.route in FILTERED], ids=str)
def test_no_parameter_widens_a_list_or_breaks_it(world: World, endpoint: Endpoint) -> None:
    foreign = (str(world.cases["carla"].pk), world.cases["carla"].number)
    name = somebody(world, endpoint)

    for query in HOSTILE:
        said = ask(world, name, endpoint, query=f"?{query}")

        assert said.status in {200, 400}, query
        assert not any(each in said.body.decode() for each in foreign), query


@pytest.mark.promise(16)
@pytest.mark.parametrize("endpoint", [each for each in READS if contract.answered(each)], ids=str)
def test_an_answer_holds_only_what_the_contract_lists(world: World, endpoint: Endpoint) -> None:
    said = ask(world, somebody(world, endpoint), endpoint)

    assert said.status == 200
    assert contract.unlisted(said.json, contract.answered(endpoint)) == set()


def _writing(line: Line) -> bool:
    json_body = not line.endpoint.route.startswith("/api/uploads")
    return line.endpoint.method in {"POST", "PATCH", "PUT"} and OPEN not in line.who and json_body


@pytest.mark.promise(16)
@pytest.mark.parametrize(
    "endpoint", [each for each, line in LINES.items() if _writing(line)], ids=str
)
def test_fields_that_are_not_listed_are_not_written(world: World, endpoint: Endpoint) -> None:
    name = somebody(world, endpoint)
    said = set(BODIES.get((endpoint.method, endpoint.route), {})) | contract.accepted(endpoint)

    plain, as_usual = effect_of(world, name, endpoint, body={})
    more, with_more = effect_of(world, name, endpoint, body=polluted(world, without=said))

    assert more.status == plain.status
    assert with_more == as_usual


def test_the_comparison_would_notice(world: World) -> None:
    _, as_usual = effect_of(world, "vera", Endpoint("PATCH", CASE), body={})
    _, other = effect_of(world, "vera", Endpoint("PATCH", CASE), body={"plan": "polluted"})

    assert as_usual
    assert as_usual != other


def _inputs() -> list[type[serializers.ModelSerializer[Any]]]:
    assert served()  # walks the addresses, and so loads every module that answers
    found, waiting = [], list(serializers.ModelSerializer.__subclasses__())
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if kind.__module__.startswith("backend.") and hasattr(kind.Meta, "model"):
            found.append(kind)
    return sorted(found, key=lambda kind: f"{kind.__module__}.{kind.__name__}")


@pytest.mark.promise(16)
@pytest.mark.parametrize("kind", _inputs(), ids=lambda kind: kind.__name__)
def test_a_serializer_of_records_names_its_fields(kind: Any) -> None:
    writable = {name for name, field in kind().fields.items() if not field.read_only}

    assert isinstance(kind.Meta.fields, list | tuple)
    assert not hasattr(kind.Meta, "exclude")
    assert writable & unlisted_fields(kind.Meta.model) == set()


@pytest.mark.promise(15)
@pytest.mark.parametrize("whose", ["otto", "a patient", "nobody"])
@pytest.mark.parametrize(
    ("endpoint", "field"),
    [(Endpoint("PATCH", CASE), "owner"), (Endpoint("POST", f"{CASE}/tasks"), "assignee")],
    ids=str,
)
def test_work_is_given_to_colleagues_only(
    world: World, endpoint: Endpoint, field: str, whose: str
) -> None:
    person = {
        "otto": world.cases["carla"].owner_id,
        "a patient": world.cases["amina"].patient.user_id,
        "nobody": world.ids["case_id"],
    }[whose]

    said = ask(world, "vera", endpoint, body={field: str(person)})

    assert said.status == 400
    told = said.json["fields"][field][0].replace(str(person), "")
    assert told == 'Invalid pk "" - object does not exist.'


@pytest.mark.promise(15)
@pytest.mark.parametrize("whose", ["boris", "carla", "nobody"])
def test_nothing_is_moved_to_another_patient_by_its_id(world: World, whose: str) -> None:
    case = world.cases.get(whose)
    quote = case.quotes.get().pk if case else world.ids["case_id"]
    question = case.questions.get().pk if case else world.ids["case_id"]
    payment = world.ids["case_id"]
    answers = [{"question": str(question), "answered": "YES"}]
    outcome = Endpoint("POST", "/api/desk/opinions/<uuid:opinion_id>/outcome")
    refund = Endpoint("POST", "/api/desk/invoices/<uuid:invoice_id>/refund")

    billed = ask(
        world, "vera", Endpoint("POST", f"{CASE}/invoices"), body={"quote": str(quote), "items": []}
    )
    coded = ask(world, "vera", outcome, body={"answers": answers})
    given_back = ask(world, "vera", refund, body={"payment": str(payment)})

    assert (billed.status, billed.json["code"]) == (404, "not-found")
    assert (coded.status, coded.json["code"]) == (409, "not-asked")
    assert given_back.status == 404


@pytest.mark.parametrize("whose", ["carla", "nobody"])
def test_files_do_not_go_into_anothers_case(world: World, whose: str) -> None:
    case = str(world.cases[whose].pk if whose == "carla" else world.ids["document_id"])

    for name in ("vera", "amina"):
        said = ask(world, name, Endpoint("POST", "/api/uploads/batches"), body={"case": case})

        assert json.loads(said.body)["code"] == "not-found"
