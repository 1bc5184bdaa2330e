"""Text that OCR did not read is noticed, never passed over."""

from dataclasses import replace

import numpy as np

from pipelines.documents.cleaning import cleaned
from pipelines.documents.coverage import LOST_SHARE, ink_on, lost_lines, lost_share
from pipelines.documents.engine import FULL_PAGE
from pipelines.documents.ocr_page import read_picture
from pipelines.documents.preprocess import ink_share, normalise, prepare
from pipelines.documents.tesseract import WarmTesseract
from tests.pipelines.documents.papers import grey, printed

LINES = ["No metastases were found in the lymph nodes", "The patient was discharged home"] * 5
WIDTH = 595.28


class Forgetful:
    """An engine that loses every line but the first ones, as Tesseract does on bad pages."""

    def __init__(self, *, kept):
        self._engine, self._kept = WarmTesseract(), kept

    def read(self, image, *, models, mode=FULL_PAGE):
        words = self._engine.read(image, models=models, mode=mode)
        return tuple(w for w in words if mode == FULL_PAGE and w.line < self._kept)

    def orientation(self, image):
        return self._engine.orientation(image)


def test_warns_of_lines_that_were_not_read():
    page = read_picture(grey(printed(*LINES)), width=WIDTH, engine=Forgetful(kept=7))

    assert "lost-text" in page.warnings


def test_does_not_warn_of_a_page_that_was_read():
    page = read_picture(grey(printed(*LINES)), width=WIDTH, engine=WarmTesseract())

    assert page.warnings == ()
    assert page.language == "en"


def test_reads_a_lost_line_in_a_second_look():
    class LosesOneLine(Forgetful):
        def read(self, image, *, models, mode=FULL_PAGE):
            words = self._engine.read(image, models=models, mode=mode)
            return tuple(w for w in words if mode != FULL_PAGE or w.line != 3)

    page = read_picture(grey(printed(*LINES)), width=WIDTH, engine=LosesOneLine(kept=0))

    text = " ".join(word.text for word in page.words)
    assert text.count("discharged home") == 5
    assert page.warnings == ()


def test_says_where_the_lost_line_is():
    prepared = prepare(grey(printed(*LINES)), width=WIDTH)
    words = WarmTesseract().read(prepared.image, models=["eng"])
    kept = [word for word in words if word.line != 4]
    lost = next(word for word in words if word.line == 4)

    (line,) = lost_lines(ink_on(prepared.image), kept)

    assert line[1] < lost.box[1] < lost.box[3] < line[3]
    assert (
        lost_share(ink_on(prepared.image), kept)
        > LOST_SHARE
        > lost_share(ink_on(prepared.image), words)
    )


def test_takes_off_dust_and_rules_but_no_dots():
    page = printed("Iii jij ïëü : ; % .")
    dusty = grey(page).copy()
    dusty[1500:1504, 700:704] = 0
    dusty[900:903, 100:1500] = 0

    clean = cleaned(dusty, letter=25)

    assert clean[1500:1504, 700:704].min() == 255
    assert clean[900:903, 100:1500].min() == 255
    assert np.array_equal(clean[150:300] < 128, grey(page)[150:300] < 128)


def test_evens_out_a_shadow():
    page = grey(printed(*LINES)).astype(float)
    shadow = np.linspace(1.0, 0.35, page.shape[1])

    flat = normalise((page * shadow).astype(np.uint8))

    assert np.median(flat[:, -200:]) > 240


def test_knows_an_empty_page_with_noise_from_a_written_one():
    noise = np.random.default_rng(7).normal(240, 6, (1200, 900)).clip(0, 255).astype(np.uint8)

    assert ink_share(noise) < 0.0001 < 0.0003 < ink_share(grey(printed("Page 3 of 3")))


def test_maps_boxes_back_through_the_straightening():
    skewed = prepare(grey(printed(*LINES).rotate(2.0, fillcolor=255)), width=WIDTH)

    first = WarmTesseract().read(skewed.image, models=["eng"])[0]
    box = skewed.page_box(first.box)
    back = replace(skewed, to_page=np.linalg.inv(skewed.to_page)).page_box(box)

    assert np.allclose(
        np.add(back[:2], back[2:]) / 2, np.add(first.box[:2], first.box[2:]) / 2, atol=2
    )
