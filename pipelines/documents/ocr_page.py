"""Reads one page from its picture: upright, in its script, in its language, with repairs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipelines.documents.boxes import around, contains, middle
from pipelines.documents.chinese_stops import with_wide_stops
from pipelines.documents.code_repair import repaired
from pipelines.documents.coverage import LOST_SHARE, Ink, ink_on, lost_share
from pipelines.documents.crosscheck import Checked, Reader, cross_checked
from pipelines.documents.cuttings import Cutter
from pipelines.documents.doubtful import with_second_readings
from pipelines.documents.engine import OcrEngine, OcrWord
from pipelines.documents.first_reading import Habit, first_reading, mean_confidence
from pipelines.documents.handwriting import Pen, pen_on
from pipelines.documents.language import RIGHT_TO_LEFT, models_for
from pipelines.documents.preprocess import Grey, Prepared, prepare
from pipelines.documents.quality import glares, is_cut, quality_of
from pipelines.documents.results import Box
from pipelines.documents.ruled_tables import tables_in_picture
from pipelines.documents.seal_text import read_seals
from pipelines.documents.seals import Seal
from pipelines.documents.second_look import with_lost_text
from pipelines.documents.sheets import FoundWord, Table
from pipelines.documents.speckle import stray_words, without_marks
from pipelines.documents.straight import straight, straight_size

_LOW_CONFIDENCE = 0.70
_READ_AGAIN = frozenset({"Cyrillic", "Latin"})  # joined letters read worse alone
_COMMA_BELOW = str.maketrans("şţŞŢ", "șțȘȚ")


@dataclass(frozen=True, slots=True)
class OcrPage:
    """One page as OCR read it, in points on the page set upright and straight."""

    words: tuple[FoundWord, ...]
    proposed: tuple[str | None, ...]  # one for each word
    tables: tuple[Table, ...]
    size: tuple[float, float]
    displayed: dict[Box, Box]  # where the words stand on the page as displayed
    rotation: int
    language: str | None
    confidence: float
    warnings: tuple[str, ...]
    habit: Habit
    handwriting: tuple[Box, ...] = ()  # on the page as displayed


def read_picture(
    picture: Grey,
    *,
    width: float,
    engine: OcrEngine,
    habit: Habit | None = None,
    hint: str | None = None,
    upright: bool = False,
) -> OcrPage:
    """Read the greyscale `picture` of a page that is `width` points wide.

    `hint` is the language to expect; it is dropped where the text on the page contradicts it. A
    page that a person set `upright` is not turned.
    """
    first = first_reading(
        prepare(picture, width=width), engine=engine, habit=habit, hint=hint, kept=upright
    )
    page, drawn, lifted, seals = first.page, first.drawn, first.lifted, first.seals
    found, habit, confidence = first.words, first.habit, first.confidence
    pen = pen_on(drawn, found, seals=seals, lifted=lifted)
    image = pen.lifted_off(page.image)
    ink = ink_on(image)
    found = with_lost_text(
        found,
        image=image,
        ink=ink,
        engine=engine,
        models=models_for(habit.language, script=habit.script),
    )
    if habit.script in _READ_AGAIN:
        found = with_second_readings(
            found,
            image=page.image,
            engine=engine,
            models=models_for(habit.language, script=habit.script),
        )
    level = straight(drawn)
    scribbled = tuple(word for word in found if pen.wrote(word))
    found = tuple(word for word in found if not pen.wrote(word))
    words, tables = _spelt(without_marks(found), habit.language), tables_in_picture(level)
    proposed = repaired(words, image=page.image, engine=engine, script=habit.script)
    models = models_for(habit.language, script=habit.script)
    again = Reader(Cutter(picture, page, width), engine, models, habit.script)
    checked = cross_checked(words, proposed, reader=again)
    around_seals = read_seals(
        seals, page=drawn, lifted=lifted, engine=engine, models=models, line=len(words)
    )
    words += around_seals + scribbled
    confidence = mean_confidence(found) if scribbled else confidence
    return OcrPage(
        words=_placed(words, checked, page=level, tables=tables, seals=seals),
        proposed=tuple(each.proposed for each in checked) + (None,) * (len(words) - len(checked)),
        tables=tables,
        size=straight_size(level),
        displayed={level.page_box(word.box): drawn.page_box(word.box) for word in words},
        rotation=page.rotation,
        language=habit.language,
        confidence=confidence,
        warnings=_warnings(ink, found, confidence=confidence)
        + ("unread-mark",) * (not around_seals and _differ(lifted, drawn))
        + _complaints(picture, drawn, words, width=width)
        + _told_of(pen),
        habit=habit,
        handwriting=tuple(drawn.page_box(place) for place in pen.places),
    )


def _spelt(words: Sequence[OcrWord], language: str | None) -> tuple[OcrWord, ...]:
    """Write signs as the language does: the models only know the Turkish cedilla, narrow stops."""
    if language == "zh":
        return with_wide_stops(words)
    if language != "ro":
        return tuple(words)
    return tuple(replace(word, text=word.text.translate(_COMMA_BELOW)) for word in words)


def _placed(
    words: Sequence[OcrWord],
    checked: Sequence[Checked],
    *,
    page: Prepared,
    tables: Sequence[Table],
    seals: Sequence[Seal],
) -> tuple[FoundWord, ...]:
    """Return the words in points, and mark those that are no text: what was not checked, too."""
    framed = [around(table) for table in tables]
    held = [any(contains(box, middle(page.page_box(word.box))) for box in framed) for word in words]
    stray = stray_words(words, seals=seals, in_table=held)
    return tuple(
        FoundWord(
            word.text,
            page.page_box(word.box),
            word.line,
            word.confidence,
            number in stray or number >= len(checked),
            checked[number].doubt if number < len(checked) else None,
        )
        for number, word in enumerate(words)
    )


def _differ(a: Prepared, b: Prepared) -> bool:
    return bool((a.image != b.image).any())


def _warnings(ink: Ink, words: Sequence[OcrWord], *, confidence: float) -> tuple[str, ...]:
    warnings = []
    if lost_share(ink, words) > LOST_SHARE:
        warnings.append("lost-text")
    if confidence < _LOW_CONFIDENCE:
        warnings.append("low-confidence")
    return tuple(warnings)


def _told_of(pen: Pen) -> tuple[str, ...]:
    return ("handwriting",) * bool(pen.places) + ("handwritten",) * pen.mostly


def _complaints(
    picture: Grey, drawn: Prepared, words: Sequence[OcrWord], *, width: float
) -> tuple[str, ...]:
    """Return what is wrong with the picture, for the request to send a better one."""
    quality = quality_of(picture, drawn, width=width)
    height = width * picture.shape[0] / picture.shape[1]
    boxes = [drawn.page_box(word.box) for word in words]
    lines: dict[int, list[Box]] = {}
    for word, box in zip(words, boxes, strict=True):
        lines.setdefault(word.line, []).append(box)
    whole = [around(line) for line in lines.values()]
    glare = ("glare",) * glares(quality, boxes, width=width, height=height)
    cut = ("cut",) * is_cut(whole, width=width, height=height)
    return quality.warnings() + glare + cut


def is_right_to_left(language: str | None) -> bool:
    """Tell whether a page in `language` is read from the right."""
    return bool(language) and str(language).split("-")[0] in RIGHT_TO_LEFT
