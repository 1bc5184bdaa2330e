"""What looks at a picture before and after OCR comes to an answer on any picture whatever."""

import numpy as np
import pytest

from pipelines.documents.dark_ground import dark_on_light
from pipelines.documents.engine import OcrWord
from pipelines.documents.handwriting import pen_on
from pipelines.documents.preprocess import Prepared
from pipelines.documents.spreads import gutter_of


def picture_of(seed):
    """Draw noise, an even grey or some dark blocks on white, of any size from one pixel on."""
    chance = np.random.default_rng(seed)
    height, width = (int(side) for side in chance.integers(1, 300, 2))
    if seed % 3 == 0:
        return chance.integers(0, 256, (height, width), dtype=np.uint8)
    if seed % 3 == 1:
        return np.full((height, width), chance.integers(0, 256), np.uint8)
    picture = np.full((height, width), 255, np.uint8)
    for x, y, side in zip(
        chance.integers(0, width, 6), chance.integers(0, height, 6), range(10, 70, 10), strict=True
    ):
        picture[y : y + side, x : x + side] = side
    return picture


@pytest.mark.parametrize("seed", range(30))
def test_any_picture(seed):
    picture = picture_of(seed)
    height, width = picture.shape
    page = Prepared(picture, np.eye(3), letter=3.0 + seed % 15)
    beyond = OcrWord("ab", (-5.0, -5.0, width + 9.0, height + 9.0), 0, 0.3)

    gutter = gutter_of(picture)
    pen = pen_on(page, [beyond], seals=(), lifted=page)

    assert gutter is None or 0 < gutter < width
    assert dark_on_light(picture).shape == picture.shape
    assert 0.0 <= pen.share <= 1.0
    assert pen.lifted_off(picture).shape == picture.shape
    assert pen.wrote(beyond) in (True, False)
    assert all(x0 < x1 <= width + 1 and y0 < y1 <= height + 1 for x0, y0, x1, y1 in pen.places)
