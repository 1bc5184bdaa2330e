"""Gives the image of a page: the scan as it lies in the PDF where there is one, else rendered."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pikepdf
from PIL import Image, ImageOps, UnidentifiedImageError
from pillow_heif import register_heif_opener

from pipelines.documents.media_types import PDF
from pipelines.documents.pdf_files import open_pdf
from pipelines.documents.refusals import PaperRefused
from pipelines.documents.triage import MOST_PAGES, MOST_PIXELS

A4_LONG_SIDE = 841.89  # points
_WHOLE_PAGE = 0.92  # share of the page's side that a full-page scan covers at least
_PLAUSIBLE_SIDE = (
    150.0,
    2400.0,
)  # points; a stated resolution outside of this is a camera's default
_FAX = (1.9, 2.2)  # a standard fax has 204 columns and 98 rows an inch, others 200 and 100
_OBLONG = 1.1  # pixels are taken for square up to this; a scan may cover 92 % of its page

register_heif_opener()
Image.MAX_IMAGE_PIXELS = MOST_PIXELS


@contextmanager
def open_image(source: Path) -> Iterator[Image.Image]:
    """Open an image after its header was checked against the pixel limit."""
    try:
        with Image.open(source) as image:
            if image.width * image.height > MOST_PIXELS:
                raise PaperRefused("bomb")
            yield image
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise PaperRefused("bomb") from None
    except UnidentifiedImageError:
        raise PaperRefused("damaged") from None
    except (OSError, SyntaxError, ValueError):
        raise PaperRefused("truncated") from None


def image_page_sizes(source: Path) -> list[tuple[float, float]]:
    """Return the size in points of every frame of an image, set upright by its own metadata."""
    with open_image(source) as image:
        frames = _frames(image) if image.format == "TIFF" else 1
        sizes = []
        for index in range(frames):
            image.seek(index)
            image.load()
            sizes.append(_size_in_points(image))
    return sizes


def _frames(image: Image.Image) -> int:
    """Count the pages one by one: 100,000 would take minutes, and some follow on themselves."""
    for index in range(1, MOST_PAGES + 1):
        try:
            image.seek(index)
        except EOFError:
            return index
    raise PaperRefused("too-large")


def _size_in_points(image: Image.Image) -> tuple[float, float]:
    """Trust a stated resolution when it gives a page of paper; else fit the image to A4."""
    width, height = _square_size(image)
    if image.getexif().get(0x0112, 1) in {5, 6, 7, 8}:  # EXIF orientation: lies on its side
        width, height = height, width
    dots = float(image.info.get("dpi", (0, 0))[0] or 0)
    long_side = 72 * max(width, height) / dots if dots > 1 else 0.0
    if not _PLAUSIBLE_SIDE[0] <= long_side <= _PLAUSIBLE_SIDE[1] or dots < 90:
        long_side = A4_LONG_SIDE
    scale = long_side / max(width, height)
    return (round(width * scale, 2), round(height * scale, 2))


def _square_size(image: Image.Image) -> tuple[int, int]:
    """Return the size in pixels as if there were as many a point down as across."""
    across, down = (float(dots or 0) for dots in image.info.get("dpi", (0, 0)))
    if min(across, down) <= 1 or not _FAX[0] <= max(across, down) / min(across, down) <= _FAX[1]:
        return image.size
    return (image.width, round(image.height * across / down))


def page_picture(source: Path, *, media_type: str, page: int, longest: int) -> Image.Image:
    """Return page `page` (from 1) as displayed, its longer side at most `longest` pixels."""
    if media_type == PDF:
        return _pdf_picture(source, page=page, longest=longest)
    with open_image(source) as image:
        image.seek(page - 1)
        size = _size_in_points(image)
        if image.format == "JPEG" and max(image.size) >= 2 * longest:
            image.draft(image.mode, (longest, longest))  # decode at a half or a quarter: cheap
        picture = _squared(_flat(ImageOps.exif_transpose(image)), size=size)
        return _fitted(picture, longest=longest)


def _pdf_picture(source: Path, *, page: int, longest: int) -> Image.Image:
    scan = _scan_in_pdf(source, page=page)
    with open_pdf(source) as document:
        sheet = document[page - 1]
        if scan is not None:
            return _fitted(_squared(scan, size=sheet.get_size()), longest=longest)
        scale = longest / max(1.0, *sheet.get_size())
        width, height = sheet.get_size()
        if width * height * scale * scale > MOST_PIXELS:
            raise PaperRefused("bomb")
        drawn: Image.Image = sheet.render(scale=scale, draw_annots=True).to_pil()
        return drawn


def _scan_in_pdf(source: Path, *, page: int) -> Image.Image | None:
    """Return the page's only image, turned as displayed, when it covers the page alone."""
    try:
        with pikepdf.open(source) as document:
            sheet = document.pages[page - 1]
            images = list(sheet.get_images(recursive=False).values())
            notes = "/Annots" in sheet.obj  # what was written onto the scan is drawn by pdfium
            if notes or len(images) != 1 or not _covers(sheet, images[0]):
                return None
            raw = bytes(images[0].read_raw_bytes())
            turn = int(sheet.obj.get("/Rotate", 0)) % 360
    except (pikepdf.PdfError, pikepdf.PasswordError, ValueError, TypeError, KeyError):
        return None
    try:
        with Image.open(io.BytesIO(raw)) as image:
            if image.mode not in {"L", "RGB"} or image.width * image.height > MOST_PIXELS:
                return None  # CMYK and palettes need the PDF's own colour rules: let pdfium render
            return image.rotate(-turn, expand=True) if turn else image.copy()
    except (OSError, SyntaxError, ValueError):
        return None


def _covers(sheet: pikepdf.Page, image: pikepdf.Object) -> bool:
    """Tell a page that is one JPEG, drawn once over the whole page, with nothing else on it."""
    if image.get("/Filter") not in (
        pikepdf.Name.DCTDecode,
        pikepdf.Array([pikepdf.Name.DCTDecode]),
    ):
        return False
    if "/Decode" in image or "/SMask" in image or "/Mask" in image:
        return False
    x0, y0, x1, y1 = (float(value) for value in sheet.cropbox)
    operators = [
        (list(instruction.operands), str(instruction.operator))
        for instruction in pikepdf.parse_content_stream(sheet)
    ]
    drawn = [name for _, name in operators if name not in {"q", "Q", "gs", "cm"}]
    placed = [values for values, name in operators if name == "cm"]
    if drawn != ["Do"] or len(placed) != 1:
        return False
    a, b, c, d, left, bottom = (float(value) for value in placed[0])
    return (
        b == c == 0
        and a >= _WHOLE_PAGE * (x1 - x0)
        and d >= _WHOLE_PAGE * (y1 - y0)
        and abs(left - x0) + abs(bottom - y0) < 2
        and a <= 1.02 * (x1 - x0)
        and d <= 1.02 * (y1 - y0)
    )


def _squared(image: Image.Image, *, size: tuple[float, float]) -> Image.Image:
    """Return the picture of a page of `size` with as many pixels an inch down as across."""
    across, down = image.width / max(1.0, size[0]), image.height / max(1.0, size[1])
    dots = max(across, down)
    if dots <= _OBLONG * min(across, down) or dots * dots * size[0] * size[1] > MOST_PIXELS:
        return image
    return image.resize((round(size[0] * dots), round(size[1] * dots)), Image.Resampling.BICUBIC)


def _flat(image: Image.Image) -> Image.Image:
    """Lay transparency on white paper; 16-bit and palette images become 8-bit."""
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        layer = image.convert("RGBA")
        paper = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(paper, layer).convert("RGB")
    if image.mode.startswith("I;16") or image.mode in {"I", "F"}:
        values = np.asarray(image, dtype=np.float32)
        top = float(np.max(values)) or 1.0
        return Image.fromarray((values * (255 / top)).astype(np.uint8))
    return image if image.mode in {"L", "RGB"} else image.convert("RGB")


def _fitted(image: Image.Image, *, longest: int) -> Image.Image:
    if max(image.size) <= longest:
        return image
    scale = longest / max(image.size)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.resize(size, Image.Resampling.BOX if scale < 0.5 else Image.Resampling.BILINEAR)
