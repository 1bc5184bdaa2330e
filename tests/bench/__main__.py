"""Runs the benches: `python -m tests.bench [NAME ...] [--quick]`; without a name, all of them."""

import importlib
import io
import sys
import time
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


def names() -> list[str]:
    return sorted(path.stem.removeprefix("bench_") for path in FOLDER.glob("bench_*.py"))


def run(name: str, *, quick: bool) -> None:
    """Run one bench; `quick` asks for the shorter run of those that have one."""
    print(f"\n== {name} ==", flush=True)
    begun = time.monotonic()
    bench = importlib.import_module(f"tests.bench.bench_{name}")
    shorter = getattr(bench, "quick", None)
    (shorter if quick and shorter else bench.main)()
    print(f"-- {name}: {time.monotonic() - begun:.1f} s", flush=True)


def main(arguments: list[str]) -> int:
    wanted = [argument for argument in arguments if argument != "--quick"]
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)  # into a file, too, as it is measured
    unknown = [name for name in wanted if name not in names()]
    if unknown:
        print(
            f"There is no bench {', '.join(unknown)}. There are: {', '.join(names())}.",
            file=sys.stderr,
        )
        return 2
    for name in wanted or names():
        run(name, quick=len(wanted) < len(arguments))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
