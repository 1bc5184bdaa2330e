"""The package a centre downloads."""

import io
import json
import zipfile
from datetime import UTC, datetime
from hashlib import sha256

import pytest

from pipelines.dossier.package import PackagedFile, UnsafeName, package, write_package


def opened(data: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(data))


class Pipe(io.RawIOBase):
    """Takes bytes and can go nowhere else, like a socket."""

    def __init__(self) -> None:
        self.taken = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:
        self.taken += data
        return len(data)


def test_names_every_file_with_its_size_and_checksum(make_content, tmp_path):
    slice_file = tmp_path / "slice"
    slice_file.write_bytes(b"DICM" * 700_000)
    extras = [PackagedFile("DICOM/00000001", slice_file), PackagedFile("DICOMDIR", b"dir")]

    data = package(make_content(), pdf=b"%PDF-", bundle=b"{}", extras=extras)

    with opened(data) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        told = {entry["path"]: (entry["size"], entry["sha256"]) for entry in manifest["files"]}
        found = {
            name: (len(archive.read(name)), sha256(archive.read(name)).hexdigest())
            for name in archive.namelist()
            if name != "manifest.json"
        }
    assert told == found
    assert {"dossier.pdf", "bundle.json", "README.TXT", "INDEX.HTM", "DICOM/00000001"} < {*told}
    assert "originals/01-Vypiska-14-09.jpg" in told
    assert manifest["dossier"] == "ZB-2026-00042-D1"


def test_is_the_same_file_when_made_again(make_content):
    one = [PackagedFile("DICOM/1", b"1"), PackagedFile("DICOM/2", b"2")]

    once = package(make_content(), pdf=b"%PDF-", bundle=b"{}", extras=one)
    again = package(make_content(), pdf=b"%PDF-", bundle=b"{}", extras=reversed(one))

    assert once == again


def test_carries_the_hour_of_freezing_and_no_other(make_content):
    frozen_at = datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC)

    data = package(make_content(frozen_at=frozen_at), pdf=b"", bundle=b"")

    with opened(data) as archive:
        assert {info.date_time for info in archive.infolist()} == {(2026, 2, 3, 4, 5, 6)}


def test_streams_into_what_cannot_go_back(make_content, tmp_path):
    large = tmp_path / "large"
    large.write_bytes(bytes(3 << 20))
    pipe = Pipe()

    manifest = write_package(
        make_content(),
        pdf=b"%PDF-",
        bundle=b"{}",
        extras=[PackagedFile("DICOM/1", large)],
        into=pipe,
    )

    with opened(bytes(pipe.taken)) as archive:
        assert archive.testzip() is None
        assert [entry.path for entry in manifest] == archive.namelist()[:-1]


@pytest.mark.parametrize(
    "name",
    ["../evil", "/etc/passwd", "a/../../b", "a\\b", "C:evil", "DOSSIER.PDF", "manifest.json"],
)
def test_refuses_a_name_that_leaves_the_package_or_is_taken(make_content, name):
    with pytest.raises(UnsafeName):
        package(make_content(), pdf=b"", bundle=b"", extras=[PackagedFile(name, b"")])


def test_shows_a_title_with_markup_as_text(make_content, make_document):
    content = make_content(documents=(make_document(title="<script>x</script>"),))

    data = package(content, pdf=b"", bundle=b"")

    with opened(data) as archive:
        assert b"<script>" not in archive.read("INDEX.HTM")
