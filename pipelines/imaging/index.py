"""From files to studies: examine each, set doubles and strangers aside, group, check, preview."""

import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from pipelines.imaging import dicomdir
from pipelines.imaging.check import compare_identity, leading_patient
from pipelines.imaging.drawing import Drawing, series_thumbnail
from pipelines.imaging.examine import Examined, SourceFile, examine_file
from pipelines.imaging.geometry import MISSING, along_normal, examine
from pipelines.imaging.header import is_image_class
from pipelines.imaging.limits import LIMITS, Limits
from pipelines.imaging.results import (
    ExpectedPatient,
    FileReport,
    FileState,
    IdentityVerdict,
    IndexResult,
    Instance,
    Series,
    Study,
)
from pipelines.imaging.unpack import ArchiveRefused, unpack

CONFLICTING, NO_PREVIEW, NO_PIXELS = "conflicting-copies", "no-preview", "no-pixels"


@dataclass(frozen=True, slots=True)
class IndexOptions:
    """How to index. `workers` threads hash at once; `progress` hears (done, total) per file."""

    expected: ExpectedPatient | None = None  # None: the person most images show
    limits: Limits = LIMITS
    thumbnails: bool = True
    workers: int = 2
    progress: Callable[[int, int], None] | None = None


DEFAULTS = IndexOptions()


def index_folder(root: Path, *, options: IndexOptions = DEFAULTS) -> IndexResult:
    """Index a folder, one file or one ZIP. ZIPs inside are opened; links are not followed.

    Every file ends in exactly one report, in order of its name; none stops the others.
    """
    sources = [SourceFile(root, root.name)] if not root.is_dir() else list(_files_below(root))
    with tempfile.TemporaryDirectory(prefix="zweitblick-") as folder:
        return _index(sources, Path(folder), options)


def index_files(
    files: Iterable[tuple[Path, str]], *, options: IndexOptions = DEFAULTS
) -> IndexResult:
    """Index stored files, given as (where it lies, what the sender called it)."""
    with tempfile.TemporaryDirectory(prefix="zweitblick-") as folder:
        return _index([SourceFile(path, name) for path, name in files], Path(folder), options)


def _files_below(root: Path) -> Iterable[SourceFile]:
    for path in sorted(root.rglob("*")):
        if path.is_symlink() or not path.is_dir():
            yield SourceFile(path, path.relative_to(root).as_posix())


def _index(sources: Sequence[SourceFile], scratch: Path, options: IndexOptions) -> IndexResult:
    examined = _examine_all(sources, options)
    for number, archive in enumerate([one for one in examined if one.archive]):
        examined.remove(archive)
        examined += _open_archive(archive, scratch / str(number), options)
    survey = _Survey(expected=options.expected)
    survey.take(examined)
    missing = _Missing.of(examined, survey)
    with Drawing() as drawing:
        studies = _studies(survey, missing, drawing if options.thumbnails else None)
    return IndexResult(studies=studies, files=tuple(survey.reports), missing_files=missing.files)


def _examine_all(sources: Sequence[SourceFile], options: IndexOptions) -> list[Examined]:
    found: list[Examined] = []
    for done, one in enumerate(_examined(sources, options), start=1):
        found.append(one)
        if options.progress:
            options.progress(done, len(sources))
    return found


def _examined(sources: Sequence[SourceFile], options: IndexOptions) -> Iterator[Examined]:
    look = partial(examine_file, limits=options.limits)
    if options.workers < 2:
        yield from map(look, sources)
        return
    with ThreadPoolExecutor(options.workers) as pool:
        yield from pool.map(look, sources)


def _open_archive(archive: Examined, into: Path, options: IndexOptions) -> list[Examined]:
    """Examine what is in a ZIP. Archives inside archives stay closed."""
    name = archive.source.name
    try:
        opened = unpack(archive.source.path, into=into, limits=options.limits)
    except ArchiveRefused as refusal:
        report = FileReport(name, FileState.QUARANTINED, refusal.code)
        return [replace(archive, report=report, archive=False)]
    inner = [SourceFile(file.path, f"{name}/{file.name}") for file in opened.files]
    refused = [replace(report, path=f"{name}/{report.path}") for report in opened.refused]
    return [
        replace(archive, report=FileReport(name, FileState.IGNORED, "archive"), archive=False),
        *map(_keep_closed, _examine_all(inner, options)),
        *(Examined(SourceFile(into, report.path), report) for report in refused),
    ]


def _keep_closed(one: Examined) -> Examined:
    if not one.archive:
        return one
    report = FileReport(one.source.name, FileState.QUARANTINED, "nested-archive")
    return replace(one, report=report, archive=False)


@dataclass
class _Survey:
    """All instances that count, and what became of every file."""

    expected: ExpectedPatient | None
    kept: dict[str, Examined] = field(default_factory=dict)  # by SOP instance UID
    conflicts: set[str] = field(default_factory=set)  # SOP instance UIDs
    reports: list[FileReport] = field(default_factory=list)

    def take(self, examined: Sequence[Examined]) -> None:
        people = [one.header.patient for one in examined if one.header]
        self.expected = self.expected or leading_patient(people)
        for one in sorted(examined, key=lambda one: one.source.name):
            self.reports.append(self._judge(one))

    def _judge(self, one: Examined) -> FileReport:
        header, expected = one.header, self.expected
        if header is None:
            return one.report
        if expected and compare_identity(header.patient, expected) is IdentityVerdict.OTHER:
            return replace(one.report, state=FileState.QUARANTINED, reason="other-patient")
        first = self.kept.setdefault(header.sop_uid, one)
        if first is one:
            return one.report
        if first.sha256 == one.sha256:
            return replace(one.report, state=FileState.DUPLICATE, reason="same-bytes")
        self.conflicts.add(header.sop_uid)
        return replace(one.report, state=FileState.CONFLICT, reason="same-uid-other-bytes")


@dataclass(frozen=True)
class _Missing:
    """What the DICOMDIRs promise and the copy lacks."""

    per_series: Mapping[str, int]
    files: tuple[str, ...]

    @classmethod
    def of(cls, examined: Sequence[Examined], survey: _Survey) -> "_Missing":
        present = {one.header.sop_uid for one in examined if one.header} | survey.kept.keys()
        there = {tail for one in examined for tail in _tails(one.source.name)}
        lost = {
            reference.sop_uid: reference
            for one in examined
            if one.dicomdir
            for reference in dicomdir.references(one.source.path)
            if reference.sop_uid not in present
        }.values()
        files = {ref.file_id for ref in lost if ref.file_id.upper() not in there}
        return cls(Counter(ref.series_uid for ref in lost), tuple(sorted(files)))


def _tails(name: str, *, deepest: int = 8) -> Iterator[str]:
    """Yield the ends of a path that a file ID could be: media are copied into any folder."""
    parts = name.upper().split("/")[-deepest:]  # PS3.10 allows eight
    for start in range(len(parts)):
        yield "/".join(parts[start:])


def _studies(survey: _Survey, missing: _Missing, drawing: Drawing | None) -> tuple[Study, ...]:
    by_study: dict[str, dict[str, list[Examined]]] = defaultdict(lambda: defaultdict(list))
    for one in survey.kept.values():
        assert one.header is not None
        by_study[one.header.study_uid][one.header.series_uid].append(one)
    studies = [
        _study([_series(members, survey, missing, drawing) for members in group.values()], group)
        for group in by_study.values()
    ]
    return tuple(sorted(studies, key=lambda study: (str(study.study_date), study.study_uid)))


def _study(series: list[Series], group: Mapping[str, Sequence[Examined]]) -> Study:
    headers = [one.header for members in group.values() for one in members if one.header]
    dates = [header.study_date for header in headers if header.study_date]
    ordered = sorted(series, key=lambda one: (one.number or 0, one.series_uid))
    return Study(
        study_uid=headers[0].study_uid,
        study_date=dates[0] if dates else None,
        description=_first(header.study_description for header in headers),
        patient=Counter(header.patient for header in headers).most_common(1)[0][0],
        series=tuple(ordered),
    )


def _first(texts: Iterable[str]) -> str:
    return next(filter(None, texts), "")


def _series(
    members: Sequence[Examined], survey: _Survey, missing: _Missing, drawing: Drawing | None
) -> Series:
    headers = [one.header for one in members if one.header]
    instances = sorted(map(_instance, members), key=_reading_order)
    lost, codes = examine(headers)
    lost = max(lost, missing.per_series.get(headers[0].series_uid, 0))
    problems = set(codes) | ({MISSING} if lost else set())
    if any(header.sop_uid in survey.conflicts for header in headers):
        problems.add(CONFLICTING)
    if any(not header.has_picture and is_image_class(header.sop_class) for header in headers):
        problems.add(NO_PIXELS)
    thumbnail = None
    if drawing:
        paths = {one.source.name: one.source.path for one in members}
        thumbnail = series_thumbnail(instances, paths, drawing=drawing)
        if thumbnail is None and any(header.has_picture for header in headers):
            problems.add(NO_PREVIEW)
    return Series(
        series_uid=headers[0].series_uid,
        modality=headers[0].modality,
        description=_first(header.series_description for header in headers),
        number=headers[0].series_number,
        instances=tuple(instances),
        missing=lost,
        problems=tuple(sorted(problems)),
        thumbnail=thumbnail,
    )


def _instance(one: Examined) -> Instance:
    header = one.header
    assert header is not None
    return Instance(
        path=one.source.name,
        sha256=one.sha256,
        size=one.size,
        sop_uid=header.sop_uid,
        sop_class=header.sop_class,
        series_uid=header.series_uid,
        study_uid=header.study_uid,
        transfer_syntax=header.transfer_syntax,
        modality=header.modality,
        number=header.number,
        position=along_normal(header),
        rows=header.rows,
        columns=header.columns,
        frames=header.frames,
    )


def _reading_order(instance: Instance) -> tuple[float, float, str]:
    """Sort by the scanner's numbers, then by place."""
    number = float("inf") if instance.number is None else float(instance.number)
    return number, instance.position or 0.0, instance.path
