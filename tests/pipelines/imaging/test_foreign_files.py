"""Whatever bytes come, every file ends in exactly one state and nothing is raised."""

from pathlib import Path

import pydicom
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fixtures.imaging_bad import as_bytes, small_slice
from pipelines.imaging.index import DEFAULTS, IndexOptions, index_folder
from pipelines.imaging.results import FileState, IndexResult

FOREIGN = Path(pydicom.__file__).parent / "data"
SLICE = as_bytes(small_slice())
SPINE = Path("fixtures/cases/en-wirbelsaeule/records/mri/IM-0003-0006.dcm").read_bytes()
# Each example is a file of its own name; the folder is only emptied between tests.
QUICK = settings(
    max_examples=50,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def index_bytes(content: bytes, folder: Path, options: IndexOptions = DEFAULTS) -> IndexResult:
    (folder / "file").write_bytes(content)
    return index_folder(folder, options=options)


def test_every_foreign_file_has_one_state_and_a_reason_unless_indexed():
    files = sorted(p.relative_to(FOREIGN).as_posix() for p in FOREIGN.rglob("*") if p.is_file())

    result = index_folder(FOREIGN, options=IndexOptions(thumbnails=False))

    assert [report.path for report in result.files] == files
    assert all(
        report.reason is not None or report.state is FileState.INDEXED for report in result.files
    )
    indexed = sum(len(one.instances) for study in result.studies for one in study.series)
    assert indexed == sum(report.state is FileState.INDEXED for report in result.files) > 100


def test_foreign_series_have_thumbnails_or_say_that_they_have_none():
    result = index_folder(FOREIGN / "test_files")

    images = [
        one
        for study in result.studies
        for one in study.series
        if any(i.rows for i in one.instances)
    ]
    assert len(images) > 20
    assert all((one.thumbnail is None) == ("no-preview" in one.problems) for one in images)
    assert sum(one.thumbnail is None for one in images) <= 2


@QUICK
@given(length=st.integers(0, len(SLICE) - 1))
def test_no_shortened_file_passes_as_a_whole_image(tmp_path: Path, length: int):
    result = index_bytes(SLICE[:length], tmp_path)

    [report] = result.files
    if report.state is FileState.INDEXED:  # cut between two elements: a header without pixels
        assert result.studies[0].series[0].problems == ("no-pixels",)
    else:
        assert report.state in (FileState.DAMAGED, FileState.IGNORED)
        assert report.reason


@QUICK
@given(flips=st.lists(st.tuples(st.integers(0, 1500), st.integers(1, 255)), min_size=1, max_size=6))
def test_flipped_bits_never_raise(tmp_path: Path, flips: list[tuple[int, int]]):
    # Compressed pixels are drawn by another process: starting it so often would take too long.
    for original, options in ((SLICE, DEFAULTS), (SPINE, IndexOptions(thumbnails=False))):
        content = bytearray(original)
        for at, mask in flips:
            content[at] ^= mask

        result = index_bytes(bytes(content), tmp_path, options)

        assert len(result.files) == 1


@QUICK
@given(content=st.binary(max_size=600), start=st.sampled_from((b"", SLICE[:132], b"\x08\0\x05\0")))
def test_junk_is_never_indexed(tmp_path: Path, content: bytes, start: bytes):
    result = index_bytes(start + content, tmp_path)

    assert result.studies == ()
    assert result.files[0].state is not FileState.INDEXED
