"""A draft goes to where the patient lives, unless somebody else pays."""

import pytest

from tests.builders import make_collecting_case, make_patient, make_staff

pytestmark = pytest.mark.django_db
JSON = "application/json"
HOME = {"address_line": "Beispielweg 20, App. 4", "postal_code": "00000", "city": "Dubai"}
ITEMS = [{"code": "SECOND_OPINION", "quantity": 1}]


@pytest.fixture
def case():
    vera = make_staff()
    return make_collecting_case(patient=make_patient(team=vera.team, **HOME), owner=vera)


@pytest.fixture
def desk(sign_in, case):
    return sign_in(case.owner)


def draft(desk, case, kind="invoices", **bill_to):
    said = {"items": ITEMS, "bill_to": bill_to}
    return desk.post(f"/api/desk/cases/{case.pk}/{kind}", said, content_type=JSON).json()


@pytest.mark.parametrize("kind", ["quotes", "invoices"])
@pytest.mark.parametrize("said", [{}, {"name": "Amina Haddad"}])
def test_what_is_left_out_is_the_patients(desk, case, kind, said) -> None:
    bill = draft(desk, case, kind, **said)

    assert bill["payer_name"] == "Amina Haddad"
    assert bill["payer_address"] == "Beispielweg 20, App. 4\n00000 Dubai"
    assert bill["payer_country"] == "AE"


def test_a_draft_to_a_patient_with_an_address_can_be_issued(desk, case) -> None:
    bill = draft(desk, case)

    issued = desk.post(f"/api/desk/invoices/{bill['id']}/issue").json()

    assert issued["state"] == "ISSUED"


def test_another_payer_does_not_get_the_patients_address(desk, case) -> None:
    bill = draft(desk, case, name="Karim Haddad", country="EG")

    issued = desk.post(f"/api/desk/invoices/{bill['id']}/issue").json()

    assert bill["payer_address"] == ""
    assert issued["code"] == "address-missing"


@pytest.mark.parametrize("kind", ["quotes", "invoices"])
def test_another_payers_country_has_to_be_said(desk, case, kind) -> None:
    silent = draft(desk, case, kind, name="Karim Haddad")
    said = draft(desk, case, kind, name="Karim Haddad", country="eg")

    assert silent["code"] == "payer-country-missing"
    assert said["payer_country"] == "EG"


def test_a_draft_cannot_be_given_to_another_payer_without_a_country(desk, case) -> None:
    bill = draft(desk, case)

    changed = desk.patch(
        f"/api/desk/invoices/{bill['id']}", {"bill_to": {"name": "Karim"}}, content_type=JSON
    ).json()

    assert changed["code"] == "payer-country-missing"
    assert desk.get(f"/api/desk/invoices/{bill['id']}").json()["payer_name"] == "Amina Haddad"


def test_an_address_that_is_typed_stands(desk, case) -> None:
    assert draft(desk, case, address="Anderswo 1")["payer_address"] == "Anderswo 1"


def test_a_draft_made_before_takes_the_address_over_once_it_is_known(desk, case) -> None:
    patient = f"/api/desk/patients/{case.patient_id}"
    desk.patch(patient, dict.fromkeys(HOME, ""), content_type=JSON)
    bill = draft(desk, case)

    desk.patch(patient, HOME, content_type=JSON)
    changed = desk.patch(
        f"/api/desk/invoices/{bill['id']}", {"bill_to": {}}, content_type=JSON
    ).json()

    assert bill["payer_address"] == ""
    assert changed["payer_address"].endswith("00000 Dubai")
