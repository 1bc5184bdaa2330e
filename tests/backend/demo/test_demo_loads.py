"""The demonstration is played whole, by the real pipelines, however old its papers have become."""

import io
from datetime import UTC, datetime

import pytest
import time_machine
from django.core.management import call_command
from django.test import Client

from backend.billing.models import Invoice
from backend.cases.models import Case
from backend.demo.play import load
from backend.documents.models import Document
from backend.people.models import User
from tests.builders_billing import lay_tariff

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
LATER = datetime(2027, 6, 1, 9, tzinfo=UTC)


@pytest.fixture
def loaded(settings):
    settings.DEMO = True
    call_command("load_centers", stdout=io.StringIO())
    lay_tariff()
    with time_machine.travel(LATER):
        load(lambda said: None)
        yield


def test_every_window_has_something_to_show(loaded, sign_in) -> None:
    states = dict(Case.objects.values_list("patient__family_name", "state"))
    offered = Client().get("/api/demo/logins").json()
    james = sign_in(User.objects.get(email="james.carter@example.org"))
    falk = sign_in(User.objects.get(audience="CLINIC"))
    said = io.StringIO()

    assert {name: states[name] for name in ("Carter", "Whitfield", "Haddad", "Smagulov")} == {
        "Carter": "DELIVERED",
        "Whitfield": "REFERRED",
        "Haddad": "PREPARING",
        "Smagulov": "COLLECTING",
    }
    assert {row["window"] for row in offered} == {"desk", "portal", "clinic"}
    assert "second opinion" in str(james.get("/api/portal/opinion").json()["segments"])
    waiting = [row for row in falk.get("/api/clinic/requests").json() if row["state"] == "SENT"]
    page = falk.get(f"/api/clinic/requests/{waiting[0]['id']}").json()
    assert (page["patient"]["family_name"], len(page["documents"])) == ("Whitfield", 2)
    assert {invoice.state for invoice in Invoice.objects.all()} == {"PAID"}
    for document in Document.objects.filter(case__patient__family_name="Whitfield"):
        assert "Carter" not in "".join(document.pages.values_list("text", flat=True))
    call_command("demo_logins", stdout=said)
    assert all(row["email"] in said.getvalue() for row in offered)
