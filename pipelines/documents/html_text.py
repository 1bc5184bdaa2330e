"""Takes the text out of web pages. Nothing in them runs, and nothing they name is loaded."""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree, html

from pipelines.documents.encodings import decoded
from pipelines.documents.refusals import PaperRefused
from pipelines.documents.written import Line, Written

_SKIPPED = frozenset(
    {"script", "style", "head", "template", "iframe", "object", "embed", "applet", "svg", "math"}
    | {"noscript", "audio", "video", "canvas", "select", "datalist"}
)
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details"}
    | {"dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "hr", "html", "legend", "li", "main", "nav", "ol", "p"}
    | {"pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"}
)
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])")
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,40})", re.I)
_DEEPEST = 300  # levels; a mail that was answered for years has about 100


def html_written(source: Path) -> Written:
    """Return the text of an HTML file. Raises PaperRefused."""
    data = source.read_bytes()
    found = _DECLARED.search(data[:4096])
    return html_lines(decoded(data, declared=found[1].decode("ascii") if found else None))


def html_lines(text: str) -> Written:
    """Return the text of a web page that was decoded already."""
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    text = re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", text)
    try:
        root = html.document_fromstring(text, parser=parser)
    except (etree.ParserError, ValueError):
        raise PaperRefused("no-text") from None
    walk = _Walk()
    walk.element(root, depth=0)
    walk.end_line()
    return Written(tuple(walk.lines), frozenset(walk.notes))


class _Walk:
    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.notes: set[str] = set()
        self._now: list[str] = []

    def element(self, element: html.HtmlElement, *, depth: int) -> None:
        """Take one element with what is inside it, and the text that follows on it."""
        tag = str(element.tag).lower()
        self._look_at(element, tag=tag)
        if depth > _DEEPEST:
            raise PaperRefused("bomb")
        if tag not in _SKIPPED and not self._hidden(element):
            self._inside(element, tag=tag, depth=depth)
        self._say(element.tail)

    def end_line(self) -> None:
        text = " ".join("".join(self._now).split())
        self._now = []
        if text:
            self.lines.append(Line((text,)))

    def _say(self, text: str | None) -> None:
        if text:
            self._now.append(text)

    def _inside(self, element: html.HtmlElement, *, tag: str, depth: int) -> None:
        if tag == "table" and _is_grid(element):
            self.end_line()
            self.lines += self._rows(element, depth=depth)
            return
        if tag in _BLOCKS or tag == "br":
            self.end_line()
        if tag == "li":
            self._say("• ")
        self._text(element, tag=tag)
        for child in element:
            self.element(child, depth=depth + 1)
        if tag in _BLOCKS:
            self.end_line()

    def _text(self, element: html.HtmlElement, *, tag: str) -> None:
        lines = (element.text or "").split("\n") if tag == "pre" else [element.text]
        for number, line in enumerate(lines):
            if number:
                self.end_line()
            self._say(line)

    def _rows(self, table: html.HtmlElement, *, depth: int) -> Iterator[Line]:
        for row in table.iter("tr"):
            cells = [self._cell(cell, depth=depth) for cell in row if cell.tag in {"td", "th"}]
            if any(cells):
                yield Line(tuple(cells), ruled=True)

    def _cell(self, cell: html.HtmlElement, *, depth: int) -> str:
        inner = _Walk()
        inner.notes = self.notes
        inner._say(cell.text)
        for child in cell:
            inner.element(child, depth=depth + 3)
        inner.end_line()
        return " ".join(text for line in inner.lines for text in line.cells)

    def _look_at(self, element: html.HtmlElement, *, tag: str) -> None:
        runs = tag == "script" or any(str(name).lower().startswith("on") for name in element.attrib)
        link = str(element.get("href") or "").strip().lower()
        if runs or link.startswith(("javascript:", "vbscript:")):
            self.notes.add("javascript")
        if tag in {"audio", "video", "object", "embed", "applet", "iframe"}:
            self.notes.add("embedded-media")

    def _hidden(self, element: html.HtmlElement) -> bool:
        style = str(element.get("style") or "").lower()
        hidden = element.get("hidden") is not None or bool(_HIDING.search(style))
        if hidden and "".join(element.itertext()).strip():
            self.notes.add("hidden-text")
        return hidden


def _is_grid(table: html.HtmlElement) -> bool:
    """Tell a table of values from one that only places things, as mails use it."""
    if len(list(table.iter("table"))) > 1:  # itself, and those inside
        return False
    widths = [sum(cell.tag in {"td", "th"} for cell in row) for row in table.iter("tr")]
    return len(widths) > 1 and max(widths) > 1
