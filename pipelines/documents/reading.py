"""Reads a medical record: from a file of any kind to words, blocks, language, class and facts.

The score has three steps, which may run in different processes at different times: `plan_reading`
looks at the file and reads what needs no OCR, `read_pages` reads scans, `judge` says what the whole
paper is. `read_record` is all three in a row.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path

from pipelines.documents.engine import OcrEngine
from pipelines.documents.judgement import VERSION, judge
from pipelines.documents.plan import Plan
from pipelines.documents.planning import plan_reading
from pipelines.documents.results import Page, Reading
from pipelines.documents.sandbox import run_limited
from pipelines.documents.scans import Manner, read_pages, warm_engine
from pipelines.documents.survey import count, draw

__all__ = ["VERSION", "page_count", "read_record", "render_page", "warm_engine"]

OnPage = Callable[[int, int], None]


def read_record(
    source: Path,
    *,
    name: str | None = None,
    language_hint: str | None = None,
    engine: OcrEngine | None = None,
    on_page: OnPage | None = None,
) -> Reading:
    """Read every page of `source`.

    `name` is shown as the file's name (default: that of `source`), `language_hint` a BCP 47 tag
    that helps where the text does not decide, `on_page(done, total)` is told of progress. A bad
    file never raises: it comes back REFUSED or UNREADABLE with a reason. Raises EngineUnavailable
    when Tesseract or its language data is missing.
    """
    plan = plan_reading(source)
    manner = Manner(hint=language_hint, engine=engine)
    pages = _all_pages(source, plan, manner=manner, on_page=on_page)
    return judge(plan, pages, name=name or source.name)


def _all_pages(
    source: Path, plan: Plan, *, manner: Manner, on_page: OnPage | None
) -> tuple[Page, ...]:
    pages = {page.number: page for page in plan.pages}
    total = len(plan.sizes)
    if on_page:
        for done in range(1, len(pages) + 1):
            on_page(done, total)
    if plan.scans:
        for page in read_pages(source, plan, plan.scans, manner=manner):
            pages[page.number] = page
            if on_page:
                on_page(len(pages), total)
    return tuple(pages[number] for number in sorted(pages))


def render_page(source: Path, *, page: int, width: int, media_type: str | None = None) -> bytes:
    """Return page `page` (from 1) as displayed, as a JPEG of `width` pixels.

    Word boxes fit this picture: multiply points by `width / Page.width`. Raises PaperRefused.
    """
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "page.jpg"
        run_limited(draw, str(source.resolve()), media_type, page, width, str(target), seconds=60)
        return target.read_bytes()


def page_count(source: Path) -> int:
    """Return the number of pages of a file that we read. Raises PaperRefused."""
    return int(run_limited(count, str(source.resolve()), seconds=60))
