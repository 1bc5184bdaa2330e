"""Runs the benches: `python -m tests.bench [NAME ...]`; without a name, all of them."""

import importlib
import sys
import time
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


def names() -> list[str]:
    return sorted(path.stem.removeprefix("bench_") for path in FOLDER.glob("bench_*.py"))


def run(name: str) -> None:
    print(f"\n== {name} ==", flush=True)
    begun = time.monotonic()
    importlib.import_module(f"tests.bench.bench_{name}").main()
    print(f"-- {name}: {time.monotonic() - begun:.1f} s", flush=True)


def main(wanted: list[str]) -> int:
    unknown = [name for name in wanted if name not in names()]
    if unknown:
        print(
            f"There is no bench {', '.join(unknown)}. There are: {', '.join(names())}.",
            file=sys.stderr,
        )
        return 2
    for name in wanted or names():
        run(name)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
