"""Who was shown a list of patients stands in the trail of the house; what they sought does not."""

import pytest

from backend.audit.models import Entry
from backend.audit.queries import breaks
from tests.builders import make_case, make_patient, make_staff, make_team

pytestmark = pytest.mark.django_db


def listed() -> list[Entry]:
    return list(Entry.objects.filter(action__endswith=".listed").order_by("sequence"))


@pytest.fixture
def desk(sign_in):
    vera = make_staff()
    make_case(patient=make_patient(team=vera.team))
    make_case(patient=make_patient(team=make_team("Bonn")))
    return vera, sign_in(vera)


def test_a_list_says_how_many_records_were_shown(desk) -> None:
    vera, client = desk

    client.get("/api/desk/cases?state=ENQUIRY&limit=10")

    (entry,) = listed()
    assert (entry.actor, entry.action, entry.case_id) == (str(vera), "cases.listed", None)
    assert entry.detail == {"shown": 1, "chosen_by": ["state"]}
    assert list(breaks()) == []


@pytest.mark.parametrize(
    ("path", "action"),
    [
        ("today", "today.listed"),
        ("search?q=haddad", "search.listed"),
        ("review", "review.listed"),
        ("invoices", "invoices.listed"),
    ],
)
def test_every_list_over_cases_leaves_a_trace(desk, path, action) -> None:
    _, client = desk

    client.get(f"/api/desk/{path}")

    assert [entry.action for entry in listed()] == [action]


def test_what_was_sought_is_not_kept(desk) -> None:
    _, client = desk

    client.get("/api/desk/search?q=haddad")
    client.get("/api/desk/cases?q=haddad")

    assert "haddad" not in "".join(str(entry.detail) for entry in listed()).casefold()


def test_a_poll_that_brought_nothing_new_leaves_none(desk) -> None:
    _, client = desk
    first = client.get("/api/desk/cases")

    again = client.get("/api/desk/cases", headers={"If-None-Match": first["ETag"]})

    assert again.status_code == 304
    assert len(listed()) == 1


def test_who_is_shown_nothing_leaves_none(client) -> None:
    assert client.get("/api/desk/cases").status_code in {401, 403}

    assert listed() == []
