"""Looks for what a PDF carries beside its pages: scripts, launchers, attachments, media, forms.

None of it ever runs here and none of it is served; a person should know that it is there.
"""

from collections.abc import Iterator
from pathlib import Path

import pikepdf

_MOST_OBJECTS = 200_000  # a scan of 2,000 pages has 20,000
_DEEPEST = 4  # an action that follows on an action, written into an annotation of a page
_CARRYING = ("/A", "/OpenAction", "/Annots", "/Next", "/PA")
_ACTIONS = {"/JavaScript": "javascript", "/Launch": "launch-action"} | dict.fromkeys(
    ("/Rendition", "/Movie", "/Sound", "/RichMediaExecute", "/GoTo3DView"), "embedded-media"
)
_ANNOTATIONS = {"/FileAttachment": "attachments"} | dict.fromkeys(
    ("/RichMedia", "/Movie", "/Sound", "/Screen", "/3D"), "embedded-media"
)


def pdf_notes(source: Path) -> frozenset[str]:
    """Return the notes of a PDF (codes of `Reading.notes`); none where its structure is broken."""
    try:
        with pikepdf.open(source) as document:
            return frozenset(_notes(document))
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, RuntimeError):
        return frozenset()


def _notes(document: pikepdf.Pdf) -> Iterator[str]:
    if document.is_encrypted:
        yield "opened-without-password"
    if _at(document.Root, "/AcroForm", "/XFA") is not None:
        yield "xfa"
    if "/Collection" in document.Root or _at(document.Root, "/Names", "/EmbeddedFiles") is not None:
        yield "attachments"
    for number, item in enumerate(document.objects):
        if number > _MOST_OBJECTS:
            return
        if isinstance(item, pikepdf.Dictionary):
            yield from _of_dictionary(item)


def _of_dictionary(item: pikepdf.Object, *, depth: int = 0) -> Iterator[str]:
    """Yield the notes of one object, and of the actions and annotations written into it."""
    subtype, action = _name(item, "/Subtype"), _name(item, "/S")
    if subtype in _ANNOTATIONS:
        yield _ANNOTATIONS[subtype]
    if action in _ACTIONS:
        yield _ACTIONS[action]
    if "/JS" in item:
        yield "javascript"
    if depth < _DEEPEST:
        for inner in _inside(item):
            yield from _of_dictionary(inner, depth=depth + 1)


def _inside(item: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Yield what is written into an object; an object of its own is looked at when it comes."""
    values = [item.get(key) for key in _CARRYING]
    extra = item.get("/AA")
    if isinstance(extra, pikepdf.Dictionary):
        values += list(extra.values())
    for value in values:
        for each in value if isinstance(value, pikepdf.Array) else [value]:
            if isinstance(each, pikepdf.Dictionary) and not each.is_indirect:
                yield each


def _name(item: pikepdf.Object, key: str) -> str:
    value = item.get(key)
    return str(value) if isinstance(value, pikepdf.Name) else ""


def _at(item: pikepdf.Object, *keys: str) -> pikepdf.Object | None:
    found: pikepdf.Object | None = item
    for key in keys:
        if not isinstance(found, pikepdf.Dictionary):
            return None
        found = found.get(key)
    return found
