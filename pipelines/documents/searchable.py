"""Writes a scan as a searchable PDF: the original pages with what was read laid over them, unseen.

Nothing that is there is changed: pages keep their streams byte by byte, pictures are not
compressed again. The text is what was read; proposed repairs stay in the reading, where they are
marked as such.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pipelines.documents.media_types import IMAGES, PDF
from pipelines.documents.overlay import Overlay, content, overlay_of, to_paper
from pipelines.documents.refusals import PaperRefused
from pipelines.documents.results import Reading, TextSource
from pipelines.documents.sandbox import run_limited

_SECONDS = 300.0


def can_be_made_searchable(reading: Reading) -> bool:
    """Tell a PDF or a picture of which OCR has read a page; others hold their text already."""
    scanned = any(page.source is TextSource.OCR and page.words for page in reading.pages)
    return scanned and (reading.media_type == PDF or reading.media_type in IMAGES)


def searchable_pdf(source: Path, reading: Reading, target: Path) -> None:
    """Write `source`, which was read as `reading`, to `target` as a PDF with its text.

    A file that is there already is replaced. Costs about 5 ms a page and 0.3 s a file. Raises
    PaperRefused: "unsupported" where `can_be_made_searchable` says no, or what the parser says
    of the file.
    """
    if not can_be_made_searchable(reading):
        raise PaperRefused("unsupported")
    overlays = [
        overlay_of(page).as_json()
        for page in reading.pages
        if page.source is TextSource.OCR and page.words
    ]
    with tempfile.TemporaryDirectory(dir=target.resolve().parent) as folder:
        written = Path(folder) / "searchable.pdf"
        run_limited(
            write_searchable,
            str(source.resolve()),
            reading.media_type,
            reading.language,
            [(page.width, page.height) for page in reading.pages],
            overlays,
            str(written),
            seconds=_SECONDS,
        )
        written.replace(target)


def write_searchable(
    source: str,
    media_type: str,
    language: str | None,
    sizes: Sequence[tuple[float, float]],
    overlays: Sequence[dict[str, Any]],
    target: str,
) -> None:
    """Do the work of `searchable_pdf` inside the sandbox."""
    # What the parent does not need it does not load.
    import pikepdf

    from pipelines.documents.glyphless import glyphless_font

    try:
        with _opened(Path(source), media_type, sizes) as document:
            found = [Overlay.from_json(value) for value in overlays]
            words = "".join(text for each in found for line in each.lines for text, _ in line)
            font = glyphless_font(document, {" ", *words})
            for overlay in found:
                _lay_over(document.pages[overlay.number - 1], overlay, font)
            if language and "/Lang" not in document.Root:
                document.Root.Lang = pikepdf.String(language)
            document.save(target, deterministic_id=True)
    except pikepdf.PasswordError:
        raise PaperRefused("encrypted") from None
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError):
        raise PaperRefused("damaged") from None


def _opened(source: Path, media_type: str, sizes: Sequence[tuple[float, float]]) -> Any:
    import pikepdf

    if media_type == PDF:
        document = pikepdf.open(source)
        # What a file does by itself on being opened is no part of the paper.
        for name in ("/OpenAction", "/AA"):
            if name in document.Root:
                del document.Root[name]
        return document
    from pipelines.documents.picture_pages import picture_document

    return picture_document(source, sizes)


def _lay_over(page: Any, overlay: Overlay, font: Any) -> None:
    """Add the text behind the page's own content, which is fenced off but not touched."""
    from pikepdf import Name

    name = page.add_resource(font, Name.Font, prefix="Searchable")
    x0, y0, x1, y1 = (float(value) for value in page.cropbox)
    crop = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    matrix = to_paper(overlay, crop=crop, rotate=int(page.rotation) % 360)
    page.contents_add(b"q", prepend=True)
    page.contents_add(b"Q\n" + content(overlay, matrix=matrix, font=str(name)))
