"""The scans of the three synthetic cases are understood as what they are."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from pipelines.imaging.index import IndexOptions, index_files, index_folder
from pipelines.imaging.results import FileState, IndexResult

CASES = Path("fixtures/cases")
CD = CASES / "ru-pankreas/records/CD"
MAMMOGRAPHY = CASES / "ar-mamma/records/mammography"
SPINE = CASES / "en-wirbelsaeule/records/mri"


@pytest.fixture(scope="module")
def cd() -> IndexResult:
    return index_folder(CD)


def test_finds_both_series_of_the_cd_and_the_slice_that_is_missing(cd: IndexResult):
    [study] = cd.studies

    assert [len(series.instances) for series in study.series] == [40, 39]
    assert [series.missing for series in study.series] == [0, 1]
    assert study.series[0].problems == ()
    assert study.series[1].problems == ("missing-slices",)
    assert study.study_date == date(2026, 10, 12)


def test_reads_cyrillic_names_and_descriptions(cd: IndexResult):
    [study] = cd.studies

    assert study.patient.name == "СМАГУЛОВ, ЕРЛАН"
    assert study.patient.birth_date == date(1961, 4, 17)
    assert study.patient.sex == "M"
    assert study.description == "КТ брюшной полости с контрастом"
    assert study.series[0].description == "Артериальная фаза 5.0"


def test_names_what_else_lies_on_the_cd(cd: IndexResult):
    ignored = {file.path: file.reason for file in cd.files if file.state is FileState.IGNORED}

    assert ignored == {
        "AUTORUN.INF": "viewer-software",
        "DICOMDIR": "dicomdir",
        "LEAFLET.PDF": "document",
        "Thumbs.db": "system-file",
        "VIEWER/CODEC.DLL": "viewer-software",
        "VIEWER/VIEWER.EXE": "viewer-software",
    }
    assert Counter(file.state for file in cd.files)[FileState.INDEXED] == 79


def test_says_which_file_the_copy_of_the_cd_lacks(cd: IndexResult):
    assert cd.missing_files == ("PT000000/ST000000/SE000001/IM000022",)


def test_places_slices_along_the_body(cd: IndexResult):
    positions = [instance.position for instance in cd.studies[0].series[0].instances]

    assert positions[0] == pytest.approx(-5.0)
    assert positions[-1] == pytest.approx(-200.0)


def test_makes_one_study_of_four_mammograms():
    result = index_folder(MAMMOGRAPHY)

    [study] = result.studies
    [series] = study.series
    assert study.patient.name == "Haddad, Amina"
    assert study.description == "تصوير الثدي الشعاعي"
    assert (series.modality, len(series.instances), series.missing) == ("MG", 4, 0)
    assert series.problems == ()


def test_mixes_compressed_and_plain_series():
    result = index_folder(SPINE)

    [study] = result.studies
    syntaxes = [{instance.transfer_syntax for instance in one.instances} for one in study.series]
    assert [series.description for series in study.series] == ["T1 TSE sag", "T2 TSE sag"]
    assert syntaxes == [{"1.2.840.10008.1.2.1"}, {"1.2.840.10008.1.2.4.90"}]
    assert [series.missing for series in study.series] == [0, 0]
    assert all(series.thumbnail for series in study.series)


def test_indexes_stored_files_under_the_names_their_sender_gave():
    stored = [(path, f"upload/{number}") for number, path in enumerate(sorted(SPINE.iterdir()))]

    result = index_files(stored)

    assert {file.path for file in result.files} == {name for _, name in stored}
    assert sum(len(series.instances) for series in result.studies[0].series) == 24


def test_tells_how_far_it_is():
    heard: list[tuple[int, int]] = []

    index_folder(
        MAMMOGRAPHY,
        options=IndexOptions(
            thumbnails=False, progress=lambda done, all_: heard.append((done, all_))
        ),
    )

    assert heard == [(1, 4), (2, 4), (3, 4), (4, 4)]
