"""The only way from an id in a request to a study, a series or a delivery."""

from uuid import UUID

from django.db.models import QuerySet

from backend.audit import actions as audit
from backend.cases.access import cases_visible_to
from backend.errors import NotFound
from backend.imaging.models import Delivery, Series, Study
from backend.people.models import User


def studies_visible_to(user: User) -> QuerySet[Study]:
    return Study.objects.filter(case__in=cases_visible_to(user))


def study_for(user: User, study_id: UUID, *, seen: str = "study.seen") -> Study:
    """Return the study and write down that it was seen."""
    study = studies_visible_to(user).select_related("case__patient").filter(pk=study_id).first()
    if study is None:
        raise NotFound
    audit.record(actor=str(user), action=seen, subject=str(study), case_id=study.case_id)
    return study


def series_for(user: User, series_id: UUID, *, seen: str = "series.thumbnail_seen") -> Series:
    visible = Series.objects.filter(study__in=studies_visible_to(user))
    series = visible.select_related("study", "thumbnail").filter(pk=series_id).first()
    if series is None:
        raise NotFound
    case_id = series.study.case_id
    audit.record(actor=str(user), action=seen, subject=str(series), case_id=case_id)
    return series


def delivery_for(user: User, delivery_id: UUID) -> Delivery:
    visible = Delivery.objects.filter(case__in=cases_visible_to(user))
    delivery = visible.select_related("case__patient").filter(pk=delivery_id).first()
    if delivery is None:
        raise NotFound
    return delivery
