"""Run the programs of OFFIS dcmtk where they are installed; nothing here is required."""

import shutil
import subprocess
from pathlib import Path

# A virtual environment may hold programs of the same names that are not dcmtk's.
_SYSTEM_PATH = "/usr/local/bin:/usr/bin:/bin"
_ODD_OBJECTS_TOO = ("-q", "+I", "+Nrs", "-W", "-Nxc", "-Nec", "-Nrc")


def _run(name: str, *arguments: str, cwd: Path, seconds: int) -> bool:
    program = shutil.which(name, path=_SYSTEM_PATH)
    if program is None:
        return False
    try:
        done = subprocess.run(  # noqa: S603  # a fixed program, our own paths, no shell
            [program, *arguments], cwd=cwd, capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def decompress_jpeg(source: Path, target: Path, *, seconds: int = 60) -> bool:
    """Write `source` uncompressed to `target`; False where `dcmdjpeg` is absent or gives up."""
    return _run(
        "dcmdjpeg", "-q", str(source.resolve()), str(target), cwd=target.parent, seconds=seconds
    )


def make_dicomdir(folder: Path, *, seconds: int = 600) -> bool:
    """Write `folder`/DICOMDIR for the files below `folder`/DICOM; False without `dcmmkdir`."""
    done = _run(
        *("dcmmkdir", *_ODD_OBJECTS_TOO, "-Pgp", "+F", "ZWEITBLICK", "+r", "DICOM"),
        cwd=folder,
        seconds=seconds,
    )
    return done and (folder / "DICOMDIR").is_file()
