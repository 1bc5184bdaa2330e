"""`python -m pipelines read`: what a folder of records becomes, without the CRM."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

ROOT = Path(__file__).resolve().parents[2]
SPINE = ROOT / "fixtures" / "cases" / "en-wirbelsaeule" / "records"
TMX = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence"
 o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/><body>
<tu><tuv xml:lang="en"><seg>The patient has had back pain since May 2026.</seg></tuv>
<tuv xml:lang="de"><seg>Der Patient hat seit Mai 2026 Rückenschmerzen.</seg></tuv></tu>
</body></tmx>
"""
LETTER = (
    "Dear colleague,",
    "The patient has had back pain since May 2026.",
    "Nobody has ever translated this sentence about his walking distance of 200 m.",
)


@dataclass(frozen=True)
class Run:
    code: int
    table: str
    progress: str
    out: Path

    def json(self, name: str) -> dict:
        return json.loads((self.out / name).read_text(encoding="utf-8"))


def letter(path: Path, *lines: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
    for at, line in enumerate(lines):
        canvas.drawString(72, 760 - 40 * at, line)
    canvas.save()


def run(*arguments: str | Path, out: Path) -> Run:
    done = subprocess.run(
        [sys.executable, "-m", "pipelines", "read", *map(str, arguments), "--out", str(out)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1795252000"},
    )
    return Run(done.returncode, done.stdout, done.stderr, out)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("handed-in")
    letter(root / "letter.pdf", *LETTER)
    letter(root / "old" / "letter.pdf", "Dear colleague,", "The second letter of the same name.")
    (root / "nothing.pdf").write_bytes(b"")
    (root / "report.pdf").write_bytes(b"MZ" + bytes(2000))
    with zipfile.ZipFile(root / "mail.zip", "w") as archive:
        archive.writestr("inside.txt", "The patient has had back pain since May 2026.\n")
    (root / "CD").mkdir()
    shutil.copy(ROOT / "fixtures/cases/ru-pankreas/records/CD/DICOMDIR", root / "CD" / "DICOMDIR")
    for name in ("IM-0002-0001.dcm", "IM-0002-0002.dcm"):
        shutil.copy(SPINE / "mri" / name, root / "CD" / name)
    (root / "CD" / "VIEWER.EXE").write_bytes(b"MZ" + bytes(100))
    letter(root / "CD" / "HOWTO.PDF", "Start the viewer to look at the images.")
    return root


@pytest.fixture(scope="module")
def memory(tmp_path_factory) -> Path:
    where = tmp_path_factory.mktemp("memory")
    (where / "en-de.tmx").write_text(TMX, encoding="utf-8")
    return where


@pytest.fixture(scope="module")
def read(folder, memory) -> Run:
    # Into the folder itself, as people do: what it wrote is not read the next time.
    return run(folder, "--memory", memory, "--terms", memory, out=folder / "out")


def test_ends_well_when_every_paper_was_read_or_refused(read):
    assert read.code == 0, read.progress
    assert {path.name for path in read.out.iterdir()} == {
        "dossier.pdf",
        "bundle.json",
        "manifest.json",
        "studies.json",
        "letter.pdf.reading.json",
        "letter.pdf.translation.json",
        "old__letter.pdf.reading.json",
        "old__letter.pdf.translation.json",
        "inside.txt.reading.json",
        "inside.txt.translation.json",
        "HOWTO.PDF.reading.json",
        "HOWTO.PDF.translation.json",
        "nothing.pdf.reading.json",
        "report.pdf.reading.json",
    }


def test_lists_each_refusal_with_what_to_do(read):
    assert "nothing.pdf: empty. The file has no content." in read.table
    assert "report.pdf: executable. This is a program, not a paper." in read.table


def test_tells_progress_apart_from_the_summary(read):
    assert "letter.pdf: page 1 of 1" in read.progress
    assert "page 1 of 1" not in read.table


def test_writes_what_a_paper_says(read):
    reading = read.json("letter.pdf.reading.json")

    assert reading["file"] == "letter.pdf"
    assert reading["state"] == "READ"
    assert reading["language"] == "en"
    assert reading["refusal"] is None
    page = reading["pages"][0]
    assert (page["number"], page["width"], page["height"]) == (1, 595, 842)
    assert page["source"] == "TEXT_LAYER"
    assert "back pain since May 2026." in page["text"]
    word = page["words"][0]
    assert word["text"] == "Dear"
    assert 70 < word["box"][0] < 75
    assert 70 < word["box"][1] < word["box"][3] < 90


def test_writes_where_each_german_sentence_comes_from(read):
    translation = read.json("letter.pdf.translation.json")

    origins = {segment["source"]: segment for segment in translation["segments"]}
    known, unknown = origins[LETTER[1]], origins[LETTER[2]]
    assert (translation["source_language"], translation["target_language"]) == ("en", "de")
    assert known["target"] == "Der Patient hat seit Mai 2026 Rückenschmerzen."
    assert (known["origin"], known["engine"]) == ("MEMORY", "memory")
    assert (unknown["origin"], unknown["target"]) == ("UNTRANSLATED", "")
    assert any(found["severity"] == "MUST_FIX" for found in unknown["findings"])


def test_indexes_the_images(read):
    studies = read.json("studies.json")

    series = studies["studies"][0]["series"][0]
    states = {file["path"]: (file["state"], file["reason"]) for file in studies["files"]}
    assert series["instances"] == 2
    assert states["CD/IM-0002-0001.dcm"] == ("INDEXED", None)
    assert states["CD/VIEWER.EXE"] == ("IGNORED", "viewer-software")


def test_names_every_file_with_size_checksum_and_end(read, folder):
    manifest = read.json("manifest.json")

    files = {file["path"]: file for file in manifest["files"]}
    on_disk = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    on_disk = {name for name in on_disk if not name.startswith("out/")}
    assert set(files) == on_disk | {"mail.zip/inside.txt"}
    for name in on_disk:
        data = (folder / name).read_bytes()
        assert (files[name]["size"], files[name]["sha256"]) == (
            len(data),
            sha256(data).hexdigest(),
        )
    states = {name: (file["state"], file["reason"]) for name, file in files.items()}
    assert states["letter.pdf"] == ("READ", None)
    assert states["mail.zip/inside.txt"] == ("READ", None)
    assert states["nothing.pdf"] == ("REFUSED", "empty")
    assert states["report.pdf"] == ("REFUSED", "executable")
    assert states["CD/DICOMDIR"] == ("IGNORED", "dicomdir")
    assert states["CD/IM-0002-0002.dcm"] == ("INDEXED", None)


def test_checks_every_file_it_wrote(read):
    manifest = read.json("manifest.json")

    told = {file["path"]: file["sha256"] for file in manifest["outputs"]}
    made = {
        path.name: sha256(path.read_bytes()).hexdigest()
        for path in read.out.iterdir()
        if path.name != "manifest.json"
    }
    assert told == made


def test_sets_a_dossier_that_says_nobody_signed_it(read):
    with pypdfium2.PdfDocument(read.out / "dossier.pdf") as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]

    text = " ".join(" ".join(pages).split())
    assert "Rohübersetzung, nicht freigegeben" in pages[0]
    assert "Der Patient hat seit Mai 2026 Rückenschmerzen." in text
    assert LETTER[2] in text
    assert "Start the viewer" not in text
    assert "report.pdf" not in text


def test_makes_the_same_again_and_does_not_read_what_it_wrote(read, folder, memory):
    before = {path.name: path.read_bytes() for path in read.out.iterdir()}

    again = run(folder, "--memory", memory, "--terms", memory, out=folder / "out")

    assert {path.name: path.read_bytes() for path in again.out.iterdir()} == before


def test_reads_an_empty_folder_into_an_empty_dossier(tmp_path):
    (tmp_path / "in").mkdir()

    made = run(tmp_path / "in", out=tmp_path / "out")

    assert made.code == 0
    assert "No papers." in made.table
    assert (made.out / "dossier.pdf").read_bytes().startswith(b"%PDF")


def test_refuses_a_folder_that_is_not_there(tmp_path):
    made = run(tmp_path / "nowhere", out=tmp_path / "out")

    assert made.code == 2
    assert "no such folder" in made.progress
    assert not made.out.exists()


def test_says_which_memory_file_is_damaged(tmp_path):
    letter(tmp_path / "in" / "letter.pdf", *LETTER)
    (tmp_path / "broken.tmx").write_text("<tmx>")

    made = run(tmp_path / "in", "--memory", tmp_path, "--terms", tmp_path, out=tmp_path / "out")

    assert made.code == 3
    assert "Failed:\nletter.pdf: " in made.table
