"""A wrong file ends in a named state, stops no other, and nothing is lost without a word."""

import gzip
import os
import shutil
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from pydicom.uid import DeflatedExplicitVRLittleEndian, ExplicitVRBigEndian, ImplicitVRLittleEndian

from fixtures.imaging import AMINA, ERLAN
from fixtures.imaging_bad import (
    PETR,
    STRANGER,
    as_bytes,
    bomb_zip,
    conflict_pair,
    deflate_bomb,
    other_patient,
    pixel_bomb,
    small_slice,
    traversal_zip,
    truncated,
    write,
)
from pipelines.imaging.index import IndexOptions, index_folder
from pipelines.imaging.limits import Limits
from pipelines.imaging.results import ExpectedPatient, FileState, IndexResult

PLAIN = IndexOptions(thumbnails=False)


def states(result: IndexResult) -> dict[str, tuple[FileState, str | None]]:
    return {file.path: (file.state, file.reason) for file in result.files}


def test_a_damaged_file_does_not_stop_its_neighbour(tmp_path: Path):
    truncated(tmp_path / "a-cut")
    write(small_slice(number=2), tmp_path / "b-whole")

    result = index_folder(tmp_path, options=PLAIN)

    assert states(result) == {
        "a-cut": (FileState.DAMAGED, "truncated"),
        "b-whole": (FileState.INDEXED, None),
    }


@pytest.mark.parametrize("keep", [0.02, 0.05, 0.08, 0.11, 0.5, 0.999])
def test_a_cut_file_is_never_indexed(tmp_path: Path, keep: float):
    truncated(tmp_path / "cut", keep=keep)

    result = index_folder(tmp_path, options=PLAIN)

    assert result.studies == ()
    assert result.files[0].state is FileState.DAMAGED


def test_the_same_bytes_twice_are_one_image(tmp_path: Path):
    first = write(small_slice(), tmp_path / "first")
    shutil.copy(first, tmp_path / "second")

    result = index_folder(tmp_path, options=PLAIN)

    assert states(result)["second"] == (FileState.DUPLICATE, "same-bytes")
    assert len(result.studies[0].series[0].instances) == 1


def test_one_uid_with_other_bytes_is_a_conflict_and_says_so_on_the_series(tmp_path: Path):
    conflict_pair(tmp_path)

    result = index_folder(tmp_path, options=PLAIN)

    assert states(result)["second.dcm"] == (FileState.CONFLICT, "same-uid-other-bytes")
    assert result.studies[0].series[0].problems == ("conflicting-copies",)


def test_a_stranger_among_the_images_is_set_aside(tmp_path: Path):
    shutil.copytree("fixtures/cases/ar-mamma/records/mammography", tmp_path / "mg")
    other_patient(tmp_path / "stranger")

    result = index_folder(tmp_path, options=PLAIN)

    assert states(result)["stranger"] == (FileState.QUARANTINED, "other-patient")
    assert [study.patient.name for study in result.studies] == ["Haddad, Amina"]


def test_the_expected_patient_decides_even_against_the_majority(tmp_path: Path):
    for number in (1, 2, 3):
        write(small_slice(number=number), tmp_path / f"stranger{number}")
    write(small_slice(replace(STRANGER, subject=ERLAN, key="x/y/z")), tmp_path / "right")
    expected = ExpectedPatient(("Yerlan Smagulov",), date(1961, 4, 17), "male")

    result = index_folder(tmp_path, options=replace(PLAIN, expected=expected))

    assert states(result)["right"] == (FileState.INDEXED, None)
    assert states(result)["stranger2"] == (FileState.QUARANTINED, "other-patient")


def test_two_patients_in_equal_parts_are_both_shown(tmp_path: Path):
    write(small_slice(replace(STRANGER, subject=AMINA, key="a/b/c")), tmp_path / "amina")
    write(small_slice(replace(STRANGER, subject=PETR)), tmp_path / "petr")

    result = index_folder(tmp_path, options=PLAIN)

    assert len(result.studies) == 2


def test_a_pixel_bomb_is_quarantined(tmp_path: Path):
    pixel_bomb(tmp_path / "huge")

    result = index_folder(tmp_path)

    assert states(result) == {"huge": (FileState.QUARANTINED, "pixel-bomb")}


def test_a_deflate_bomb_is_quarantined(tmp_path: Path):
    deflate_bomb(tmp_path / "bomb", megabytes=8)

    result = index_folder(tmp_path, options=replace(PLAIN, limits=Limits(inflated_bytes=4 << 20)))

    assert states(result) == {"bomb": (FileState.QUARANTINED, "deflate-bomb")}


def test_a_file_beyond_the_size_limit_is_quarantined(tmp_path: Path):
    write(small_slice(), tmp_path / "long")

    result = index_folder(tmp_path, options=replace(PLAIN, limits=Limits(file_bytes=1000)))

    assert states(result) == {"long": (FileState.QUARANTINED, "too-large")}


def test_links_and_pipes_are_not_followed(tmp_path: Path):
    outside = write(small_slice(), tmp_path / "outside/slice")
    folder = tmp_path / "cd"
    folder.mkdir()
    (folder / "link").symlink_to(outside)
    (folder / "folder-link").symlink_to(outside.parent)
    os.mkfifo(folder / "pipe")

    result = index_folder(folder, options=PLAIN)

    quarantined = (FileState.QUARANTINED, "not-a-regular-file")
    assert states(result) == dict.fromkeys(("link", "folder-link", "pipe"), quarantined)


def test_a_file_is_known_by_its_content_and_not_by_its_name(tmp_path: Path):
    write(small_slice(), tmp_path / "report.pdf")
    (tmp_path / "IM0001.dcm").write_bytes(b"MZ" + bytes(500))
    (tmp_path / "empty.dcm").touch()
    (tmp_path / "notes.dcm").write_text("Пациент пришёл сам.")
    (tmp_path / "slice.gz").write_bytes(gzip.compress(as_bytes(small_slice()), mtime=0))

    result = index_folder(tmp_path, options=PLAIN)

    assert states(result) == {
        "IM0001.dcm": (FileState.IGNORED, "viewer-software"),
        "empty.dcm": (FileState.IGNORED, "empty"),
        "notes.dcm": (FileState.IGNORED, "text"),
        "report.pdf": (FileState.INDEXED, None),
        "slice.gz": (FileState.IGNORED, "unsupported-archive"),
    }


@pytest.mark.parametrize(
    "syntax", [ImplicitVRLittleEndian, ExplicitVRBigEndian, DeflatedExplicitVRLittleEndian]
)
def test_every_plain_syntax_reads_the_same(tmp_path: Path, syntax: str):
    ds = small_slice(number=7)
    ds.file_meta.TransferSyntaxUID = syntax
    if syntax == ExplicitVRBigEndian:
        ds.PixelData = np.frombuffer(ds.PixelData, "<i2").astype(">i2").tobytes()
    ds.save_as(tmp_path / "slice", enforce_file_format=True)

    [study] = index_folder(tmp_path).studies

    [instance] = study.series[0].instances
    assert (instance.rows, instance.columns, instance.number) == (64, 64, 7)
    assert instance.transfer_syntax == syntax
    assert study.patient.name == "Синицын, Пётр"
    assert study.series[0].thumbnail


def test_a_file_without_preamble_is_still_an_image(tmp_path: Path):
    (tmp_path / "bare").write_bytes(as_bytes(small_slice())[132:])

    result = index_folder(tmp_path)

    assert states(result) == {"bare": (FileState.INDEXED, None)}
    assert result.studies[0].series[0].thumbnail


def test_a_zip_is_opened_and_each_entry_has_its_own_state(tmp_path: Path):
    traversal_zip(tmp_path / "scan.zip")

    result = index_folder(tmp_path, options=PLAIN)

    found = states(result)
    assert found["scan.zip/IMG/0001"] == (FileState.INDEXED, None)
    assert found["scan.zip/../../escaped.dcm"] == (FileState.QUARANTINED, "path-escapes")
    assert found["scan.zip"] == (FileState.IGNORED, "archive")
    assert not list(tmp_path.parent.rglob("escaped.dcm"))


def test_a_zip_bomb_is_quarantined_unopened(tmp_path: Path):
    bomb_zip(tmp_path / "scan.zip", megabytes=8)

    result = index_folder(tmp_path, options=PLAIN)

    assert states(result) == {"scan.zip": (FileState.QUARANTINED, "zip-bomb")}


def test_an_office_document_is_a_document_and_no_archive(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "letter", "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w/>")

    result = index_folder(tmp_path, options=PLAIN)

    assert states(result) == {"letter": (FileState.IGNORED, "document")}
