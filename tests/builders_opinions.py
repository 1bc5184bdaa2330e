"""A request that a clinic holds in its hands."""

from backend.billing.assurance_actions import assure_prepayment
from backend.billing.states import Assurance
from backend.cases.models import Case
from backend.centers.models import Contact
from backend.opinions import actions
from backend.opinions.models import OpinionRequest
from backend.opinions.queries import recipient_of
from backend.people.models import User
from backend.people.states import Purpose
from tests.builders import NOON, allow
from tests.builders_matching import make_matched_case


def make_prepared_request(run_queue, *, owner: User) -> OpinionRequest:
    """Draft a request; nothing is consented or paid yet."""
    case, match = make_matched_case(run_queue, owner=owner)
    contact = Contact.objects.filter(center=match.center).first()
    return actions.prepare_request(case, contact=contact, actor="test", now=NOON)


def make_sendable(request: OpinionRequest) -> None:
    """Give every consent and waive the prepayment."""
    case: Case = request.case
    allow(case, Purpose.DISCLOSURE, recipient=recipient_of(request))
    allow(case, Purpose.RELEASE_FROM_SECRECY)
    assure_prepayment(
        case, Assurance.WAIVED, reason="first case", reference="", now=NOON, actor="test"
    )


def make_sent_request(run_queue, *, owner: User, now=None) -> OpinionRequest:
    from datetime import UTC, datetime

    request = make_prepared_request(run_queue, owner=owner)
    make_sendable(request)
    actions.send_request(request, actor="test", now=now or datetime.now(UTC))
    return request
