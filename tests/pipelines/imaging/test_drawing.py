"""A decoder that crashes or hangs costs one picture; the next one is drawn as if nothing was."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipelines.imaging.decode import NoPreview
from pipelines.imaging.drawing import Drawing
from pipelines.imaging.preview import thumbnail

MRI = Path("fixtures/cases/en-wirbelsaeule/records/mri")
COMPRESSED, PLAIN = MRI / "IM-0003-0006.dcm", MRI / "IM-0002-0006.dcm"
JPEG_2000, EXPLICIT = "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.1"


@pytest.fixture
def drawing() -> Iterator[Drawing]:
    with Drawing() as opened:
        yield opened


def children() -> set[str]:
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text().split())


def test_another_process_draws_the_same_picture(drawing: Drawing):
    picture = drawing.thumbnail(COMPRESSED, syntax=JPEG_2000)

    assert picture == thumbnail(COMPRESSED)


def test_plain_pixels_need_no_other_process(drawing: Drawing):
    before = children()

    drawing.thumbnail(PLAIN, syntax=EXPLICIT)

    assert children() == before


def test_goes_on_after_a_crash(drawing: Drawing):
    before = children()
    drawing.thumbnail(COMPRESSED, syntax=JPEG_2000)
    [child] = children() - before

    os.kill(int(child), signal.SIGSEGV)

    with pytest.raises(NoPreview):
        drawing.thumbnail(COMPRESSED, syntax=JPEG_2000)
    assert drawing.thumbnail(COMPRESSED, syntax=JPEG_2000)


def test_does_not_wait_for_ever():
    with Drawing(seconds=0) as impatient, pytest.raises(NoPreview):
        impatient.thumbnail(COMPRESSED, syntax=JPEG_2000)


def test_a_file_that_cannot_be_decoded_does_not_end_the_other_process(drawing: Drawing):
    before = children()
    drawing.thumbnail(COMPRESSED, syntax=JPEG_2000)
    running = children() - before

    with pytest.raises(NoPreview):
        drawing.thumbnail(Path("fixtures/bad/truncated.dcm"), syntax=JPEG_2000)

    assert children() - before == running


def test_leaves_no_process_behind():
    before = children()

    with Drawing() as drawing:
        drawing.thumbnail(COMPRESSED, syntax=JPEG_2000)

    assert children() == before
