"""Opens PDFs with pdfium, after a look at their number of pages and at their sizes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipelines.documents.refusals import PaperRefused
from pipelines.documents.triage import LONGEST_SIDE, MOST_PAGES

_MOST_ANNOTATIONS = 2000
_PLACEHOLDER = 2000  # characters; the usual one has about 800
_WITH_WORDS = frozenset(
    {pdfium_c.FPDF_ANNOT_WIDGET, pdfium_c.FPDF_ANNOT_FREETEXT, pdfium_c.FPDF_ANNOT_STAMP}
)


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
        if not len(document):
            raise PaperRefused("damaged")
        form = document.get_formtype()
        if form == pdfium_c.FORMTYPE_XFA_FULL and _only_asks_for_reader(document):
            raise PaperRefused("dynamic-form")
        if form != pdfium_c.FORMTYPE_NONE:
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


def loaded_page(document: pdfium.PdfDocument, index: int) -> pdfium.PdfPage:
    """Load a page (from 0) with what was typed into its fields and written onto it as its text."""
    page = document[index]
    if pdfium_c.FPDFPage_GetAnnotCount(page.raw) == 0 or not _has_words_in_boxes(page):
        return page
    flat = pdfium_c.FPDFPage_Flatten(page.raw, pdfium_c.FLAT_NORMALDISPLAY)
    if flat != pdfium_c.FLATTEN_SUCCESS:
        return page
    page.close()  # what was drawn into it is seen when it is loaded anew
    return document[index]


def _has_words_in_boxes(page: pdfium.PdfPage) -> bool:
    """Tell a page with form fields, notes or stamps from one with nothing but links."""
    for index in range(min(_MOST_ANNOTATIONS, pdfium_c.FPDFPage_GetAnnotCount(page.raw))):
        annotation = pdfium_c.FPDFPage_GetAnnot(page.raw, index)
        kind = pdfium_c.FPDFAnnot_GetSubtype(annotation)
        pdfium_c.FPDFPage_CloseAnnot(annotation)
        if kind in _WITH_WORDS:
            return True
    return False


def _only_asks_for_reader(document: pdfium.PdfDocument) -> bool:
    """Tell the one page that says to wait for a reader which can build the form's real pages."""
    if len(document) > 1:
        return False
    text_page = document[0].get_textpage()
    text = text_page.get_text_bounded().casefold()
    text_page.close()
    return len(text) < _PLACEHOLDER and any(word in text for word in ("adobe", "please wait"))
