"""A page that takes too long is given up by name; the pages after it are read."""

import pytest

from pipelines.documents.engine import TookTooLong
from pipelines.documents.planning import plan_reading
from pipelines.documents.scans import Manner, read_pages
from pipelines.documents.tesseract import WarmTesseract
from pipelines.documents.time_limit import LimitedEngine
from tests.backend.documents.scans import scanned_pdf
from tests.pipelines.documents.papers import grey, printed


class StuckOnce(WarmTesseract):
    """Gives up its first reading, as it does when the time is over."""

    def __init__(self):
        super().__init__()
        self.readings = 0

    def read(self, image, **how):
        self.readings += 1
        if self.readings == 1:
            raise TookTooLong
        return super().read(image, **how)


def test_names_the_page_and_reads_the_next(tmp_path):
    source = scanned_pdf(tmp_path / "scan.pdf", pages=2)
    plan = plan_reading(source)

    first, second = read_pages(source, plan, (1, 2), manner=Manner(engine=StuckOnce()))

    assert (first.warnings, first.words, first.text) == (("took-too-long",), (), "")
    assert (first.width, first.height) == plan.sizes[0]
    assert "took-too-long" not in second.warnings
    assert second.words


def test_gives_up_where_no_time_is_left(tmp_path):
    source = scanned_pdf(tmp_path / "scan.pdf", pages=1)

    (page,) = read_pages(source, plan_reading(source), (1,), manner=Manner(hint="en", seconds=0.0))

    assert page.warnings == ("took-too-long",)


def test_asks_the_engine_nothing_more_once_the_time_is_over():
    limited = LimitedEngine(WarmTesseract(), seconds=0.0)

    with pytest.raises(TookTooLong):
        limited.read(grey(printed("text")), models=["eng"])
    with pytest.raises(TookTooLong):
        limited.orientation(grey(printed("text")))
