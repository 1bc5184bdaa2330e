"""Walk a little-endian DICOM data set with struct alone: ten times quicker than building it."""

import struct
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

UNDEFINED = 0xFFFFFFFF
PIXELS = frozenset((0x7FE00008, 0x7FE00009, 0x7FE00010))  # float, double float, integer
ITEM, ITEM_END, SEQUENCE_END = 0xFFFEE000, 0xFFFEE00D, 0xFFFEE0DD
_LONG_VRS = frozenset((b"OB", b"OD", b"OF", b"OL", b"OV", b"OW", b"SQ", b"SV", b"UC", b"UN"))
_LONG_VRS |= {b"UR", b"UT", b"UV"}
_MAX_DEPTH = 32  # sequences in sequences; real files reach about 8
_TAG = struct.Struct("<HH")
_SHORT, _LONG = struct.Struct("<H"), struct.Struct("<I")


class WalkFailed(Exception):
    """The bytes at hand do not go on as a data set of this syntax."""


@dataclass(slots=True)
class Walk:
    """What was found: raw values by tag, and where the pixels lie (absolute offsets)."""

    values: dict[int, bytes]
    end: int  # offset after the last whole element, at most the file's size
    pixels_at: int | None = None
    pixels_length: int = 0  # bytes; 0 when encapsulated
    pixels_encapsulated: bool = False


def walk(
    data: bytes,
    start: int,
    *,
    explicit: bool,
    wanted: AbstractSet[int],
    size: int,
    until: int = 0xFFFFFFFF,
) -> Walk:
    """Collect the `wanted` top-level elements of `data` from `start` up to the pixels.

    `data` is the beginning of a file of `size` bytes; `until` is the first tag not to be read.
    An `end` beyond `size` means that the file was cut. Raise WalkFailed where the header does not
    fit into `data` or does not parse; the caller then asks pydicom.
    """
    found = Walk(values={}, end=start)
    last = -1
    while found.end < size:
        tag, vr, length, value_at = _element(data, found.end, explicit=explicit)
        if tag >= until:
            return found
        if tag <= last:  # elements stand in ascending order; anything else is not a data set
            raise WalkFailed
        last = tag
        if tag in PIXELS:
            found.pixels_at = value_at
            found.pixels_encapsulated = length == UNDEFINED
            found.pixels_length = 0 if found.pixels_encapsulated else length
            return found
        if length == UNDEFINED:
            found.end = _skip_sequence(data, value_at, explicit=explicit and vr != b"UN")
            continue
        found.end = value_at + length
        if tag in wanted:
            if found.end > len(data):
                raise WalkFailed
            found.values[tag] = data[value_at : found.end]
    return found


def _element(data: bytes, at: int, *, explicit: bool) -> tuple[int, bytes, int, int]:
    """Return tag, VR, length and the offset of the value."""
    try:
        group, element = _TAG.unpack_from(data, at)
        if not explicit or group == 0xFFFE:
            return group << 16 | element, b"", _LONG.unpack_from(data, at + 4)[0], at + 8
        vr = data[at + 4 : at + 6]
        if vr in _LONG_VRS:
            return group << 16 | element, vr, _LONG.unpack_from(data, at + 8)[0], at + 12
        if not vr.isalpha() or not vr.isupper():
            raise WalkFailed
        return group << 16 | element, vr, _SHORT.unpack_from(data, at + 6)[0], at + 8
    except struct.error:
        raise WalkFailed from None


def _skip_sequence(data: bytes, at: int, *, explicit: bool, depth: int = 0) -> int:
    """Return the offset after the sequence of undefined length whose first item is at `at`."""
    if depth > _MAX_DEPTH:
        raise WalkFailed
    while True:
        tag, _, length, at = _element(data, at, explicit=explicit)
        if tag == SEQUENCE_END:
            return at
        if tag != ITEM:
            raise WalkFailed
        at = at + length if length != UNDEFINED else _skip_item(data, at, explicit, depth)


def _skip_item(data: bytes, at: int, explicit: bool, depth: int) -> int:
    while True:
        tag, vr, length, at = _element(data, at, explicit=explicit)
        if tag == ITEM_END:
            return at
        if length == UNDEFINED:
            nested = explicit and vr != b"UN"
            at = _skip_sequence(data, at, explicit=nested, depth=depth + 1)
        else:
            at += length
