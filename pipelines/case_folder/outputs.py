"""Writes what a folder became, in the stable formats of the README."""

import hashlib
import json
import os
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from itertools import chain, count
from pathlib import Path, PurePosixPath

from pipelines.case_folder.gather import FoundFile
from pipelines.case_folder.papers import TARGET, PaperResult, say
from pipelines.documents.reading_json import reading_json
from pipelines.documents.refusals import PaperRefused
from pipelines.documents.results import Reading, ReadingState
from pipelines.documents.searchable import can_be_made_searchable, searchable_pdf
from pipelines.dossier.content import DossierContent
from pipelines.dossier.fhir import document_bundle
from pipelines.dossier.german import german_pdf
from pipelines.imaging.results import FileReport, IndexResult
from pipelines.imaging.studies_json import studies_json_bytes
from pipelines.translation.translation_json import translation_json

LONGEST_NAME = 200  # bytes; ext4 allows 255 with ".translation.json"


def output_names(names: Sequence[str]) -> dict[str, str]:
    """Return what each paper's outputs are called: its file name, or its path where two share it.

    "scans/a.pdf" beside "old/a.pdf" become "scans__a.pdf" and "old__a.pdf".
    """
    # Disks that know no upper and lower case must keep two files apart, too.
    shared = Counter(PurePosixPath(name).name.casefold() for name in names)
    called: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        last = PurePosixPath(name).name
        wanted = name.replace("/", "__") if shared[last.casefold()] > 1 else last
        wanted = _free(wanted.encode()[-LONGEST_NAME:].decode(errors="ignore"), taken)
        taken.add(wanted.casefold())
        called[name] = wanted
    return called


def _free(wanted: str, taken: Set[str]) -> str:
    """Return `wanted`, with a number before it where a paper is already called so."""
    names = chain([wanted], (f"{number}__{wanted}" for number in count(2)))
    return next(name for name in names if name.casefold() not in taken)


def write_papers(
    results: Sequence[PaperResult], *, papers: Sequence[FoundFile], out: Path
) -> list[Path]:
    """Write the reading of each paper, its translation where there is text, scans searchable.

    `papers` are the files of the `results`, in the same order.
    """
    called = output_names([result.name for result in results])
    written: list[Path] = []
    for file, result in zip(papers, results, strict=True):
        if result.reading is None:
            continue
        name = called[result.name]
        written += _searchable(file, result.reading, out / f"{name}.searchable.pdf")
        written.append(out / f"{name}.reading.json")
        written[-1].write_bytes(reading_json(result.reading))
        if result.reading.state is ReadingState.READ:
            text = translation_json(result.drafts, source=result.language, target=TARGET)
            written.append(out / f"{name}.translation.json")
            written[-1].write_text(text, encoding="utf-8")
    return written


def _searchable(file: FoundFile, reading: Reading, target: Path) -> list[Path]:
    """Write a scan with its text; one that defeats the writer keeps its reading."""
    if not can_be_made_searchable(reading):
        return []
    try:
        searchable_pdf(file.path, reading, target)
    except PaperRefused as refused:
        say(f"{file.name}: not made searchable, {refused.code}")
        return []
    return [target]


def write_studies(index: IndexResult, *, out: Path) -> list[Path]:
    """Write studies.json."""
    path = out / "studies.json"
    path.write_bytes(studies_json_bytes(index))
    return [path]


def write_dossier(content: DossierContent, *, out: Path) -> list[Path]:
    """Write dossier.pdf and bundle.json."""
    pdf, bundle = out / "dossier.pdf", out / "bundle.json"
    pdf.write_bytes(german_pdf(content))
    bundle.write_bytes(document_bundle(content))
    return [pdf, bundle]


def write_manifest(
    found: Sequence[FoundFile],
    *,
    results: Sequence[PaperResult],
    index: IndexResult,
    written: Sequence[Path],
    out: Path,
) -> None:
    """Write manifest.json: every file handed in with its end, every file written this time."""
    read = {result.name: result for result in results}
    reports = {report.path: report for report in index.files}
    manifest = {
        "files": [_handed_in(file, read.get(file.name), reports) for file in found],
        "outputs": [{"path": path.name, **_measured(path)} for path in sorted(written)],
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
    (out / "manifest.json").write_text(text, encoding="utf-8")


def _handed_in(
    file: FoundFile, result: PaperResult | None, reports: Mapping[str, FileReport]
) -> dict[str, object]:
    state, reason = _end(result, reports.get(file.name))
    return {"path": file.name, **_measured(file.path), "state": state, "reason": reason}


def _end(result: PaperResult | None, report: FileReport | None) -> tuple[str, str | None]:
    if result and result.reading:
        refusal = result.reading.refusal
        return result.reading.state.value, refusal.code if refusal else None
    if result:
        return "FAILED", result.fault.code if result.fault else result.failure
    return (report.state.value, report.reason) if report else ("IGNORED", None)


def _measured(path: Path) -> dict[str, object]:
    """Return size in bytes and SHA-256; a link is told by its own name, never followed."""
    if path.is_symlink():
        target = os.fsencode(path.readlink())
        return {"size": len(target), "sha256": hashlib.sha256(target).hexdigest()}
    if not os.access(path, os.R_OK):
        return {"size": path.stat().st_size, "sha256": None}
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return {"size": path.stat().st_size, "sha256": digest}
