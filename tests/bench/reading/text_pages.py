"""Text-layer PDFs: pages a second of one core, memory at 1,000 pages, growth from 10 to 1,000."""

import json
import time
from pathlib import Path

import pdfplumber
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from fixtures.reading_corpus.bank import Bank, read_bank
from fixtures.reading_corpus.filling import Filling
from tests.bench.reading.measure import read_alone
from tests.bench.reading.targets import Targets

PAGES_A_SECOND = 150.0
MOST_MB = 400.0
GROWTH = 1.10
_SERIF = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"
_PLUMBED = 40
_FEW, _MORE = 10, 100  # pages of the documents by whose cost growth is told
_LINES = 42


def print_text_layer(*, folder: Path, targets: Targets, pages: int) -> None:
    """Print what reading text layers of up to `pages` pages costs, from file to facts."""
    lengths = (_FEW, _FEW, _MORE, pages)
    papers = [text_pdf(folder / f"{count}.pdf", pages=count) for count in lengths]
    told = [json.loads(line) for line in read_alone(*papers).splitlines()]
    _, few, more, many = (each["cpu"] for each in told)
    spent_few, spent_more, spent_many = few - told[0]["cpu"], more - few, many - more
    # What one file costs whatever its length (a child is started) is no page's cost.
    page = (spent_more - spent_few) / (_MORE - _FEW)
    page_of_many = (spent_many - spent_more) / (pages - _MORE)
    fast, plumbed = pages / spent_many, _plumbed(papers[-1])
    most = max(max(each["own_mb"], each["child_mb"]) for each in told)
    print(f"\ntext layer, {pages} pages of Russian and English, from file to facts")
    print(f"  ours                    {fast:8.1f} pages/s a core, {fast / plumbed:.1f} times")
    print(f"  pdfplumber, words alone {plumbed:8.1f} pages/s a core")
    print(f"  CPU a page: {1000 * page:.2f} ms up to {_MORE} pages, then {1000 * page_of_many:.2f}")
    targets.at_least(f"text-layer pages/s a core, {pages} pages", fast, PAGES_A_SECOND)
    targets.at_most(f"memory of the largest process, {pages} pages, MB", most, MOST_MB)
    targets.at_most(
        f"cost of a page, up to {pages} over up to {_MORE}", page_of_many / page, GROWTH
    )


def _plumbed(path: Path) -> float:
    """Return the pages a second at which pdfplumber gives the bare words."""
    started = time.process_time()
    with pdfplumber.open(path, pages=list(range(1, _PLUMBED + 1))) as document:
        for page in document.pages:
            page.extract_words()
            page.close()
    return _PLUMBED / (time.process_time() - started)


def text_pdf(path: Path, *, pages: int) -> Path:
    """Write a born-digital PDF of letters, no two pages alike."""
    if path.exists():
        return path
    if "Serif" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Serif", _SERIF))
    canvas = Canvas(str(path), pagesize=A4, pageCompression=1)
    banks = [read_bank(texts="figure", language=language) for language in ("ru", "en")]
    for page in range(pages):
        _draw(canvas, bank=banks[page % 2], seed=str(page))
    canvas.save()
    return path


def _draw(canvas: Canvas, *, bank: Bank, seed: str) -> None:
    filling = Filling(bank, seed=seed)
    canvas.setFont("Serif", 10.5)
    for line in range(_LINES):
        sentence = filling.filled(filling.chance.choice(bank.lists["text"]))
        canvas.drawString(50, 790 - 17 * line, sentence[:80])
    canvas.showPage()
