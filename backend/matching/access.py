"""The only way from an id in a request to a match."""

from uuid import UUID

from backend.audit import actions as audit
from backend.cases.access import cases_visible_to
from backend.errors import NotFound
from backend.matching.models import Match
from backend.people.models import User
from backend.people.states import Audience


def match_for(user: User, match_id: UUID) -> Match:
    visible = Match.objects.filter(case__in=cases_visible_to(user))
    known = visible.select_related("case__patient", "center")
    found = known.filter(pk=match_id).first() if user.audience == Audience.STAFF else None
    if found is None:
        raise NotFound
    audit.record(actor=str(user), action="match.seen", subject=str(found), case_id=found.case_id)
    return found
