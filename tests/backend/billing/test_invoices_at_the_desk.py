from datetime import timedelta

import pikepdf
import pytest

from backend.audit.models import Entry
from backend.billing.actions import BillTo, mark_overdue
from backend.billing.lines import Item
from backend.billing.models import Invoice
from backend.people.states import Role
from tests.builders import NOON, make_collecting_case, make_staff, make_team
from tests.builders_billing import AMINA, make_draft_invoice, make_invoice, make_quote

pytestmark = pytest.mark.django_db
JSON = "application/json"


@pytest.fixture
def vera():
    return make_staff()


@pytest.fixture
def case(vera):
    return make_collecting_case(owner=vera)


@pytest.fixture
def desk(sign_in, vera):
    return sign_in(vera)


def _post(client, path, body=None):
    return client.post(f"/api/desk/{path}", body or {}, content_type=JSON)


def test_a_quote_becomes_an_invoice_at_the_accepted_prices(desk, case) -> None:
    items = [
        {"code": "SECOND_OPINION", "quantity": 1},
        {"code": "TRANSLATION_LINE", "quantity": 120},
    ]
    body = {"items": items, "bill_to": {"address": "Beispielweg 20, Dubai"}}

    quote = _post(desk, f"cases/{case.pk}/quotes", body).json()
    issued = _post(desk, f"quotes/{quote['id']}/issue").json()
    early = _post(desk, f"cases/{case.pk}/invoices", {"quote": quote["id"]})
    _post(desk, f"quotes/{quote['id']}/accept")
    made = _post(desk, f"cases/{case.pk}/invoices", {"quote": quote["id"]})

    assert issued["number"] == "AN-2026-00001"
    assert early.json()["code"] == "quote-not-accepted"
    assert made.status_code == 201
    invoice = made.json()
    # 690.00 at 19 %, and 234.00 of translation for a private person outside the EU
    assert (invoice["net_minor"], invoice["vat_minor"]) == (92_400, 13_110)
    assert [line["vat_treatment"] for line in invoice["lines"]] == ["STANDARD", "NOT_TAXABLE"]
    assert "§ 3a Abs. 4" in invoice["lines"][1]["vat_basis"]
    assert invoice["payer_name"] == "Amina Haddad"


def test_issue_gives_the_next_number_of_the_year_and_files_the_pdf(desk, case) -> None:
    make_invoice(case)
    draft = make_draft_invoice(case)

    answer = _post(desk, f"invoices/{draft.pk}/issue")

    assert answer.json()["number"] == "RE-2026-00002"
    assert answer.json()["state"] == "ISSUED"
    pdf = b"".join(desk.get(f"/api/desk/invoices/{draft.pk}/pdf").streaming_content)
    again = b"".join(desk.get(f"/api/desk/invoices/{draft.pk}/pdf").streaming_content)
    assert pdf.startswith(b"%PDF")
    assert pdf == again


def test_a_refused_issue_leaves_no_gap_in_the_numbers(desk, case) -> None:
    no_address = make_draft_invoice(case, to=BillTo(name="Amina Haddad", country="AE"))
    complete = make_draft_invoice(case)

    refused = _post(desk, f"invoices/{no_address.pk}/issue")
    twice = [_post(desk, f"invoices/{complete.pk}/issue") for _ in range(2)]

    assert refused.json()["code"] == "address-missing"
    assert twice[0].json()["number"] == "RE-2026-00001"
    assert twice[1].status_code == 409
    assert make_invoice(case).number == "RE-2026-00002"


def test_a_business_in_the_eu_needs_its_vat_number(desk, case) -> None:
    to = {"kind": "BUSINESS", "name": "Fundusz", "country": "pl", "address": "Warszawa"}
    body = {"items": [{"code": "EXPRESS", "quantity": 1}], "bill_to": to}
    invoice = _post(desk, f"cases/{case.pk}/invoices", body).json()

    without = _post(desk, f"invoices/{invoice['id']}/issue")
    desk.patch(
        f"/api/desk/invoices/{invoice['id']}",
        {"bill_to": {**to, "vat_id": "PL0000000000"}},
        content_type=JSON,
    )
    issued = _post(desk, f"invoices/{invoice['id']}/issue").json()

    assert without.json()["code"] == "vat-id-missing"
    assert issued["state"] == "ISSUED"
    assert issued["vat_minor"] == 0
    assert "reverse charge" in issued["lines"][0]["vat_reason"]


def test_an_issued_invoice_cannot_be_changed(desk, case) -> None:
    invoice = make_invoice(case)

    answer = desk.patch(
        f"/api/desk/invoices/{invoice.pk}",
        {"items": [{"code": "EXPRESS", "quantity": 1}]},
        content_type=JSON,
    )

    assert answer.json()["code"] == "not-a-draft"
    assert Invoice.objects.get(pk=invoice.pk).gross_minor == invoice.gross_minor


def test_cancelling_an_issued_invoice_makes_a_document_of_the_same_series(desk, case) -> None:
    invoice = make_invoice(case)

    answer = _post(desk, f"invoices/{invoice.pk}/cancel", {"reason": "Wrong payer"})

    assert answer.json()["state"] == "CANCELLED"
    assert answer.json()["cancellation_number"] == "RE-2026-00002"
    pdf = desk.get(f"/api/desk/invoices/{invoice.pk}/cancellation-pdf")
    assert b"".join(pdf.streaming_content).startswith(b"%PDF")


def test_a_payment_by_hand_may_come_in_parts(desk, case) -> None:
    invoice = make_invoice(case)
    part = {"amount_minor": 10_000, "received_on": "2026-11-21", "reference": "bank 17"}

    first = _post(desk, f"invoices/{invoice.pk}/mark-paid", part).json()
    rest = {"received_on": "2026-11-22", "reference": "bank 18"}
    second = _post(desk, f"invoices/{invoice.pk}/mark-paid", rest).json()

    assert (first["state"], first["balance_minor"]) == ("ISSUED", invoice.gross_minor - 10_000)
    assert (second["state"], second["balance_minor"]) == ("PAID", 0)
    assert Entry.objects.filter(case_id=case.pk, action="payment.recorded").count() == 2


def test_what_was_transferred_is_given_back_and_the_invoice_taken_back(desk, case) -> None:
    invoice = make_invoice(case)
    paid = {"received_on": "2026-11-21", "reference": "bank 17"}
    _post(desk, f"invoices/{invoice.pk}/mark-paid", paid)

    too_much = _post(
        desk, f"invoices/{invoice.pk}/refund", {"reason": "x", "amount_minor": 9_999_999}
    )
    part = _post(desk, f"invoices/{invoice.pk}/refund", {"reason": "x", "amount_minor": 1_000})
    all_of_it = _post(desk, f"invoices/{invoice.pk}/refund", {"reason": "The clinic declined"})
    nothing = _post(desk, f"invoices/{invoice.pk}/refund", {"reason": "again"})

    assert too_much.json()["code"] == "too-much"
    assert (part.json()["state"], part.json()["balance_minor"]) == ("PAID", 0)
    assert all_of_it.json()["state"] == "REFUNDED"
    assert all_of_it.json()["cancellation_number"]
    assert nothing.json()["code"] == "nothing-to-refund"


def test_a_paid_invoice_is_refunded_not_cancelled(desk, case) -> None:
    invoice = make_invoice(case)
    part = {"amount_minor": 100, "received_on": "2026-11-21", "reference": "bank 17"}
    _post(desk, f"invoices/{invoice.pk}/mark-paid", part)

    answer = _post(desk, f"invoices/{invoice.pk}/cancel", {"reason": "Wrong payer"})

    assert answer.json()["code"] == "has-payments"


def test_an_invoice_nobody_paid_in_time_is_overdue_and_can_be_written_off(desk, case) -> None:
    invoice = make_invoice(case)

    on_the_last_day = mark_overdue(now=NOON + timedelta(days=14))
    a_day_later = mark_overdue(now=NOON + timedelta(days=15))
    answer = _post(desk, f"invoices/{invoice.pk}/write-off", {"reason": "Patient died"})

    assert (on_the_last_day, a_day_later) == (0, 1)
    assert answer.json()["state"] == "WRITTEN_OFF"
    assert answer.json()["moves"] == []


def test_drafts_know_their_moves_and_why_not(desk, case) -> None:
    draft = make_draft_invoice(case, to=BillTo(name="Amina Haddad", country="AE"))

    moves = {
        move["action"]: move for move in desk.get(f"/api/desk/invoices/{draft.pk}").json()["moves"]
    }

    assert set(moves) == {"issue", "cancel"}
    assert moves["issue"]["refusal"]["code"] == "address-missing"


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"items": []},
        {"items": [{"code": "EXPRESS", "quantity": 0}]},
        {"items": [{"code": "EXPRESS", "quantity": 1}], "bill_to": {"country": "Germany"}},
        {"items": [{"code": "EXPRESS", "quantity": 1}], "quote": "not-a-uuid"},
    ],
)
def test_a_malformed_invoice_is_named_by_field(desk, case, body) -> None:
    answer = _post(desk, f"cases/{case.pk}/invoices", body)

    assert answer.status_code == 400
    assert answer.json()["fields"]


def test_an_item_that_is_not_on_the_list_is_refused(desk, case) -> None:
    body = {"items": [{"code": "CLINIC_BILL", "quantity": 1}]}

    answer = _post(desk, f"cases/{case.pk}/quotes", body)

    assert answer.json()["code"] == "unknown-item"


def test_finance_may_bill_and_linguists_may_not(sign_in, vera, case) -> None:
    finance = sign_in(make_staff(Role.FINANCE, team=vera.team))
    linguist = sign_in(make_staff(Role.POST_EDITOR, team=vera.team))

    assert finance.get("/api/desk/invoices").status_code == 200
    assert linguist.get("/api/desk/invoices").status_code == 403


def test_a_stranger_finds_nothing(sign_in, case) -> None:
    invoice, quote = make_invoice(case), make_quote(case)
    boris = sign_in(make_staff(team=make_team("Berlin"), name="Boris"))

    assert boris.get(f"/api/desk/invoices/{invoice.pk}").status_code == 404
    assert boris.get(f"/api/desk/invoices/{invoice.pk}/pdf").status_code == 404
    assert _post(boris, f"quotes/{quote.pk}/issue").status_code == 404
    assert _post(boris, f"cases/{case.pk}/invoices").status_code == 404
    assert boris.get("/api/desk/invoices").json()["results"] == []


def test_the_list_costs_at_most_four_queries(desk, case, reads_at_most) -> None:
    for _ in range(3):
        make_invoice(case)

    with reads_at_most(4):
        first = desk.get("/api/desk/invoices?state=ISSUED&limit=2").json()

    assert len(first["results"]) == 2
    assert first["next"]


def test_the_pdf_shows_the_decision_and_survives_the_case(desk, case, tmp_path) -> None:
    from backend.storage.actions import erase_case

    invoice = make_invoice(case, [Item("TRANSLATION_LINE", 10)], to=AMINA)
    desk.get(f"/api/desk/invoices/{invoice.pk}/pdf")

    erase_case(case_id=case.pk, actor="test")
    file = tmp_path / "invoice.pdf"
    file.write_bytes(b"".join(desk.get(f"/api/desk/invoices/{invoice.pk}/pdf").streaming_content))

    import pypdfium2

    document = pypdfium2.PdfDocument(file)
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    with pikepdf.open(file) as opened:
        assert len(opened.pages) == 1
    assert "RE-2026-00001" in text
    assert "19,50 EUR" in text
    assert "§ 3a Abs. 4 Satz 2 Nr. 3 UStG" in text


def test_a_waiver_stands_in_for_the_prepayment(desk, case) -> None:
    before = desk.get(f"/api/desk/cases/{case.pk}/prepayment").json()
    after = _post(
        desk, f"cases/{case.pk}/prepayment", {"kind": "WAIVED", "reason": "Hardship"}
    ).json()

    assert before["met"] is False
    assert (after["met"], after["kind"], after["reason"]) == (True, "WAIVED", "Hardship")
