"""Everything a person does to a segment."""

from datetime import datetime

from django.db import transaction

from backend.audit import actions as audit
from backend.people.models import User
from backend.translation import refusals, wire
from backend.translation.actions import guard_current
from backend.translation.models import Segment, SegmentChange, Translation
from backend.translation.states import TranslationState
from pipelines.translation.checks import check
from pipelines.translation.results import Finding, Origin

EDITABLE = frozenset({TranslationState.IN_REVIEW, TranslationState.REVISED})


@transaction.atomic
def edit(segment: Segment, *, target: str, version: int, by: User, now: datetime) -> None:
    """Save what a person wrote; refused with both texts when somebody else saved first."""
    _guard_editable(segment)
    before = segment.target
    rows = Segment.objects.filter(pk=segment.pk, version=version)
    if rows.update(version=version + 1) != 1:
        segment.refresh_from_db()
        raise refusals.EditedMeanwhile(theirs=segment.target, yours=target, version=segment.version)
    segment.version = version + 1
    segment.target, segment.origin = target, Origin.PERSON
    segment.engine, segment.match = "", None
    segment.confirmed_by = segment.confirmed_at = None
    wire.put_findings(segment, _findings(segment))
    segment.save()
    SegmentChange.objects.create(segment=segment, by=by, at=now, before=before, after=target)
    _record(segment, "segment.edited", by)


@transaction.atomic
def confirm(segment: Segment, *, by: User, now: datetime) -> None:
    """State that this German says what the page says."""
    _guard_editable(segment)
    if not segment.target.strip():
        raise refusals.SegmentEmpty
    if segment.must_fix:
        raise refusals.MustFixOpen
    segment.confirmed_by, segment.confirmed_at = by, now
    segment.save(update_fields=["confirmed_by", "confirmed_at"])
    _record(segment, "segment.confirmed", by)


@transaction.atomic
def set_aside(segment: Segment, *, check_name: str, reason: str, by: User) -> None:
    """Set the findings of one check aside, with a reason that stays with the segment."""
    _guard_editable(segment)
    for found in segment.findings:
        if found["check"] == check_name:
            found["dismissed_by"], found["reason"] = str(by), reason
    wire.count_open(segment)
    segment.save(update_fields=["findings", "must_fix"])
    _record(segment, "segment.finding_set_aside", by, check=check_name)


def _guard_editable(segment: Segment) -> None:
    """Ask the database: somebody may have signed, or taken over a new text, a moment ago."""
    translation = Translation.objects.select_for_update().get(pk=segment.translation_id)
    guard_current(translation)
    if translation.state not in EDITABLE:
        raise refusals.NotEditable


def _findings(segment: Segment) -> tuple[Finding, ...]:
    translation = segment.translation
    return check(
        segment.source,
        segment.target,
        source_language=translation.source_language,
        target_language=translation.target_language,
        origin=Origin.PERSON,
    )


def _record(segment: Segment, action: str, by: User, **detail: str) -> None:
    audit.record(
        actor=str(by),
        action=action,
        subject=str(segment),
        case_id=segment.translation.case_id,
        **detail,
    )
