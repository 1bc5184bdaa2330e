"""Every endpoint is asked as everybody: the table says who gets in; others' records are missing."""

import pytest

from tests.access.asking import NAMED_IN_BODY, ask, unknown
from tests.access.endpoints import OPEN, Endpoint, Line, listed, served
from tests.access.world import World

pytestmark = [pytest.mark.promise(15), pytest.mark.django_db]
LINES = listed()
GUARDED = [line for line in LINES if OPEN not in line.who]
# Of the house, not of a patient: everybody whom the table lets in may see each.
OF_THE_HOUSE = {"center_id", "number", "token"}
RECORDS = [
    line
    for line in GUARDED
    if set(line.endpoint.names) - OF_THE_HOUSE or line.endpoint in NAMED_IN_BODY
]
READS = [
    line
    for line in GUARDED
    if line.endpoint.method == "GET"
    and (line in RECORDS or line.endpoint.route.startswith("/api/portal/"))
]
NEEDLES = (b"Haddad", "أمينة".encode())


def of(line: Line) -> str:
    return str(line.endpoint)


def strangers(world: World, line: Line) -> list[str]:
    """Return who has the right role, and yet has nothing to do with Amina."""
    people = world.people.items()
    return [name for name, each in people if each.who in line.who and each.case != "amina"]


def concerned(world: World, line: Line) -> list[str]:
    people = world.people.items()
    return [name for name, each in people if each.who in line.who and each.case == "amina"]


def test_the_table_lists_every_endpoint_that_is_served() -> None:
    lines = [line.endpoint for line in LINES]

    assert sorted(set(served()) - set(lines), key=str) == [], "say in table.txt who may use these"
    assert sorted(set(lines) - set(served()), key=str) == [], "these are no more"
    assert len(set(lines)) == len(lines)


@pytest.mark.parametrize("line", GUARDED, ids=of)
def test_everybody_else_stays_outside(world: World, line: Line) -> None:
    outside = [name for name, each in world.people.items() if each.who not in line.who]

    answers = {name: ask(world, name, line.endpoint) for name in outside}

    assert {name: each.status for name, each in answers.items() if each.status != 403} == {}
    assert not any(needle in each.body for needle in NEEDLES for each in answers.values())


@pytest.mark.promise(28)
@pytest.mark.parametrize("line", GUARDED, ids=of)
def test_lets_in_whom_it_concerns(world: World, line: Line) -> None:
    people = concerned(world, line)

    answers = {name: ask(world, name, line.endpoint) for name in people}

    assert people, "nobody was asked"
    refused = {name: each for name, each in answers.items() if each.status in {403, 404}}
    assert refused == {}
    assert not {name: each for name, each in answers.items() if each.status >= 500}
    if line in READS:  # promise 28: whoever reads a patient's record leaves a line in the trail
        assert {name for name, each in answers.items() if each.entries == 0} == set()


@pytest.mark.parametrize("line", RECORDS, ids=of)
def test_a_strangers_record_looks_like_none(world: World, line: Line) -> None:
    people = strangers(world, line)

    for name in people:
        foreign = ask(world, name, line.endpoint)
        missing = ask(world, name, line.endpoint, ids=unknown(line.endpoint))

        assert foreign.status == 404, name
        assert (foreign.body, foreign.headers) == (missing.body, missing.headers), name
        assert foreign.entries == missing.entries, name

    assert people, "nobody was asked"


@pytest.mark.parametrize("line", RECORDS, ids=of)
def test_a_record_that_nobody_has_is_missing(world: World, line: Line) -> None:
    name = concerned(world, line)[0]

    assert ask(world, name, line.endpoint, ids=unknown(line.endpoint)).status == 404


NESTED = [line for line in RECORDS if len(set(line.endpoint.names) - OF_THE_HOUSE) > 1]


@pytest.mark.parametrize("line", NESTED, ids=of)
def test_a_foreign_record_is_not_reached_through_ones_own(world: World, line: Line) -> None:
    inner = line.endpoint.names[1]
    other = {inner: world.foreign.get(inner) or next(iter(unknown(line.endpoint).values()))}

    for name in concerned(world, line):
        assert ask(world, name, line.endpoint, ids=other).status == 404


@pytest.mark.parametrize("line", [line for line in LINES if OPEN in line.who], ids=of)
def test_what_is_open_says_nothing_about_patients(world: World, line: Line) -> None:
    answers = {name: ask(world, name, line.endpoint) for name in world.people}

    statuses = {each.status for each in answers.values()}
    assert len(statuses) == 1, "an open endpoint answers everybody alike"
    assert statuses.pop() < 500
    told = [each.body for name, each in answers.items() if name != "amina"]
    assert not any(needle in body for needle in NEEDLES for body in told)


@pytest.mark.parametrize(
    "route", sorted({line.endpoint.route for line in GUARDED}), ids=lambda route: route
)
def test_other_methods_tell_strangers_nothing(world: World, route: str) -> None:
    answers = {
        method: ask(world, "anonymous", Endpoint(method, route)).status
        for method in ("PUT", "OPTIONS")
    }

    assert set(answers.values()) <= {403, 405}
