"""Light print on a dark ground is read as if it were dark on light; other dark pictures stay."""

import cv2
import numpy as np
import pytest
from PIL import Image

from fixtures.papers import wear
from pipelines.documents.dark_ground import dark_on_light
from pipelines.documents.reading import read_record
from tests.pipelines.documents.papers import grey, printed

LINES = ["No metastases were found in the lymph nodes", "The patient was discharged home"] * 8
PAGE = grey(printed(*LINES))
NIGHT = (225 - PAGE * 0.78).astype(np.uint8)  # letters of 210 on a ground of 26


def mixed():
    """Set one dark bubble of a chat on a light screen."""
    screen = PAGE.copy()
    screen[900:1500] = NIGHT[300:900]
    return screen


def test_a_dark_screen_becomes_light():
    turned = dark_on_light(NIGHT)

    assert np.median(turned) > 220
    assert (turned == 255 - NIGHT).all()


def test_only_the_dark_part_of_a_screen_is_turned():
    turned = dark_on_light(mixed())

    assert (turned[:850] == PAGE[:850]).all()
    assert np.median(turned[950:1450]) > 200


@pytest.mark.parametrize(
    "picture",
    [
        PAGE,
        wear.scanned(PAGE, degrees=1.0, seed=3),
        cv2.cvtColor(wear.photographed(PAGE, seed=3), cv2.COLOR_BGR2GRAY),
        (PAGE * 0.2).astype(np.uint8),
        np.full_like(PAGE, 15),
    ],
    ids=["clean", "scan", "photo on a dark table", "page in the dark", "black"],
)
def test_what_is_not_light_on_dark_stays_as_it_is(picture):
    assert dark_on_light(picture) is picture


def test_a_dark_screenshot_is_read(tmp_path):
    source = tmp_path / "screenshot.png"
    Image.fromarray(NIGHT).save(source, dpi=(200, 200))

    (page,) = read_record(source).pages

    assert page.text.split() == [word for line in LINES for word in line.split()]
    assert not set(page.warnings) & {"too-dark", "low-confidence", "lost-text"}
