"""The score: a folder of records in, a German dossier and all that is known out."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from pathlib import Path

from pipelines.case_folder.content import ReadPaper, dossier_content
from pipelines.case_folder.engines import EngineChoice
from pipelines.case_folder.gather import FoundFile, gather, on_medium, papers_among
from pipelines.case_folder.outputs import write_dossier, write_manifest, write_papers, write_studies
from pipelines.case_folder.papers import PaperJob, PaperResult, say, work_all
from pipelines.case_folder.summary import summary
from pipelines.documents.results import ReadingState
from pipelines.dossier.content import DossierContent
from pipelines.imaging.index import IndexOptions, index_files
from pipelines.imaging.results import IndexResult
from pipelines.translation.pseudonyms import Identity


class Ending(IntEnum):
    """The command's exit code."""

    DONE = 0  # every paper was read, or refused with a reason
    SOME_FAILED = 1
    USAGE = 2
    ENGINE = 3  # an engine is missing, did not answer, or refused the key or the quota
    STOPPED = 130  # by Ctrl-C, as shells count it


@dataclass(frozen=True, slots=True)
class ReadOrder:
    """What to read, from which language if the text does not say, where to write."""

    folder: Path
    out: Path
    choice: EngineChoice
    frozen_at: datetime
    language: str | None = None


def read_folder(order: ReadOrder) -> tuple[Ending, str]:
    """Read the folder, write every output, return the exit code and the summary.

    `order.out` exists. Progress goes to standard error. A bad file ends in a named state and
    stops nothing.
    """
    with tempfile.TemporaryDirectory(prefix="zweitblick-") as scratch:
        found = gather(order.folder.resolve(), scratch=Path(scratch), without=order.out.resolve())
        index = _indexed(found)
        papers = papers_among(found, index.files)
        results = _read(papers, order=order, index=index)
        content = _content(papers, results, found=found, index=index, order=order)
        say("setting the dossier")
        written = [
            *write_papers(results, papers=papers, out=order.out),
            *write_studies(index, out=order.out),
            *write_dossier(content, out=order.out),
        ]
        write_manifest(found, results=results, index=index, written=written, out=order.out)
    return _ending(results), summary(results, index=index)


def _indexed(found: Sequence[FoundFile]) -> IndexResult:
    say(f"{len(found)} files found, looking for images")
    # Thumbnails are for the desk; no output of this command shows one.
    options = IndexOptions(thumbnails=False)
    return index_files([(file.path, file.name) for file in found], options=options)


def _read(
    papers: Sequence[FoundFile], *, order: ReadOrder, index: IndexResult
) -> list[PaperResult]:
    identity = _identity(index)
    jobs = [
        PaperJob(path=file.path, name=file.name, hint=order.language, identity=identity)
        for file in papers
    ]
    results = []
    for result in work_all(jobs, choice=order.choice):
        results.append(result)
        say(f"{len(results)} of {len(jobs)} papers done")
    return results


def _identity(index: IndexResult) -> Identity:
    """Return what the images say of the patient, so that it does not leave the machine."""
    people = [study.patient for study in index.studies]
    names = dict.fromkeys(person.name.replace(",", "") for person in people if person.name)
    numbers = dict.fromkeys(person.patient_id for person in people if person.patient_id)
    born = next((person.birth_date for person in people if person.birth_date), None)
    return Identity(names=tuple(names), born_on=born, numbers=tuple(numbers))


def _content(
    papers: Sequence[FoundFile],
    results: Sequence[PaperResult],
    *,
    found: Sequence[FoundFile],
    index: IndexResult,
    order: ReadOrder,
) -> DossierContent:
    chosen = [
        ReadPaper(path=file.path, result=result, reading=result.reading)
        for file, result in zip(papers, results, strict=True)
        if result.reading
        and result.reading.state is not ReadingState.REFUSED
        and not _is_leaflet(result, found)
    ]
    return dossier_content(chosen, index=index, frozen_at=order.frozen_at)


def _is_leaflet(result: PaperResult, found: Sequence[FoundFile]) -> bool:
    """Say whether a paper only explains a CD's viewer: a report would have a class or facts."""
    reading = result.reading
    assert reading
    return not reading.facts and not reading.document_class.kdl and on_medium(result.name, found)


def _ending(results: Sequence[PaperResult]) -> Ending:
    if any(result.fault for result in results):
        return Ending.ENGINE
    return Ending.SOME_FAILED if any(result.failure for result in results) else Ending.DONE
