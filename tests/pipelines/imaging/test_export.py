"""A study leaves as one ZIP that any workstation, and we ourselves, can read back."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydicom import dcmread

from fixtures.imaging_bad import many_slices
from pipelines.imaging import export
from pipelines.imaging.export import MediumNotMade, zip_study
from pipelines.imaging.index import IndexOptions, index_folder

SPINE = sorted(Path("fixtures/cases/en-wirbelsaeule/records/mri").iterdir())


@pytest.fixture(params=["with dcmtk", "without dcmtk"])
def _dcmtk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if request.param == "without dcmtk":
        monkeypatch.setattr(export, "make_dicomdir", lambda folder: False)
    return None


@pytest.mark.usefixtures("_dcmtk")
def test_what_was_exported_reads_back_whole(tmp_path: Path):
    (tmp_path / "study.zip").write_bytes(b"".join(zip_study(SPINE)))

    result = index_folder(tmp_path / "study.zip", options=IndexOptions(thumbnails=False))

    [study] = result.studies
    sent = {dcmread(path).SOPInstanceUID for path in SPINE}
    assert {i.sop_uid for series in study.series for i in series.instances} == sent
    assert [series.missing for series in study.series] == [0, 0]
    assert result.missing_files == ()


@pytest.mark.usefixtures("_dcmtk")
def test_names_inside_are_ours_and_short_and_listed_in_the_dicomdir():
    archive = zipfile.ZipFile(io.BytesIO(b"".join(zip_study(SPINE))))

    names = set(archive.namelist())
    listed = {
        "/".join(record.ReferencedFileID)
        for record in dcmread(io.BytesIO(archive.read("DICOMDIR"))).DirectoryRecordSequence
        if "ReferencedFileID" in record
    }
    assert listed == names - {"DICOMDIR"}
    assert all(len(part) <= 8 and part.isalnum() for name in names for part in name.split("/"))


def test_images_are_stored_as_they_came():
    archive = zipfile.ZipFile(io.BytesIO(b"".join(zip_study(SPINE, extras={"READ.ME": b"hello"}))))

    images = [entry for entry in archive.infolist() if entry.filename.startswith("DICOM/")]
    assert {archive.read(entry) for entry in images} == {path.read_bytes() for path in SPINE}
    assert {entry.compress_type for entry in images} == {zipfile.ZIP_STORED}
    assert archive.read("READ.ME") == b"hello"
    assert archive.testzip() is None


def test_comes_in_pieces_and_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "scratch"))
    (tmp_path / "scratch").mkdir()
    files = sorted(many_slices(tmp_path / "many", count=8, size=256).iterdir())

    pieces = zip_study(files)
    largest = max(len(piece) for piece in pieces)

    assert largest < 300_000
    assert list((tmp_path / "scratch").iterdir()) == []


def test_refuses_files_that_form_no_medium(tmp_path: Path):
    (tmp_path / "junk").write_bytes(bytes(300))

    with pytest.raises(MediumNotMade):
        zip_study([tmp_path / "junk"])
