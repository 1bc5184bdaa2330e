"""Which papers of a case look like one another: the same page scanned again, or sent twice."""

from typing import Any
from uuid import UUID

from backend.documents.models import Document, Page


def looks_like(document: Document) -> list[dict[str, Any]]:
    """Return the other papers with pages like this one's, each page with its twin."""
    # Every web process would carry OpenCV for the sake of one function.
    from pipelines.documents.fingerprints import alike

    own = _marked(document.pages.all())
    found: dict[UUID, list[dict[str, int]]] = {}
    for other in _marked(_others(document)):
        for page in own:
            if alike(page.fingerprint, other.fingerprint):
                found.setdefault(other.document_id, []).append(_pair(page, other))
    return [_row(document, other, found[other.pk]) for other in _papers(found)]


def _others(document: Document) -> Any:
    """Return the pages of the other papers; a file and the papers cut out of it are one."""
    origin = document.whole_id or document.pk
    pages = Page.objects.filter(
        document__case_id=document.case_id, document__merged_back=False
    ).exclude(document=document)
    return pages.exclude(document_id=origin).exclude(document__whole_id=origin)


def _marked(pages: Any) -> list[Page]:
    marked = pages.exclude(fingerprint="").order_by("document_id", "number")
    return list(marked.only("document_id", "number", "fingerprint", "rotation"))


def _pair(page: Page, other: Page) -> dict[str, int]:
    return {
        "page": page.number,
        "rotation": page.rotation,
        "other_page": other.number,
        "other_rotation": other.rotation,
    }


def _papers(ids: Any) -> Any:
    return Document.objects.filter(pk__in=ids).order_by("received_at", "id")


def _row(document: Document, other: Document, pages: list[dict[str, int]]) -> dict[str, Any]:
    return {
        "document_id": other.pk,
        "file_name": other.file_name,
        "title": other.title,
        "dated_on": other.dated_on,
        "set_aside": other.set_aside,
        "page_count": other.page_count,
        "every_page": len({pair["page"] for pair in pages}) == document.page_count,
        "pages": sorted(pages, key=lambda pair: (pair["page"], pair["other_page"])),
    }
