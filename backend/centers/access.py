"""The only way from an id in a request to a centre: the catalogue is the staff's."""

from uuid import UUID

from backend.centers.models import Center, Contact
from backend.errors import NotFound
from backend.people.models import User
from backend.people.states import Audience


def center_for(user: User, center_id: UUID) -> Center:
    found = Center.objects.filter(pk=center_id).first()
    if found is None or user.audience != Audience.STAFF:
        raise NotFound
    return found


def contact_for(user: User, contact_id: UUID) -> Contact:
    found = Contact.objects.select_related("center", "department", "user")
    contact = found.filter(pk=contact_id).first()
    if contact is None or user.audience != Audience.STAFF:
        raise NotFound
    return contact
