"""Makes PDF pages of pictures: the picture as it came where a PDF can hold it."""

import struct
import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

import pikepdf
from pikepdf import Dictionary, Name
from PIL import Image, ImageOps

from pipelines.documents.raster import open_image

_QUALITY = 92  # of a JPEG made from a HEIC or WebP, which no PDF can hold
_LOSSY = frozenset({"HEIF", "WEBP"})
_SPACES = {
    "1": Name.DeviceGray,
    "L": Name.DeviceGray,
    "RGB": Name.DeviceRGB,
    "CMYK": Name.DeviceCMYK,
}
_TURNS = {1: 0, 3: 180, 6: 90, 8: 270}  # EXIF orientation: degrees clockwise to set it upright
_PNG_SPACES = {0: (1, Name.DeviceGray), 2: (3, Name.DeviceRGB)}


def picture_document(source: Path, sizes: Sequence[tuple[float, float]]) -> pikepdf.Pdf:
    """Return a PDF with one page for each frame of a picture; `sizes` are theirs, in points."""
    document = pikepdf.new()
    for index, size in enumerate(sizes):
        with open_image(source) as image:
            image.seek(index)
            stream, turn = _as_it_came(document, source, image) or _decoded(document, image)
        wide, high = size if turn % 180 == 0 else size[::-1]
        page = document.add_blank_page(page_size=(wide, high))
        if turn:
            page.obj.Rotate = turn
        page.obj.Resources = Dictionary(XObject=Dictionary(Picture=stream))
        page.obj.Contents = document.make_stream(
            f"q {wide} 0 0 {high} 0 0 cm /Picture Do Q".encode()
        )
    return document


def _as_it_came(
    document: pikepdf.Pdf, source: Path, image: Image.Image
) -> tuple[pikepdf.Stream, int] | None:
    """Return the bytes of a JPEG or of a plain PNG as they are, and how they must be turned."""
    turn = _TURNS.get(image.getexif().get(0x0112, 1))
    if image.format == "JPEG" and image.mode in _SPACES and turn is not None:
        stream = _image(document, source.read_bytes(), image, filter_name=Name.DCTDecode)
        if image.mode == "CMYK" and image.info.get("adobe") is not None:
            stream.Decode = [1, 0] * 4  # Adobe writes inverted inks
        return stream, turn
    if image.format == "PNG" and turn == 0 and "transparency" not in image.info:
        return _png(document, source.read_bytes(), image)
    return None


def _png(
    document: pikepdf.Pdf, data: bytes, image: Image.Image
) -> tuple[pikepdf.Stream, int] | None:
    bits, kind, _, _, interlaced = data[24:29]
    if kind not in _PNG_SPACES or bits > 8 or interlaced:
        return None
    colours, space = _PNG_SPACES[kind]
    packed = b"".join(_chunks(data))
    stream = document.make_stream(b"")
    stream.write(
        packed,
        filter=Name.FlateDecode,
        decode_parms=Dictionary(
            Predictor=15, Colors=colours, BitsPerComponent=bits, Columns=image.width
        ),
    )
    _describe(stream, image, space=space, bits=bits)
    return stream, 0


def _chunks(data: bytes) -> Iterator[bytes]:
    """Yield the packed picture of a PNG, piece by piece."""
    at = 8
    while at + 8 <= len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        if kind == b"IDAT":
            yield data[at + 8 : at + 8 + length]
        at += 12 + length


def _decoded(document: pikepdf.Pdf, image: Image.Image) -> tuple[pikepdf.Stream, int]:
    """Return the picture upright: without loss, or as a good JPEG where its own format has some."""
    lossy = image.format in _LOSSY
    upright = ImageOps.exif_transpose(image)
    if upright.mode not in {"1", "L", "RGB"}:
        upright = upright.convert("RGB")
    if lossy:
        written = BytesIO()
        upright.convert("RGB").save(written, format="JPEG", quality=_QUALITY)
        flat = upright.convert("RGB")
        return _image(document, written.getvalue(), flat, filter_name=Name.DCTDecode), 0
    packed = zlib.compress(upright.tobytes(), 1)
    stream = _image(document, packed, upright, filter_name=Name.FlateDecode)
    return stream, 0


def _image(
    document: pikepdf.Pdf, data: bytes, image: Image.Image, *, filter_name: pikepdf.Name
) -> pikepdf.Stream:
    stream = document.make_stream(b"")
    stream.write(data, filter=filter_name)
    packed_bits = image.mode == "1" and filter_name == Name.FlateDecode
    _describe(stream, image, space=_SPACES[image.mode], bits=1 if packed_bits else 8)
    return stream


def _describe(
    stream: pikepdf.Stream, image: Image.Image, *, space: pikepdf.Object, bits: int
) -> None:
    stream.Type, stream.Subtype = Name.XObject, Name.Image
    stream.Width, stream.Height = image.size
    stream.ColorSpace, stream.BitsPerComponent = space, bits
