"""A word that the engine doubts is read again alone, and only agreement replaces it."""

from dataclasses import replace

from pipelines.documents.doubtful import with_second_readings
from pipelines.documents.engine import OcrWord
from pipelines.documents.tesseract import WarmTesseract
from tests.pipelines.documents.papers import grey, printed, reading_of

PAGE = grey(printed("Sagittal T1 and T2, axial T2, 1.5 T", height=400))
WORDS = WarmTesseract().read(PAGE, models=["eng"])


class Says:
    """An engine that reads the same word everywhere, or another one at each look."""

    def __init__(self, *texts, confidence=0.95):
        self.texts, self.confidence, self.looks = texts, confidence, 0

    def read(self, image, *, models, mode):
        text = self.texts[self.looks % len(self.texts)]
        self.looks += 1
        return (OcrWord(text, (0, 0, 10, 10), 0, self.confidence),)


def misread(text, *, confidence=0.4, tall=0):
    """Return the line with its last but one word misread."""
    x0, y0, x1, y1 = WORDS[-2].box
    wrong = replace(WORDS[-2], text=text, confidence=confidence, box=(x0, y0 - tall, x1, y1 + tall))
    return (*WORDS[:-2], wrong, WORDS[-1])


def again(words, *, engine):
    return with_second_readings(words, image=PAGE, engine=engine, models=["eng"])[-2]


def test_reads_the_word_at_the_height_of_its_line():
    found = again(misread("es", tall=60), engine=WarmTesseract())

    assert found.text == "1.5"
    assert found.confidence > 0.8
    assert found.box[3] - found.box[1] < 60


def test_leaves_what_was_sure():
    engine = Says("other")

    assert again(misread("word", confidence=0.7), engine=engine).text == "word"
    assert engine.looks == 0


def test_leaves_the_word_where_the_readings_differ():
    assert again(misread("es"), engine=Says("one", "two", "three")).text == "es"


def test_leaves_the_word_where_no_reading_is_sure():
    assert again(misread("es"), engine=Says("one", confidence=0.7)).text == "es"


def test_never_puts_another_number_in_the_place_of_a_number():
    assert again(misread("118"), engine=Says("113")).text == "118"


def test_puts_a_code_in_the_place_of_a_number():
    assert again(misread("72,"), engine=Says("T2,")).text == "T2,"


def test_takes_no_strokes_of_a_pen_for_a_word():
    assert again(misread("fe"), engine=Says("Ag|")).text == "fe"


def test_reads_a_value_in_a_ruled_cell():
    page = reading_of("ru-pankreas", "vypiska.pdf").pages[2]

    cells = {(block.row, block.column): block.text for block in page.blocks if block.table == 0}

    assert cells[2, 2] == "7,1"
