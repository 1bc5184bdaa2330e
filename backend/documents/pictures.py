"""Draws pages for the screen, once for each width, and keeps what was drawn."""

from backend.documents import actions, queries
from backend.documents.models import Document
from backend.errors import NotFound, Refused
from backend.storage.actions import keep
from backend.storage.models import Blob
from backend.storage.queries import as_file
from pipelines.documents.refusals import PaperRefused

VERSION = "1"  # raise it when pages should be drawn again
WIDTHS = (200, 480, 900, 1400, 2000)  # pixels; a request is answered with the next one up


class PageNotDrawn(Refused):
    """The file cannot be opened; its refusal says why."""

    code = "page-not-drawn"
    message = "This page cannot be shown."
    advice = "Download the original, or ask the sender for another copy."


def fitting(width: int) -> int:
    return next((known for known in WIDTHS if known >= width), WIDTHS[-1])


def etag(document: Document, *, number: int, width: int) -> str:
    return f"{document.sha256[:24]}-{number}-{width}-{VERSION}"


def page_picture(document: Document, *, number: int, width: int, actor: str) -> Blob:
    """Return the JPEG of a page as displayed; word boxes fit it. Call it outside a transaction."""
    if not 1 <= number <= document.page_count:
        raise NotFound
    known = queries.page_image(document, number=number, width=width, version=VERSION)
    if known:
        return known.blob
    blob = keep(case_id=document.case_id, parts=[_draw(document, number, width)], actor=actor)
    actions.keep_page_image(document, number=number, width=width, version=VERSION, blob=blob)
    return blob


def _draw(document: Document, number: int, width: int) -> bytes:
    # Every web process would carry Tesseract and its models for the sake of one function.
    from pipelines.documents.reading import render_page

    try:
        with as_file(document.blob) as source:
            return render_page(
                source, page=number, width=width, media_type=document.media_type or None
            )
    except PaperRefused as refused:
        raise PageNotDrawn(advice=refused.advice) from refused
