"""Takes the text out of OpenDocument texts: body, tables, frames, headers and footers."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from pipelines.documents.packages import attribute, local, open_package, package_notes, part
from pipelines.documents.refusals import PaperRefused
from pipelines.documents.written import Line, Written

_UNSEEN = frozenset({"annotation", "annotation-end", "sequence-decls", "forms", "image", "object"})
_HIDDEN = frozenset({"hidden-text", "hidden-paragraph"})
_FRAMES = frozenset({"text-box", "custom-shape"})
_MOST_SPACES = 200


def odt_written(source: Path) -> Written:
    """Return the text of an OpenDocument file. Raises PaperRefused."""
    with open_package(source) as package:
        if _is_locked(package):
            raise PaperRefused("encrypted")
        walk = _Walk()
        heads, feet = _margins(package)
        body = [found for found in part(package, "content.xml").iter() if local(found) == "text"]
        lines = [line for root in (*heads, *body[:1], *feet) for line in walk.blocks(root)]
        notes = package_notes(package.namelist()) | walk.notes
    return Written(tuple(lines), frozenset(notes))


def _is_locked(package: zipfile.ZipFile) -> bool:
    if "META-INF/manifest.xml" not in package.namelist():
        return False
    manifest = part(package, "META-INF/manifest.xml")
    return any(local(found) == "encryption-data" for found in manifest.iter())


def _margins(package: zipfile.ZipFile) -> tuple[list[Element], list[Element]]:
    """Return the headers and the footers of all page styles."""
    if "styles.xml" not in package.namelist():
        return [], []
    found = list(part(package, "styles.xml").iter())
    return (
        [each for each in found if local(each) == "header" and len(each)],
        [each for each in found if local(each) == "footer" and len(each)],
    )


class _Walk:
    def __init__(self) -> None:
        self.notes: set[str] = set()

    def blocks(self, parent: Element) -> Iterator[Line]:
        for child in parent:
            name = local(child)
            if name in {"p", "h"}:
                yield from self._paragraph(child)
            elif name == "table":
                yield from self._rows(child)
            elif name == "tracked-changes":
                self.notes.add("tracked-changes")
            elif name in _HIDDEN:
                self.notes.add("hidden-text")
            elif name not in _UNSEEN:
                yield from self.blocks(child)

    def _paragraph(self, paragraph: Element) -> Iterator[Line]:
        frames: list[Element] = []
        text = "".join(self._pieces(paragraph, frames))
        for each in text.split("\n"):
            yield Line((each,))
        for frame in frames:
            yield from self.blocks(frame)

    def _pieces(self, parent: Element, frames: list[Element]) -> Iterator[str]:
        """Yield the letters of a paragraph; its frames are put aside into `frames`."""
        yield parent.text or ""
        for child in parent:
            yield from self._piece(child, frames)
            yield child.tail or ""

    def _piece(self, child: Element, frames: list[Element]) -> Iterator[str]:
        name = local(child)
        if name == "s":
            yield " " * min(_MOST_SPACES, _number(attribute(child, "c")))
        elif name in {"tab", "line-break"}:
            yield "\t" if name == "tab" else "\n"
        elif name in _FRAMES:
            frames.append(child)
        elif name == "note":
            yield " ".join("".join(self._pieces(child, frames)).split())
        elif name in _HIDDEN:
            self.notes.add("hidden-text")
        elif name not in _UNSEEN:
            yield from self._pieces(child, frames)

    def _rows(self, table: Element) -> Iterator[Line]:
        for child in table:
            if local(child) == "table-row":
                cells = [self._cell(cell) for cell in child if local(cell) == "table-cell"]
                yield Line(tuple(cells), ruled=True)
            else:
                yield from self._rows(child)

    def _cell(self, cell: Element) -> str:
        texts = (text for line in self.blocks(cell) for text in line.cells)
        return " ".join(" ".join(texts).split())


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 1
