"""Sets DOCX, RTF and plain text on sheets of A4, so that every word has a place to point at.

These files have no pages of their own. We lay them out once, simply, with fixed measures: the
reading and the picture in the desk come from the same layout and therefore agree.
"""

import functools
import itertools
import operator
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import docx
from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException
from docx.opc.exceptions import OpcError
from docx.table import Table
from docx.text.paragraph import Paragraph
from PIL import Image, ImageDraw, ImageFont

from pipelines.documents.refusals import PaperRefused
from pipelines.documents.results import Box
from pipelines.documents.rtf import rtf_text
from pipelines.documents.sheets import FoundWord, Sheet
from pipelines.documents.triage import DOCX, MOST_PAGES, RTF

WIDTH, HEIGHT = 595.28, 841.89  # A4 in points
_MARGIN, _SIZE, _LEADING, _GAP, _PADDING = 56.0, 10.5, 14.0, 7.0, 4.0
_FONTS = (
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
)
_ENCODINGS = ("utf-8-sig", "cp1251", "cp1252", "latin-1")


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph, or one row of a table as its cells."""

    cells: tuple[str, ...]
    ruled: bool = False


def office_sheets(source: Path, *, media_type: str) -> list[Sheet]:
    """Return the sheets of a text file, with their words."""
    setter = _Setter(font=_font(_SIZE))
    for line in _lines(source, media_type=media_type):
        setter.add(line)
    return setter.sheets()


def office_picture(source: Path, *, media_type: str, page: int, width: int) -> Image.Image:
    """Draw sheet `page` (from 1), `width` pixels wide, from the same layout as the reading."""
    sheet = office_sheets(source, media_type=media_type)[page - 1]
    scale = width / WIDTH
    picture = Image.new("RGB", (width, round(HEIGHT * scale)), "white")
    pen, font = ImageDraw.Draw(picture), _font(_SIZE * scale)
    for x0, y0, x1, y1 in itertools.chain.from_iterable(sheet.tables):
        corners = (x0 * scale, y0 * scale, x1 * scale, y1 * scale)
        pen.rectangle(corners, outline=(150, 150, 150), width=1)
    for word in sheet.words or ():
        pen.text((word.box[0] * scale, word.box[1] * scale), word.text, font=font, fill="black")
    return picture


def _lines(source: Path, *, media_type: str) -> Iterator[_Line]:
    if media_type == DOCX:
        yield from _docx_lines(source)
        return
    text = _decoded(source.read_bytes())
    if media_type == RTF:
        text = rtf_text(source.read_bytes().decode("latin-1"))
    for paragraph in text.splitlines():
        cells = [cell.strip() for cell in paragraph.split("\t")]
        yield _Line(tuple(cells))


def _docx_lines(source: Path) -> Iterator[_Line]:
    _refuse_entities(source)
    try:
        document = docx.Document(str(source))
    except (OpcError, KeyError, ValueError, zipfile.BadZipFile):
        raise PaperRefused("damaged") from None
    for section in document.sections[:1]:
        yield from (_Line((paragraph.text,)) for paragraph in section.header.paragraphs)
    for item in document.iter_inner_content():
        if isinstance(item, Paragraph):
            yield from (_Line((part,)) for part in item.text.split("\n"))
        elif isinstance(item, Table):
            yield from _table_lines(item)


def _table_lines(table: Table) -> Iterator[_Line]:
    for row in table.rows:
        cells, seen = [], set()
        for cell in row.cells:
            if id(cell._tc) not in seen:  # a merged cell is listed once for each column it covers
                seen.add(id(cell._tc))
                cells.append(" ".join(cell.text.split()))
        yield _Line(tuple(cells), ruled=True)


def _refuse_entities(source: Path) -> None:
    """Read every part with a parser that refuses entities before python-docx sees the file."""
    try:
        with zipfile.ZipFile(source) as archive:
            for name in archive.namelist():
                if name.endswith((".xml", ".rels")):
                    ElementTree.fromstring(archive.read(name))
    except DefusedXmlException:
        raise PaperRefused("bomb") from None
    except (zipfile.BadZipFile, ElementTree.ParseError, EOFError):
        raise PaperRefused("damaged") from None
    except RuntimeError:  # how zipfile says that an entry wants a password
        raise PaperRefused("encrypted") from None


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise AssertionError("latin-1 decodes every byte")


def _font(size: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    for path in _FONTS:
        if Path(path).is_file():
            return ImageFont.truetype(path, size)
    return ImageFont.load_default(size)


class _Setter:
    """Fills sheets from top to bottom."""

    def __init__(self, *, font: ImageFont.FreeTypeFont | ImageFont.ImageFont) -> None:
        self._font = font
        self._space = font.getlength(" ")
        self._done: list[Sheet] = []
        self._words: list[FoundWord] = []
        self._tables: list[list[Box]] = []
        self._in_table = False
        self._top = _MARGIN
        self._line = 0

    def add(self, line: _Line) -> None:
        """Set one paragraph or one row of a table."""
        width = (WIDTH - 2 * _MARGIN) / max(1, len(line.cells))
        wrapped = [
            self._wrapped(cell.split(), width=width - (2 * _PADDING if line.ruled else 0))
            for cell in line.cells
        ]
        rows = max((len(lines) for lines in wrapped), default=1) or 1
        height = rows * _LEADING + (2 * _PADDING if line.ruled else 0)
        if self._top + height > HEIGHT - _MARGIN and self._words:
            self._turn_page()
        for column, lines in enumerate(wrapped):
            self._set_cell(lines, left=_MARGIN + column * width, ruled=line.ruled)
        if line.ruled:
            self._rule_row(columns=len(line.cells), width=width, height=height)
        self._in_table = line.ruled
        self._top += height + (0 if line.ruled else _GAP)

    def sheets(self) -> list[Sheet]:
        self._turn_page()
        return self._done

    def _wrapped(self, words: list[str], *, width: float) -> list[list[str]]:
        lines: list[list[str]] = []
        used = width + 1
        for word in words:
            length = self._font.getlength(word)
            if used + length > width:
                lines.append([])
                used = 0.0
            lines[-1].append(word)
            used += length + self._space
        return lines

    def _set_cell(self, lines: list[list[str]], *, left: float, ruled: bool) -> None:
        padding = _PADDING if ruled else 0.0
        right_to_left = bool(
            re.search(r"[\u0590-\u08ff]", " ".join(functools.reduce(operator.iadd, lines, [])))
        )
        for number, words in enumerate(lines):
            x, y = left + padding, self._top + padding + number * _LEADING
            boxes = []
            for word in reversed(words) if right_to_left else words:
                length = self._font.getlength(word)
                boxes.append(FoundWord(word, _box(x, y, length), self._line))
                x += length + self._space
            self._words += reversed(boxes) if right_to_left else boxes
            self._line += 1

    def _rule_row(self, *, columns: int, width: float, height: float) -> None:
        if not self._in_table:
            self._tables.append([])
        edges = [round(_MARGIN + column * width, 2) for column in range(columns + 1)]
        top, bottom = round(self._top, 2), round(self._top + height, 2)
        self._tables[-1] += [
            (left, top, right, bottom) for left, right in itertools.pairwise(edges)
        ]

    def _turn_page(self) -> None:
        if len(self._done) >= MOST_PAGES:
            raise PaperRefused("too-large")
        if self._words or not self._done:
            tables = tuple(tuple(table) for table in self._tables)
            self._done.append(Sheet(WIDTH, HEIGHT, words=tuple(self._words), tables=tables))
        self._words, self._tables, self._top = [], [], _MARGIN
        self._in_table = False


def _box(x: float, y: float, length: float) -> Box:
    return (round(x, 2), round(y, 2), round(x + length, 2), round(y + _SIZE * 1.2, 2))
