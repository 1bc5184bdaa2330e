"""Pages a second of our reading beside bare Tesseract and pdfplumber, on the same pages."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pdfplumber
import pypdfium2 as pdfium
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from pipelines.documents.reading import read_record

SCANS = Path("fixtures/cases/ru-pankreas/records/vypiska.pdf")
ROUNDS = 4  # readings of the three pages for each of both
WORKERS = 2
TEXT_PAGES = 300
PLUMBED = 60  # of them are read with pdfplumber, too
TARGET = 1.35  # times bare Tesseract


def scanned_pages(folder: Path) -> list[Path]:
    """Write the scanned pages as pictures of 300 dpi, as bare Tesseract wants them."""
    pages = []
    with pdfium.PdfDocument(SCANS) as document:
        for number, page in enumerate(document):
            pages.append(folder / f"{number}.png")
            picture = page.render(scale=300 / 72, grayscale=True).to_pil()
            picture.save(pages[-1], dpi=(300, 300))
    return pages


def text_pages(folder: Path) -> Path:
    """Write a born-digital PDF of many pages."""
    path = folder / "text.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    for page in range(TEXT_PAGES):
        for line in range(45):
            canvas.drawString(
                60, 790 - 16 * line, f"{page}.{line} The patient was seen in our ward."
            )
        canvas.showPage()
    canvas.save()
    return path


def read_ours(path: Path) -> int:
    return len(read_record(path, language_hint="ru").pages)


def read_bare(path: Path) -> int:
    subprocess.run(
        ["tesseract", str(path), "-", "-l", "rus+eng"],
        check=True,
        capture_output=True,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )
    return 1


def rate(read: Callable[[Path], int], papers: list[Path]) -> float:
    """Return pages a second with two processes, after each has read one page to warm up."""
    with ProcessPoolExecutor(WORKERS) as pool:
        list(pool.map(read, papers[:WORKERS]))
        started = time.perf_counter()
        pages = sum(pool.map(read, papers))
        return pages / (time.perf_counter() - started)


def rate_of_words(path: Path) -> float:
    """Return the pages a second at which pdfplumber gives the bare words of a text layer."""
    started = time.perf_counter()
    with pdfplumber.open(path, pages=list(range(1, PLUMBED + 1))) as document:
        for page in document.pages:
            page.extract_words()
            page.close()
    return PLUMBED / (time.perf_counter() - started)


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        pages = scanned_pages(Path(folder)) * ROUNDS
        bare, ours = rate(read_bare, pages), rate(read_ours, pages)
        text = text_pages(Path(folder))
        started = time.perf_counter()
        count = len(read_record(text).pages)
        born_digital = count / (time.perf_counter() - started)
        plumbed = rate_of_words(text)
    print("reading, two processes, 300 dpi scans, Russian")
    print(f"  bare tesseract (OMP_THREAD_LIMIT=1)  {bare:6.2f} pages/s")
    print(f"  ours, from file to facts             {ours:6.2f} pages/s   {ours / bare:.2f} times")
    print("reading a text layer")
    print(f"  pdfplumber, words alone              {plumbed:6.1f} pages/s")
    print(
        f"  ours, from file to facts             {born_digital:6.1f} pages/s   "
        f"{born_digital / plumbed:.2f} times"
    )
    reached = ours / bare >= TARGET
    print(f"target: {TARGET} times bare tesseract: {'reached' if reached else 'missed'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
