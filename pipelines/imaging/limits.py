"""How much a file may ask of us before we set it aside, and the words for why."""

import struct
import zlib
from dataclasses import dataclass

from PIL.Image import DecompressionBombError
from pydicom.errors import BytesLengthException, InvalidDicomError

from pipelines.errors import PipelineError


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds; sizes in bytes. Generous for real media, far below what hurts a worker."""

    file_bytes: int = 4 << 30
    frame_pixels: int = 150_000_000  # the largest mammograms have about 30 million
    total_pixels: int = 4_000_000_000  # rows * columns * frames of one object
    inflated_bytes: int = 1 << 30  # a deflated DICOM file, unpacked
    archive_entries: int = 60_000
    archive_bytes: int = 24 << 30  # all entries, unpacked
    # Deflate reaches 1032; real images 2 to 4, an empty CT slice about 200.
    archive_ratio: int = 400
    directory_bytes: int = 64 << 20  # a DICOMDIR


LIMITS = Limits()


class DamagedImage(PipelineError):
    """The file is DICOM but cannot be read whole. `code` says how."""

    code = "unreadable-header"
    advice = "The file is damaged. Ask for another copy of the CD or of this file."

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class QuarantinedImage(PipelineError):
    """The file asks for more than any real image needs. `code` says what."""

    code = "pixel-bomb"
    advice = "The file was set aside. Ask the sender how it was made before anybody opens it."

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


# What pydicom, numpy and the decoders are known to raise on hostile or broken input.
PARSER_FAILURES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    BytesLengthException,
    DecompressionBombError,
    EOFError,
    InvalidDicomError,
    LookupError,
    MemoryError,
    NotImplementedError,
    OSError,
    RecursionError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
