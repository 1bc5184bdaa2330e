"""One file that holds several papers becomes several papers, and one again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from django.db import transaction
from django.db.models import Q

from backend.audit import actions as audit
from backend.documents import actions, reading_actions
from backend.documents.models import Document, Fact, Page, SettledWord
from backend.documents.states import DocumentState, FactState
from backend.errors import Refused
from backend.storage.models import Blob

CUTTABLE = frozenset({"application/pdf", "image/tiff"})


class NotCuttable(Refused):
    code = "not-cuttable"
    message = "This file cannot be cut."
    advice = "Only PDF and TIFF files of several pages that were read can be cut into papers."


class AlreadyCut(Refused):
    code = "already-cut"
    message = "This file is cut into papers already."
    advice = "Merge them back first; then cut the file as you like."


class CutHasGaps(Refused):
    code = "cut-has-gaps"
    message = "Every page has to be in exactly one of the papers."
    advice = "Let the first paper begin on page 1, each next one after the last, up to the end."


class NotCut(Refused):
    code = "not-cut"
    message = "This file is not cut."
    advice = "Only papers that were cut out of one file can be merged back."


@dataclass(frozen=True, slots=True)
class Cut:
    """One of the papers in a file: its pages, both included, and its class if a person names it."""

    first: int
    last: int
    kdl: str = ""


def guard_cut(document: Document) -> None:
    """Refuse to cut what is no file of several pages, or is cut already."""
    if document.cut_parts.filter(merged_back=False).exists():
        raise AlreadyCut
    if document.state != DocumentState.READ or document.whole_id or document.page_count < 2:
        raise NotCuttable
    if document.media_type not in CUTTABLE:
        raise NotCuttable


def guard_parts(document: Document, cuts: Sequence[Cut]) -> None:
    """Refuse cuts that leave a page out or take one twice."""
    if len(cuts) < 2:
        raise CutHasGaps
    ends = [0, *(cut.last for cut in cuts)]
    starts = [*(cut.first for cut in cuts), document.page_count + 1]
    if any(start != end + 1 for start, end in zip(starts, ends, strict=True)):
        raise CutHasGaps
    if any(cut.last < cut.first for cut in cuts):
        raise CutHasGaps


def guard_merge_back(document: Document) -> None:
    if not document.cut_parts.filter(merged_back=False).exists():
        raise NotCut


@transaction.atomic
def cut(
    document: Document, parts: Sequence[tuple[Cut, Blob]], *, actor: str, now: datetime
) -> None:
    """Enter the papers in a file, each with its own pages as a file; the original stays.

    The whole is set aside; what was read and decided on its pages goes with them.
    """
    guard_cut(document)
    guard_parts(document, [one for one, _ in parts])
    for place, (one, blob) in enumerate(parts, 1):
        _enter(document, one, blob, place=place, actor=actor, now=now)
    if not document.set_aside:
        actions.set_aside(document, actor=actor)
    _note(document, "document.cut", actor=actor, papers=len(parts))


@transaction.atomic
def merge_back(document: Document, *, actor: str) -> None:
    """Undo the cut: the file is one paper again. What its parts were is kept, out of the way."""
    guard_merge_back(document)
    for part in document.cut_parts.filter(merged_back=False):
        part.merged_back = part.set_aside = True
        part.save(update_fields=["merged_back", "set_aside"])
        _note(part, "document.merged_back", actor=actor)
    actions.bring_back(document, actor=actor)


@transaction.atomic
def keep_whole(document: Document, *, actor: str) -> None:
    """Say that the file is one paper, whatever the reading proposes."""
    document.one_paper = True
    document.save(update_fields=["one_paper"])
    _note(document, "document.kept_whole", actor=actor)


def _enter(whole: Document, one: Cut, blob: Blob, *, place: int, actor: str, now: datetime) -> None:
    part = Document.objects.filter(case_id=whole.case_id, sha256=blob.sha256).first()
    if part is None:
        part = _new_part(whole, one, blob, place=place, now=now)
        _note(part, "document.cut_out", actor=actor, first=one.first, last=one.last)
        _take_pages(part, whole, one)
        reading_actions.start_reading(part)
        reading_actions.judge_first(part)
    elif part.whole_id == whole.pk:
        part.merged_back = part.set_aside = False
        part.save(update_fields=["merged_back", "set_aside"])
        _note(part, "document.cut_out_again", actor=actor)
    if one.kdl:
        actions.correct_document(part, actor=actor, details={"kdl": one.kdl})


def _new_part(whole: Document, one: Cut, blob: Blob, *, place: int, now: datetime) -> Document:
    return Document.objects.create(
        case_id=whole.case_id,
        blob=blob,
        sha256=blob.sha256,
        size=blob.size,
        file_name=f"{whole.file_name[:480]} ({place})",
        media_type=whole.media_type,
        page_count=one.last - one.first + 1,
        survey_version=whole.survey_version,
        notes=whole.notes,
        whole=whole,
        first_page=one.first,
        last_page=one.last,
        received_at=whole.received_at,
        received_by=whole.received_by,
        run=uuid4(),
    )


def _take_pages(part: Document, whole: Document, one: Cut) -> None:
    """Copy what was read, decided and settled on the pages of a part; nothing is read again."""
    before = one.first - 1
    pages = list(whole.pages.filter(number__gte=one.first, number__lte=one.last))
    for page in pages:
        page.pk, page.document, page.number = None, part, page.number - before
    inside = Q(page__gte=one.first, page__lte=one.last)
    facts = list(whole.facts.filter(inside).exclude(state=FactState.PROPOSED))
    for fact in facts:
        fact.pk, fact.document, fact.page = uuid4(), part, fact.page - before
    words = list(whole.settled_words.filter(inside))
    for word in words:
        word.pk, word.document, word.page = None, part, word.page - before
    Page.objects.bulk_create(pages)
    Fact.objects.bulk_create(facts)
    SettledWord.objects.bulk_create(words)


def _note(document: Document, action: str, *, actor: str, **detail: int) -> None:
    audit.record(
        actor=actor, action=action, subject=str(document), case_id=document.case_id, **detail
    )
