"""The only way from an id in a request to a paper, a page or a fact."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from backend.audit import actions as audit
from backend.cases.access import cases_visible_to
from backend.documents.models import Document, Fact, Page
from backend.errors import NotFound
from backend.people.models import User


def documents_visible_to(user: User) -> QuerySet[Document]:
    return Document.objects.filter(case__in=cases_visible_to(user))


def document_for(user: User, document_id: UUID, *, seen: str = "document.seen") -> Document:
    """Return the paper and write down that it was seen."""
    visible = documents_visible_to(user).select_related("case__patient", "blob")
    document = visible.filter(pk=document_id).first()
    if document is None:
        raise NotFound
    _log(user, document, seen)
    return document


def page_for(user: User, document_id: UUID, number: int) -> Page:
    pages = Page.objects.select_related("document")
    visible = pages.filter(document__in=documents_visible_to(user))
    page = visible.filter(document_id=document_id, number=number).first()
    if page is None:
        raise NotFound
    _log(user, page.document, "document.page_seen", page=number)
    return page


def fact_for(user: User, fact_id: UUID) -> Fact:
    facts = Fact.objects.select_related("document")
    fact = facts.filter(document__in=documents_visible_to(user), pk=fact_id).first()
    if fact is None:
        raise NotFound
    return fact


def _log(user: User, document: Document, seen: str, **detail: Any) -> None:
    audit.record(
        actor=str(user), action=seen, subject=str(document), case_id=document.case_id, **detail
    )
