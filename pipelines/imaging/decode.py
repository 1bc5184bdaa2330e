"""Decode one frame of a DICOM file with whichever decoder can."""

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.encaps import get_frame
from pydicom.pixels.utils import pixel_array
from pydicom.uid import UID, RLELossless

from pipelines.errors import PipelineError
from pipelines.imaging.coded_size import coded_pixels
from pipelines.imaging.dcmtk import decompress_jpeg
from pipelines.imaging.limits import LIMITS, PARSER_FAILURES, Limits
from pipelines.imaging.quiet import quiet

_WHOLE_FILE = 512 << 20  # bytes; a larger file is only ever read frame by frame
Array = NDArray[Any]
# pylibjpeg-rle answers broken data with a Rust panic, which no `except Exception` stops.
_PLUGINS = {str(RLELossless): "pydicom"}


class NoPreview(PipelineError):
    """No decoder makes an image of this file."""

    code = "no-preview"
    advice = "Download the original and look at it in a DICOM viewer."


@dataclass(frozen=True, slots=True)
class Frame:
    """Stored pixel values (rows, columns[, samples]) and the header that explains them."""

    pixels: Array
    header: Dataset


def decode_frame(path: Path, *, index: int = 0, limits: Limits = LIMITS) -> Frame:
    """Return frame `index` (from 0) of the file at `path`. Raise NoPreview where nobody can."""
    with quiet():
        try:
            header = _checked_header(path, index, limits)
        except PARSER_FAILURES:
            raise NoPreview from None
        plugin = _PLUGINS.get(str(header.file_meta.get("TransferSyntaxUID", "")), "")
        for attempt in (_by_frame, _whole, _by_dcmtk):
            try:
                return Frame(_one_image(attempt(path, index, plugin)), header)
            except PARSER_FAILURES:
                continue
    raise NoPreview


def _checked_header(path: Path, index: int, limits: Limits) -> Dataset:
    with path.open("rb") as file:
        header = dcmread(file, stop_before_pixels=True, force=True, defer_size=1 << 20)
        rows, columns = int(header.Rows), int(header.Columns)
        if rows * columns > limits.frame_pixels:
            raise NoPreview
        syntax = UID(header.file_meta.get("TransferSyntaxUID", ""))
        if syntax and not syntax.is_private and syntax.is_compressed and not syntax.is_deflated:
            _seek_first_item(file)
            frames = int(header.get("NumberOfFrames") or 1)
            frame = get_frame(file, index, number_of_frames=frames)
            if coded_pixels(frame) > max(4 * rows * columns, 1 << 20):
                raise NoPreview
    return header


def _seek_first_item(file: BinaryIO) -> None:
    """Step over tag, VR and length of the pixel data; writers that omit the VR are borne with."""
    at = file.tell()
    start = file.read(16)
    file.seek(at + (8 if start[8:12] == b"\xfe\xff\x00\xe0" else 12))


def _by_frame(path: Path, index: int, plugin: str) -> Array:
    return pixel_array(path, index=index, decoding_plugin=plugin)


def _whole(path: Path, index: int, plugin: str) -> Array:
    """Decode by way of the whole file: without preamble, without meta, wrongly labelled."""
    if path.stat().st_size > _WHOLE_FILE:
        raise NotImplementedError
    ds = dcmread(path, force=True)
    if "TransferSyntaxUID" not in ds.file_meta:
        implicit, little = ds.original_encoding
        plain = UID("1.2.840.10008.1.2" if implicit else "1.2.840.10008.1.2.1")
        ds.file_meta.TransferSyntaxUID = plain if little else UID("1.2.840.10008.1.2.2")
    return pixel_array(ds, index=index, decoding_plugin=plugin)


def _by_dcmtk(path: Path, index: int, plugin: str) -> Array:
    del plugin  # the result is uncompressed
    with tempfile.TemporaryDirectory(prefix="zweitblick-") as folder:
        plain = Path(folder) / "plain"
        if not decompress_jpeg(path, plain):
            raise NotImplementedError
        return pixel_array(plain, index=index)


def _one_image(pixels: Array) -> Array:
    """Refuse what is no picture: fewer than two dimensions, or nothing in it."""
    colour = pixels.ndim == 3 and pixels.shape[-1] in (3, 4)
    if pixels.size == 0 or not (pixels.ndim == 2 or colour):
        raise ValueError
    return np.asarray(pixels)
