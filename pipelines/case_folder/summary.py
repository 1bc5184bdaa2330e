"""The table at the end: what became of every paper and every study, and what to do next."""

from collections import Counter
from collections.abc import Iterator, Sequence

from pipelines.case_folder.papers import PaperResult
from pipelines.dossier import kdl
from pipelines.imaging.results import FileState, IndexResult
from pipelines.translation.results import Severity

HEADINGS = ("Paper", "State", "Language", "Class", "Pages", "Segments", "Origin", "Must fix")


def summary(results: Sequence[PaperResult], *, index: IndexResult) -> str:
    """Return the summary as plain text: papers, studies, refusals with advice."""
    parts = [
        "\n".join(_aligned([HEADINGS, *map(_paper_row, results)])) if results else "No papers.",
        *_studies(index),
        *_trouble(results, index),
    ]
    return "\n\n".join(parts) + "\n"


def _paper_row(result: PaperResult) -> tuple[str, ...]:
    reading = result.reading
    if reading is None:
        return (result.name, "FAILED", "", "", "", "", "", "")
    kind = kdl.kind_of(reading.document_class.kdl)
    origins = Counter(draft.origin.value for draft in result.drafts)
    must_fix = sum(
        any(finding.severity is Severity.MUST_FIX for finding in draft.findings)
        for draft in result.drafts
    )
    return (
        result.name,
        reading.state.value,
        result.language,
        kind.title if kind else "-",
        str(len(reading.pages)),
        str(len(result.drafts)),
        " ".join(f"{origin} {number}" for origin, number in sorted(origins.items())) or "-",
        str(must_fix),
    )


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def _studies(index: IndexResult) -> Iterator[str]:
    lines = [
        f"Study {study.study_date or 'undated'} {study.description}: "
        f"{series.modality} {series.description}, {len(series.instances)} images, "
        f"{series.missing} missing"
        for study in index.studies
        for series in study.series
    ]
    if lines:
        yield "\n".join(lines)


def _trouble(results: Sequence[PaperResult], index: IndexResult) -> Iterator[str]:
    refused = [
        f"{result.name}: {result.reading.refusal.code}. {result.reading.refusal.advice}"
        for result in results
        if result.reading and result.reading.refusal
    ]
    if refused:
        yield "Refused or unreadable:\n" + "\n".join(refused)
    named = {result.name for result in results}
    odd = (FileState.QUARANTINED, FileState.DAMAGED, FileState.CONFLICT)
    images = [
        f"{report.path}: {report.state.value} ({report.reason})"
        for report in index.files
        if report.state in odd and report.path not in named
    ]
    if images:
        yield "Set aside:\n" + "\n".join(images)
    failed = [
        f"{result.name}: {result.fault.code}. {result.fault.advice}"
        if result.fault
        else f"{result.name}: {result.failure}"
        for result in results
        if result.fault or result.failure
    ]
    if failed:
        yield "Failed:\n" + "\n".join(failed)
