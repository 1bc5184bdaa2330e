"""Sets lines and rows on sheets of A4, with fixed measures, so that every word has a place."""

import functools
import itertools
import operator
import re
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from pipelines.documents.refusals import PaperRefused
from pipelines.documents.results import Box
from pipelines.documents.sheets import FoundWord, Sheet
from pipelines.documents.triage import MOST_PAGES
from pipelines.documents.written import Line

WIDTH, HEIGHT = 595.28, 841.89  # A4 in points
_MARGIN, _SIZE, _LEADING, _GAP, _PADDING = 56.0, 10.5, 14.0, 7.0, 4.0
_MOST_COLUMNS = 12  # of a table side by side; further ones follow below
_FONTS = (
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
)
_IDEOGRAPHS = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
)
_IDEOGRAPH = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff]")

_Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


def set_lines(lines: tuple[Line, ...]) -> list[Sheet]:
    """Return the sheets of a text file, with their words. Raises PaperRefused ("too-large")."""
    setter = _Setter()
    for line in lines:
        setter.add(line)
    return setter.sheets()


def draw_sheet(sheet: Sheet, *, width: int) -> Image.Image:
    """Draw a sheet that `set_lines` made, `width` pixels wide."""
    scale = width / WIDTH
    picture = Image.new("RGB", (width, round(HEIGHT * scale)), "white")
    pen = ImageDraw.Draw(picture)
    for x0, y0, x1, y1 in itertools.chain.from_iterable(sheet.tables):
        corners = (x0 * scale, y0 * scale, x1 * scale, y1 * scale)
        pen.rectangle(corners, outline=(150, 150, 150), width=1)
    for word in sheet.words or ():
        font = _font(_SIZE * scale, bool(_IDEOGRAPH.search(word.text)))
        pen.text((word.box[0] * scale, word.box[1] * scale), word.text, font=font, fill="black")
    return picture


@functools.cache
def _font(size: float, ideographs: bool) -> _Font:
    for path in (*(_IDEOGRAPHS if ideographs else ()), *_FONTS):
        if Path(path).is_file():
            return ImageFont.truetype(path, size)
    return ImageFont.load_default(size)


@functools.lru_cache(1 << 16)
def _length(word: str) -> float:
    return _font(_SIZE, bool(_IDEOGRAPH.search(word))).getlength(word)


class _Setter:
    """Fills sheets from top to bottom."""

    def __init__(self) -> None:
        self._space = _length(" ")
        self._done: list[Sheet] = []
        self._words: list[FoundWord] = []
        self._tables: list[list[Box]] = []
        self._in_table = False
        self._top = _MARGIN
        self._line = 0

    def add(self, line: Line) -> None:
        """Set one paragraph or one row of a table; a row of many columns in parts."""
        for at in range(0, max(1, len(line.cells)), _MOST_COLUMNS):
            self._add_row(line.cells[at : at + _MOST_COLUMNS], ruled=line.ruled)

    def _add_row(self, cells: tuple[str, ...], *, ruled: bool) -> None:
        width = (WIDTH - 2 * _MARGIN) / max(1, len(cells))
        padding = 2 * _PADDING if ruled else 0
        wrapped = [self._wrapped(cell.split(), width=width - padding) for cell in cells]
        # A row that is longer than a sheet is cut where the sheet ends.
        most = int((HEIGHT - 2 * _MARGIN - padding) // _LEADING)
        for at in range(0, max(1, *map(len, wrapped), 1), most):
            self._set_row([lines[at : at + most] for lines in wrapped], width=width, ruled=ruled)

    def _set_row(self, wrapped: list[list[list[str]]], *, width: float, ruled: bool) -> None:
        rows = max((len(lines) for lines in wrapped), default=1) or 1
        height = rows * _LEADING + (2 * _PADDING if ruled else 0)
        if self._top + height > HEIGHT - _MARGIN and self._words:
            self._turn_page()
        for column, lines in enumerate(wrapped):
            self._set_cell(lines, left=_MARGIN + column * width, ruled=ruled)
        if ruled:
            self._rule_row(columns=len(wrapped), width=width, height=height)
        self._in_table = ruled
        self._top += height + (0 if ruled else _GAP)

    def sheets(self) -> list[Sheet]:
        self._turn_page()
        return self._done

    def _wrapped(self, words: list[str], *, width: float) -> list[list[str]]:
        lines: list[list[str]] = []
        used = width + 1
        for word in itertools.chain.from_iterable(_broken(word, width=width) for word in words):
            length = _length(word)
            if used + length > width:
                lines.append([])
                used = 0.0
            lines[-1].append(word)
            used += length + self._space
        return lines

    def _set_cell(self, lines: list[list[str]], *, left: float, ruled: bool) -> None:
        padding = _PADDING if ruled else 0.0
        text = " ".join(functools.reduce(operator.iadd, lines, []))
        right_to_left = bool(_RIGHT_TO_LEFT.search(text))
        for number, words in enumerate(lines):
            x, y = left + padding, self._top + padding + number * _LEADING
            boxes = []
            for word in reversed(words) if right_to_left else words:
                length = _length(word)
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


def _broken(word: str, *, width: float) -> list[str]:
    """Break a word that is wider than its column: Chinese knows no spaces."""
    length = _length(word)
    if length <= width or len(word) == 1:
        return [word]
    # By its mean letter; the last piece may be a little wide, and that does no harm.
    most = max(1, int(len(word) * width / length))
    return [word[at : at + most] for at in range(0, len(word), most)]


def _box(x: float, y: float, length: float) -> Box:
    return (round(x, 2), round(y, 2), round(x + length, 2), round(y + _SIZE * 1.2, 2))
