"""Finds the ruled tables of PDF pages with pdfplumber: their cells only, never their text.

pdfplumber reads a page 16 times slower than pdfium and returns Arabic reversed, so it is asked
only for pages whose drawing may hold a table, in a child process of its own.
"""

from pathlib import Path

import pdfplumber
from pdfminer.pdftypes import PDFException
from pdfplumber.page import Page
from pdfplumber.utils.exceptions import PdfminerException

from pipelines.documents.results import Box


def tables_in(source: str, pages: list[int]) -> dict[str, list[list[Box]]]:
    """Return page number -> tables -> boxes of cells, in points on the page as displayed.

    Pages count from 1. A page that defeats the parser is left out; its words are not lost.
    """
    found: dict[str, list[list[Box]]] = {}
    try:
        with pdfplumber.open(Path(source), pages=pages) as document:
            for page in document.pages:
                found[str(page.page_number)] = _tables(page)
                page.close()
    except (PdfminerException, PDFException, ValueError, TypeError, KeyError):
        return found
    return found


def _tables(page: Page) -> list[list[Box]]:
    left, top = _corner(page)
    return [
        [_placed(cell, left=left, top=top) for cell in found.cells] for found in page.find_tables()
    ]


def _corner(page: Page) -> tuple[float, float]:
    """Return where the page as displayed starts; pdfplumber counts from the uncropped paper."""
    x0, y0, x1, y1 = (float(value) for value in page.page_obj.mediabox)
    crop = [float(value) for value in page.page_obj.cropbox]
    cut = (crop[0] - x0, crop[1] - y0, x1 - crop[2], y1 - crop[3])
    left, bottom, right, top = (max(0.0, value) for value in cut)
    across, down = {
        0: (left, top),
        90: (bottom, left),
        180: (right, bottom),
        270: (top, right),
    }.get(page.rotation, (left, top))
    return (page.mediabox[0] + across, page.mediabox[1] + down)


def _placed(cell: Box, *, left: float, top: float) -> Box:
    x0, y0, x1, y1 = cell
    return (round(x0 - left, 2), round(y0 - top, 2), round(x1 - left, 2), round(y1 - top, 2))
