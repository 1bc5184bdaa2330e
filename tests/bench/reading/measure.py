"""Measures what a piece of work costs: pages a second, seconds of CPU, memory."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from pipelines.documents.sandbox import cost_of_children


@dataclass(frozen=True, slots=True)
class Rate:
    """Pages, and the seconds they took: on the clock, and of all processors together."""

    pages: int
    seconds: float
    cpu: float

    @property
    def pages_per_second(self) -> float:
        return self.pages / self.seconds

    @property
    def cpu_per_page(self) -> float:
        return self.cpu / self.pages

    def __add__(self, other: "Rate") -> "Rate":
        return Rate(self.pages + other.pages, self.seconds + other.seconds, self.cpu + other.cpu)


def rate(read: Callable[[Path], int], papers: Sequence[Path], *, workers: int) -> Rate:
    """Read papers in `workers` processes, each of which has read one to warm up.

    `read` returns the number of pages.
    """
    # Children of a fork would share the parent's warm models; a worker of the product does not.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        list(pool.map(read, [papers[0]] * workers))
        before = _cpu_of(pool, workers)
        started = time.perf_counter()
        pages = sum(pool.map(read, papers))
        seconds = time.perf_counter() - started
        spent = _cpu_of(pool, workers) - before
    return Rate(pages, seconds, spent)


def _cpu_of(pool: ProcessPoolExecutor, workers: int) -> float:
    """Return the CPU seconds of all workers; they are asked until each has answered."""
    found: dict[int, float] = {}
    while len(found) < workers:
        found.update(pool.map(_own_cpu, range(workers)))
    return sum(found.values())


def _own_cpu(_: int) -> tuple[int, float]:
    """Return this process's id and the CPU seconds of it and its finished children."""
    time.sleep(0.2)  # leaves the next question to another worker
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    spent = sum(each.ru_utime + each.ru_stime for each in used)
    return os.getpid(), spent + cost_of_children().cpu


def rate_of_command(run: Callable[[], int]) -> Rate:
    """Run something that works in child processes and returns its pages."""
    before = _children_cpu()
    started = time.perf_counter()
    pages = run()
    return Rate(pages, time.perf_counter() - started, _children_cpu() - before)


def _children_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


_ALONE = """
import json, resource, sys, time
from pathlib import Path
from pipelines.documents.reading import read_record
from pipelines.documents.sandbox import cost_of_children
for name in sys.argv[1:]:
    started, spent = time.perf_counter(), time.process_time()
    pages = len(read_record(Path(name)).pages)
    own = resource.getrusage(resource.RUSAGE_SELF)
    child = cost_of_children()
    print(json.dumps({
        "pages": pages, "seconds": time.perf_counter() - started,
        "cpu": own.ru_utime + own.ru_stime + child.cpu,
        "own_mb": own.ru_maxrss / 1024, "child_mb": child.largest / 1024}))
"""


def read_alone(*papers: Path) -> str:
    """Read papers one after the other in a process of their own; return a JSON line for each."""
    done = subprocess.run(
        [sys.executable, "-c", _ALONE, *map(str, papers)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout
