"""Latin codes, units and numbers on an Arabic page are those that the Latin model reads."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from pipelines.documents.engine import OcrWord
from pipelines.documents.latin_words import with_latin_words
from pipelines.documents.preprocess import Grey

PAGE: Grey = np.full((100, 400), 255, np.uint8)


class Latin:
    """An engine that sees the same words at every scale."""

    def __init__(self, *words):
        self._words = words

    def read(self, image, *, models, mode=3):
        scale = image.shape[1] / PAGE.shape[1]
        assert models == ("eng",)
        return [
            OcrWord(text, (x * scale, 0, (x + 40) * scale, 10 * scale), 0, confidence)
            for text, x, confidence in self._words
        ]


def arabic(text, *, x, confidence=0.9, line=3, wide=40):
    return OcrWord(text, (x, 0, x + wide, 10), line, confidence)


def read(words, *seen):
    return with_latin_words(words, image=PAGE, engine=Latin(*seen))


def test_a_code_takes_the_place_of_all_that_the_arabic_model_made_of_it():
    words = [
        arabic("«03", x=100, wide=18, confidence=0.2),
        arabic("/الا5", x=121, wide=19, confidence=0),
    ]

    (word,) = read(words, ("SUVmax", 100, 0.8))

    assert (word.text, word.line, word.box) == ("SUVmax", 3, (100, 0, 140, 10))


def test_keeps_the_stop_of_the_sentence():
    assert read([arabic("034.1.", x=10)], ("C34.1", 10, 0.8))[0].text == "C34.1."


def test_a_sure_arabic_word_stays():
    words = [arabic("من", x=10, confidence=0.93)]

    assert read(words, ("AC", 10, 0.95)) == tuple(words)


def test_a_unit_that_was_not_read_at_all_is_added():
    words = read([arabic("اليوريا", x=300)], ("mg/dL", 100, 0.7))

    assert [word.text for word in words] == ["اليوريا", "mg/dL"]
    assert words[1].line != words[0].line


def test_a_number_is_completed_but_never_believed():
    (word,) = read([arabic("35-2", x=10)], ("35-52", 10, 0.95))

    assert word.text == "35-52"
    assert word.confidence < 0.45


def test_a_number_never_takes_the_place_of_another_one():
    assert read([arabic("18", x=10)], ("16", 10, 0.99))[0].text == "18"


def test_a_roman_number_is_never_believed():
    (word,) = read([arabic("118", x=10)], ("IIB", 10, 0.95))

    assert word.text == "IIB"
    assert word.confidence < 0.45


@given(st.text("abcdefgàل.,", min_size=1, max_size=8), st.floats(0, 1))
def test_prose_of_the_latin_model_is_never_taken(text, confidence):
    words = [arabic("الشكوى", x=10, confidence=0.5)]

    assert read(words, (text, 10, confidence)) == tuple(words)
