"""The print beneath a seal is read, and the seal's own words are set apart."""

import io

import cv2
import numpy as np
import pytest
from PIL import Image

from fixtures.papers import marks
from pipelines.documents.ocr_page import read_picture
from pipelines.documents.preprocess import prepare
from pipelines.documents.results import Doubt
from pipelines.documents.seal_lifting import without_seals
from pipelines.documents.seals import seals_on
from pipelines.documents.tesseract import WarmTesseract
from tests.pipelines.documents.papers import grey, printed

LINES = [
    "No metastases were found in the lymph nodes",
    "Creatinine 78 and CEA 1.3 on 12.10.2026",
] * 6
WIDTH = 595.28


def stamped():
    """Set a round seal and a square stamp over the lines."""
    page = printed(*LINES).convert("RGB")
    seal = Image.open(io.BytesIO(marks.seal("City Hospital of Pathology - "))).resize((340, 340))
    page.paste(seal, (420, 240), seal)
    page.paste(seal, (900, 1500), seal)
    frame = np.zeros((220, 420, 4), np.uint8)
    cv2.rectangle(frame, (8, 8), (411, 211), (40, 60, 150, 170), 7)
    stamp = Image.fromarray(frame).rotate(8, expand=True)
    page.paste(stamp, (420, 620), stamp)
    return grey(page)


@pytest.fixture(scope="module")
def page():
    return read_picture(stamped(), width=WIDTH, engine=WarmTesseract())


def test_reads_every_line_beneath(page):
    words = [word for word in page.words if not word.stray]
    printed_words = {text for line in LINES for text in line.split()}

    wrong = [word for word in words if word.text not in printed_words]

    assert len(words) == sum(len(line.split()) for line in LINES)
    assert len(wrong) <= 2
    assert all(word.doubt is Doubt.READ_DIFFERENTLY for word in wrong)


def test_sets_the_words_of_the_ring_apart(page):
    stray = " ".join(word.text for word in page.words if word.stray)

    assert "Hospital" in stray
    assert "Pathology" in stray


def test_leaves_a_page_without_seals_alone():
    bare = prepare(grey(printed(*LINES)), width=WIDTH)

    assert without_seals(bare, seals=seals_on(bare.image, letter=bare.letter)) is bare
