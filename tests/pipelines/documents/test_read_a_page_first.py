"""A page is read as it is expected to lie, and looked at anew where that does not hold."""

import pytest

from pipelines.documents.engine import Orientation
from pipelines.documents.first_reading import Habit, first_reading
from pipelines.documents.preprocess import prepare
from pipelines.documents.tesseract import WarmTesseract
from tests.pipelines.documents.papers import grey, printed

WIDTH = 595.28
CHINESE = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
ENGLISH = ["Discharge summary of the patient", "Adenocarcinoma of the pancreas head, stage two"] * 5
RUSSIAN = [
    "Выписка из истории болезни пациента",
    "Аденокарцинома головки железы, без метастазов",
] * 5


class Watched(WarmTesseract):
    """Counts how often it was asked how a page lies."""

    def __init__(self):
        super().__init__()
        self.asked = 0

    def orientation(self, image):
        self.asked += 1
        return super().orientation(image)


@pytest.fixture(scope="module")
def loaded():
    return Watched()


@pytest.fixture
def engine(loaded):
    loaded.asked = 0
    return loaded


def first(picture, *, engine, hint, kept=False):
    page = prepare(grey(picture), width=WIDTH)
    return first_reading(page, engine=engine, habit=None, hint=hint, kept=kept)


def text_of(reading):
    return " ".join(word.text for word in reading.words)


def test_needs_no_detection_where_the_page_is_as_expected(engine):
    found = first(printed(*ENGLISH * 3), engine=engine, hint="en")

    assert found.habit == Habit("Latin", "en")
    assert ENGLISH[0] in text_of(found)
    assert engine.asked == 0


@pytest.mark.parametrize("turn", [90, 180, 270])
@pytest.mark.parametrize("hint", ["en", "ru", None])
def test_turns_a_page_whatever_was_expected(turn, hint, engine):
    found = first(printed(*ENGLISH).rotate(turn, expand=True), engine=engine, hint=hint)

    assert ENGLISH[1] in text_of(found)
    assert found.page.rotation == found.drawn.rotation == found.lifted.rotation == turn
    assert engine.asked == 1


@pytest.mark.parametrize(
    ("lines", "language", "hint"),
    [
        (RUSSIAN, "ru", "en"),
        (RUSSIAN, "ru", "ar"),
        (RUSSIAN, "ru", "zh"),
        (ENGLISH, "en", "ru"),
        (ENGLISH, "en", "ar"),
        (ENGLISH, "en", "kk"),
        (ENGLISH, "en", "tr"),
        (RUSSIAN, "ru", None),
        (ENGLISH, "en", None),
    ],
)
def test_finds_script_and_language_whatever_was_expected(lines, language, hint, engine):
    found = first(printed(*lines), engine=engine, hint=hint)

    assert found.habit.language == language
    assert lines[1] in text_of(found)


def test_does_not_turn_what_a_person_set_upright(engine):
    found = first(printed(*ENGLISH).rotate(180), engine=engine, hint="en", kept=True)

    assert found.page.rotation == 0


class Mistaken(WarmTesseract):
    """Takes every script for Latin, as Tesseract's detection does with many Chinese pages."""

    def orientation(self, image):
        return Orientation(clockwise=0, script="Latin", certainty=3.0)


def test_tells_chinese_that_was_taken_for_another_script():
    lines = ["患者自上月起出现上腹部疼痛期间体重下降", "超声检查显示肝脏未见占位性病变"] * 6

    found = first(printed(*lines, face=CHINESE), engine=Mistaken(), hint=None)

    assert found.habit == Habit("Han", "zh")
    assert "体重下降" in text_of(found).replace(" ", "")
