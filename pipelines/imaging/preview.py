"""Draw small pictures of slices, windowed as the scanner proposes."""

import io
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from pydicom.dataset import Dataset
from pydicom.multival import MultiValue
from pydicom.pixels.processing import apply_color_lut, apply_modality_lut, apply_voi_lut

from pipelines.imaging.decode import Frame, NoPreview, decode_frame
from pipelines.imaging.limits import PARSER_FAILURES
from pipelines.imaging.quiet import quiet

LONGEST_SIDE = 192  # px
_QUALITY = 85  # JPEG
Bytes8 = NDArray[np.uint8]


def thumbnail(path: Path, *, index: int = 0, longest_side: int = LONGEST_SIDE) -> bytes:
    """Return a JPEG of frame `index` (from 0), its longer side `longest_side` pixels.

    Raise NoPreview where the pixels cannot be decoded. Decoders for compressed pixels may take the
    process down with them when the data are damaged: for these, ask `drawing.Drawing`.
    """
    frame = decode_frame(path, index=index)
    try:
        with quiet():
            picture = Image.fromarray(_grey_or_colour(frame))
            return _jpeg(_shrunk(picture, frame.header, longest_side))
    except PARSER_FAILURES:
        raise NoPreview from None


def _grey_or_colour(frame: Frame) -> Bytes8:
    photometric = str(frame.header.get("PhotometricInterpretation", "MONOCHROME2"))
    if photometric == "PALETTE COLOR":
        return _stretched(apply_color_lut(frame.pixels, frame.header))
    if frame.pixels.ndim == 3:
        return _eight_bit_colour(frame)
    grey = _windowed(frame)
    return 255 - grey if photometric == "MONOCHROME1" else grey


def _eight_bit_colour(frame: Frame) -> Bytes8:
    colour = frame.pixels[..., :3]
    if colour.dtype == np.uint8:
        return np.ascontiguousarray(colour)
    bits = int(frame.header.get("BitsStored") or 16)
    return np.asarray(colour.astype(np.float64) * 255 / (2**bits - 1)).clip(0, 255).astype(np.uint8)


def _windowed(frame: Frame) -> Bytes8:
    header = frame.header
    if _needs_tables(header):
        return _stretched(apply_voi_lut(apply_modality_lut(frame.pixels, header), header))
    values = frame.pixels.astype(np.float32)
    values *= _number(header, "RescaleSlope") or 1.0
    values += _number(header, "RescaleIntercept") or 0.0
    center, width = _number(header, "WindowCenter"), _number(header, "WindowWidth")
    if center is None or width is None or width < 1:
        return _stretched(values)
    # PS3.3 C.11.2.1.2.1, linear: the window's centre lies half a step below its middle value.
    width = max(width - 1, 1.0)
    low = center - 0.5 - width / 2
    picture = ((values - low) * (255 / width)).clip(0, 255).astype(np.uint8)
    # A window that shows nothing is a mistake of the writer, not a picture.
    return picture if np.ptp(picture) else _stretched(values)


def _needs_tables(header: Dataset) -> bool:
    function = str(header.get("VOILUTFunction") or "LINEAR")
    tables = "ModalityLUTSequence" in header or "VOILUTSequence" in header
    return tables or function not in ("LINEAR", "LINEAR_EXACT")


def _number(header: Dataset, keyword: str) -> float | None:
    """Return the first value: scanners often propose several windows."""
    value: Any = header.get(keyword)
    if isinstance(value, MultiValue):
        value = value[0] if value else None
    try:
        return None if value in (None, "") else float(value)
    except ValueError:
        return None


def _stretched(values: NDArray[Any]) -> Bytes8:
    """Spread what lies between the 1st and 99th percentile over all greys."""
    low, high = (float(bound) for bound in np.percentile(values, (1, 99)))
    if high <= low:
        low, high = float(values.min()), float(values.max())
    span = (high - low) or 1.0
    scaled = (values.astype(np.float64) - low) * (255 / span)
    return np.asarray(scaled.clip(0, 255).astype(np.uint8))


def _shrunk(picture: Image.Image, header: Dataset, longest_side: int) -> Image.Image:
    """Scale to size, undoing pixels that are not square."""
    width, height = float(picture.width), picture.height * _pixel_height(header)
    scale = longest_side / max(width, height)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _pixel_height(header: Dataset) -> float:
    """Return a pixel's height as a multiple of its width."""
    for keyword in ("PixelSpacing", "ImagerPixelSpacing", "PixelAspectRatio"):
        value = header.get(keyword)
        if isinstance(value, MultiValue) and len(value) == 2 and all(value):
            return min(10.0, max(0.1, float(value[0]) / float(value[1])))
    return 1.0


def _jpeg(picture: Image.Image) -> bytes:
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=_QUALITY, optimize=True)
    return target.getvalue()
