"""The ordinary tools on the same pages: bare Tesseract, and OCRmyPDF."""

import io
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import img2pdf
import pikepdf
import pypdfium2 as pdfium
from PIL import Image

from tests.bench.reading.corpus import TruePage
from tests.bench.reading.read import Read

# What each language is read best with: `eng` beside the Arabic and Chinese models doubles errors.
MODELS = {
    "ru": "rus+eng",
    "uk": "ukr+eng",
    "kk": "kaz+eng",
    "tr": "tur+eng",
    "pl": "pol",
    "ro": "ron",
    "en": "eng",
    "ar": "ara",
    "zh": "chi_sim",
}
_FAX_DPI = 204
_PHOTO_DPI = 220


def raw_picture(page: TruePage, *, folder: Path) -> Path:
    """Return the page as the picture that bare Tesseract is given: as scanned, nothing done."""
    if page.path.suffix != ".pdf":
        return page.path
    target = folder / f"{page.id}.png"
    if target.exists():
        return target
    if page.kind == "fax":  # its pixels are not square
        with pdfium.PdfDocument(page.path) as document:
            drawn = document[0].render(scale=_FAX_DPI / 72, grayscale=True).to_pil()
            drawn.save(target, dpi=(_FAX_DPI, _FAX_DPI))
        return target
    with pikepdf.open(page.path) as document:
        (scan,) = document.pages[0].images.values()
        picture = Image.open(io.BytesIO(bytes(scan.read_raw_bytes())))
        dpi = round(picture.width / 8.27)
        picture.save(target, dpi=(dpi, dpi))
    return target


def bare_text(picture: Path, models: str) -> str:
    """Return what `tesseract` prints."""
    done = subprocess.run(
        ["tesseract", str(picture), "-", "-l", models],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )
    return done.stdout


def one_pdf(pages: Sequence[TruePage], *, target: Path) -> Path:
    """Write pages as one PDF, their pictures as they are."""
    with pikepdf.new() as together:
        for page in pages:
            held = page.path if page.path.suffix == ".pdf" else _around_picture(page)
            with pikepdf.open(held) as single:
                together.pages.extend(single.pages)
        together.save(target)
    return target


def _around_picture(page: TruePage) -> io.BytesIO:
    dpi = _PHOTO_DPI if page.kind == "photo" else 300
    return io.BytesIO(
        img2pdf.convert(str(page.path), layout_fun=img2pdf.get_fixed_dpi_layout_fun((dpi, dpi)))
    )


def ocrmypdf_texts(source: Path, models: str, *, folder: Path) -> list[str]:
    """Run OCRmyPDF as a careful user does and return the text of each page."""
    sidecar = folder / f"{source.stem}.txt"
    # Its own exit code says when a page failed: then there is nothing to compare.
    subprocess.run(
        [
            *(sys.executable, "-m", "ocrmypdf", "--quiet", "-l", models),
            *("--deskew", "--rotate-pages", "--output-type", "pdf", "--jobs", "2"),
            *("--sidecar", str(sidecar), str(source), str(folder / f"{source.stem}.done.pdf")),
        ],
        check=True,
        capture_output=True,
    )
    return sidecar.read_text(encoding="utf-8").removesuffix("\f").split("\f")


def bare(page: TruePage, *, folder: Path) -> Read:
    return Read(bare_text(raw_picture(page, folder=folder), MODELS[page.language]))


def ocrmypdf(pages: Sequence[TruePage], *, folder: Path) -> list[Read]:
    """Read pages of one language."""
    (language,) = {page.language for page in pages}
    source = one_pdf(pages, target=folder / f"all-{language}.pdf")
    texts = ocrmypdf_texts(source, MODELS[language], folder=folder)
    if len(texts) != len(pages):
        raise ValueError(f"{len(texts)} texts for {len(pages)} pages of {language}")
    return [Read(text) for text in texts]
