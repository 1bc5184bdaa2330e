"""Writes ranges of a file's pages as files of their own, without drawing them anew."""

from collections.abc import Sequence
from pathlib import Path

from pipelines.documents.media_types import PDF
from pipelines.documents.refusals import PaperRefused
from pipelines.documents.sandbox import run_limited

_SECONDS = 120.0


def write_ranges(
    source: Path, media_type: str, ranges: Sequence[tuple[int, int]], *, folder: Path
) -> list[Path]:
    """Write pages `first` to `last` (from 1, both included) of each range into `folder`.

    The same file and ranges give the same bytes. PDF and multi-page TIFF can be cut. Raises
    PaperRefused.
    """
    run_limited(
        _write,
        str(source.resolve()),
        media_type,
        [list(one) for one in ranges],
        str(folder.resolve()),
        seconds=_SECONDS,
    )
    return [folder / str(place) for place in range(len(ranges))]


def _write(source: str, media_type: str, ranges: list[list[int]], folder: str) -> None:
    write = _write_pdf if media_type == PDF else _write_tiff
    for place, (first, last) in enumerate(ranges):
        write(Path(source), first, last, Path(folder) / str(place))


def _write_pdf(source: Path, first: int, last: int, target: Path) -> None:
    import pikepdf

    try:
        with pikepdf.open(source) as whole, pikepdf.new() as part:
            part.pages.extend(whole.pages[first - 1 : last])
            part.save(target, deterministic_id=True)
    except (pikepdf.PdfError, IndexError) as fault:
        raise PaperRefused("damaged") from fault


def _write_tiff(source: Path, first: int, last: int, target: Path) -> None:
    from PIL import Image, ImageSequence

    with Image.open(source) as whole:
        frames = [frame.copy() for frame in ImageSequence.Iterator(whole)][first - 1 : last]
        frames[0].save(
            target,
            format="TIFF",
            compression="tiff_deflate",
            save_all=True,
            append_images=frames[1:],
        )
