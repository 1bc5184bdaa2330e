"""Reads every hostile file of ours and every hard PDF of others: its end, seconds and memory."""

import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from fixtures.make_bad_input import make_bad_input
from fixtures.make_hostile import make_hostile
from pipelines.documents.reading import read_record
from pipelines.documents.sandbox import cost_of_children
from tests.foreign_pdfs import ENDS_OF_SCANS, READ, SCAN, expected, fetched

MOST_SECONDS = 60.0  # of CPU, in the children that parse
MOST_MEMORY = 1 << 20  # kilobytes


def main() -> int:
    """Print what ended otherwise than it should, and the slowest; return 1 where anything did."""
    wrong, rows = 0, []
    with tempfile.TemporaryDirectory() as folder:
        for name, path, ends in _files(Path(folder)):
            before = cost_of_children().cpu
            begun = time.monotonic()
            reading = read_record(path)
            seconds = time.monotonic() - begun
            cpu = cost_of_children().cpu - before
            end = reading.refusal.code if reading.refusal else READ
            rows.append((cpu, seconds, name, end))
            if (ends and end not in ends) or cpu > MOST_SECONDS:
                wrong += 1
                print(f"  WRONG  {name}: {end}, {cpu:.1f} s CPU in parsers")
    memory = cost_of_children().largest
    print(f"hostile: {len(rows)} files, {wrong} ended otherwise than expected")
    print(f"  most memory of a parser {memory / 1024:6.0f} MB   (limit {MOST_MEMORY >> 10})")
    for cpu, seconds, name, end in sorted(rows, reverse=True)[:5]:
        print(f"  {cpu:6.1f} s CPU in parsers, {seconds:6.1f} s in all   {name}: {end}")
    return 1 if wrong or memory > MOST_MEMORY else 0


def _files(folder: Path) -> Iterator[tuple[str, Path, frozenset[str]]]:
    """Yield name, file and the ends that are right; the tests hold those of our own files."""
    for name, path in {**make_bad_input(folder), **make_hostile(folder)}.items():
        yield name, path, frozenset()
    foreign = fetched()
    if foreign is None:
        print("  the package index cannot be reached: the PDFs of others are left out")
        return
    for name, end in expected().items():
        yield name, foreign / name, ENDS_OF_SCANS if end == SCAN else frozenset({end})


if __name__ == "__main__":
    sys.exit(main())
