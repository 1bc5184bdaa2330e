"""Slices indexed per second against the floor: reading the same files and hashing them, no more."""

import hashlib
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from fixtures.imaging_bad import many_slices
from pipelines.imaging.export import zip_study
from pipelines.imaging.index import IndexOptions, index_folder

COUNT = 1500  # a usual CT of chest and abdomen; 0.5 MB each
ROUNDS = 3


def floor(folder: Path) -> None:
    """Read and hash every file, as no index that knows its bytes can avoid."""
    for path in sorted(folder.iterdir()):
        hashlib.sha256(path.read_bytes()).hexdigest()


def index(folder: Path, *, workers: int) -> None:
    result = index_folder(folder, options=IndexOptions(workers=workers))
    found = len(result.studies[0].series[0].instances)
    assert found == len(result.files), "the bench counts only what was really indexed"


def export(folder: Path) -> None:
    for _ in zip_study(sorted(folder.iterdir())):
        pass


def best(works: dict[str, Callable[[], None]], *, rounds: int = ROUNDS) -> dict[str, float]:
    """Return the shortest time of each, in seconds, run in turns so that all meet the same load."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            start = time.perf_counter()
            work()
            times[name].append(time.perf_counter() - start)
    return {name: min(taken) for name, taken in times.items()}


def run(report: Callable[[str], None], *, count: int = COUNT) -> None:
    """Measure and tell `report` one line per figure."""
    with tempfile.TemporaryDirectory(prefix="zweitblick-bench-") as scratch:
        folder = many_slices(Path(scratch) / "ct", count=count)
        megabytes = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
        floor(folder)  # fill the page cache once for all
        took = best(
            {
                "floor": lambda: floor(folder),
                "one": lambda: index(folder, workers=1),
                "two": lambda: index(folder, workers=2),
                "zip": lambda: export(folder),
            }
        )
    bare = took["floor"]
    report(f"{count} slices of 512 x 512, {megabytes:.0f} MB, page cache warm")
    report(f"floor: read and SHA-256 {count / bare:6.0f} slices/s")
    for name in ("one", "two"):
        of_floor = bare / took[name]
        report(
            f"indexed, {name} thread(s) {count / took[name]:6.0f} slices/s, {of_floor:.2f} of it"
        )
    report(f"ZIP with DICOMDIR       {megabytes / took['zip']:6.0f} MB/s")


def main() -> None:
    run(print)


if __name__ == "__main__":
    main()
