"""Reads and drafts papers, two at a time, each in a process that loads its memory once."""

import multiprocessing
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from pipelines.case_folder.engines import EngineChoice, Engines, load_engines
from pipelines.documents.reading import read_record
from pipelines.documents.results import Reading, ReadingState
from pipelines.errors import PipelineError
from pipelines.translation.drafting import draft
from pipelines.translation.pseudonyms import Identity, Pseudonyms
from pipelines.translation.results import Draft, Outgoing
from pipelines.translation.segments import segments_of

WORKERS = 2
TARGET = "de"
UNKNOWN = "und"  # BCP 47 for "undetermined"


@dataclass(frozen=True, slots=True)
class PaperJob:
    """One paper to read. `hint` is the BCP 47 tag that --from gave."""

    path: Path
    name: str
    hint: str | None
    identity: Identity


@dataclass(frozen=True, slots=True)
class EngineFault:
    """An engine that did not do its work; the paper keeps what is known without it."""

    code: str
    advice: str


@dataclass(frozen=True, slots=True)
class PaperResult:
    """What became of one paper. `failure` names an error of ours, never of the paper."""

    name: str
    reading: Reading | None
    language: str
    drafts: tuple[Draft, ...] = ()
    labels: tuple[str, ...] = ()  # German of the facts' labels, in order of the facts
    sent_characters: int = 0  # to an outside engine
    fault: EngineFault | None = None
    failure: str | None = None


def work_all(jobs: Sequence[PaperJob], *, choice: EngineChoice) -> Iterator[PaperResult]:
    """Yield the results in order of the jobs; progress goes to standard error."""
    if not jobs:
        return
    # Tesseract and lingua keep threads and models: a forked copy of them may hang.
    context = multiprocessing.get_context("spawn")
    workers = min(WORKERS, len(jobs))
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        futures = [pool.submit(_work, job, choice) for job in jobs]
        for job, future in zip(jobs, futures, strict=True):
            fault = future.exception()
            yield future.result() if fault is None else _failed(job, fault)


def _failed(job: PaperJob, fault: BaseException) -> PaperResult:
    """Name what stopped one paper; the others go on."""
    blank = PaperResult(name=job.name, reading=None, language=UNKNOWN)
    if isinstance(fault, PipelineError):
        return replace(blank, fault=EngineFault(fault.code, fault.advice))
    return replace(blank, failure=type(fault).__name__)


_loaded = cache(load_engines)  # once a process


def _work(job: PaperJob, choice: EngineChoice) -> PaperResult:
    return work(job, engines=_loaded(choice))


def work(job: PaperJob, *, engines: Engines) -> PaperResult:
    """Read one paper and draft its German. Raises EngineUnavailable when Tesseract is missing."""
    reading = read_record(
        job.path,
        name=job.name,
        language_hint=job.hint,
        on_page=lambda done, total: say(f"{job.name}: page {done} of {total}"),
    )
    language = reading.language or job.hint or UNKNOWN
    result = PaperResult(name=job.name, reading=reading, language=language)
    if reading.state is not ReadingState.READ:
        say(f"{job.name}: {reading.state.value}")
        return result
    labels = _labels(reading, language=language, engines=engines)
    return _drafted(replace(result, labels=labels), job, engines)


def _drafted(result: PaperResult, job: PaperJob, engines: Engines) -> PaperResult:
    assert result.reading
    if result.language.split("-")[0] == TARGET:
        return result
    sent: list[Outgoing] = []
    try:
        drafts = _draft(result, job, engines, sent)
    except PipelineError as error:
        # Nothing is lost: what the memory knows stays, the rest is marked as untranslated.
        drafts = _draft(result, job, engines.offline(), [])
        fault = EngineFault(error.code, error.advice)
        result = replace(result, fault=fault)
    say(f"{job.name}: {len(drafts)} segments drafted")
    characters = sum(outgoing.characters for outgoing in sent)
    return replace(result, drafts=drafts, sent_characters=characters)


def _draft(
    result: PaperResult, job: PaperJob, engines: Engines, sent: list[Outgoing]
) -> tuple[Draft, ...]:
    assert result.reading
    return draft(
        segments_of(result.reading),
        engines=engines.all,
        source=result.language,
        target=TARGET,
        pseudonyms=Pseudonyms(job.identity),
        terms=engines.terms.for_pair(source=result.language, target=TARGET),
        on_outgoing=sent.append,
    )


def _labels(reading: Reading, *, language: str, engines: Engines) -> tuple[str, ...]:
    """Return the German of each fact's label; a label nobody knows stays as it is."""
    texts = [fact.label for fact in reading.facts if fact.label]
    replies = engines.memory.translate(texts, source=language, target=TARGET)
    german = {text: reply.text or text for text, reply in zip(texts, replies, strict=True)}
    return tuple(german.get(fact.label or "", "") for fact in reading.facts)


def say(line: str) -> None:
    """Tell progress on standard error, a whole line at once."""
    sys.stderr.write(line + "\n")
    sys.stderr.flush()
