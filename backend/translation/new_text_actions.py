"""Opens the next version of a translation when the paper's text has become another one."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from django.db import transaction

from backend.audit import actions as audit
from backend.documents import queries as documents
from backend.documents.models import Document
from backend.documents.states import DocumentState
from backend.errors import LostRace
from backend.translation import queries, refusals, wire
from backend.translation.actions import guard_current
from backend.translation.models import Segment, SegmentChange, Translation
from backend.translation.queueing import enqueue_draft
from backend.translation.states import FOUR_EYES, TranslationState
from pipelines.translation import results
from pipelines.translation.alignment import Match, align
from pipelines.translation.segments import segments_of

# What a segment whose source stayed takes along; its place on the page is the new one.
TAKEN = (
    "target", "origin", "engine", "match", "terms", "findings", "must_fix", "version",
    "confirmed_by_id", "confirmed_at", "before",
)  # fmt: skip


def guard_take_over(translation: Translation) -> None:
    guard_current(translation)
    if not queries.has_new_text(translation):
        raise refusals.SourceUnchanged
    if translation.state == TranslationState.REQUESTED:
        raise refusals.StillDrafting


@transaction.atomic
def take_over(translation: Translation, *, actor: str, now: datetime) -> Translation:
    """Open the next version, of the new text, and have drafted what changed.

    Segments whose source stayed keep their German, their state and their history; the others
    remember what stood at their place. The old version stays as it is.
    """
    guard_take_over(translation)
    document = _source_of(translation)
    fresh = segments_of(documents.reading(document))
    if not fresh:
        raise refusals.NothingToTranslate
    opened = _next_version(translation, document, now=now)
    old = list(translation.segments.all())
    matches = align([row.source for row in old], [segment.source for segment in fresh])
    rows = list(_rows(opened, fresh, old=old, matches=matches))
    if document.language != translation.source_language:
        _draft_in_its_language(rows)
    Segment.objects.bulk_create(rows)
    _take_history(old, rows, matches)
    kept = sum(match.same is not None for match in matches)
    audit.record(
        actor=actor,
        action="translation.text_taken_over",
        subject=str(opened),
        case_id=opened.case_id,
        replaces=str(translation),
        kept=kept,
        changed=len(rows) - kept,
    )
    enqueue_draft(opened)
    return opened


def _source_of(translation: Translation) -> Document:
    document = translation.document
    assert document is not None  # only a paper's text can change
    if document.state != DocumentState.READ:
        raise refusals.SourceUnread
    if not document.language:
        raise refusals.LanguageUnknown
    return document


def _next_version(old: Translation, document: Document, *, now: datetime) -> Translation:
    current = Translation.objects.filter(pk=old.pk, replaced_at=None, state=old.state)
    if current.update(replaced_at=now) != 1:
        raise LostRace
    return Translation.objects.create(
        case_id=old.case_id,
        kind=old.kind,
        document=document,
        subject=old.subject,
        source_language=document.language,
        target_language=old.target_language,
        four_eyes=old.four_eyes or document.kdl in FOUR_EYES,
        version=old.version + 1,
        requested_at=now,
    )


def _rows(
    opened: Translation,
    fresh: Iterable[results.Segment],
    *,
    old: Sequence[Segment],
    matches: Sequence[Match],
) -> Iterator[Segment]:
    for position, (segment, match) in enumerate(zip(fresh, matches, strict=True)):
        row = wire.row_of(opened, position, segment)
        if match.same is not None:
            for name in TAKEN:
                setattr(row, name, getattr(old[match.same], name))
            row.awaits_draft = not row.target.strip()
        elif match.before:
            row.before = _joined([old[place] for place in match.before])
        yield row


def _draft_in_its_language(rows: Iterable[Segment]) -> None:
    """Have drafted again what no person confirmed: it was read as another language before."""
    for row in rows:
        row.awaits_draft = row.confirmed_at is None


def _joined(rows: Sequence[Segment]) -> dict[str, str]:
    return {
        "source": " ".join(row.source for row in rows),
        "target": " ".join(row.target for row in rows if row.target),
    }


def _take_history(
    old: Sequence[Segment], rows: Sequence[Segment], matches: Sequence[Match]
) -> None:
    heirs = {
        old[match.same].pk: row.pk
        for row, match in zip(rows, matches, strict=True)
        if match.same is not None
    }
    changes = SegmentChange.objects.filter(segment__in=[row.pk for row in old]).order_by("pk")
    copies = []
    for change in changes:
        if change.segment_id in heirs:
            change.pk, change.segment_id = None, heirs[change.segment_id]
            copies.append(change)
    SegmentChange.objects.bulk_create(copies)
