"""Reads the pages of a file that need OCR: any of them, in any process."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import cv2
import numpy as np

from pipelines.documents.assembly import assembled
from pipelines.documents.dark_ground import dark_on_light
from pipelines.documents.engine import OcrEngine, TookTooLong
from pipelines.documents.fingerprints import page_fingerprint
from pipelines.documents.first_reading import Habit
from pipelines.documents.ocr_page import OcrPage, is_right_to_left, read_picture
from pipelines.documents.plan import Plan
from pipelines.documents.preprocess import Grey, ink_share
from pipelines.documents.refusals import PaperRefused
from pipelines.documents.results import Page, TextSource
from pipelines.documents.sandbox import run_limited
from pipelines.documents.sheets import Sheet
from pipelines.documents.spreads import gutter_of, joined, moved
from pipelines.documents.straight import brought_back
from pipelines.documents.survey import rasterise
from pipelines.documents.tesseract import WarmTesseract
from pipelines.documents.time_limit import PAGE_SECONDS, LimitedEngine
from pipelines.documents.turning import turned, turned_back, upright_size

PAGES = "4"  # raise it when a change should read scanned pages again

_BATCH = 8  # pages drawn at once; each takes up to 9 MB in the temporary folder
_DPI = 300
_PHOTO_SIDE = 3500  # pixels; more detail than 300 dpi of A4 helps no one
_BLANK = 0.00012  # share of ink; a page with nothing but its number has 0.0004
_SURELY_INKED = 10 * _BLANK  # of the middle third; printed pages have a hundred times that
_LEAST_CONFIDENCE = 0.35  # of a whole page; below it the words are noise
_WHY_UNREAD = frozenset({"low-confidence", "handwriting", "handwritten"})
_SECONDS = 300.0

# There are as many workers as cores: a second thread for every filter only gets in their way.
cv2.setNumThreads(1)


@dataclass(frozen=True, slots=True)
class Manner:
    """How scans are read: the language to expect (BCP 47), and what a person knows better.

    A page may take `seconds` of work.
    """

    hint: str | None = None
    turns: Mapping[int, int] = field(default_factory=dict)  # degrees clockwise, by page
    engine: OcrEngine | None = None
    seconds: float = PAGE_SECONDS


def read_pages(
    source: Path, plan: Plan, numbers: Sequence[int], *, manner: Manner | None = None
) -> Iterator[Page]:
    """Yield the pages `numbers` (from 1) of `source` as OCR reads them.

    A page that cannot be drawn comes back without words and with the warning "damaged", one that
    takes too long with "took-too-long". A turn that a person named is kept to; otherwise the page's
    own text decides how it lies. Raises EngineUnavailable when Tesseract or its language data is
    missing.
    """
    manner = manner or Manner()
    habit: Habit | None = None
    with tempfile.TemporaryDirectory() as folder:
        desk = _Desk(source.resolve(), plan, tuple(numbers), Path(folder))
        for number in numbers:
            picture = desk.picture(number)
            page, habit = _read(desk.sheet(number), picture, number, habit=habit, manner=manner)
            yield page


@cache
def warm_engine() -> OcrEngine:
    """Return this process's own engine, with its models loaded."""
    return WarmTesseract()


@dataclass(frozen=True, slots=True)
class _Desk:
    """The file at work, and the folder into which its pages are drawn."""

    path: Path
    plan: Plan
    numbers: tuple[int, ...]
    folder: Path

    def sheet(self, number: int) -> Sheet:
        width, height = self.plan.sizes[number - 1]
        return Sheet(width=width, height=height)

    def picture(self, number: int) -> Grey | None:
        """Return the picture of a page, None when it cannot be drawn.

        Pages are drawn in batches, so that one child serves many; a page that defeats the parser
        is drawn alone, so that it takes no other with it.
        """
        file = self.folder / f"{number}.npy"
        place = self.numbers.index(number)
        for batch in (self.numbers[place : place + _BATCH], (number,)):
            if not file.exists():
                self._draw(batch)
        if not file.exists():
            return None
        picture: Grey = np.load(file, allow_pickle=False)
        file.unlink()
        return picture

    def _draw(self, batch: Sequence[int]) -> None:
        longest = max(self._longest(number) for number in batch)
        with suppress(PaperRefused):
            run_limited(
                rasterise,
                str(self.path),
                self.plan.media_type,
                list(batch),
                longest,
                str(self.folder),
                seconds=_SECONDS,
            )

    def _longest(self, number: int) -> int:
        return min(_PHOTO_SIDE, round(max(self.plan.sizes[number - 1]) / 72 * _DPI))


def _read(
    sheet: Sheet, picture: Grey | None, number: int, *, habit: Habit | None, manner: Manner
) -> tuple[Page, Habit | None]:
    empty = Page(
        number=number,
        width=sheet.width,
        height=sheet.height,
        source=TextSource.OCR,
        language=None,
        confidence=0.0,
        text="",
        words=(),
    )
    if picture is None:
        return replace(empty, warnings=("damaged",)), habit
    picture = dark_on_light(picture)
    if _is_blank(picture):
        return replace(empty, warnings=("blank",)), habit
    turn = manner.turns.get(number)
    if turn is not None:
        return _turned_page(empty, picture, turn, manner=manner), habit
    page, habit = _page(empty, picture, habit=habit, manner=manner)
    upright = turned(picture, clockwise=page.rotation)
    return replace(page, fingerprint=page_fingerprint(upright, page.text)), habit


def _is_blank(picture: Grey) -> bool:
    """Tell a page without ink. On nearly all pages a look at the middle third is enough."""
    height = picture.shape[0]
    middle = ink_share(picture[height // 3 : height * 2 // 3])
    return middle < _SURELY_INKED and ink_share(picture) < _BLANK


def _page(
    empty: Page, picture: Grey, *, habit: Habit | None, manner: Manner, upright: bool = False
) -> tuple[Page, Habit | None]:
    gutter = gutter_of(picture)
    if gutter is not None:
        spread, last = _spread(empty, picture, gutter, habit=habit, manner=manner, upright=upright)
        if spread is not None:
            return spread, last
    return _single(empty, picture, habit=habit, manner=manner, upright=upright)


def _spread(
    empty: Page, picture: Grey, gutter: int, *, habit: Habit | None, manner: Manner, upright: bool
) -> tuple[Page | None, Habit | None]:
    """Read two pages side by side, one after the other; None where they do not lie alike."""
    fold = round(empty.width * gutter / picture.shape[1], 2)
    halves = (np.ascontiguousarray(picture[:, :gutter]), np.ascontiguousarray(picture[:, gutter:]))
    sheets = (replace(empty, width=fold), replace(empty, width=empty.width - fold))
    left, last = _single(sheets[0], halves[0], habit=habit, manner=manner, upright=upright)
    right, last = _single(sheets[1], halves[1], habit=last, manner=manner, upright=upright)
    if left.rotation != right.rotation or left.rotation % 180:
        return None, habit
    upside_down = left.rotation == 180
    from_right = is_right_to_left(left.language or right.language) != upside_down
    pages = [left, moved(right, right=fold)]
    first, second = reversed(pages) if from_right else pages
    return joined(first, second, whole=replace(empty, rotation=left.rotation)), last


def _single(
    empty: Page, picture: Grey, *, habit: Habit | None, manner: Manner, upright: bool = False
) -> tuple[Page, Habit | None]:
    engine = LimitedEngine(manner.engine or warm_engine(), seconds=manner.seconds)
    try:
        found = read_picture(
            picture,
            width=empty.width,
            engine=engine,
            habit=habit,
            hint=manner.hint,
            upright=upright,
        )
    except TookTooLong:
        return replace(empty, warnings=(TookTooLong.code,)), habit
    if found.confidence < _LEAST_CONFIDENCE:
        told = tuple(code for code in found.warnings if code in _WHY_UNREAD)
        return replace(empty, warnings=told, handwriting=found.handwriting), habit
    page = replace(
        _assembled_upright(empty, found),
        number=empty.number,
        source=TextSource.OCR,
        confidence=found.confidence,
        handwriting=found.handwriting,
    )
    return replace(page, warnings=found.warnings + page.warnings), found.habit


def _assembled_upright(empty: Page, found: OcrPage) -> Page:
    """Put the words into reading order as the page is read, not as it lies."""
    page = assembled(
        Sheet(*found.size),
        found.words,
        tables=found.tables,
        language=found.language,
        proposed=found.proposed,
    )
    return brought_back(
        page,
        found.displayed,
        width=empty.width,
        height=empty.height,
        rotation=found.rotation,
    )


def _turned_page(empty: Page, picture: Grey, clockwise: int, *, manner: Manner) -> Page:
    """Read the page as a person turned it; its boxes are of the page as displayed, as always."""
    size = (empty.width, empty.height)
    width, height = upright_size(size, clockwise=clockwise)
    straight = turned(picture, clockwise=clockwise)
    flat = replace(empty, width=width, height=height)
    page, _ = _page(flat, straight, habit=None, manner=manner, upright=True)
    page = replace(page, fingerprint=page_fingerprint(straight, page.text))
    return turned_back(page, clockwise=clockwise, size=size)
