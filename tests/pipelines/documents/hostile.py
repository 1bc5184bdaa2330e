"""Reads one hostile file and says what it cost; called in a process that does nothing else."""

import resource
from dataclasses import dataclass
from pathlib import Path

from pipelines.documents.reading import read_record
from pipelines.documents.results import Refusal


@dataclass(frozen=True)
class End:
    refusal: Refusal | None
    notes: tuple[str, ...]
    seconds: float  # of CPU, in the children that opened the file
    memory: int  # kilobytes; the most that any child took until now


def read_and_weigh(source: Path) -> End:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    reading = read_record(source)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime - before.ru_utime
    return End(reading.refusal, reading.notes, seconds, after.ru_maxrss)
