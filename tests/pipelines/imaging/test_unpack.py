"""A ZIP is opened under our names, within limits, and an odd entry costs only itself."""

import zipfile
from pathlib import Path

import pytest

from fixtures.imaging_bad import bomb_zip, traversal_zip
from pipelines.imaging.limits import Limits
from pipelines.imaging.results import FileState
from pipelines.imaging.unpack import ArchiveRefused, unpack


def make_zip(path: Path, entries: dict[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


def refusal(archive: Path, into: Path, **limits: int) -> str:
    with pytest.raises(ArchiveRefused) as refused:
        unpack(archive, into=into, limits=Limits(**limits))
    return refused.value.code


def test_writes_entries_under_names_of_ours_and_keeps_theirs_as_knowledge(tmp_path: Path):
    archive = make_zip(tmp_path / "a.zip", {"КТ/срез 1": b"one", "IMG\\2": b"two"})

    opened = unpack(archive, into=tmp_path / "out")

    assert [file.name for file in opened.files] == ["КТ/срез 1", "IMG/2"]
    assert [file.path.name for file in opened.files] == ["000001", "000002"]
    assert [file.path.read_bytes() for file in opened.files] == [b"one", b"two"]
    assert opened.files[0].size == 3


def test_names_that_leave_the_folder_are_reported_and_not_written(tmp_path: Path):
    opened = unpack(traversal_zip(tmp_path / "a.zip"), into=tmp_path / "out")

    assert [file.name for file in opened.files] == ["IMG/0001"]
    assert {report.reason for report in opened.refused} == {"path-escapes"}
    assert len(opened.refused) == 3
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["000001"]


def test_a_link_is_reported_and_not_made(tmp_path: Path):
    link = zipfile.ZipInfo("link")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")

    opened = unpack(tmp_path / "a.zip", into=tmp_path / "out")

    assert [report.reason for report in opened.refused] == ["not-a-regular-file"]
    assert list((tmp_path / "out").iterdir()) == []


def test_a_broken_entry_costs_only_itself(tmp_path: Path):
    archive = make_zip(
        tmp_path / "a.zip", {"1": b"first" * 9, "2": b"second" * 9}, method=zipfile.ZIP_STORED
    )
    archive.write_bytes(archive.read_bytes().replace(b"first" * 9, b"FIRST" * 9))

    opened = unpack(archive, into=tmp_path / "out")

    assert [(report.path, report.state) for report in opened.refused] == [("1", FileState.DAMAGED)]
    assert [file.name for file in opened.files] == ["2"]


def test_refuses_what_unpacks_to_far_more(tmp_path: Path):
    assert refusal(bomb_zip(tmp_path / "a.zip", megabytes=4), tmp_path / "out") == "zip-bomb"
    assert not (tmp_path / "out").exists()


def test_refuses_too_many_entries(tmp_path: Path):
    archive = make_zip(tmp_path / "a.zip", {str(number): b"" for number in range(11)})

    assert refusal(archive, tmp_path / "out", archive_entries=10) == "zip-bomb"


def test_refuses_too_many_bytes_in_all(tmp_path: Path):
    archive = make_zip(tmp_path / "a.zip", {"1": bytes(600), "2": bytes(600)})

    assert refusal(archive, tmp_path / "out", archive_bytes=1000) == "zip-bomb"


def test_refuses_entries_that_share_their_bytes(tmp_path: Path):
    content = bytes(range(256)) * 40
    archive = make_zip(tmp_path / "a.zip", {"1": content, "2": content}, method=0)
    with zipfile.ZipFile(archive) as opened:
        directory_at = opened.start_dir
        first_size = opened.infolist()[1].header_offset
    raw = archive.read_bytes()
    # Keep one copy of the content and let both directory entries point at it.
    directory = raw[directory_at:].replace(first_size.to_bytes(4, "little"), bytes(4))
    end = directory.rindex(b"PK\5\6")
    tail = directory[end : end + 16] + first_size.to_bytes(4, "little") + directory[end + 20 :]
    archive.write_bytes(raw[:first_size] + directory[:end] + tail)

    assert refusal(archive, tmp_path / "out") == "zip-bomb"


def test_refuses_a_password(tmp_path: Path):
    archive = make_zip(tmp_path / "a.zip", {"1": b"secret"}, method=0)
    raw = bytearray(archive.read_bytes())
    raw[raw.index(b"PK\1\2") + 8] |= 1
    archive.write_bytes(raw)

    assert refusal(archive, tmp_path / "out") == "encrypted"


@pytest.mark.parametrize("content", [b"", b"PK\3\4 and no more", b"no archive at all" * 99])
def test_refuses_what_is_no_zip(tmp_path: Path, content: bytes):
    (tmp_path / "a.zip").write_bytes(content)

    assert refusal(tmp_path / "a.zip", tmp_path / "out") == "damaged-archive"
