"""What is drawn on a PDF page beside its letters: pictures, lines, letters as outlines.

One pass over the objects of a page with plain calls of pdfium: some pages have thousands.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipelines.documents.results import Box

_MOST_OBJECTS = 20_000  # of one page; what comes after them is not looked at
_DEEPEST = 4  # forms within forms
_THIN, _LONG = 3.0, 8.0  # points; a drawn line is thinner and longer
_LEAST_LINES, _MOST_PATHS = 4, 3000  # of a page with tables; more paths are a drawing
_LETTER = (1.5, 40.0)  # points; the height of a letter drawn as an outline
_LETTER_SEGMENTS = 7  # of an outline; a box has five, "l" drawn as one is missed
_INVISIBLE = 3  # PDF text render mode: neither filled nor stroked

_Matrix = tuple[float, float, float, float, float, float]
_PLAIN: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class PageMarks:
    """The marks of one page; boxes in page space (points, origin bottom left, unrotated)."""

    pictures: list[Box] = field(default_factory=list)
    behind: list[int] = field(default_factory=list)  # how many texts each picture may hide
    texts: int = 0
    invisible: int = 0  # of the texts
    lines: int = 0
    paths: int = 0
    outlines: int = 0  # paths that can be letters

    @property
    def may_hold_a_table(self) -> bool:
        return self.lines >= _LEAST_LINES and self.paths <= _MOST_PATHS


def marks_on(page: pdfium.PdfPage) -> PageMarks:
    """Return what is drawn on a page."""
    marks = PageMarks()
    values = [ctypes.c_float() for _ in range(4)]
    for handle, kind, matrix in _objects(page):
        if kind == pdfium_c.FPDF_PAGEOBJ_TEXT:
            marks.texts += 1
            marks.invisible += pdfium_c.FPDFTextObj_GetTextRenderMode(handle) == _INVISIBLE
        elif kind == pdfium_c.FPDF_PAGEOBJ_PATH:
            _add_path(marks, handle, _bounds(handle, values))
        elif kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            marks.pictures.append(_placed(_bounds(handle, values), matrix))
            seen_through = pdfium_c.FPDFPageObj_HasTransparency(handle)
            marks.behind.append(0 if seen_through else marks.texts)
    return marks


def _objects(page: pdfium.PdfPage) -> Iterator[tuple[ctypes.c_void_p, int, _Matrix]]:
    """Yield handle, kind and the matrix of the forms around each object, in order of drawing."""
    left = _MOST_OBJECTS
    stack: list[Iterator[tuple[ctypes.c_void_p, _Matrix]]] = [_of_page(page)]
    while stack and left:
        entry = next(stack[-1], None)
        if entry is None:
            stack.pop()
            continue
        handle, matrix = entry
        left -= 1
        kind = pdfium_c.FPDFPageObj_GetType(handle)
        if kind != pdfium_c.FPDF_PAGEOBJ_FORM:
            yield handle, kind, matrix
        elif len(stack) < _DEEPEST:
            stack.append(_of_form(handle, matrix))


def _of_page(page: pdfium.PdfPage) -> Iterator[tuple[ctypes.c_void_p, _Matrix]]:
    for index in range(pdfium_c.FPDFPage_CountObjects(page.raw)):
        yield pdfium_c.FPDFPage_GetObject(page.raw, index), _PLAIN


def _of_form(form: ctypes.c_void_p, around: _Matrix) -> Iterator[tuple[ctypes.c_void_p, _Matrix]]:
    found = pdfium_c.FS_MATRIX()
    pdfium_c.FPDFPageObj_GetMatrix(form, found)
    matrix = _times((found.a, found.b, found.c, found.d, found.e, found.f), around)
    for index in range(pdfium_c.FPDFFormObj_CountObjects(form)):
        yield pdfium_c.FPDFFormObj_GetObject(form, index), matrix


def _times(m: _Matrix, n: _Matrix) -> _Matrix:
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _bounds(handle: ctypes.c_void_p, values: list[ctypes.c_float]) -> Box:
    if not pdfium_c.FPDFPageObj_GetBounds(handle, *map(ctypes.byref, values)):
        return (0.0, 0.0, 0.0, 0.0)
    left, bottom, right, top = (value.value for value in values)
    return (left, bottom, right, top)


def _placed(box: Box, matrix: _Matrix) -> Box:
    if matrix is _PLAIN:
        return box
    a, b, c, d, e, f = matrix
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in box[::2] for y in box[1::2]]
    xs, ys = zip(*corners, strict=True)
    return (min(xs), min(ys), max(xs), max(ys))


def _add_path(marks: PageMarks, path: ctypes.c_void_p, box: Box) -> None:
    """Count the straight lines a path may draw (itself, or the sides of its boxes), or a letter."""
    marks.paths += 1
    wide, high = box[2] - box[0], box[3] - box[1]
    if max(wide, high) >= _LONG and min(wide, high) <= _THIN:
        marks.lines += 1
        return
    segments = int(pdfium_c.FPDFPath_CountSegments(path))
    if max(wide, high) >= _LONG:
        marks.lines += max(0, segments - 1)
    if _LETTER[0] <= high <= _LETTER[1] and segments >= _LETTER_SEGMENTS:
        marks.outlines += 1
