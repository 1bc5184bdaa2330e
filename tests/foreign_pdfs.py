"""The PDFs that two libraries carry as their own test data, and how each should end with us.

They come with the source distributions, from the package index that this machine is set up for,
and stay in ~/.cache/zweitblick; none of them is part of this project.
"""

import subprocess
import sys
import tarfile
from functools import cache
from pathlib import Path

CACHE = Path.home() / ".cache" / "zweitblick" / "foreign-pdfs"
SOURCES = {
    "pikepdf-10.17.0": ("tests/resources/", "fuzzing/corpus/"),
    "pypdf-7.1.0": ("resources/",),
}
TABLE = Path(__file__).with_suffix(".txt")
READ, SCAN = "READ", "SCAN"  # by its text layer; by OCR, where what is drawn may hold no text
ENDS_OF_SCANS = frozenset({READ, "no-text", "blank"})


def expected() -> dict[str, str]:
    """Return the end of every file: READ, SCAN, or the code of its refusal."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = [line.rpartition(" ") for line in lines if line and not line.startswith("#")]
    return {name: end for name, _, end in rows}


@cache
def fetched() -> Path | None:
    """Return the folder with all files, None where the index cannot be reached."""
    for name, folders in SOURCES.items():
        if not (CACHE / name).is_dir() and not _fetch(name, folders):
            return None
    return CACHE


def _fetch(name: str, folders: tuple[str, ...]) -> bool:
    package, version = name.split("-")
    CACHE.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    command += ["--no-binary", package, "--dest", str(CACHE), f"{package}=={version}"]
    if subprocess.run(command, check=False, capture_output=True, timeout=300).returncode:
        return False
    archive = CACHE / f"{name}.tar.gz"
    with tarfile.open(archive) as packed:
        for member in packed.getmembers():
            inner = member.name.partition("/")[2]
            if member.isfile() and inner.startswith(folders) and _is_ours(inner):
                packed.extract(member, CACHE, filter="data")
    archive.unlink()
    return True


def _is_ours(inner: str) -> bool:
    return inner.endswith(".pdf") or inner.startswith("fuzzing/corpus/")
