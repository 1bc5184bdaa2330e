"""Hand a study on as the medium every workstation reads: DICOMDIR, short names, one ZIP."""

import io
import shutil
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from pydicom.fileset import FileSet

from pipelines.errors import PipelineError
from pipelines.imaging.dcmtk import make_dicomdir
from pipelines.imaging.limits import PARSER_FAILURES
from pipelines.imaging.quiet import quiet

_PIECE = 1 << 20
# ZIP's own epoch: when a study was exported is for the audit, not for the medium.
_EPOCH = (1980, 1, 1, 0, 0, 0)


class MediumNotMade(PipelineError):
    """The files do not form a DICOM medium: an identifier that a DICOMDIR needs is missing."""

    code = "medium-not-made"
    advice = "Leave out the series that is marked as damaged and export again."


def zip_study(
    files: Iterable[Path], *, extras: Mapping[str, bytes] | None = None
) -> Iterator[bytes]:
    """Yield a ZIP of `files` with a DICOMDIR, piece by piece and stored, not deflated.

    Names inside come from running numbers, never from the sender. `extras` (name to content) go
    to the top level. The files are read, not copied. Raise MediumNotMade before the first piece.
    """
    scratch = tempfile.TemporaryDirectory(prefix="zweitblick-")
    try:
        make_medium(files, Path(scratch.name))
    except BaseException:
        scratch.cleanup()
        raise
    return _zipped(scratch, extras or {})


def make_medium(files: Iterable[Path], folder: Path) -> None:
    """Lay `files` out below `folder` as PS3.10 wants them and write the DICOMDIR."""
    laid_out = _link_all(files, folder / "DICOM")
    if not make_dicomdir(folder):
        _by_pydicom(laid_out, folder)


def _link_all(files: Iterable[Path], folder: Path) -> list[Path]:
    """Link the files under names of eight letters, 1,000 to a folder."""
    links = []
    for number, file in enumerate(files):
        link = folder / f"D{number // 1000:07}" / f"I{number:07}"
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(file.resolve())
        links.append(link)
    return links


def _by_pydicom(links: Sequence[Path], folder: Path) -> None:
    """Write the medium without dcmtk: slower the more files there are, and it copies them."""
    medium = FileSet()
    try:
        with quiet():
            for link in links:
                medium.add(link.resolve())
            shutil.rmtree(folder / "DICOM")
            medium.write(folder)
    except PARSER_FAILURES:
        raise MediumNotMade from None
    finally:
        # pydicom leaves its staging folder to the garbage collector, which warns about it.
        medium._stage["t"].cleanup()


class _Outbox(io.RawIOBase):
    """Where zipfile writes and we collect; it cannot seek, so sizes follow each entry."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, piece: object) -> int:
        content = bytes(piece)  # type: ignore[call-overload]  # any buffer, as RawIOBase says
        self._pieces.append(content)
        return len(content)

    def taken(self) -> bytes:
        content, self._pieces = b"".join(self._pieces), []
        return content


def _zipped(
    scratch: tempfile.TemporaryDirectory[str], extras: Mapping[str, bytes]
) -> Iterator[bytes]:
    folder, outbox = Path(scratch.name), _Outbox()
    with scratch:
        with zipfile.ZipFile(outbox, "w", zipfile.ZIP_STORED) as archive:
            for name, content in sorted(extras.items()):
                archive.writestr(_entry(name, len(content)), content)
            for path in sorted(_files(folder)):
                yield from _add(archive, path, path.relative_to(folder).as_posix(), outbox)
        yield outbox.taken()


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def _add(archive: zipfile.ZipFile, path: Path, name: str, outbox: _Outbox) -> Iterator[bytes]:
    size = path.stat().st_size
    with path.open("rb") as source, archive.open(_entry(name, size), "w") as target:
        while piece := source.read(_PIECE):
            target.write(piece)
            yield outbox.taken()


def _entry(name: str, size: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, date_time=_EPOCH)
    entry.file_size = size
    entry.external_attr = 0o644 << 16
    return entry
