"""Turns the originals into pages that can be appended: PDF pages as they are, images as pages."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from pipelines.dossier.content import DossierDocument

A4 = (595.276, 841.89)  # points
PDF = "application/pdf"
IMAGE_TYPES = frozenset(
    {"image/jpeg", "image/png", "image/tiff", "image/webp", "image/bmp", "image/heic", "image/heif"}
)
MAX_IMAGE_FRAMES = 200  # of a fax in one TIFF; more is a film, not a paper
UPRIGHT = {1: 0, 3: 180, 6: 90, 8: 270}  # EXIF orientation to /Rotate, unmirrored ones only


@dataclass(frozen=True, slots=True)
class OriginalPages:
    """An original as PDF. `archivable` says its pages cannot break PDF/A: pictures only."""

    pdf: pikepdf.Pdf
    archivable: bool


def has_pages(media_type: str) -> bool:
    """Say whether a format can be appended as pages."""
    return media_type == PDF or media_type in IMAGE_TYPES


def original_pages(document: DossierDocument) -> OriginalPages | None:
    """Return the original as pages, or None where its format has none (DOCX, text, damaged)."""
    try:
        if document.media_type == PDF:
            return _pdf_pages(document.original)
        if document.media_type in IMAGE_TYPES:
            return OriginalPages(pdf=_image_pages(document.original), archivable=True)
    except (pikepdf.PdfError, UnidentifiedImageError, Image.DecompressionBombError, OSError):
        # It was read before, or was refused with its reason; here the file is listed instead.
        return None
    return None


def _pdf_pages(original: bytes) -> OriginalPages:
    pdf = pikepdf.open(io.BytesIO(original))
    if "/AcroForm" in pdf.Root:
        pdf.generate_appearance_streams()
    pdf.flatten_annotations(mode="print")
    for page in pdf.pages:
        # Nothing that acts, opens or points outside the page comes along.
        for key in ("/Annots", "/AA", "/StructParents", "/Metadata", "/B", "/PieceInfo"):
            if key in page.obj:
                del page.obj[key]
    return OriginalPages(pdf=pdf, archivable=all(_is_picture(page) for page in pdf.pages))


def _is_picture(page: pikepdf.Page) -> bool:
    """Say whether a page is scanned pictures alone, in colours that need no profile."""
    resources = page.resources
    if any(key in resources for key in ("/Font", "/Shading", "/Pattern", "/ExtGState")):
        return False
    pictures = list(resources.get("/XObject", {}).values())
    return bool(pictures) and all(
        picture.get("/Subtype") == "/Image"
        and picture.get("/ColorSpace") in ("/DeviceGray", "/DeviceRGB")
        and picture.get("/Filter") in ("/DCTDecode", "/FlateDecode", "/CCITTFaxDecode")
        and "/SMask" not in picture
        for picture in pictures
    )


def _image_pages(original: bytes) -> pikepdf.Pdf:
    pdf = pikepdf.new()
    with Image.open(io.BytesIO(original)) as image:
        if image.format == "JPEG" and image.mode in ("L", "RGB"):
            turned = image.getexif().get(0x0112, 1)
            if turned in UPRIGHT:
                _add_jpeg(pdf, _bare_jpeg(original), image=image, rotate=UPRIGHT[turned])
                return pdf
        for frame in _frames(image):
            _add_picture(pdf, frame)
    return pdf


def _frames(image: Image.Image) -> Iterator[Image.Image]:
    for number, frame in enumerate(ImageSequence.Iterator(image)):
        if number == MAX_IMAGE_FRAMES:
            return
        upright = ImageOps.exif_transpose(frame)
        yield upright if upright.mode in ("1", "L", "RGB") else _on_white(upright)


def _on_white(image: Image.Image) -> Image.Image:
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image.convert("RGB")
    paper = Image.new("RGBA", image.size, "white")
    paper.alpha_composite(image.convert("RGBA"))
    return paper.convert("RGB")


def _add_picture(pdf: pikepdf.Pdf, image: Image.Image) -> None:
    if image.mode == "1":  # a fax: one bit a pixel stays one bit, exact
        stream = pikepdf.Stream(pdf, image.tobytes())
        _add_page(pdf, stream, image=image, bits=1)
        return
    packed = io.BytesIO()
    image.save(packed, "JPEG", quality=90, subsampling=0)
    _add_jpeg(pdf, packed.getvalue(), image=image)


def _add_jpeg(pdf: pikepdf.Pdf, jpeg: bytes, *, image: Image.Image, rotate: int = 0) -> None:
    stream = pikepdf.Stream(pdf, jpeg)
    stream.Filter = pikepdf.Name.DCTDecode
    _add_page(pdf, stream, image=image, rotate=rotate)


def _add_page(
    pdf: pikepdf.Pdf, stream: pikepdf.Stream, *, image: Image.Image, bits: int = 8, rotate: int = 0
) -> None:
    stream.Type, stream.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    stream.Width, stream.Height = image.size
    stream.BitsPerComponent = bits
    stream.ColorSpace = pikepdf.Name("/DeviceRGB" if image.mode == "RGB" else "/DeviceGray")
    # The longer side of the picture fills the longer side of A4.
    long, short = max(image.size), min(image.size)
    scale = min(A4[1] / long, A4[0] / short)
    width, height = (round(side * scale, 2) for side in image.size)
    page = pdf.add_blank_page(page_size=(width, height))
    page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=stream))
    page.obj.Contents = pikepdf.Stream(pdf, f"q {width} 0 0 {height} 0 0 cm /Im0 Do Q".encode())
    if rotate:
        page.obj.Rotate = rotate


def _bare_jpeg(jpeg: bytes) -> bytes:
    """Return the same picture without EXIF, place, thumbnail and comments (APP1-13, APP15, COM)."""
    kept, at = bytearray(jpeg[:2]), 2
    while at + 4 <= len(jpeg) and jpeg[at] == 0xFF and jpeg[at + 1] != 0xDA:
        end = at + 2 + int.from_bytes(jpeg[at + 2 : at + 4])
        marker = jpeg[at + 1]
        if not (0xE1 <= marker <= 0xED or marker in (0xEF, 0xFE)):
            kept += jpeg[at:end]
        at = end
    return bytes(kept) + jpeg[at:]
