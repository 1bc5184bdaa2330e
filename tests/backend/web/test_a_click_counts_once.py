"""A POST with an `Idempotency-Key`, as our pages send each one, is done once."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from backend.opinions import actions
from backend.opinions.models import Opinion
from tests.builders import NOON, allow, make_case, make_staff
from tests.builders_opinions import make_sent_request

pytestmark = pytest.mark.django_db
KEY = {"Idempotency-Key": "first-click"}
FIVE_MB = 5 * 1024 * 1024


def test_a_refusal_is_answered_and_may_be_tried_again(sign_in) -> None:
    vera = make_staff()
    case, desk = make_case(owner=vera), sign_in(vera)
    place = f"/api/desk/cases/{case.pk}/start-collecting"

    refused = desk.post(place, headers=KEY)
    allow(case, "PROCESSING")
    allowed = desk.post(place, headers=KEY)

    assert (refused.status_code, refused.json()["code"]) == (409, "consent-missing")
    assert (allowed.status_code, allowed.json()["state"]) == (200, "COLLECTING")


def test_a_key_is_good_for_one_request(sign_in) -> None:
    vera = make_staff()
    case, desk = make_case(owner=vera), sign_in(vera)
    place = f"/api/desk/cases/{case.pk}/notes"

    desk.post(place, {"text": "Called."}, content_type="application/json", headers=KEY)
    other = desk.post(place, {"text": "Wrote."}, content_type="application/json", headers=KEY)

    assert (other.status_code, other.json()["code"]) == (422, "key-reused")


def test_a_large_file_sent_twice_is_kept_once(sign_in, run_queue) -> None:
    request = make_sent_request(run_queue, owner=make_staff())
    actions.open_request(request, actor="test", now=NOON)
    clinic = sign_in(request.contact.user)
    place = f"/api/clinic/requests/{request.pk}/answer"

    answers = [
        clinic.post(place, {"file": SimpleUploadedFile("opinion.pdf", bytes(FIVE_MB))}, headers=KEY)
        for _ in range(2)
    ]

    assert [answer.status_code for answer in answers] == [200, 200], answers[0].content
    assert Opinion.objects.get().blob.size == FIVE_MB
