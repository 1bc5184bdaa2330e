"""Reads a page for the first time: upright, in its script, in its language."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from pipelines.documents.cleaning import cleaned
from pipelines.documents.engine import OcrEngine, OcrWord, Orientation
from pipelines.documents.language import language_of, models_for, script_for, script_of
from pipelines.documents.preprocess import Grey, Prepared, lies_on_its_side, rotated, scaled
from pipelines.documents.seal_lifting import without_seals
from pipelines.documents.seals import Seal, seals_on

_WRONG_WAY = 0.60  # mean confidence; upright pages lie at 0.89 to 0.95, others at 0.20 to 0.42
_CONFIRMED = 0.80  # mean confidence that shows a guess of how the page lies to be right
_SURE_SCRIPT = 1.0  # Tesseract's orientation confidence, in its own unit
_ARABIC_SCALE = 0.83  # its joined letters measure higher than they are
_SURER = 0.05  # by which a second try has to surpass the first
_STRIPS = (0.12, 0.35, 1.0)  # shares of the page that decide on its language, the next if need be
# The English model has no letter with a mark, and Turkish read with it is taken for Uzbek.
_STRIP_MODELS = {"Latin": ("tur",)}
_ENOUGH = 120  # characters; on more, the language is told right in 98 of 100
_INK = 128


@dataclass(frozen=True, slots=True)
class Habit:
    """What the pages before this one were like; most documents stay the same throughout."""

    script: str
    language: str | None


@dataclass(frozen=True, slots=True)
class FirstReading:
    """The words of a page, and the page itself in three states, all upright."""

    words: tuple[OcrWord, ...]
    page: Prepared  # as it was read: without seals, rules and dust
    lifted: Prepared  # without seals
    drawn: Prepared
    seals: tuple[Seal, ...]
    habit: Habit
    confidence: float


def first_reading(
    page: Prepared, *, engine: OcrEngine, habit: Habit | None, hint: str | None, kept: bool
) -> FirstReading:
    """Read a prepared page; its turn is `kept` where a person set it upright.

    Nearly all pages lie upright and are in the language that is expected. A reading that is sure
    of itself confirms both, and spares the detection, which takes a quarter of a page's time.
    """
    if habit is None and hint and not lies_on_its_side(page):
        expected = Habit(script_for(hint), hint.split("-")[0])
        guessed = _read_as(page, habit=expected, engine=engine)
        if guessed.confidence >= _CONFIRMED and _lie_flat(guessed.words):
            return guessed
    page, habit = _upright(page, engine=engine, habit=habit, kept=kept)
    if habit.language is None and hint and script_for(hint) == habit.script:
        habit = replace(habit, language=hint.split("-")[0])
    first = _read_as(page, habit=habit, engine=engine)
    return first if kept or first.confidence >= _WRONG_WAY else _second_try(first, engine=engine)


def _lie_flat(words: Sequence[OcrWord]) -> bool:
    """Tell words that run across the page; Tesseract also reads lines that run down."""
    long = [word.box for word in words if len(word.text) > 2]
    return sum(x1 - x0 > y1 - y0 for x0, y0, x1, y1 in long) > len(long) / 2


def _read_as(page: Prepared, *, habit: Habit, engine: OcrEngine) -> FirstReading:
    """Read a page that seems to lie upright and to be in the script of `habit`."""
    drawn = scaled(page, factor=_ARABIC_SCALE) if habit.script == "Arabic" else page
    seals = seals_on(drawn.image, letter=drawn.letter)
    lifted = without_seals(drawn, seals=seals)
    clean = replace(drawn, image=cleaned(lifted.image, letter=drawn.letter))
    habit = habit if habit.language else _with_language(clean, engine=engine, habit=habit)
    words, habit = _read(clean, engine=engine, habit=habit)
    return FirstReading(words, clean, lifted, drawn, seals, habit, mean_confidence(words))


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
    """Read a few lines with the model of the script; that is enough to tell the language."""
    models = _STRIP_MODELS.get(habit.script) or models_for(None, script=habit.script)[:1]
    text = ""
    for share in _STRIPS:
        words = engine.read(_fullest_strip(page.image, share=share), models=models)
        text = " ".join(word.text for word in words if word.confidence > 0.5)
        if len(text) >= _ENOUGH:
            break
    language = language_of(text)
    return replace(habit, language=language if _fits(language, habit.script) else None)


def _fullest_strip(image: Grey, *, share: float) -> Grey:
    """Return the part across the page, as high as `share` of it, that holds the most ink."""
    height = max(1, round(image.shape[0] * share))
    rows = np.concatenate([[0], np.cumsum((image < _INK).mean(axis=1))])
    top = int(np.argmax(rows[height:] - rows[:-height]))
    return np.ascontiguousarray(image[top : top + height])


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
    return (again, now) if mean_confidence(again) >= mean_confidence(words) else (words, habit)


def _second_try(first: FirstReading, *, engine: OcrEngine) -> FirstReading:
    """Look once more: a doubtful page may lie the wrong way or be in another script."""
    best = first
    # Tesseract's detection takes most Chinese pages for Latin ones.
    tries = [(0, Habit("Han", "zh"))] if first.habit.script != "Han" else []
    tries.append((180, first.habit))
    detected = engine.orientation(first.page.image)
    if detected is not None:
        tries.append((detected.clockwise, Habit(script=_known_script(detected), language=None)))
    for clockwise, guess in tries:
        turned = rotated(first.page, clockwise=clockwise)
        guessed = guess if guess.language else _with_language(turned, engine=engine, habit=guess)
        words, now = _read(turned, engine=engine, habit=guessed)
        if mean_confidence(words) > best.confidence + _SURER:
            best = replace(_turned(first, clockwise), words=words, page=turned, habit=now)
            best = replace(best, confidence=mean_confidence(words))
        if best.confidence >= _CONFIRMED:
            break
    return best


def _turned(first: FirstReading, clockwise: int) -> FirstReading:
    drawn = rotated(first.drawn, clockwise=clockwise)
    return replace(
        first,
        drawn=drawn,
        lifted=rotated(first.lifted, clockwise=clockwise),
        seals=seals_on(drawn.image, letter=drawn.letter),
    )


def mean_confidence(words: Sequence[OcrWord]) -> float:
    """Return the mean over letters, so that specks read as dots do not count like words."""
    letters = sum(len(word.text) for word in words)
    if not letters:
        return 0.0
    return round(sum(word.confidence * len(word.text) for word in words) / letters, 3)
