"""Reads what stands around a round seal, by unrolling its ring into a line."""

from collections.abc import Sequence

import cv2
import numpy as np

from pipelines.documents.cleaning import cleaned
from pipelines.documents.engine import SINGLE_LINE, OcrEngine, OcrWord
from pipelines.documents.preprocess import Grey, Prepared
from pipelines.documents.results import Box
from pipelines.documents.seals import Seal

_OUTER, _INNER = 0.94, 0.62  # of the radius: between them runs the text
_LARGER = 2.0
_LEGIBLE = 0.3
_BORDER = 12
_OVERLAP = 3  # the line is longer than the ring by a third, so that no word is cut twice


def read_seals(
    seals: Sequence[Seal],
    *,
    page: Prepared,
    lifted: Prepared,
    engine: OcrEngine,
    models: Sequence[str],
    line: int,
) -> tuple[OcrWord, ...]:
    """Return the words around the seals, each seal on a line of its own from `line` on.

    `lifted` is the `page` without its seals: what differs is their ink.
    """
    image = np.where(lifted.image == page.image, 255, page.image).astype(np.uint8)
    return tuple(
        word
        for number, seal in enumerate(seals)
        for word in _read_seal(seal, image=image, engine=engine, models=models, line=line + number)
    )


def _read_seal(
    seal: Seal, *, image: Grey, engine: OcrEngine, models: Sequence[str], line: int
) -> list[OcrWord]:
    strip = _unrolled(seal, image)
    around = strip.shape[1] * _OVERLAP // (_OVERLAP + 1)
    paper = cleaned(strip, letter=0.4 * strip.shape[0])
    paper = cv2.copyMakeBorder(paper, *(_BORDER,) * 4, cv2.BORDER_CONSTANT, value=(255,))
    found = []
    for word in engine.read(np.asarray(paper), models=models, mode=SINGLE_LINE):
        start, end = word.box[0] - _BORDER, word.box[2] - _BORDER
        if word.confidence < _LEGIBLE or sum(map(str.isalnum, word.text)) < 2:
            continue
        if 0.02 * around < start < 1.02 * around:  # what begins before is cut, and comes again
            box = _arc(seal, start / around, end / around)
            found.append(OcrWord(word.text, box, line, word.confidence))
    return found


def _unrolled(seal: Seal, image: Grey) -> Grey:
    """Return the ring as a line of text, read clockwise, the tops of its letters outside."""
    size = (round(seal.radius * _LARGER), round(5.0 * seal.radius * _LARGER))
    polar = cv2.warpPolar(
        image, size, (seal.x, seal.y), seal.radius, cv2.WARP_POLAR_LINEAR | cv2.INTER_CUBIC
    )
    rings = np.ascontiguousarray(np.asarray(polar).T[::-1])
    band = rings[round((1 - _OUTER) * size[0]) : round((1 - _INNER) * size[0])]
    line = np.hstack([band, band[:, : band.shape[1] // _OVERLAP]])
    return np.asarray(cv2.normalize(line, np.empty_like(line), 0, 255, cv2.NORM_MINMAX))


def _arc(seal: Seal, start: float, end: float) -> Box:
    """Return the box around a part of the ring; `start` and `end` are shares of the circle."""
    angles = 2 * np.pi * np.linspace(start, end, 12)
    radii = seal.radius * np.array([[_OUTER], [_INNER]])
    xs, ys = seal.x + radii * np.cos(angles), seal.y + radii * np.sin(angles)
    return (float(np.min(xs)), float(np.min(ys)), float(np.max(xs)), float(np.max(ys)))
