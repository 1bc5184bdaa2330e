"""On an Arabic page, a word gets a look of its own where it looks like a code beside others."""

import numpy as np
import pytest

from pipelines.documents.code_repair import repaired
from pipelines.documents.engine import SINGLE_WORD, OcrWord
from pipelines.documents.preprocess import Grey

PAGE: Grey = np.full((60, 400), 255, np.uint8)


class Latin:
    """An engine that reads `beside` in a row of words, and `alone` in a single one."""

    def __init__(self, *, beside, alone):
        self._texts = {False: beside, True: alone}
        self.single = 0

    def read(self, image, *, models, mode):
        assert models == ("eng",)
        self.single += mode == SINGLE_WORD
        text = self._texts[mode == SINGLE_WORD]
        return [OcrWord(text, (20, 10, 40, 30), 0, 0.95)]


def word(text, *, confidence):
    return OcrWord(text, (100, 20, 140, 40), 0, confidence)


def test_a_word_that_looks_like_a_code_in_a_row_is_what_it_is_alone():
    engine = Latin(beside="K861", alone="K86.1")

    found = repaired([word("686.1", confidence=0.4)], image=PAGE, engine=engine, script="Arabic")

    assert found == ("K86.1",)


@pytest.mark.parametrize(("text", "confidence"), [("686.1", 0.4), ("من", 0.5)])
def test_a_word_that_looks_like_none_is_not_read_alone(text, confidence):
    engine = Latin(beside="cp", alone="K86.1")

    found = repaired(
        [word(text, confidence=confidence)], image=PAGE, engine=engine, script="Arabic"
    )

    assert (found, engine.single) == ((None,), 0)


def test_an_arabic_word_that_is_certain_of_itself_is_no_code():
    engine = Latin(beside="G/L", alone="G/L")

    found = repaired([word("من", confidence=0.93)], image=PAGE, engine=engine, script="Arabic")

    assert found == (None,)
