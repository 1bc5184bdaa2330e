"""Read what a DICOM file says about itself, header first and never the pixels."""

import os
import re
import struct
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import BinaryIO

from pydicom.uid import UID

from pipelines.imaging import text
from pipelines.imaging.elements import Elements, read_elements
from pipelines.imaging.limits import LIMITS, DamagedImage, Limits, QuarantinedImage
from pipelines.imaging.results import PatientIdentity

NOT_AN_IMAGE = "not-an-image"  # a palette, a hanging protocol: DICOM, but of no patient
DICOMDIR_CLASS = "1.2.840.10008.1.3.10"

_TAGS = frozenset(
    (
        *(0x00080005, 0x00080008, 0x00080016, 0x00080018, 0x00080020, 0x00080060),
        *(0x00081030, 0x0008103E, 0x00100010, 0x00100020, 0x00100030, 0x00100040),
        *(0x00180086, 0x00189087, 0x0020000D, 0x0020000E, 0x00200011, 0x00200012),
        *(0x00200013, 0x00200032, 0x00200037, 0x00200100, 0x00280002, 0x00280004),
        *(0x00280008, 0x00280010, 0x00280011, 0x00280100),
    )
)
_STORAGE_CLASSES = "1.2.840.10008.5.1.4.1.1."
_UID = re.compile(r"[0-9]+(\.[0-9]+)*")


@dataclass(frozen=True, slots=True)
class Header:
    """The part of a header that the index needs. Positions in mm in the patient's space."""

    sop_uid: str
    sop_class: str
    series_uid: str
    study_uid: str
    transfer_syntax: str
    modality: str
    number: int | None
    rows: int
    columns: int
    frames: int
    position: tuple[float, ...]
    orientation: tuple[float, ...]
    image_type: tuple[str, ...]
    stack: tuple[str, ...]  # what tells several volumes of one series apart: echo, phase, …
    study_date: date | None
    study_description: str
    series_description: str
    series_number: int | None
    patient: PatientIdentity

    @property
    def has_picture(self) -> bool:
        return bool(self.rows and self.columns)


def looks_like_dicom(head: bytes) -> bool:
    """Say whether the first bytes may begin a DICOM file, with or without its preamble."""
    if head[128:132] == b"DICM":
        return True
    group, element = head[0:2], head[2:4]
    return len(head) > 64 and (
        (group in (b"\x08\x00", b"\x02\x00") and element[1:] == b"\0" and element < b"\x19")
        or (group == b"\0\x08" and element[:1] == b"\0" and element[1:] < b"\x19")
    )


def read_header(file: BinaryIO, head: bytes, *, size: int, limits: Limits = LIMITS) -> Header:
    """Return the header of `file`, whose first HEAD_BYTES are `head` and whose length is `size`.

    Raise DamagedImage where it cannot be read whole and QuarantinedImage where it asks for more
    than `limits` allow.
    """
    elements = read_elements(file, head, wanted=_TAGS, size=size, limits=limits)
    header = _header(elements.walk.values, syntax=elements.syntax)
    if header.sop_class != DICOMDIR_CLASS:
        _refuse_bombs(header, limits)
        _refuse_cut_pixels(file, header, elements)
    return header


def _header(values: dict[int, bytes], *, syntax: str) -> Header:
    get = values.get
    character_set = get(0x00080005, b"")
    sop_class = text.word(get(0x00080016) or get(0x00020002, b""))
    sop_uid = text.word(get(0x00080018) or get(0x00020003, b""))
    if not _is_uid(sop_uid) or not _is_uid(sop_class):
        raise DamagedImage("no-sop-uid")
    header = Header(
        sop_uid=sop_uid,
        sop_class=sop_class,
        series_uid=text.word(get(0x0020000E, b"")),
        study_uid=text.word(get(0x0020000D, b"")),
        transfer_syntax=syntax,
        modality=text.word(get(0x00080060, b"")),
        number=text.whole(get(0x00200013, b"")),
        rows=_short(get(0x00280010, b"")),
        columns=_short(get(0x00280011, b"")),
        frames=max(1, text.whole(get(0x00280008, b"")) or 1),
        position=text.decimals(get(0x00200032, b"")),
        orientation=text.decimals(get(0x00200037, b"")),
        image_type=tuple(text.word(get(0x00080008, b"")).split("\\")),
        stack=tuple(text.word(get(tag, b"")) for tag in _STACK_TAGS),
        study_date=text.day(get(0x00080020, b"")),
        study_description=text.decode(get(0x00081030, b""), character_set),
        series_description=text.decode(get(0x0008103E, b""), character_set),
        series_number=text.whole(get(0x00200011, b"")),
        patient=text.identity(
            get(0x00100010, b""),
            character_set,
            get(0x00100030, b""),
            get(0x00100040, b""),
            get(0x00100020, b""),
        ),
    )
    return header if header.sop_class == DICOMDIR_CLASS else _in_a_series(header)


# Temporal position, echo number, b-value, acquisition number.
_STACK_TAGS = (0x00200100, 0x00180086, 0x00189087, 0x00200012)


def _in_a_series(header: Header) -> Header:
    if not _is_uid(header.series_uid) or not _is_uid(header.study_uid):
        storage = header.sop_class.startswith(_STORAGE_CLASSES)
        raise DamagedImage("no-series-uid" if storage else NOT_AN_IMAGE)
    three, six = len(header.position) == 3, len(header.orientation) == 6
    if three and six:
        return header
    return replace(header, position=(), orientation=())


@lru_cache(maxsize=256)
def is_image_class(sop_class: str) -> bool:
    """Say whether objects of this class are pictures, not reports, plans or measurements."""
    return UID(sop_class).name.endswith("Image Storage")


def _is_uid(value: str) -> bool:
    return 0 < len(value) <= 64 and _UID.fullmatch(value) is not None


def _short(raw: bytes) -> int:
    return int.from_bytes(raw[:2], "little")


def _bytes_expected(header: Header, values: dict[int, bytes]) -> int:
    """Return how long uncompressed pixels must be at least."""
    samples = _short(values.get(0x00280002, b"")) or 1
    bits = _short(values.get(0x00280100, b"")) or 8
    pixels = header.rows * header.columns * header.frames * samples
    if text.word(values.get(0x00280004, b"")).startswith("YBR_FULL_422"):
        pixels = pixels * 2 // 3
    return pixels * bits // 8


def _refuse_bombs(header: Header, limits: Limits) -> None:
    frame = header.rows * header.columns
    if frame > limits.frame_pixels or frame * header.frames > limits.total_pixels:
        raise QuarantinedImage("pixel-bomb")


def _refuse_cut_pixels(file: BinaryIO, header: Header, elements: Elements) -> None:
    found = elements.walk
    if found.pixels_at is None:
        # A header alone, cut on purpose by an archive, is whole; one with a size lost its pixels.
        if header.has_picture or (not elements.walked and is_image_class(header.sop_class)):
            raise DamagedImage("no-pixels")
    elif found.pixels_encapsulated:
        if not _fragments_are_whole(file, found.pixels_at, elements.size):
            raise DamagedImage("truncated")
    elif found.pixels_at + found.pixels_length > elements.size:
        raise DamagedImage("truncated")
    elif found.pixels_length < _bytes_expected(header, found.values):
        raise DamagedImage("pixels-too-short")


def _fragments_are_whole(file: BinaryIO, at: int, size: int) -> bool:
    """Step from fragment to fragment; the last may lack its delimiter, as some writers do."""
    while at < size:
        file.seek(at, os.SEEK_SET)
        start = file.read(8)
        if len(start) < 8 or start[:2] != b"\xfe\xff":
            return False
        if start[2:4] == b"\xdd\xe0":
            return True
        at += 8 + struct.unpack_from("<I", start, 4)[0]
    return at == size
