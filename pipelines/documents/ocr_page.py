"""Reads one page from its picture: upright, in its script, in its language, with repairs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipelines.documents.boxes import around, contains, middle
from pipelines.documents.cleaning import cleaned
from pipelines.documents.code_repair import repaired
from pipelines.documents.coverage import LOST_SHARE, lost_share
from pipelines.documents.crosscheck import Checked, Reader, cross_checked
from pipelines.documents.cuttings import Cutter
from pipelines.documents.doubtful import with_second_readings
from pipelines.documents.engine import OcrEngine, OcrWord, Orientation
from pipelines.documents.language import (
    RIGHT_TO_LEFT,
    language_of,
    models_for,
    script_for,
    script_of,
)
from pipelines.documents.preprocess import (
    Grey,
    Prepared,
    lies_on_its_side,
    prepare,
    rotated,
    scaled,
)
from pipelines.documents.quality import glares, is_cut, quality_of
from pipelines.documents.results import Box
from pipelines.documents.ruled_tables import tables_in_picture
from pipelines.documents.seal_lifting import without_seals
from pipelines.documents.seal_text import read_seals
from pipelines.documents.seals import Seal, seals_on
from pipelines.documents.second_look import with_lost_text
from pipelines.documents.sheets import FoundWord, Table
from pipelines.documents.speckle import stray_words, without_marks
from pipelines.documents.straight import straight, straight_size

_WRONG_WAY = 0.60  # mean confidence; upright pages lie at 0.89 to 0.95, others at 0.20 to 0.42
_LOW_CONFIDENCE = 0.70
_SURE_SCRIPT = 1.0  # Tesseract's orientation confidence, in its own unit
_ARABIC_SCALE = 0.83  # its joined letters measure higher than they are
_READ_AGAIN = frozenset({"Cyrillic", "Latin"})  # joined letters read worse alone
_COMMA_BELOW = str.maketrans("şţŞŢ", "șțȘȚ")
_STRIP = 0.28  # share of the page that decides on the language


@dataclass(frozen=True, slots=True)
class Habit:
    """What the pages before this one were like; most documents stay the same throughout."""

    script: str
    language: str | None


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
    drawn, habit = _upright(prepare(picture, width=width), engine=engine, habit=habit, kept=upright)
    if habit.script == "Arabic":
        drawn = scaled(drawn, factor=_ARABIC_SCALE)
    seals = seals_on(drawn.image, letter=drawn.letter)
    lifted = without_seals(drawn, seals=seals)
    page = replace(drawn, image=cleaned(lifted.image, letter=drawn.letter))
    if habit.language is None and hint and script_for(hint) == habit.script:
        habit = replace(habit, language=hint.split("-")[0])
    habit = habit if habit.language else _with_language(page, engine=engine, habit=habit)
    found, habit = _read(page, engine=engine, habit=habit)
    confidence = _mean_confidence(found)
    if confidence < _WRONG_WAY and not upright:
        page, found, habit = _second_try(page, found, engine=engine, habit=habit)
        confidence = _mean_confidence(found)
    found = with_lost_text(
        found,
        image=page.image,
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
    if page.rotation != drawn.rotation:
        turn = page.rotation - drawn.rotation
        drawn, lifted = rotated(drawn, clockwise=turn), rotated(lifted, clockwise=turn)
        seals = seals_on(drawn.image, letter=drawn.letter)
    level = straight(drawn)
    words, tables = _spelt(without_marks(found), habit.language), tables_in_picture(level)
    proposed = repaired(words, image=page.image, engine=engine, script=habit.script)
    models = models_for(habit.language, script=habit.script)
    again = Reader(Cutter(picture, page, width), engine, models, habit.script)
    checked = cross_checked(words, proposed, reader=again)
    around_seals = read_seals(
        seals, page=drawn, lifted=lifted, engine=engine, models=models, line=len(words)
    )
    words += around_seals
    return OcrPage(
        words=_placed(words, checked, page=level, tables=tables, seals=seals),
        proposed=tuple(each.proposed for each in checked) + (None,) * (len(words) - len(checked)),
        tables=tables,
        size=straight_size(level),
        displayed={level.page_box(word.box): drawn.page_box(word.box) for word in words},
        rotation=page.rotation,
        language=habit.language,
        confidence=confidence,
        warnings=_warnings(page, found, confidence=confidence)
        + ("unread-mark",) * (not around_seals and _differ(lifted, drawn))
        + _complaints(picture, drawn, words, width=width),
        habit=habit,
    )


def _spelt(words: Sequence[OcrWord], language: str | None) -> tuple[OcrWord, ...]:
    """Write Romanian with its comma below: the models only know the Turkish cedilla."""
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


def _upright(
    page: Prepared, *, engine: OcrEngine, habit: Habit | None, kept: bool
) -> tuple[Prepared, Habit]:
    """Turn the page upright: Tesseract's detection on the first page, the cheap test later."""
    if habit is not None and not lies_on_its_side(page):
        return page, habit
    found = engine.orientation(page.image)
    if found is None:
        return page, habit or Habit(script="Latin", language=None)
    if habit is None:
        habit = Habit(script=_known_script(found), language=None)
    turn = found.clockwise if found.certainty >= _SURE_SCRIPT and not kept else 0
    return rotated(page, clockwise=turn), habit


def _known_script(found: Orientation) -> str:
    name = found.script
    if name in {"Cyrillic", "Arabic", "Latin"}:
        return name
    return "Han" if name in {"Han", "HanS", "HanT", "Japanese"} else "Latin"


def _with_language(page: Prepared, *, engine: OcrEngine, habit: Habit) -> Habit:
    """Read a strip with the model of the script; that is enough to tell the language."""
    height = page.image.shape[0]
    top = round(height * (0.5 - _STRIP / 2))
    strip = page.image[top : round(height * (0.5 + _STRIP / 2))]
    words = engine.read(strip, models=models_for(None, script=habit.script))
    if len(words) < 8:
        words = engine.read(page.image, models=models_for(None, script=habit.script))
    text = " ".join(word.text for word in words if word.confidence > 0.5)
    language = language_of(text)
    return replace(habit, language=language if _fits(language, habit.script) else None)


def _fits(language: str | None, script: str) -> bool:
    return language is not None and script_for(language) == script


def _read(page: Prepared, *, engine: OcrEngine, habit: Habit) -> tuple[tuple[OcrWord, ...], Habit]:
    """Read the page; read it again when its text turns out to be in another language."""
    models = models_for(habit.language, script=habit.script)
    words = engine.read(page.image, models=models)
    text = " ".join(word.text for word in words if word.confidence > 0.4)
    language = language_of(text)
    script = script_of(text) if len(text) > 80 else habit.script
    if language is None or language == habit.language:
        return words, habit
    now = Habit(script=script, language=language)
    better = models_for(language, script=script)
    if better == models:
        return words, now
    again = engine.read(page.image, models=better)
    return (again, now) if _mean_confidence(again) >= _mean_confidence(words) else (words, habit)


def _second_try(
    page: Prepared, found: tuple[OcrWord, ...], *, engine: OcrEngine, habit: Habit
) -> tuple[Prepared, tuple[OcrWord, ...], Habit]:
    """Look once more: a doubtful page may lie the wrong way or be in another script."""
    best = (page, found, habit)
    tries = [(180, habit)]
    detected = engine.orientation(page.image)
    if detected is not None:
        script = _known_script(detected)
        tries.append((detected.clockwise, Habit(script=script, language=None)))
    for clockwise, guess in tries:
        turned = rotated(page, clockwise=clockwise)
        guessed = guess if guess.language else _with_language(turned, engine=engine, habit=guess)
        words, now = _read(turned, engine=engine, habit=guessed)
        if _mean_confidence(words) > _mean_confidence(best[1]) + 0.05:
            best = (turned, words, now)
    return best


def _mean_confidence(words: Sequence[OcrWord]) -> float:
    """Return the mean over letters, so that specks read as dots do not count like words."""
    letters = sum(len(word.text) for word in words)
    if not letters:
        return 0.0
    return round(sum(word.confidence * len(word.text) for word in words) / letters, 3)


def _differ(a: Prepared, b: Prepared) -> bool:
    return bool((a.image != b.image).any())


def _warnings(page: Prepared, words: Sequence[OcrWord], *, confidence: float) -> tuple[str, ...]:
    warnings = []
    if lost_share(page.image, words) > LOST_SHARE:
        warnings.append("lost-text")
    if confidence < _LOW_CONFIDENCE:
        warnings.append("low-confidence")
    return tuple(warnings)


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
