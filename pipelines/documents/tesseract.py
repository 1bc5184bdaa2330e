"""Tesseract in this process through tesserocr: models stay loaded, one API per thread and set."""

import os
import threading
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import tesserocr
from PIL import Image

from pipelines.documents.engine import (
    FULL_PAGE,
    OcrWord,
    Orientation,
    TookTooLong,
    words_from_tsv,
)
from pipelines.documents.preprocess import Grey
from pipelines.errors import EngineUnavailable

_PLACES = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
)
# Tesseract looks at up to five times as many. Few cost half as much as its usual number, and told
# 96 of 96 tuning pages upright, on their side and upside down; wrong scripts had at most 0.83.
_FEW_LETTERS, _MANY_LETTERS = 20, 50
_SURE_OF_FEW, _SURE_SCRIPT = 2.0, 1.0
_SECONDS = 120.0  # by the clock, which a busy machine stretches; a usual page takes one
_MOST_LOADED = 6  # sets of models kept per thread; each takes 10 to 60 MB


class TesseractMissing(EngineUnavailable):
    """Tesseract or its language data is not installed."""

    code = "ocr-missing"
    advice = "Install tesseract-ocr with its language packs (./zweitblick up does), then run again."


@cache
def tessdata() -> Path:
    """Return the folder with Tesseract's trained data."""
    named = os.environ.get("TESSDATA_PREFIX")
    for place in ((named,) if named else ()) + _PLACES:
        if (Path(place) / "eng.traineddata").is_file():
            return Path(place)
    raise TesseractMissing("no trained data for English found")


@cache
def installed(model: str) -> str | None:
    """Return the name under which a model is installed: Debian and others differ for scripts."""
    for name in (model, f"script/{model}"):
        if (tessdata() / f"{name}.traineddata").is_file():
            return name
    return None


def model_names(models: Sequence[str]) -> str:
    """Return Tesseract's own spelling of a set of models, without those not installed."""
    found = [name for model in models if (name := installed(model))]
    if not found:
        raise TesseractMissing(f"no trained data for {'+'.join(models)}")
    return "+".join(found)


class WarmTesseract:
    """The default engine. One reading may take `seconds` by the clock."""

    def __init__(self, *, seconds: float = _SECONDS) -> None:
        self._local = threading.local()
        self._seconds = seconds

    def read(
        self, image: Grey, *, models: Sequence[str], mode: int = FULL_PAGE
    ) -> tuple[OcrWord, ...]:
        """Return the words of `image` in reading order."""
        api = self._api(model_names(models), mode=mode)
        try:
            api.SetImage(Image.fromarray(image))
            api.SetSourceResolution(150)
            self._recognise(api)
            return words_from_tsv(api.GetTSVText(0))
        finally:
            api.Clear()

    def _recognise(self, api: tesserocr.PyTessBaseAPI) -> None:
        started = time.monotonic()
        done = api.Recognize(max(1, round(1000 * self._seconds)))
        # It also gives up at once, on a picture that holds nothing.
        if not done and time.monotonic() - started >= self._seconds:
            raise TookTooLong

    def orientation(self, image: Grey) -> Orientation | None:
        """Return how the page lies by Tesseract's orientation and script detection."""
        for letters in (_FEW_LETTERS, _MANY_LETTERS):
            found, sure_of_script = self._detected(image, letters=letters)
            if found and found.certainty >= _SURE_OF_FEW and sure_of_script >= _SURE_SCRIPT:
                break
        return found

    def _detected(self, image: Grey, *, letters: int) -> tuple[Orientation | None, float]:
        """Return how the page lies, and how sure the script is."""
        api = self._api(model_names(["osd"]), mode=tesserocr.PSM.OSD_ONLY)
        api.SetVariable("min_characters_to_try", str(letters))
        try:
            api.SetImage(Image.fromarray(image))
            found = api.DetectOrientationScript()
        finally:
            api.Clear()
        if not found:
            return None, 0.0
        orientation = Orientation(
            clockwise=(360 - int(found["orient_deg"])) % 360,
            script=str(found["script_name"]),
            certainty=float(found["orient_conf"]),
        )
        return orientation, float(found["script_conf"])

    def _api(self, models: str, *, mode: int) -> tesserocr.PyTessBaseAPI:
        loaded: dict[str, tesserocr.PyTessBaseAPI] = self._local.__dict__.setdefault("apis", {})
        if models not in loaded:
            if len(loaded) >= _MOST_LOADED:
                loaded.pop(next(iter(loaded))).End()
            loaded[models] = _started(models)
        api = loaded[models]
        api.SetPageSegMode(mode)
        return api


def _started(models: str) -> tesserocr.PyTessBaseAPI:
    engine = tesserocr.OEM.TESSERACT_ONLY if models == "osd" else tesserocr.OEM.LSTM_ONLY
    try:
        return tesserocr.PyTessBaseAPI(path=str(tessdata()), lang=models, oem=engine)
    except RuntimeError as error:
        raise TesseractMissing(f"models {models} do not load") from error
