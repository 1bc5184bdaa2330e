"""Read width and height from a compressed frame itself: a header can claim less."""

import struct

_START_OF_FRAME = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC} | {0xF7}  # F7 is JPEG-LS
_WITHOUT_LENGTH = frozenset((0x01, *range(0xD0, 0xDA)))


def coded_pixels(frame: bytes) -> int:
    """Return rows times columns that decoding would make; 0 for a codec that does not say."""
    try:
        if frame.startswith(b"\xff\x4f\xff\x51"):
            return _jpeg_2000(frame)
        return _jpeg(frame) if frame.startswith(b"\xff\xd8") else 0
    except struct.error:
        return 0


def _jpeg_2000(frame: bytes) -> int:
    right, bottom, left, top = struct.unpack_from(">IIII", frame, 8)
    return int(max(0, right - left) * max(0, bottom - top))


def _jpeg(frame: bytes) -> int:
    at = 2
    while at < len(frame):
        mark, code = struct.unpack_from("BB", frame, at)
        if mark != 0xFF:
            return 0
        if code in _START_OF_FRAME:
            rows, columns = struct.unpack_from(">HH", frame, at + 5)
            return int(rows * columns)
        at += 2 if code in _WITHOUT_LENGTH else 2 + struct.unpack_from(">H", frame, at + 2)[0]
    return 0
