"""Reads about papers: lists, what they state, and the words inside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet

from backend.cases.models import Case
from backend.documents.models import Document, Fact, Page, PageImage
from backend.documents.reading_rows import reading_from_rows
from backend.documents.states import ENDED, DocumentState, FactState
from backend.documents.work import work_on
from backend.errors import NotFound
from pipelines.documents.results import FactKind, Reading

ROW = (
    "id", "file_name", "media_type", "size", "state", "set_aside", "whole_id", "first_page",
    "last_page", "language", "kdl",
    "kdl_confidence", "title", "dated_on", "issuer", "page_count", "refusal_code",
    "refusal_advice", "received_at", "read_at",
)  # fmt: skip
FACT_ROW = (
    "id", "document_id", "kind", "label", "value", "unit", "code", "on", "page", "box",
    "source_text", "certainty", "reference", "dose", "state", "decided_at",
)  # fmt: skip
# As a doctor reads a profile: what it is, how far it went, how the patient is, what was given.
PROFILE = (
    FactKind.DIAGNOSIS, FactKind.TNM, FactKind.STAGE, FactKind.GRADE, FactKind.RECEPTOR,
    FactKind.MUTATION, FactKind.ECOG, FactKind.DRUG, FactKind.LABORATORY,
)  # fmt: skip
NEWEST = (F("dated_on").desc(nulls_last=True), "received_at", "id")
STANDING = (FactState.PROPOSED, FactState.CONFIRMED)


def rows(documents: QuerySet[Document]) -> list[dict[str, Any]]:
    """Return the papers as plain rows, newest paper first; undated ones as they came."""
    found = list(documents.order_by(*NEWEST).values(*ROW))
    under_way = work_on(row["id"] for row in found if row["state"] not in ENDED)
    for row in found:
        row["work"] = under_way.get(f"document:{row['id']}")
    return found


def document(document_id: UUID | str) -> Document:
    """Return the paper for a worker; people go through `access`."""
    found = Document.objects.select_related("blob", "case__patient").filter(pk=document_id).first()
    if found is None:
        raise NotFound
    return found


def of_case(case: Case) -> QuerySet[Document]:
    """Return the papers of a case, but for those of a cut that was undone."""
    return Document.objects.filter(case=case, merged_back=False)


def in_play(case: Case) -> QuerySet[Document]:
    """Return the papers that were read and that nobody set aside, in order of their dates."""
    read = of_case(case).filter(state=DocumentState.READ, set_aside=False)
    return read.order_by(F("dated_on").asc(nulls_last=True), "received_at", "id")


def reading(document: Document) -> Reading:
    """Return what the paper says, with people's corrections: what translation works on."""
    return reading_from_rows(document)


def page_image(document: Document, *, number: int, width: int, version: str) -> PageImage | None:
    kept = document.images.select_related("blob")
    return kept.filter(number=number, width=width, version=version).first()


def pages(document: Document) -> QuerySet[Page]:
    """Return the pages in order, without their words."""
    return document.pages.defer("text", "folded", "words", "blocks", "handwriting").order_by(
        "number"
    )


def cut_parts(document: Document) -> QuerySet[Document]:
    """Return the papers that were cut out of a file, in the order of its pages."""
    return document.cut_parts.filter(merged_back=False).order_by("first_page")


def facts_of(document: Document) -> QuerySet[Fact, dict[str, Any]]:
    return facts(Document.objects.filter(pk=document.pk))


def facts(documents: QuerySet[Document]) -> QuerySet[Fact, dict[str, Any]]:
    known = Fact.objects.filter(document__in=documents).order_by("document_id", "position")
    found: QuerySet[Fact, dict[str, Any]] = known.values(*FACT_ROW)
    return found


def profile(case: Case, *, states: Sequence[FactState] = STANDING) -> list[dict[str, Any]]:
    """Return the clinical statements of the papers in play, in the order of `PROFILE`."""
    known = facts(in_play(case)).filter(state__in=states, kind__in=PROFILE)
    place = {kind.value: number for number, kind in enumerate(PROFILE)}
    return sorted(known, key=lambda row: (place[row["kind"]], row["label"], str(row["on"] or "")))


def confirmed_profile(case: Case) -> list[dict[str, Any]]:
    return profile(case, states=(FactState.CONFIRMED,))


@dataclass(frozen=True, slots=True)
class Event:
    """One dated line of the chronicle: a paper, or a dated fact with its place."""

    on: date
    text: str  # as the paper says it
    kdl: str
    title: str  # of the paper
    document_id: UUID
    fact_id: UUID | None = None
    page: int | None = None
    label: str = ""  # of the fact: what the day is of
    state: str = ""  # of the fact


def chronicle(case: Case, *, states: Sequence[FactState] = STANDING) -> list[Event]:
    """Return what happened when, oldest first: papers by their date, facts by theirs."""
    papers = in_play(case).filter(dated_on__isnull=False)
    found = [
        Event(on=on, text=title or file_name, kdl=kdl, title=title or file_name, document_id=pk)
        for pk, on, title, file_name, kdl in papers.values_list(
            "pk", "dated_on", "title", "file_name", "kdl"
        )
        if on
    ]
    dated = Fact.objects.filter(document__in=in_play(case), on__isnull=False, state__in=states)
    for fact in dated.exclude(kind=FactKind.LABORATORY).select_related("document"):
        found.append(_event(fact))
    return sorted(found, key=lambda event: (event.on, event.fact_id is not None, event.text))


def _event(fact: Fact) -> Event:
    assert fact.on
    return Event(
        on=fact.on,
        text=fact.source_text,
        kdl=fact.document.kdl,
        title=fact.document.title or fact.document.file_name,
        document_id=fact.document_id,
        fact_id=fact.pk,
        page=fact.page,
        label=fact.label,
        state=fact.state,
    )


AROUND = 60  # characters of text shown on each side of what was found


def search(documents: QuerySet[Document], words: str) -> list[dict[str, Any]]:
    """Return the pages that hold every word, with the words' boxes to mark, at most 100."""
    wanted = words.casefold().split()
    if not wanted:
        return []
    pages = Page.objects.filter(document__in=documents)
    for word in wanted:
        pages = pages.filter(folded__contains=word)
    found = pages.select_related("document").order_by("document__received_at", "number")[:100]
    return [_hit(page, wanted) for page in found]


def _hit(page: Page, wanted: list[str]) -> dict[str, Any]:
    marked = [
        word["box"]
        for word in page.words
        if any(part in word["text"].casefold() for part in wanted)
    ]
    # Folding may change the length of a text by a few letters; the excerpt may start a bit off.
    at = page.folded.find(wanted[0])
    return {
        "document_id": page.document_id,
        "case_id": page.document.case_id,
        "file_name": page.document.file_name,
        "title": page.document.title,
        "page": page.number,
        "excerpt": page.text[max(0, at - AROUND) : at + len(wanted[0]) + AROUND],
        "boxes": marked,
    }
