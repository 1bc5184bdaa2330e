"""Looks for what a PDF carries beside its pages: scripts, launchers, attachments, media, forms.

None of it ever runs here and none of it is served; a person should know that it is there.
"""

from collections.abc import Iterator
from pathlib import Path

import pikepdf

_MOST_OBJECTS = 200_000  # a scan of 2,000 pages has 20,000
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


def _of_dictionary(item: pikepdf.Object) -> Iterator[str]:
    """Yield the notes of one object and of the actions written into it."""
    subtype = _name(item, "/Subtype")
    if subtype in _ANNOTATIONS:
        yield _ANNOTATIONS[subtype]
    if _name(item, "/S") in _ACTIONS:
        yield _ACTIONS[_name(item, "/S")]
    if "/JS" in item:
        yield "javascript"
    inside = [item.get(key) for key in ("/A", "/OpenAction")]
    extra = item.get("/AA")
    if isinstance(extra, pikepdf.Dictionary):
        inside += [extra.get(key) for key in extra.keys()]  # noqa: SIM118 (a pikepdf dictionary)
    for action in inside:
        # An object of its own is looked at when its turn comes.
        if isinstance(action, pikepdf.Dictionary) and not action.is_indirect:
            yield from _of_dictionary(action)


def _name(item: pikepdf.Object, key: str) -> str:
    value = item.get(key)
    return str(value) if isinstance(value, pikepdf.Name) else ""


def _at(item: pikepdf.Object, *keys: str) -> pikepdf.Object | None:
    for key in keys:
        if not isinstance(item, pikepdf.Dictionary):
            return None
        item = item.get(key)
    return item
