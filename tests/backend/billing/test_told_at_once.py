"""Stripe tells of one payment five times in the same moment, over connections of their own."""

import threading

import pytest
from django.db import connections

from backend.audit.models import Entry
from backend.billing.models import Invoice, Payment, Refund, StripeEvent
from tests.builders import make_collecting_case, make_staff
from tests.builders_billing import make_invoice

TIMES = 5

pytestmark = [pytest.mark.usefixtures("real_commits"), pytest.mark.promise(8)]


def _at_once(deliver, event) -> list[int]:
    ready, statuses = threading.Barrier(TIMES), []

    def tell() -> None:
        ready.wait()
        try:
            statuses.append(deliver(event).status_code)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=tell) for _ in range(TIMES)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return statuses


def test_one_payment_one_refund_and_one_move_each(sign_in, stripe_server, deliver) -> None:
    vera = make_staff()
    invoice = make_invoice(make_collecting_case(owner=vera))
    desk = sign_in(vera)
    stripe_server.pay(desk.post(f"/api/desk/invoices/{invoice.pk}/checkout").json()["url"])
    paid = list(reversed(stripe_server.account.all_of("event")))

    told = [_at_once(deliver, event) for event in paid]

    assert Payment.objects.count() == 1
    body = {"reason": "The clinic declined"}
    path = f"/api/desk/invoices/{invoice.pk}/refund"
    desk.post(path, body, content_type="application/json")
    given_back = stripe_server.account.all_of("event")[: -len(paid)]
    told += [_at_once(deliver, event) for event in given_back]
    assert told == [[204] * TIMES] * len(told)
    assert Refund.objects.count() == 1
    assert StripeEvent.objects.count() == len(paid) + len(given_back)
    assert Invoice.objects.get().state == "REFUNDED"
    for action in ("payment.recorded", "invoice.taken_back"):
        assert Entry.objects.filter(action=action).count() == 1
    moves = Entry.objects.filter(action="invoice.moved", subject=str(invoice)).order_by("sequence")
    assert [move.detail["now"] for move in moves] == ["ISSUED", "PAID", "REFUNDED"]


def test_numbers_have_no_gap_when_two_desks_issue_at_once() -> None:
    from backend.billing.actions import issue_invoice
    from tests.builders import NOON
    from tests.builders_billing import make_draft_invoice

    case = make_collecting_case(owner=make_staff())
    drafts = [make_draft_invoice(case) for _ in range(TIMES)]
    ready = threading.Barrier(TIMES)

    def issue(draft: Invoice) -> None:
        ready.wait()
        try:
            issue_invoice(draft, now=NOON, actor="test")
        finally:
            connections.close_all()

    threads = [threading.Thread(target=issue, args=(draft,)) for draft in drafts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    numbers = sorted(Invoice.objects.values_list("number", flat=True))
    assert numbers == [f"RE-2026-{count:05d}" for count in range(1, TIMES + 1)]


def test_clicking_refund_five_times_gives_back_once(sign_in, stripe_server) -> None:
    vera = make_staff()
    invoice = make_invoice(make_collecting_case(owner=vera))
    desk = sign_in(vera)
    stripe_server.pay(desk.post(f"/api/desk/invoices/{invoice.pk}/checkout").json()["url"])
    desk.post(f"/api/desk/invoices/{invoice.pk}/refresh")
    desks = [sign_in(vera) for _ in range(TIMES)]
    ready, codes = threading.Barrier(TIMES), []

    def click(client) -> None:
        ready.wait()
        try:
            body = {"reason": "The clinic declined"}
            path = f"/api/desk/invoices/{invoice.pk}/refund"
            codes.append(client.post(path, body, content_type="application/json").status_code)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=click, args=(client,)) for client in desks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(codes) == [200, 409, 409, 409, 409]
    assert len(stripe_server.account.all_of("refund")) == 1
