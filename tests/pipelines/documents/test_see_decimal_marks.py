"""A decimal mark that stands in the picture of a number is seen, whatever was read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from pipelines.documents.decimal_marks import number_with_mark
from pipelines.documents.engine import OcrWord
from tests.pipelines.documents.papers import SERIF, grey


def printed_as(text, *, size=24):
    """Draw a number; the word's box ends at the feet of its digits, as Tesseract's does."""
    page = Image.new("L", (240, 80), 255)
    pen, font = ImageDraw.Draw(page), ImageFont.truetype(SERIF, size)
    pen.text((40, 20), text, font=font, fill=20)
    x0, y0, x1, _ = pen.textbbox((40, 20), text, font=font)
    foot = pen.textbbox((40, 20), "0", font=font)[3]
    return grey(page), (float(x0), float(y0), float(x1), float(foot))


def seen(printed, *, read, size=24):
    image, box = printed_as(printed, size=size)
    return number_with_mark(OcrWord(read, box, 0, 0.95), image=image)


@pytest.mark.parametrize("printed", ["4,7", "9.2", "13,5", "1.1", "140,3"])
def test_a_mark_that_was_not_read_is_proposed(printed):
    assert seen(printed, read=printed.replace(",", "").replace(".", "")) == printed


@settings(deadline=None, max_examples=60)
@given(st.from_regex(r"[0-9]{2,5}", fullmatch=True), st.sampled_from([16, 20, 24, 32]))
def test_a_whole_number_stays_whole(number, size):
    assert seen(number, read=number, size=size) is None


@settings(deadline=None, max_examples=60)
@given(
    st.from_regex(r"[0-9]{1,3}[.,][0-9]{1,2}", fullmatch=True), st.sampled_from([16, 20, 24, 32])
)
def test_whatever_is_proposed_is_what_is_printed(number, size):
    digits = number.replace(",", "").replace(".", "")

    assert seen(number, read=digits, size=size) in {number, None}


def test_a_full_stop_behind_a_number_is_none_of_its_own():
    assert seen("47.", read="47") is None
