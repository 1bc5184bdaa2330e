"""The only way from an id in a request to a dossier."""

from uuid import UUID

from backend.audit import actions as audit
from backend.cases.access import cases_visible_to
from backend.dossier.models import Dossier
from backend.errors import NotFound
from backend.people.models import User
from backend.people.states import Audience


def dossier_for(user: User, dossier_id: UUID, *, seen: str = "dossier.seen") -> Dossier:
    """Return a dossier to staff; clinics reach theirs through the request they were sent."""
    known = Dossier.objects.select_related("case", "pdf", "bundle", "package")
    visible = known.filter(case__in=cases_visible_to(user))
    found = visible.filter(pk=dossier_id).first() if user.audience == Audience.STAFF else None
    if found is None:
        raise NotFound
    audit.record(actor=str(user), action=seen, subject=str(found), case_id=found.case_id)
    return found
