"""The only way from an id in a request to a translation or a segment."""

from uuid import UUID

from django.db.models import QuerySet

from backend.audit import actions as audit
from backend.cases.access import cases_visible_to
from backend.errors import NotFound
from backend.people.models import User
from backend.people.states import Audience
from backend.translation.models import Segment, Translation


def translations_visible_to(user: User) -> QuerySet[Translation]:
    """Staff see their team's; the windows of patients and clinics have their own views."""
    if user.audience != Audience.STAFF:
        return Translation.objects.none()
    return Translation.objects.filter(case__in=cases_visible_to(user))


def translation_for(user: User, translation_id: UUID) -> Translation:
    visible = translations_visible_to(user).select_related("case", "post_editor")
    found = visible.filter(pk=translation_id).first()
    if found is None:
        raise NotFound
    audit.record(
        actor=str(user), action="translation.seen", subject=str(found), case_id=found.case_id
    )
    return found


def segment_for(user: User, segment_id: UUID) -> Segment:
    visible = Segment.objects.filter(translation__in=translations_visible_to(user))
    found = visible.select_related("translation", "confirmed_by").filter(pk=segment_id).first()
    if found is None:
        raise NotFound
    return found
