"""Opens PDFs with pdfium, after a look at their number of pages and at their sizes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipelines.documents.refusals import PaperRefused
from pipelines.documents.triage import LONGEST_SIDE, MOST_PAGES


@contextmanager
def open_pdf(source: Path) -> Iterator[pdfium.PdfDocument]:
    """Open a PDF, also one that is locked with an empty password."""
    try:
        document = pdfium.PdfDocument(source)
    except pdfium.PdfiumError as error:
        raise PaperRefused(_pdf_fault(source, message=str(error))) from None
    try:
        if len(document) > MOST_PAGES:
            raise PaperRefused("too-large")
        if document.get_formtype() != pdfium_c.FORMTYPE_NONE:
            document.init_forms()  # what was typed into a form is part of the paper
        yield document
    finally:
        document.close()


def _pdf_fault(source: Path, *, message: str) -> str:
    if "password" in message.lower():
        return "encrypted"
    with source.open("rb") as file:
        file.seek(max(0, source.stat().st_size - 2048))
        return "damaged" if b"%%EOF" in file.read() else "truncated"


def checked_pages(document: pdfium.PdfDocument) -> int:
    """Return the number of pages after the size of each was checked, before any is loaded."""
    for index in range(len(document)):
        if max(document.get_page_size(index)) > LONGEST_SIDE:
            raise PaperRefused("bomb")
    return len(document)
