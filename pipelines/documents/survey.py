"""What runs inside the sandbox: look at a file once, and draw pages of it. All results are JSON.

A child starts for every file, and the libraries for one kind of file take longer to load than to
work: each is imported where that kind is met.
"""

from pathlib import Path
from typing import Any

from pipelines.documents.media_types import IMAGES, PDF, TEXTS, detect
from pipelines.documents.pdf_files import checked_pages, loaded_page, open_pdf
from pipelines.documents.refusals import PaperRefused
from pipelines.documents.sheets import Sheet
from pipelines.documents.text_layer import sheet_of
from pipelines.documents.triage import triage

_Found = tuple[list[dict[str, Any]], frozenset[str]]  # sheets as they cross, and notes


def survey(source: str) -> dict[str, Any]:
    """Return `{"media_type", "sheets", "notes"}`: every page's size, and its words where given.

    A file that is refused for what it holds is `{"media_type", "refused"}`.
    """
    path = Path(source)
    media_type = detect(path)
    try:
        triage(path)
        sheets, notes = _sheets(path, media_type=media_type)
    except PaperRefused as refused:
        return {"media_type": media_type, "refused": refused.code}
    return {
        "media_type": media_type,
        "sheets": sheets,
        "notes": sorted(notes),
    }


def _sheets(source: Path, *, media_type: str) -> _Found:
    if media_type == PDF:
        return _pdf_sheets(source)
    if media_type in IMAGES:
        from pipelines.documents.raster import image_page_sizes

        sizes = image_page_sizes(source)
        return [Sheet(width, height).as_json() for width, height in sizes], frozenset()
    return _text_sheets(source, media_type=media_type)


def _text_sheets(source: Path, *, media_type: str) -> _Found:
    from pipelines.documents.containers import holds_papers
    from pipelines.documents.office import office_sheets

    sheets, notes = office_sheets(source, media_type=media_type)
    if not any(sheet.words for sheet in sheets):
        raise PaperRefused("holds-papers" if holds_papers(source) else "blank")
    return [sheet.as_json() for sheet in sheets], notes


def _pdf_sheets(source: Path) -> _Found:
    from pipelines.documents.pdf_notes import pdf_notes

    with open_pdf(source) as document:
        sheets = []
        for index in range(checked_pages(document)):
            page = loaded_page(document, index)
            # At once: a thousand pages of words as objects take 200 MB.
            sheets.append(sheet_of(page).as_json())
            page.close()
    return sheets, pdf_notes(source)


def rasterise(source: str, media_type: str, pages: list[int], longest: int, folder: str) -> None:
    """Write each of `pages` as grey `<page>.npy` into `folder`, longer side `longest` pixels."""
    import numpy as np

    from pipelines.documents.raster import page_picture

    for page in pages:
        picture = page_picture(Path(source), media_type=media_type, page=page, longest=longest)
        np.save(Path(folder) / f"{page}.npy", np.asarray(picture.convert("L")), allow_pickle=False)


def draw(source: str, media_type: str | None, page: int, width: int, target: str) -> None:
    """Write page `page` as a JPEG of `width` pixels to `target`, without the file's metadata."""
    path = Path(source)
    kind = media_type or triage(path).media_type
    if kind in TEXTS:
        from pipelines.documents.office import office_picture

        picture = office_picture(path, media_type=kind, page=page, width=width)
    else:
        from pipelines.documents.raster import page_picture

        picture = page_picture(path, media_type=kind, page=page, longest=3 * width)
        height = max(1, round(picture.height * width / picture.width))
        picture = picture.resize((width, height))
    picture.convert("RGB").save(target, format="JPEG", quality=85)


def count(source: str) -> int:
    """Return the number of pages."""
    path = Path(source)
    media_type = triage(path).media_type
    if media_type == PDF:
        with open_pdf(path) as document:
            return len(document)
    return len(_sheets(path, media_type=media_type)[0])
