"""Get the raw elements of a header out of a file, whatever its syntax."""

import struct
import zlib
from dataclasses import dataclass
from typing import BinaryIO

from pydicom import dcmread
from pydicom.dataelem import DataElement, RawDataElement
from pydicom.dataset import Dataset

from pipelines.imaging import text
from pipelines.imaging.limits import PARSER_FAILURES, DamagedImage, Limits, QuarantinedImage
from pipelines.imaging.quiet import quiet
from pipelines.imaging.walker import PIXELS, UNDEFINED, Walk, WalkFailed, walk

HEAD_BYTES = 1 << 20  # what is read at once; nearly every header ends within the first 16 KB
IMPLICIT, EXPLICIT = "1.2.840.10008.1.2", "1.2.840.10008.1.2.1"
DEFLATED, BIG_ENDIAN = "1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.2"
_META = frozenset((0x00020002, 0x00020003, 0x00020010))
_SHORTS = frozenset((0x00280002, 0x00280010, 0x00280011, 0x00280100))  # two bytes each


@dataclass(frozen=True, slots=True)
class Elements:
    """The raw values found, the transfer syntax, and the length of the data set's file in bytes.

    For a deflated file length and pixel offsets count from the start of the inflated data set.
    """

    walk: Walk
    syntax: str
    size: int
    walked: bool = True  # False: pydicom was asked, who keeps silent where a header is cut


def read_elements(
    file: BinaryIO, head: bytes, *, wanted: frozenset[int], size: int, limits: Limits
) -> Elements:
    """Return the `wanted` elements of `file`, which is `size` bytes long and starts with `head`.

    Raise DamagedImage for a header that is cut or unreadable, QuarantinedImage for a bomb.
    """
    try:
        return _walk_file(file, head, wanted=wanted, size=size, limits=limits)
    except WalkFailed:
        return _ask_pydicom(file, wanted=wanted, size=size)


def _walk_file(
    file: BinaryIO, head: bytes, *, wanted: frozenset[int], size: int, limits: Limits
) -> Elements:
    start = 132 if head[128:132] == b"DICM" else 0
    meta = _walk_meta(head, start, size=size)
    syntax = text.word(meta.values.get(0x00020010, b""))
    if syntax == BIG_ENDIAN or head[:2] == b"\0\x08" or (start and not meta.values):
        raise WalkFailed
    if syntax == DEFLATED:
        head, size = _inflate(file, meta.end, limits)
        found, _ = _walk_data(head, 0, wanted=wanted, syntax=syntax, size=size)
    else:
        found, syntax = _walk_data(head, meta.end, wanted=wanted, syntax=syntax, size=size)
    found.values = meta.values | found.values
    return Elements(found, syntax, size)


def _walk_meta(head: bytes, start: int, *, size: int) -> Walk:
    """Read group 2. Its own length is believed first: what follows may be deflated."""
    first = head[start : start + 12]
    if first[:8] == b"\x02\0\0\0UL\x04\0" and len(first) == 12:
        size = min(size, start + 12 + struct.unpack_from("<I", first, 8)[0])
    return walk(head, start, explicit=True, wanted=_META, size=size, until=0x00030000)


def _walk_data(
    head: bytes, start: int, *, wanted: frozenset[int], syntax: str, size: int
) -> tuple[Walk, str]:
    if not syntax:  # no file meta: the third letter pair of the first element tells
        syntax = EXPLICIT if head[start + 4 : start + 6].isupper() else IMPLICIT
    found = walk(head, start, explicit=syntax != IMPLICIT, wanted=wanted, size=size)
    if found.end > size:
        raise DamagedImage("truncated")
    return found, syntax


def _inflate(file: BinaryIO, start: int, limits: Limits) -> tuple[bytes, int]:
    """Return the first bytes of a deflated data set and its full length, holding no more."""
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    head, size = b"", 0
    file.seek(start)
    pending = file.read(1 << 16)
    while pending and not inflater.eof:
        try:
            piece = inflater.decompress(pending, HEAD_BYTES)
        except zlib.error:
            raise DamagedImage("truncated") from None
        head += piece[: HEAD_BYTES - len(head)]
        size += len(piece)
        if size > limits.inflated_bytes:
            raise QuarantinedImage("deflate-bomb")
        pending = inflater.unconsumed_tail or file.read(1 << 16)
    if not inflater.eof:
        raise DamagedImage("truncated")
    return head, size


def _ask_pydicom(file: BinaryIO, *, wanted: frozenset[int], size: int) -> Elements:
    """Read the header the slow way: big endian, long private blocks, odd writers."""
    file.seek(0)
    try:
        with quiet():
            ds = dcmread(file, stop_before_pixels=True, force=True, defer_size=4096)
            values = _raw_values(ds.file_meta, _META) | _raw_values(ds, wanted)
            syntax = str(ds.file_meta.get("TransferSyntaxUID", "")) or _guessed(ds)
    except PARSER_FAILURES:
        raise DamagedImage("unreadable-header") from None
    found = Walk(values=values, end=file.tell())
    _find_pixels(file, found, little=ds.original_encoding[1] is not False)
    return Elements(found, syntax, size, walked=False)


def _guessed(ds: Dataset) -> str:
    implicit, little = ds.original_encoding
    if little is False:
        return BIG_ENDIAN
    return IMPLICIT if implicit else EXPLICIT


def _raw_values(ds: Dataset, tags: frozenset[int]) -> dict[int, bytes]:
    return {tag: value for tag in tags if (value := _raw(ds, tag)) is not None}


def _raw(ds: Dataset, tag: int) -> bytes | None:
    """Return the little-endian bytes of an element as they would stand in a plain file."""
    if tag not in ds:
        return None
    element = ds.get_item(tag)
    if isinstance(element, DataElement):
        parts = element.value if element.VM > 1 else [element.value or ""]
        return "\\".join(map(str, parts)).encode()
    if not isinstance(element, RawDataElement) or not isinstance(element.value, bytes):
        return None
    swap = not element.is_little_endian and tag in _SHORTS
    return element.value[::-1] if swap else element.value


def _find_pixels(file: BinaryIO, found: Walk, *, little: bool) -> None:
    order = "<" if little else ">"
    at = file.tell()
    start = file.read(12)
    if len(start) < 12:
        return
    group, element = struct.unpack_from(order + "HH", start)
    if group << 16 | element not in PIXELS:
        return
    explicit = start[4:6].isalpha() and start[4:6].isupper()
    found.pixels_at = at + (12 if explicit else 8)
    length = struct.unpack_from(order + "I", start, 8 if explicit else 4)[0]
    found.pixels_encapsulated = length == UNDEFINED
    found.pixels_length = 0 if found.pixels_encapsulated else length
