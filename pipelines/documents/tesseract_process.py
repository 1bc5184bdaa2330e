"""Tesseract as a program of its own through pytesseract: slower, for hosts without tesserocr."""

import os
from collections.abc import Sequence

import pytesseract
from PIL import Image

from pipelines.documents.engine import (
    FULL_PAGE,
    OcrWord,
    Orientation,
    TookTooLong,
    words_from_tsv,
)
from pipelines.documents.preprocess import Grey
from pipelines.documents.tesseract import TesseractMissing, model_names, tessdata

_SECONDS = 120.0  # for one reading


class TesseractProcess:
    """The second engine, with the same contract as WarmTesseract."""

    def __init__(self, *, seconds: float = _SECONDS) -> None:
        self._seconds = seconds
        # With its default of one OpenMP thread per core, Tesseract takes five times the CPU.
        os.environ["OMP_THREAD_LIMIT"] = "1"

    def read(
        self, image: Grey, *, models: Sequence[str], mode: int = FULL_PAGE
    ) -> tuple[OcrWord, ...]:
        """Return the words of `image` in reading order."""
        options = f'--tessdata-dir "{tessdata()}" --oem 1 --psm {mode} --dpi 150'
        try:
            tsv = pytesseract.image_to_data(
                Image.fromarray(image),
                lang=model_names(models),
                config=options,
                timeout=self._seconds,
            )
        except pytesseract.TesseractNotFoundError as error:
            raise TesseractMissing("the program tesseract is not installed") from error
        except pytesseract.TesseractError:
            raise
        except RuntimeError as error:  # so it reports that its time is up
            raise TookTooLong from error
        return words_from_tsv(tsv)

    def orientation(self, image: Grey) -> Orientation | None:
        """Return how the page lies by Tesseract's orientation and script detection."""
        try:
            found = pytesseract.image_to_osd(
                Image.fromarray(image),
                config=f'--tessdata-dir "{tessdata()}" --dpi 150',
                output_type=pytesseract.Output.DICT,
                timeout=self._seconds,
            )
        except pytesseract.TesseractNotFoundError as error:
            raise TesseractMissing("the program tesseract is not installed") from error
        except pytesseract.TesseractError:  # "Too few characters"
            return None
        return Orientation(
            clockwise=int(found["rotate"]) % 360,
            script=str(found["script"]),
            certainty=float(found["orientation_conf"]),
        )
