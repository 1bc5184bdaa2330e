"""Makes sheets of what came out of the sandbox: here, where numpy is loaded anyway."""

import sys
from base64 import b64decode
from collections.abc import Iterator
from functools import cache
from itertools import starmap
from typing import Any

import numpy as np

from pipelines.documents.results import Box
from pipelines.documents.sheets import FoundWord, Sheet, as_tables

_LONGEST = 125_000  # hundredths of points; A3 has 119,055


def arrived(value: dict[str, Any]) -> Sheet:
    """Return the sheet that `Sheet.as_json` described, its boxes rounded to hundredths."""
    words = None
    if value["words"] is not None:
        # A paper says the same words again and again: each is kept once.
        texts = map(sys.intern, value["words"].split("\n") if value["words"] else ())
        boxes = _boxes(b64decode(value["boxes"]))
        words = tuple(starmap(FoundWord, zip(texts, boxes, value["lines"], strict=True)))
    return Sheet(
        width=value["width"],
        height=value["height"],
        words=words,
        tables=as_tables(value["tables"]),
        drawn=value["drawn"],
    )


def _boxes(content: bytes) -> Iterator[Box]:
    hundredths = np.rint(100 * np.frombuffer(content))
    if hundredths.size and hundredths.min() >= 0 and hundredths.max() < _LONGEST:
        points = map(_points().__getitem__, hundredths.astype(int).tolist())
    else:
        points = iter((hundredths / 100).tolist())
    return zip(points, points, points, points, strict=True)


@cache
def _points() -> tuple[float, ...]:
    """Return 0.00, 0.01, ...: the words of a long paper share these, and take half the memory."""
    return tuple((np.arange(_LONGEST) / 100).tolist())
