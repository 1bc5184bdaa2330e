"""Everything that changes a translation's state."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from backend import lifecycle
from backend.audit import actions as audit
from backend.cases.models import Case
from backend.documents import queries as documents
from backend.documents.models import Document
from backend.people.models import User
from backend.translation import queries, refusals, wire
from backend.translation.models import Segment, Translation
from backend.translation.queueing import enqueue_draft
from backend.translation.states import FOUR_EYES, MOVES, TranslationKind, TranslationState
from pipelines.translation import results
from pipelines.translation.segments import segments_of

GERMAN = "de"


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be translated, and how strictly it is read."""

    kind: TranslationKind
    subject: str
    source: str  # BCP 47
    target: str
    segments: Sequence[results.Segment]
    four_eyes: bool
    document: Document | None = None


def translate_document(document: Document, *, now: datetime, actor: str) -> Translation:
    """Request the German of a document that has been read."""
    if not document.language:
        raise refusals.LanguageUnknown
    order = Order(
        kind=TranslationKind.RECORD,
        subject=str(document),
        source=document.language,
        target=GERMAN,
        segments=segments_of(documents.reading(document)),
        four_eyes=document.kdl in FOUR_EYES,
        document=document,
    )
    return request_translation(document.case, order, now=now, actor=actor)


@transaction.atomic
def request_translation(case: Case, order: Order, *, now: datetime, actor: str) -> Translation:
    if not order.segments:
        raise refusals.NothingToTranslate
    known = Translation.objects.filter(subject=order.subject, target_language=order.target)
    if known.exists():
        raise refusals.AlreadyRequested
    translation = Translation.objects.create(
        case=case,
        kind=order.kind,
        document=order.document,
        subject=order.subject,
        source_language=order.source,
        target_language=order.target,
        four_eyes=order.four_eyes,
        requested_at=now,
    )
    Segment.objects.bulk_create(
        wire.row_of(translation, position, segment)
        for position, segment in enumerate(order.segments)
    )
    audit.record(
        actor=actor, action="translation.requested", subject=str(translation), case_id=case.pk
    )
    enqueue_draft(translation)
    return translation


def request_again(translation: Translation, *, actor: str) -> None:
    """Draft anew what no person has confirmed; confirmed segments stay as they are."""
    guard_current(translation)
    with transaction.atomic():
        _move(translation, TranslationState.REQUESTED, actor=actor, failure_code="")
        translation.segments.filter(confirmed_at=None).update(awaits_draft=True)
        enqueue_draft(translation)


@transaction.atomic
def record_draft(
    translation: Translation, drafts: Mapping[str, results.Draft], *, now: datetime
) -> None:
    """Lay the drafts (by segment key) into their rows."""
    rows = list(translation.segments.filter(awaits_draft=True))
    for row in rows:
        wire.put_draft(row, drafts[row.key])
        row.version += 1
    Segment.objects.bulk_update(rows, wire.DRAFTED, batch_size=200)
    _move(translation, TranslationState.DRAFTED, actor="pipeline", drafted_at=now)


def record_failure(translation: Translation, *, code: str) -> None:
    _move(translation, TranslationState.FAILED, actor="pipeline", failure_code=code)


def start_review(translation: Translation, *, by: User) -> None:
    """Begin, or begin again, the post-editing by this person."""
    guard_current(translation)
    _move(
        translation,
        TranslationState.IN_REVIEW,
        actor=str(by),
        post_editor=by,
        reviser=None,
        signed_by=None,
        signed_at=None,
    )


def revise(translation: Translation, *, by: User) -> None:
    """State that every segment was compared with its source; by a second person where it counts."""
    guard_source(translation)
    guard_complete(translation)
    guard_four_eyes(translation, by)
    _move(translation, TranslationState.REVISED, actor=str(by), reviser=by)


def sign(translation: Translation, *, by: User, now: datetime) -> None:
    """Sign off: from here on the German may leave the house."""
    guard_source(translation)
    guard_complete(translation)
    guard_four_eyes(translation, by)
    _move(translation, TranslationState.SIGNED, actor=str(by), signed_by=by, signed_at=now)


def guard_current(translation: Translation) -> None:
    if translation.replaced_at:
        raise refusals.Replaced


def guard_source(translation: Translation) -> None:
    """Refuse to vouch for German whose paper says something else by now."""
    guard_current(translation)
    if queries.has_new_text(translation):
        raise refusals.SourceChanged


def guard_complete(translation: Translation) -> None:
    rows = translation.segments
    if rows.filter(must_fix__gt=0).exists():
        raise refusals.MustFixOpen
    if rows.filter(confirmed_at__isnull=True).exists():
        raise refusals.SegmentsUnconfirmed


def guard_four_eyes(translation: Translation, by: User) -> None:
    """Refuse the post-editor, also the one whose segments came along from an older version."""
    if not translation.four_eyes:
        return
    brought = translation.segments.filter(
        confirmed_by=by, confirmed_at__lt=translation.requested_at
    )
    if translation.post_editor_id == by.pk or brought.exists():
        raise refusals.FourEyesNeeded


def _move(translation: Translation, to: TranslationState, *, actor: str, **changes: object) -> None:
    lifecycle.move(translation, moves=MOVES, to=to, actor=actor, changes=changes)
