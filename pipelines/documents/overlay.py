"""Sets what was read over a page as text that is found, marked and copied, but not seen."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import StatisticsError, linear_regression, median
from typing import Any

from pipelines.documents.boxes import height, middle, overlap_down, set_upright
from pipelines.documents.glyphless import WIDTH, encoded
from pipelines.documents.results import Box, Page

_Placed = tuple[str, Box]
Matrix = tuple[float, float, float, float, float, float]

_LETTER_HEIGHT = 0.95  # of a word's box; the rest is what hangs below the line
_ONE_LINE = 0.3  # share of the height that words of one line have in common
_LEAST_WORDS = 4  # that show how a line rises
_MOST_RISE = 0.1  # of its length
_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# What keeps its direction in a word from the right: Latin codes and numbers with their signs.
_RUNS = re.compile(
    r"[A-Za-z0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,:/+\-٫][A-Za-z0-9\u0660-\u0669]+)*|."
)
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")


@dataclass(frozen=True, slots=True)
class Overlay:
    """The lines of a page, each from left to right, and how the page lies.

    Boxes are in points on the page set upright, origin top left.
    """

    number: int  # from 1
    width: float
    height: float
    rotation: int  # degrees clockwise that set the page as displayed upright
    lines: tuple[tuple[tuple[str, Box], ...], ...]

    def as_json(self) -> dict[str, Any]:
        return {
            "number": self.number,
            "width": self.width,
            "height": self.height,
            "rotation": self.rotation,
            "lines": self.lines,
        }

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "Overlay":
        lines = tuple(
            tuple((text, (x0, y0, x1, y1)) for text, (x0, y0, x1, y1) in line)
            for line in value["lines"]
        )
        return cls(value["number"], value["width"], value["height"], value["rotation"], lines)


def overlay_of(page: Page) -> Overlay:
    """Return what to set over a page: the words as they were read, without any repair."""
    turn = page.rotation % 360
    size = (page.width, page.height) if turn % 180 == 0 else (page.height, page.width)

    def upright(box: Box) -> Box:
        return set_upright(box, clockwise=turn, width=page.width, height=page.height)

    lines, start = [], 0
    for cell in re.split(r"[\n\t]", page.text):
        words = page.words[start : start + len(cell.split())]
        start += len(words)
        placed = [(word.text, upright(word.box)) for word in words]
        lines += [_on_one_line(line) for line in _printed_lines(placed)]
    return Overlay(page.number, *size, turn, tuple(lines))


def _printed_lines(words: Sequence[_Placed]) -> list[list[_Placed]]:
    """Part the words of a table's cell into its lines."""
    lines: list[list[_Placed]] = []
    for word in sorted(words, key=lambda word: word[1][1] + word[1][3]):
        if lines and overlap_down(lines[-1][-1][1], word[1]) > _ONE_LINE:
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def _on_one_line(words: list[_Placed]) -> tuple[_Placed, ...]:
    """Set words from left to right, as high as each other, on one straight line.

    Boxes end where the ink ends; readers take words with and without a "p" for two lines.
    """
    words.sort(key=lambda word: word[1][0])
    high = median(height(box) for _, box in words)
    rise, start = _straight([(middle(box)[0], box[3]) for _, box in words])
    return tuple(
        (text, (x0, rise * (x0 + x1) / 2 + start - high, x1, rise * (x0 + x1) / 2 + start))
        for text, (x0, _, x1, _) in words
    )


def _straight(points: list[tuple[float, float]]) -> tuple[float, float]:
    """Return rise and start of the straight line through points; few points lie level."""
    level = median(y for _, y in points)
    if len(points) < _LEAST_WORDS:
        return 0.0, level
    try:
        rise, start = linear_regression(*zip(*points, strict=True))
    except StatisticsError:  # all above each other
        return 0.0, level
    return (rise, start) if abs(rise) < _MOST_RISE else (0.0, level)


def to_paper(overlay: Overlay, *, crop: Box, rotate: int) -> Matrix:
    """Return the matrix from the upright page (origin bottom left) to the space of the PDF page.

    `crop` is what the PDF shows of the page in its own space, `rotate` how far it turns that.
    """
    left, bottom, right, top = crop
    turn = (rotate + overlay.rotation) % 360
    wide = right - left if turn % 180 == 0 else top - bottom
    scale = wide / max(1.0, overlay.width)
    return {
        0: (scale, 0.0, 0.0, scale, left, bottom),
        90: (0.0, scale, -scale, 0.0, right, bottom),
        180: (-scale, 0.0, 0.0, -scale, right, top),
        270: (0.0, -scale, scale, 0.0, left, top),
    }[turn]


def content(overlay: Overlay, *, matrix: Matrix, font: str) -> bytes:
    """Return the drawing of the overlay: text that is neither filled nor stroked."""
    parts = [f"q {' '.join(f'{value:.5g}' for value in matrix)} cm BT 3 Tr"]
    for line in overlay.lines:
        for place, (text, box) in enumerate(line):
            parts.append(_word(text, box, overlay, font=font, last=place == len(line) - 1))
    return "\n".join([*parts, "ET Q"]).encode()


def _word(text: str, box: Box, overlay: Overlay, *, font: str, last: bool) -> str:
    x0, y0, x1, y1 = box
    size = max(1.0, _LETTER_HEIGHT * (y1 - y0))
    stretch = 100 * max(0.5, x1 - x0) / (WIDTH * size * max(1, len(text)))
    codes = encoded(as_printed(text) + ("" if last else " ")).hex()
    down = overlay.height - y1 + (1 - _LETTER_HEIGHT) * (y1 - y0)
    return f"{font} {size:.2f} Tf {stretch:.2f} Tz 1 0 0 1 {x0:.2f} {down:.2f} Tm <{codes}> Tj"


def as_printed(text: str) -> str:
    """Return the characters of a word from left to right, as they stand on paper.

    Readers of PDFs put what runs from the right back into its own order.
    """
    if not _FROM_THE_RIGHT.search(text):
        return text
    runs: Sequence[str] = _RUNS.findall(text)
    return "".join(run.translate(_MIRRORED) if len(run) == 1 else run for run in reversed(runs))
