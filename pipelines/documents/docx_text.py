"""Takes the text out of Word files: body, tables, text boxes, headers, footers and notes.

What a reviewer inserted is kept, what was deleted or hidden is left out and noted.
"""

import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from pipelines.documents.packages import attribute, local, open_package, package_notes, part
from pipelines.documents.written import Line, Written

_TRANSPARENT = frozenset(
    {"body", "hdr", "ftr", "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"}
    | {"footnote", "endnote", "txbxContent"}
)
_DELETED = frozenset({"del", "moveFrom"})
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": "\t"}
_NO_TEXT = frozenset({"pPr", "sectPr", "instrText", "delText", "Fallback", "annotationRef"})


def docx_written(source: Path) -> Written:
    """Return the text of a Word file. Raises PaperRefused."""
    with open_package(source) as package:
        walk = _Walk()
        main = _main_part(package)
        headers, notes, footers = _others(package, folder=posixpath.dirname(main))
        parts = (*headers, main, *notes, *footers)
        lines = [line for name in parts for line in walk.blocks(part(package, name))]
        found = package_notes(package.namelist()) | walk.notes
    return Written(tuple(lines), frozenset(found))


def _main_part(package: zipfile.ZipFile) -> str:
    """Return the body's name; some programs number it (word/document2.xml)."""
    for relation in part(package, "_rels/.rels"):
        if (attribute(relation, "Type") or "").endswith("/officeDocument"):
            return (attribute(relation, "Target") or "").lstrip("/")
    return "word/document.xml"


def _others(package: zipfile.ZipFile, *, folder: str) -> tuple[list[str], list[str], list[str]]:
    """Return the headers, the notes and the footers."""
    names = sorted(name for name in package.namelist() if posixpath.dirname(name) == folder)
    kinds = ("header", "footnotes", "endnotes", "footer")
    of = {
        kind: [
            name
            for name in names
            if posixpath.basename(name).startswith(kind) and name.endswith(".xml")
        ]
        for kind in kinds
    }
    footers = [name for name in of["footer"] if name not in of["footnotes"]]
    return of["header"], of["footnotes"] + of["endnotes"], footers


class _Walk:
    def __init__(self) -> None:
        self.notes: set[str] = set()
        self._said: set[tuple[str, ...]] = set()

    def blocks(self, parent: Element) -> Iterator[Line]:
        repeats = local(parent) in {"hdr", "ftr"}  # one for each section, mostly the same
        for line in self._blocks(parent):
            if repeats and line.cells in self._said:
                continue
            self._said.update([line.cells] if repeats else [])
            yield line

    def _blocks(self, parent: Element) -> Iterator[Line]:
        for child in parent:
            name = local(child)
            if name == "p":
                yield from self._paragraph(child)
            elif name == "tbl":
                yield from self._table(child)
            elif name in _DELETED:
                self.notes.add("tracked-changes")
            elif name in _TRANSPARENT and attribute(child, "type") is None:
                yield from self._blocks(child)

    def _paragraph(self, paragraph: Element) -> Iterator[Line]:
        boxes: list[Element] = []
        text = "".join(self._pieces(paragraph, boxes))
        for each in text.split("\n"):
            yield Line((each,))
        for box in boxes:
            yield from self._blocks(box)

    def _pieces(self, parent: Element, boxes: list[Element]) -> Iterator[str]:
        """Yield the letters of a paragraph; its text boxes are put aside into `boxes`."""
        for child in parent:
            name = local(child)
            if name == "t":
                yield child.text or ""
            elif name in _SIGNS:
                yield _SIGNS[name]
            elif name == "txbxContent":
                boxes.append(child)
            elif name in _DELETED:
                self.notes.add("tracked-changes")
            elif name not in _NO_TEXT and not self._hidden(child):
                self._note_insertion(name)
                yield from self._pieces(child, boxes)

    def _note_insertion(self, name: str) -> None:
        if name in {"ins", "moveTo"}:
            self.notes.add("tracked-changes")

    def _hidden(self, run: Element) -> bool:
        """Tell a run that Word does not show; only one with text is worth a note."""
        if local(run) != "r":
            return False
        marks = [mark for style in run if local(style) == "rPr" for mark in style]
        hidden = any(
            local(mark) == "vanish" and attribute(mark, "val") not in {"0", "false"}
            for mark in marks
        )
        if hidden and any(local(child) == "t" for child in run):
            self.notes.add("hidden-text")
        return hidden

    def _table(self, table: Element) -> Iterator[Line]:
        for row in _children(table, "tr"):
            if any(local(mark) == "del" for style in _children(row, "trPr") for mark in style):
                self.notes.add("tracked-changes")
                continue
            cells = [self._cell(cell) for cell in _children(row, "tc")]
            yield Line(tuple(cells), ruled=True)

    def _cell(self, cell: Element) -> str:
        texts = (text for line in self._blocks(cell) for text in line.cells)
        return " ".join(" ".join(texts).split())


def _children(parent: Element, name: str) -> Iterator[Element]:
    """Yield the children of one name, also those inside content controls and insertions."""
    for child in parent:
        if local(child) == name:
            yield child
        elif local(child) in _TRANSPARENT:
            yield from _children(child, name)
