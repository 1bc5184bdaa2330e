"""Small pages and readings for the tests of the reader."""

import fcntl
import functools
import json
import os
import pickle
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pikepdf
from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from pipelines.documents.assembly import assembled
from pipelines.documents.reading import read_record
from pipelines.documents.results import Page, Reading
from pipelines.documents.sheets import FoundWord, Sheet

CASES = Path("fixtures/cases")
SERIF = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"
A4 = (595.28, 841.89)


@functools.cache
def reading_of(case: str, name: str) -> Reading:
    """Read one fixture paper, once in a run: the first process leaves it for the others."""
    source = CASES / case / "records" / name
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID")
    if run is None:
        return read_record(source)
    shared = Path(os.environ.get("ZWEITBLICK_VAR", tempfile.gettempdir())) / f"readings-{run}"
    shared.mkdir(exist_ok=True)
    with (shared / f"{case}-{name}").open("a+b") as left:
        fcntl.flock(left, fcntl.LOCK_EX)
        left.seek(0)
        if kept := left.read():
            return pickle.loads(kept)
        reading = read_record(source)
        left.write(pickle.dumps(reading))
        return reading


def truth_of(case: str, name: str) -> str:
    return (CASES / case / "truth" / f"{name}.txt").read_text(encoding="utf-8")


def expected() -> list[tuple[str, str, dict[str, Any]]]:
    """Return (case, file name, what is expected) of every fixture paper."""
    return [
        (path.parent.parent.name, name, values)
        for path in sorted(CASES.glob("*/truth/expected.json"))
        for name, values in json.loads(path.read_text(encoding="utf-8")).items()
    ]


def page_of(*lines: str, language: str = "ru") -> Page:
    """Make a page of printed lines; tabs in a line stand for wide gaps."""
    words = []
    for number, line in enumerate(lines):
        x = 60.0
        for cell in line.split("\t"):
            for text in cell.split():
                box = (x, 60 + 16.0 * number, x + 5.5 * len(text), 71 + 16.0 * number)
                words.append(FoundWord(text, box, number))
                x = box[2] + 4
            x += 40
    return assembled(Sheet(*A4), words, tables=(), language=language)


def text_pdf(path: Path, *lines: str, rotate: int = 0, size: float = 12) -> Path:
    """Write a one-page PDF with a text layer."""
    if "Serif" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Serif", SERIF))
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    canvas.setFont("Serif", size)
    for number, line in enumerate(lines):
        canvas.drawString(72, 760 - 1.5 * size * number, line)
    canvas.save()
    if rotate:
        with pikepdf.open(path, allow_overwriting_input=True) as document:
            document.pages[0].Rotate = rotate
            document.save()
    return path


def printed(
    *lines: str, size: int = 34, width: int = 1654, height: int = 2339, face: str = SERIF
) -> Image.Image:
    """Draw lines of text as a clean page of 200 dpi."""
    page = Image.new("L", (width, height), 255)
    pen, font = ImageDraw.Draw(page), ImageFont.truetype(face, size)
    for number, line in enumerate(lines):
        pen.text((160, 180 + number * size * 1.6), line, font=font, fill=20)
    return page


def grey(image: Image.Image) -> np.ndarray:
    return np.asarray(image.convert("L"))
